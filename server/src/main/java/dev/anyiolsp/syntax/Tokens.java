package dev.anyiolsp.syntax;

/**
 * The tokens of one chunk in compact arrays: every character of the chunk belongs to exactly one token, comments, blank
 * space and line ends included. Offsets are UTF-16 units from the chunk's start.
 */
public final class Tokens {
    private final byte[] types;
    private final int[] ends;

    /** Takes both arrays over; token i reaches from {@code ends[i - 1]} (0 for the first) to {@code ends[i]}. */
    Tokens(byte[] types, int[] ends) {
        this.types = types;
        this.ends = ends;
    }

    public int count() {
        return types.length;
    }

    /** Token type of the lexer grammar. */
    public int type(int index) {
        return types[index] & 0xff;
    }

    public int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    public int end(int index) {
        return ends[index];
    }
}
