package dev.anyiolsp.syntax;

/**
 * The tokens of one chunk in compact arrays: every character of the chunk belongs to exactly one token, comments, blank
 * space and line ends included. Offsets are UTF-16 units from the chunk's start.
 */
public abstract sealed class Tokens permits TokenArray, TokenPages {
    /** Fewer of them are one array. */
    private static final int MANY = 1_024;

    Tokens() {}

    /** Takes both arrays over; token i reaches from {@code ends[i - 1]} (0 for the first) to {@code ends[i]}. */
    static Tokens of(byte[] types, int[] ends) {
        return types.length < MANY ? new TokenArray(types, ends) : TokenPages.of(types, ends);
    }

    public abstract int count();

    /** Token type of the lexer grammar. */
    public abstract int type(int index);

    public abstract int start(int index);

    public abstract int end(int index);

    /** The token that holds an offset; the last one at the end. */
    abstract int at(int offset);

    /** The first token of a type at or behind one, or -1. */
    abstract int next(int type, int from);

    /** The last token in front of one that opens a bracket, or formatted string, which is not closed in between; or -1. */
    abstract int openerBefore(int token);

    /**
     * These tokens with some replaced.
     *
     * @param from the first that goes
     * @param to the first behind them
     * @param others where the others come from
     * @param othersFrom the first of them
     * @param othersTo the first behind them
     */
    abstract Tokens with(int from, int to, Tokens others, int othersFrom, int othersTo);

    /** Goes over tokens backwards: how many closing ones wait for their openers behind it, or the opener that none waits for. */
    static final class Search {
        private int waiting;
        private int found = -1;

        boolean isDone() {
            return found >= 0;
        }

        int found() {
            return found;
        }

        void step(int token, int type) {
            if (OpenBrackets.closes(type)) waiting++;
            else if (OpenBrackets.opens(type) != 0 && --waiting < 0) found = token;
        }

        /** Passes some tokens over; false if what is looked for is among them. */
        boolean passes(int opened, int closed) {
            if (opened > waiting) return false;
            waiting += closed - opened;
            return true;
        }
    }
}
