package dev.anyiolsp.syntax;

import java.util.Arrays;

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

    /** The token that holds an offset; the last one at the end. */
    int at(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return Math.min(found >= 0 ? found + 1 : -found - 1, count() - 1);
    }

    /**
     * These tokens with some replaced.
     *
     * @param from the first that goes
     * @param to the first behind them
     * @param others where the others come from
     * @param othersFrom the first of them
     * @param othersTo the first behind them
     * @param shift what is to be added to their ends
     */
    Tokens with(int from, int to, Tokens others, int othersFrom, int othersTo, int shift) {
        int added = othersTo - othersFrom;
        int behind = from + added;
        var newTypes = new byte[count() - (to - from) + added];
        var newEnds = new int[newTypes.length];
        System.arraycopy(types, 0, newTypes, 0, from);
        System.arraycopy(others.types, othersFrom, newTypes, from, added);
        System.arraycopy(types, to, newTypes, behind, count() - to);
        System.arraycopy(ends, 0, newEnds, 0, from);
        for (int i = 0; i < added; i++) newEnds[from + i] = others.ends[othersFrom + i] + shift;
        int growth = (added == 0 ? start(from) : newEnds[behind - 1]) - start(to);
        for (int i = behind; i < newEnds.length; i++) newEnds[i] = ends[i - behind + to] + growth;
        return new Tokens(newTypes, newEnds);
    }
}
