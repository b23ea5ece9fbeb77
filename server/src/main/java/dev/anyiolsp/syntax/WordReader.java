package dev.anyiolsp.syntax;

import java.util.Arrays;

/**
 * Reads the words of one text after another: runs of letters, digits and underscores, in code, strings and comments alike. All
 * lines of a file are read when it is opened, so this goes through an array, in one pass for all that is to be known.
 */
final class WordReader {
    private static final int ASCII = 0x80;
    private static final boolean[] IS_WORD = new boolean[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            IS_WORD[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= '0' && c <= '9';
        }
    }

    private char[] characters = new char[256];
    private int[] hashes = new int[32];
    private int[] ends = new int[32];
    private int count;
    private boolean isAscii;

    static boolean isWord(char c) {
        return c < ASCII && IS_WORD[c];
    }

    /** Reads a text, in the place of the one before. */
    void read(String text) {
        int length = text.length();
        if (characters.length < length) characters = new char[2 * length];
        text.getChars(0, length, characters, 0);
        count = 0;
        int all = 0;
        int hash = 0;
        boolean isInside = false;
        for (int i = 0; i < length; i++) {
            char c = characters[i];
            all |= c;
            if (c < ASCII && IS_WORD[c]) {
                hash = 31 * hash + c;
                isInside = true;
            } else if (isInside) {
                add(hash, i);
                hash = 0;
                isInside = false;
            }
        }
        if (isInside) add(hash, length);
        isAscii = all < ASCII;
    }

    private void add(int hash, int end) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        hashes[count] = hash;
        ends[count++] = end;
    }

    /** How many words the text has. */
    int count() {
        return count;
    }

    /** The hash of a word, as {@link String#hashCode} gives it. */
    int hash(int word) {
        return hashes[word];
    }

    /** A word. */
    String word(int word) {
        int start = ends[word];
        while (start > 0 && isWord(characters[start - 1])) start--;
        return new String(characters, start, ends[word] - start);
    }

    /** Whether the text has nothing beyond ASCII. */
    boolean isAscii() {
        return isAscii;
    }

    /** The bits of all its words, as {@link #bits} gives them. */
    long bits() {
        long bits = NOTHING;
        for (int i = 0; i < count; i++) bits |= bits(hashes[i]);
        return bits;
    }

    /** The bits of a text without words. */
    static final long NOTHING = 1L << 63;

    /** The bits of what may have any words. */
    static final long ANYTHING = -1L;

    /** Two bits of 63, by which most lines can be told not to have a word. */
    static long bits(int hash) {
        int mixed = hash * 0x9E3779B9;
        return 1L << (mixed >>> 26) % 63 | 1L << (mixed >>> 20 & 63) % 63;
    }
}
