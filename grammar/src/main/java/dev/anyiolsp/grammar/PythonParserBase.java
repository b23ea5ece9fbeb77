package dev.anyiolsp.grammar;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.AtomTransition;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Tells {@link ParseEvents} what the generated parser does, instead of building ANTLR's tree. */
public abstract class PythonParserBase extends Parser {
    private static final ParseEvents NOBODY = new ParseEvents() {
        @Override
        public void enter(int rule, int next) {}

        @Override
        public void token(int token, int type) {}

        @Override
        public void exit(int rule) {}
    };

    private ParseEvents events = NOBODY;
    private boolean refused;

    protected PythonParserBase(TokenStream input) {
        super(input);
        setBuildParseTree(false);
        removeErrorListeners();
        setErrorHandler(new Refusal());
    }

    /**
     * Parses one logical line from the start of the input.
     *
     * @throws SyntaxRefused if it is no Python
     */
    public final void parseLine(ParseEvents listener, PredictionMode mode) {
        start(listener, mode);
        ((PythonParser) this).line();
    }

    /**
     * Parses a module, with INDENT and DEDENT among its tokens.
     *
     * @throws SyntaxRefused if it is no Python
     */
    public final void parseFile(ParseEvents listener, PredictionMode mode) {
        start(listener, mode);
        ((PythonParser) this).fileInput();
    }

    /**
     * Tries whether an expression begins at a token.
     *
     * @return the token behind it, or -1 if there is none
     */
    public final int probeExpression(ParseEvents listener, int from) {
        return probe(listener, from, PythonParser.RULE_expression);
    }

    /** The same for operands and operators alone, without conditional expression and lambda. */
    public final int probeOperation(ParseEvents listener, int from) {
        return probe(listener, from, PythonParser.RULE_operation);
    }

    /** The same for what may stand on the right side of an assignment. */
    public final int probeRightSide(ParseEvents listener, int from) {
        return probe(listener, from, PythonParser.RULE_rightSide);
    }

    private int probe(ParseEvents listener, int from, int rule) {
        start(listener, PredictionMode.SLL);
        _input.seek(from);
        try {
            switch (rule) {
                case PythonParser.RULE_expression -> ((PythonParser) this).expression();
                case PythonParser.RULE_operation -> ((PythonParser) this).operation();
                default -> ((PythonParser) this).rightSide();
            }
            return _input.index();
        } catch (SyntaxRefused problem) {
            return -1;
        }
    }

    private void start(ParseEvents listener, PredictionMode mode) {
        _input.seek(0);
        _ctx = null;
        matchedEOF = false;
        refused = false;
        events = listener;
        getInterpreter().setPredictionMode(mode);
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int rule) {
        super.enterRule(context, state, rule);
        events.enter(rule, _input.index());
    }

    @Override
    public void exitRule() {
        if (!refused) events.exit(_ctx.getRuleIndex());
        super.exitRule();
    }

    @Override
    public Token consume() {
        Token token = getCurrentToken();
        int type = token.getType();
        if (type == Token.EOF) return token;
        int index = _input.index();
        _input.consume();
        events.token(index, type);
        return token;
    }

    /** Gives up at the first token that does not fit. */
    private final class Refusal extends DefaultErrorStrategy {
        @Override
        public void recover(Parser recognizer, RecognitionException problem) {
            throw refuse(problem.getOffendingToken().getTokenIndex(), -1);
        }

        @Override
        public Token recoverInline(Parser recognizer) {
            var transition = getATN().states.get(getState()).transition(0);
            int wanted = transition instanceof AtomTransition atom ? atom.label : -1;
            throw refuse(recognizer.getInputStream().index(), wanted);
        }

        @Override
        public void reportError(Parser recognizer, RecognitionException problem) {}

        @Override
        public void sync(Parser recognizer) {}

        private SyntaxRefused refuse(int token, int wanted) {
            refused = true;
            return new SyntaxRefused(token, wanted);
        }
    }
}
