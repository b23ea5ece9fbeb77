package dev.anyiolsp.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some neighbouring chunks, with their places from the start of the first. */
final class Leaf {
    /** So many edits words that went may be taken for words that are there. */
    private static final int MOST_EDITS = 32;

    private final Chunk[] chunks;
    private final int[] starts;
    private final int[] lines;
    private final boolean pending;
    /** May tell of words that were there some edits ago. */
    private volatile WordFilter words;

    private int editsSinceRead;
    private volatile List<SyntaxError> errors;
    private int twoReadings = -1;

    Leaf(Chunk[] chunks) {
        this.chunks = chunks;
        this.starts = new int[chunks.length + 1];
        this.lines = new int[chunks.length + 1];
        boolean isPending = false;
        for (int i = 0; i < chunks.length; i++) {
            isPending |= chunks[i].isPending();
            starts[i + 1] = starts[i] + chunks[i].length();
            lines[i + 1] = lines[i] + chunks[i].lineBreaks();
        }
        pending = isPending;
    }

    int size() {
        return chunks.length;
    }

    Chunk get(int index) {
        return chunks[index];
    }

    /** UTF-16 units in front of a chunk, or of the end. */
    int start(int index) {
        return starts[index];
    }

    int length() {
        return starts[chunks.length];
    }

    /** Line ends in front of a chunk, or of the end. */
    int line(int index) {
        return lines[index];
    }

    int lineBreaks() {
        return lines[chunks.length];
    }

    /** Whether one of its chunks has not been lexed. */
    boolean isPending() {
        return pending;
    }

    /** The chunk that holds an offset from the leaf's start. */
    int chunkAt(int offset) {
        return Math.max(0, Sums.last(starts, chunks.length, offset));
    }

    /** The chunk in which a line begins, counted from the leaf's first. */
    int chunkOfLine(int line) {
        return Math.max(0, Sums.last(lines, chunks.length, line));
    }

    void copyTo(Chunk[] target, int at) {
        System.arraycopy(chunks, 0, target, at, chunks.length);
    }

    void addTo(List<Chunk> target, int from, int to) {
        target.addAll(Arrays.asList(chunks).subList(from, to));
    }

    /** The words that stand in its chunks. */
    WordFilter words() {
        var known = words;
        if (known == null) words = known = WordFilter.of(chunks);
        return known;
    }

    /**
     * What is known of the words of the leaf before it, of whose lines it has all but some, is as good for a while: to
     * find out anew, all its lines have to be read.
     */
    void takeWords(Leaf before, List<Chunk> added) {
        var known = before.words;
        if (known == null || before.editsSinceRead == MOST_EDITS) return;
        words = known.with(added);
        editsSinceRead = before.editsSinceRead + 1;
    }

    /** Its lines' own errors, offsets from the leaf's start; those of lines that read both ways are left out. */
    List<SyntaxError> errors() {
        var known = errors;
        if (known == null) errors = known = findErrors();
        return known;
    }

    /** Whether a line in it is read as a clause or as a statement, as its block wants it. */
    boolean hasTwoReadings() {
        if (twoReadings < 0) twoReadings = findTwoReadings() ? 1 : 0;
        return twoReadings > 0;
    }

    private boolean findTwoReadings() {
        for (var chunk : chunks) if (chunk.head().kind() == HeadKind.CASE_OR_SIMPLE) return true;
        return false;
    }

    private List<SyntaxError> findErrors() {
        List<SyntaxError> found = List.of();
        for (int i = 0; i < chunks.length; i++) {
            if (chunks[i].head().kind() == HeadKind.CASE_OR_SIMPLE) continue;
            var error = chunks[i].tree(false).error();
            if (error == null) continue;
            if (found.isEmpty()) found = new ArrayList<>();
            found.add(error.shift(starts[i]));
        }
        return found;
    }
}
