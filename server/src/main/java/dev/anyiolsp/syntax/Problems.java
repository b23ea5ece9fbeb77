package dev.anyiolsp.syntax;

/** Keeps the first problem found in a line. Tokens are the line's own numbers, trivia counted. */
final class Problems {
    static final String INVALID_SYNTAX = "invalid syntax";

    private SyntaxErrorTokens found;

    void clear() {
        found = null;
    }

    /** Something is wrong from one token to another. */
    void at(int from, int to, String words) {
        if (found == null) found = new SyntaxErrorTokens(from, to, words);
    }

    boolean isEmpty() {
        return found == null;
    }

    SyntaxErrorTokens found() {
        return found;
    }
}
