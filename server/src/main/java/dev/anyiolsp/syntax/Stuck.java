package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.LineTokens;
import dev.anyiolsp.grammar.PythonParser;
import dev.anyiolsp.grammar.SyntaxRefused;

/** Where the parser is stuck: the token that did not fit, the one before it, and the rules the parser is in. */
final class Stuck {
    final LineTokens tokens;
    final Draft draft;

    /** The token that did not fit, and its type. */
    int refused;

    int type;

    /** Type of the token before, or -1. */
    int before;

    /** The innermost rule. */
    int rule;

    /** The type of the only token that would have fitted, or -1. */
    int wanted;

    /** First token of the last row or operand that was complete, or -1. */
    int operand;

    /** First token of the conditional expression that waits for its {@code else}, or -1. */
    int conditional;

    /** {@code draft} is the one that refused parses leave behind. */
    Stuck(LineTokens tokens, Draft draft) {
        this.tokens = tokens;
        this.draft = draft;
    }

    void set(SyntaxRefused problem) {
        refused = Math.min(problem.token(), tokens.count() - 1);
        type = tokens.type(refused);
        before = refused == 0 ? -1 : tokens.type(refused - 1);
        rule = draft.rule();
        wanted = problem.wanted();
        operand = draft.operations.operandStart();
        conditional = draft.operations.conditionalStart();
    }

    SyntaxErrorTokens at(int token, String message) {
        return range(token, token, message);
    }

    SyntaxErrorTokens range(int first, int last, String message) {
        return new SyntaxErrorTokens(tokens.origin(first), tokens.origin(last), message);
    }

    /** Whether a rule is among those that the parser was in. */
    boolean isIn(int wanted) {
        for (int i = 0; i < draft.depth(); i++) if (draft.rule(i) == wanted) return true;
        return false;
    }

    int statementStart() {
        int depth = 0;
        for (int i = refused - 1; i >= 0; i--) {
            switch (tokens.type(i)) {
                case PythonParser.RPAR, PythonParser.RSQB, PythonParser.RBRACE -> depth++;
                case PythonParser.LPAR, PythonParser.LSQB, PythonParser.LBRACE -> depth--;
                case PythonParser.SEMI, PythonParser.COLON -> {
                    if (depth == 0) return i + 1;
                }
                default -> {}
            }
        }
        return 0;
    }

    /** The first token of the argument or element that has just been parsed. */
    int lastElement() {
        int depth = 0;
        for (int i = refused - 1; i >= 0; i--) {
            switch (tokens.type(i)) {
                case PythonParser.RPAR, PythonParser.RSQB, PythonParser.RBRACE -> depth++;
                case PythonParser.LPAR, PythonParser.LSQB, PythonParser.LBRACE -> {
                    if (--depth < 0) return i + 1;
                }
                case PythonParser.COMMA -> {
                    if (depth == 0) return i + 1;
                }
                default -> {}
            }
        }
        return 0;
    }

    /** The {@code as} directly before the refused token, or before the name in front of it; -1 if there is none. */
    int asBefore() {
        if (before == PythonParser.AS) return refused - 1;
        boolean name = before == PythonParser.NAME && refused >= 2 && tokens.type(refused - 2) == PythonParser.AS;
        return name ? refused - 2 : -1;
    }

    /** Whether the parser is in a bracket. */
    boolean isInBrackets() {
        int depth = 0;
        for (int i = 0; i < refused; i++) {
            switch (tokens.type(i)) {
                case PythonParser.LPAR, PythonParser.LSQB, PythonParser.LBRACE, PythonParser.WITH_LPAR -> depth++;
                case PythonParser.RPAR, PythonParser.RSQB, PythonParser.RBRACE -> depth--;
                default -> {}
            }
        }
        return depth > 0;
    }
}
