package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.LineTokens;
import dev.anyiolsp.grammar.PythonParser;

/** What is wrong with a replacement field of a formatted string. */
final class FieldDiagnosis {
    private final LineTokens tokens;
    private final Draft draft;
    private final Probe probe;

    FieldDiagnosis(LineTokens tokens, Draft draft, Probe probe) {
        this.tokens = tokens;
        this.draft = draft;
        this.probe = probe;
    }

    /** Null if the token refused is in no field. */
    SyntaxErrorTokens find(int refused) {
        int distance = 0;
        while (distance < draft.depth() && draft.rule(distance) != PythonParser.RULE_replacementField) distance++;
        if (distance == draft.depth()) return null;
        int open = draft.start(distance);
        String name = draft.formattedStringName() + ": ";
        int first = open + 1;
        switch (tokens.type(first)) {
            case PythonParser.RBRACE, PythonParser.ASSIGN, PythonParser.EXCLAMATION, PythonParser.FSTRING_COLON -> {
                return at(first, name + "valid expression required before '" + draft.word(first) + "'");
            }
            default -> {}
        }
        int end = probe.rightSide(first);
        if (end < 0) {
            int lambda = lambdaBefore(first, refused);
            return lambda >= 0
                    ? range(lambda, refused - 1, name + "lambda expressions are not allowed without parentheses")
                    : at(first, name + "expecting a valid expression after '{'");
        }
        if (end > refused) return at(refused, Problems.INVALID_SYNTAX);
        return afterExpression(end, name);
    }

    /** A lambda outside brackets whose colon has ended the field's expression; -1 if there is none. */
    private int lambdaBefore(int first, int refused) {
        if (tokens.type(refused) != PythonParser.FSTRING_COLON) {
            boolean colonNext = false;
            for (int i = first; i <= refused; i++) colonNext |= tokens.type(i) == PythonParser.FSTRING_COLON;
            if (!colonNext) return -1;
        }
        for (int i = first; i < refused; i++) if (tokens.type(i) == PythonParser.LAMBDA) return i;
        return -1;
    }

    /** {@code at} is the first token behind the field's expression. */
    private SyntaxErrorTokens afterExpression(int at, String name) {
        int next = at;
        String expected = "'=', or '!', or ':', or '}'";
        if (tokens.type(next) == PythonParser.ASSIGN) {
            next++;
            expected = "'!', or ':', or '}'";
        }
        if (tokens.type(next) == PythonParser.EXCLAMATION) {
            next++;
            if (tokens.type(next) != PythonParser.NAME) return conversion(next, name);
            next++;
            expected = "':' or '}'";
        }
        if (tokens.type(next) == PythonParser.FSTRING_COLON) {
            next++;
            while (tokens.type(next) == PythonParser.FSTRING_TEXT) next++;
            expected = "'}', or format specs";
        }
        return at(next, name + "expecting " + expected);
    }

    private SyntaxErrorTokens conversion(int token, String name) {
        return switch (tokens.type(token)) {
            case PythonParser.FSTRING_COLON, PythonParser.RBRACE -> at(token, name + "missing conversion character");
            default -> at(token, name + "invalid conversion character");
        };
    }

    private SyntaxErrorTokens at(int token, String message) {
        return range(token, token, message);
    }

    private SyntaxErrorTokens range(int first, int last, String message) {
        return new SyntaxErrorTokens(tokens.origin(first), tokens.origin(last), message);
    }
}
