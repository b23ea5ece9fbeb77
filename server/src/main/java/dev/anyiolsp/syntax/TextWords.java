package dev.anyiolsp.syntax;

/**
 * Which words stand in a text, in at most a bit for each UTF-16 unit: what it denies is not there, what it affirms may be.
 * Tells without reading a file as Python whether it can say anything about a name.
 */
public final class TextWords {
    private static final int FEWEST = 1_024;

    private final long[] bits;
    /** A name may be spelled in several ways. */
    private final boolean hasDisguises;

    private TextWords(int size, boolean hasDisguises) {
        this.bits = new long[size / 64];
        this.hasDisguises = hasDisguises;
    }

    /** The words of a text: runs of letters, digits and underscores of ASCII, in code, strings and comments alike. */
    public static TextWords of(String text) {
        int size = Math.max(FEWEST, Integer.highestOneBit(Math.max(1, text.length())));
        var words = new TextWords(size, !Names.isNormal(text));
        int hash = 0;
        boolean isInside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (WordFilter.isWord(c)) {
                hash = isInside ? 31 * hash + c : c;
                isInside = true;
                continue;
            }
            if (isInside) words.add(hash);
            isInside = false;
        }
        if (isInside) words.add(hash);
        return words;
    }

    private void add(int hash) {
        set(first(hash));
        set(second(hash));
    }

    private void set(int bit) {
        bits[bit >> 6] |= 1L << bit;
    }

    private boolean has(int bit) {
        return (bits[bit >> 6] & 1L << bit) != 0;
    }

    private int first(int hash) {
        return (hash ^ hash >>> 16) & bits.length * 64 - 1;
    }

    private int second(int hash) {
        return hash * 0x9E3779B9 >>> 7 & bits.length * 64 - 1;
    }

    /** Whether a name may stand in the text; what is not one word always may. */
    public boolean mayHold(String name) {
        if (hasDisguises || name.isEmpty() || !WordFilter.isWord(name)) return true;
        int hash = name.hashCode();
        return has(first(hash)) && has(second(hash));
    }
}
