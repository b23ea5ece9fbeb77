package dev.anyiolsp.syntax;

/**
 * Which words stand in some chunks, in a few bits: what it denies is not there, what it affirms may be. A word is a run of
 * letters, digits and underscores, in code, strings and comments alike.
 */
final class WordFilter {
    private static final int WORDS = 32;
    private static final int MASK = WORDS * 64 - 1;

    private final long[] bits;
    /** A word may be spelled in several ways. */
    private boolean hasDisguises;

    private WordFilter() {
        bits = new long[WORDS];
    }

    static WordFilter of(Chunk[] chunks) {
        var filter = new WordFilter();
        for (var chunk : chunks) {
            if (chunk.length() >= LongLine.SHORTEST) filter.add(chunk.words());
            else filter.read(chunk);
        }
        return filter;
    }

    static WordFilter of(Chunk chunk) {
        var filter = new WordFilter();
        filter.read(chunk);
        return filter;
    }

    /** The same with the words of a text. */
    WordFilter with(String text) {
        var filter = new WordFilter();
        filter.add(this);
        filter.read(text);
        filter.hasDisguises |= !Names.isNormal(text);
        return filter;
    }

    private void add(WordFilter other) {
        for (int i = 0; i < WORDS; i++) bits[i] |= other.bits[i];
        hasDisguises |= other.hasDisguises;
    }

    private void read(Chunk chunk) {
        read(chunk.text());
        hasDisguises |= !chunk.isPlainlySpelled();
    }

    private void read(String text) {
        int hash = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWord(c)) {
                hash = inside ? 31 * hash + c : c;
                inside = true;
                continue;
            }
            if (inside) add(hash);
            inside = false;
        }
        if (inside) add(hash);
    }

    static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= '0' && c <= '9';
    }

    private void add(int hash) {
        int first = first(hash);
        int second = second(hash);
        bits[first >> 6] |= 1L << first;
        bits[second >> 6] |= 1L << second;
    }

    /** @param hash of the word, as {@link String#hashCode} gives it */
    boolean mayHold(int hash) {
        if (hasDisguises) return true;
        int first = first(hash);
        int second = second(hash);
        return (bits[first >> 6] & 1L << first) != 0 && (bits[second >> 6] & 1L << second) != 0;
    }

    private static int first(int hash) {
        return (hash ^ hash >>> 16) & MASK;
    }

    private static int second(int hash) {
        return hash * 0x9E3779B9 >>> 21 & MASK;
    }
}
