package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.grammar.TomlParser;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** The grammar, which either accepts a run of tokens as a whole or refuses it. */
final class StrictParser {
    private final TomlParser parser = new TomlParser(new CommonTokenStream(new ListTokenSource(List.of())));
    private Token refused;

    StrictParser() {
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    }

    /** The parse tree, or nothing if a token is out of place: {@link #refused} is then that token. */
    <T extends ParserRuleContext> Optional<T> parse(List<Token> tokens, Function<TomlParser, T> rule) {
        parser.setTokenStream(new CommonTokenStream(new ListTokenSource(tokens)));
        try {
            return Optional.of(rule.apply(parser));
        } catch (ParseCancellationException refusal) {
            refused = ((RecognitionException) refusal.getCause()).getOffendingToken();
            return Optional.empty();
        }
    }

    /** The token of the last refusal; of type EOF if the tokens were too few. */
    Token refused() {
        return refused;
    }
}
