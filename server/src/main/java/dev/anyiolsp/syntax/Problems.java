package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.LineTokens;

/** Keeps the first problem found in a line. */
final class Problems {
    private int first;
    private int last;
    private String message;

    void clear() {
        message = null;
    }

    /** Something is wrong with a token, given by its number in {@link LineTokens}. */
    void at(int token, String words) {
        at(token, token, words);
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
