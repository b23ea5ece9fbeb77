package dev.anyiolsp.syntax;

/** Keeps the first problem found in a line. Tokens are the line's own numbers, trivia counted. */
final class Problems {
    static final String INVALID_SYNTAX = "invalid syntax";

    private int first;
    private int last;
    private String message;

    void clear() {
        message = null;
    }

    /** Something is wrong from one token to another. */
    void at(int from, int to, String words) {
        if (message != null) return;
        first = from;
        last = to;
        message = words;
    }

    boolean isEmpty() {
        return message == null;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    String message() {
        return message;
    }
}
