package dev.anyiolsp.syntax;

import java.util.List;
import java.util.Set;

/**
 * Which words stand in some chunks, in a few bits: what it denies is not there, what it affirms may be. A word is a run of
 * letters, digits and underscores, in code, strings and comments alike.
 */
final class WordFilter {
    /** As many bits as some dozens of lines need. */
    private static final int USUAL = 2_048;

    private final long[] bits;
    /** A word may be spelled in several ways. */
    private boolean hasDisguises;

    private WordFilter() {
        this(USUAL);
    }

    /** @param size in bits, a power of two from 64 on */
    private WordFilter(int size) {
        bits = new long[size / 64];
    }

    static WordFilter of(Chunk[] chunks) {
        var filter = new WordFilter();
        var reader = new WordReader();
        for (var chunk : chunks) {
            if (chunk.length() >= LongLine.SHORTEST) filter.add(chunk.words());
            else filter.read(chunk, reader);
        }
        return filter;
    }

    static WordFilter of(Set<String> words) {
        var filter = new WordFilter();
        for (var word : words) filter.add(word.hashCode());
        return filter;
    }

    /** Whether a text that was read has any of the words in it that the filter was made of. */
    boolean holdsAny(WordReader text, Set<String> words) {
        for (int i = 0; i < text.count(); i++) {
            if (mayHold(text.hash(i)) && words.contains(text.word(i))) return true;
        }
        return false;
    }

    static WordFilter of(Chunk chunk) {
        var filter = new WordFilter();
        filter.read(chunk, new WordReader());
        return filter;
    }

    /** The words of a text in which none is spelled in another way. */
    static WordFilter of(String text) {
        var filter = new WordFilter();
        filter.read(text);
        return filter;
    }

    /**
     * The words of a text.
     *
     * @param size in bits, a power of two from 64 on
     */
    static WordFilter of(String text, int size) {
        var filter = new WordFilter(size);
        filter.read(text);
        filter.hasDisguises = !Names.isNormal(text);
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

    /** The same with the words of some chunks. */
    WordFilter with(List<Chunk> chunks) {
        var filter = of(chunks.toArray(Chunk[]::new));
        filter.add(this);
        return filter;
    }

    private void add(WordFilter other) {
        for (int i = 0; i < bits.length; i++) bits[i] |= other.bits[i];
        hasDisguises |= other.hasDisguises;
    }

    private void read(Chunk chunk, WordReader reader) {
        chunk.readWords(reader);
        add(reader);
        hasDisguises |= !chunk.isPlainlySpelled();
    }

    private void read(String text) {
        var reader = new WordReader();
        reader.read(text);
        add(reader);
    }

    private void add(WordReader read) {
        for (int i = 0; i < read.count(); i++) add(read.hash(i));
    }

    static boolean isWord(char c) {
        return WordReader.isWord(c);
    }

    /** Whether a name is one word. */
    static boolean isWord(String name) {
        for (int i = 0; i < name.length(); i++) if (!isWord(name.charAt(i))) return false;
        return true;
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

    private int first(int hash) {
        return (hash ^ hash >>> 16) & mask();
    }

    private int second(int hash) {
        return hash * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(mask());
    }

    private int mask() {
        return bits.length * 64 - 1;
    }
}
