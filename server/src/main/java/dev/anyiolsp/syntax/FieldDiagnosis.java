package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonParser;

/** What is wrong with a replacement field of a formatted string. */
final class FieldDiagnosis {
    private final Stuck stuck;
    private final Probe probe;

    FieldDiagnosis(Stuck stuck, Probe probe) {
        this.stuck = stuck;
        this.probe = probe;
    }

    /** Null if the token refused is in no field. */
    SyntaxErrorTokens find() {
        int refused = stuck.refused;
        var draft = stuck.draft;
        int distance = 0;
        while (distance < draft.depth() && draft.rule(distance) != PythonParser.RULE_replacementField) distance++;
        if (distance == draft.depth()) return null;
        int open = draft.start(distance);
        String name = draft.formattedStringName() + ": ";
        int first = open + 1;
        switch (stuck.tokens.type(first)) {
            case PythonParser.RBRACE, PythonParser.ASSIGN, PythonParser.EXCLAMATION, PythonParser.FSTRING_COLON -> {
                return stuck.at(first, name + "valid expression required before '" + draft.word(first) + "'");
            }
            default -> {}
        }
        int end = probe.rightSide(first);
        if (end < 0) {
            int lambda = lambdaBefore(first, refused);
            return lambda >= 0
                    ? stuck.range(lambda, refused - 1, name + "lambda expressions are not allowed without parentheses")
                    : stuck.at(first, name + "expecting a valid expression after '{'");
        }
        if (end > refused) return stuck.at(refused, Problems.INVALID_SYNTAX);
        return afterExpression(end, name);
    }

    /** A lambda outside brackets whose colon has ended the field's expression; -1 if there is none. */
    private int lambdaBefore(int first, int refused) {
        if (stuck.tokens.type(refused) != PythonParser.FSTRING_COLON) {
            boolean colonNext = false;
            for (int i = first; i <= refused; i++) colonNext |= stuck.tokens.type(i) == PythonParser.FSTRING_COLON;
            if (!colonNext) return -1;
        }
        for (int i = first; i < refused; i++) if (stuck.tokens.type(i) == PythonParser.LAMBDA) return i;
        return -1;
    }

    /** {@code end} is the first token behind the field's expression. */
    private SyntaxErrorTokens afterExpression(int end, String name) {
        int next = end;
        String expected = "'=', or '!', or ':', or '}'";
        if (stuck.tokens.type(next) == PythonParser.ASSIGN) {
            next++;
            expected = "'!', or ':', or '}'";
        }
        if (stuck.tokens.type(next) == PythonParser.EXCLAMATION) {
            next++;
            if (stuck.tokens.type(next) != PythonParser.NAME) return conversion(next, name);
            next++;
            expected = "':' or '}'";
        }
        if (stuck.tokens.type(next) == PythonParser.FSTRING_COLON) {
            next++;
            while (stuck.tokens.type(next) == PythonParser.FSTRING_TEXT) next++;
            expected = "'}', or format specs";
        }
        return stuck.at(next, name + "expecting " + expected);
    }

    private SyntaxErrorTokens conversion(int token, String name) {
        return switch (stuck.tokens.type(token)) {
            case PythonParser.FSTRING_COLON, PythonParser.RBRACE ->
                stuck.at(token, name + "missing conversion character");
            default -> stuck.at(token, name + "invalid conversion character");
        };
    }
}
