package dev.anyiolsp.syntax;

import java.util.Arrays;

/** The tokens of a line of usual length. */
final class TokenArray extends Tokens {
    private final byte[] types;
    private final int[] ends;

    TokenArray(byte[] types, int[] ends) {
        this.types = types;
        this.ends = ends;
    }

    @Override
    public int count() {
        return types.length;
    }

    @Override
    public int type(int index) {
        return types[index] & 0xff;
    }

    @Override
    public int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    @Override
    public int end(int index) {
        return ends[index];
    }

    @Override
    int at(int offset) {
        return Math.min(indexOf(ends, offset), count() - 1);
    }

    /** The first whose end lies behind an offset. */
    static int indexOf(int[] ends, int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    @Override
    int next(int type, int from) {
        for (int i = from; i < count(); i++) if (type(i) == type) return i;
        return -1;
    }

    @Override
    int openerBefore(int token) {
        var search = new Search();
        for (int i = token - 1; i >= 0 && !search.isDone(); i--) search.step(i, type(i));
        return search.found();
    }

    @Override
    Tokens with(int from, int to, Tokens others, int othersFrom, int othersTo) {
        int added = othersTo - othersFrom;
        int behind = from + added;
        var newTypes = new byte[count() - (to - from) + added];
        var newEnds = new int[newTypes.length];
        System.arraycopy(types, 0, newTypes, 0, from);
        System.arraycopy(ends, 0, newEnds, 0, from);
        int shift = start(from) - others.start(othersFrom);
        for (int i = 0; i < added; i++) {
            newTypes[from + i] = (byte) others.type(othersFrom + i);
            newEnds[from + i] = others.end(othersFrom + i) + shift;
        }
        System.arraycopy(types, to, newTypes, behind, count() - to);
        int growth = others.start(othersTo) - others.start(othersFrom) - (start(to) - start(from));
        for (int i = behind; i < newEnds.length; i++) newEnds[i] = ends[i - behind + to] + growth;
        return of(newTypes, newEnds);
    }
}
