package dev.anyiolsp.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The chunks of a text in order, kept in leaves of some dozens, so that another version shares all leaves but those that
 * an edit touched. Immutable. Chunks are numbered from 0; offsets are UTF-16 units, lines count from 0.
 */
final class ChunkSequence {
    /** A leaf that grows beyond is divided. */
    private static final int MOST = 64;

    private static final int USUAL = 32;
    private static final int FEWEST = 12;

    static final ChunkSequence EMPTY = new ChunkSequence(Leaves.NONE);

    private final Leaves leaves;

    private ChunkSequence(Leaves leaves) {
        this.leaves = leaves;
    }

    static ChunkSequence of(List<Chunk> chunks) {
        return new ChunkSequence(Leaves.of(divided(chunks)));
    }

    private static List<Leaf> divided(List<Chunk> chunks) {
        var leaves = new ArrayList<Leaf>();
        int size = chunks.size();
        int from = 0;
        while (from < size) {
            int left = size - from;
            int to = left <= MOST ? size : from + USUAL;
            leaves.add(new Leaf(chunks.subList(from, to).toArray(Chunk[]::new)));
            from = to;
        }
        return leaves;
    }

    /** The first {@code from} chunks, then others, and then those of another sequence from {@code to} on. */
    ChunkSequence with(int from, List<Chunk> others, ChunkSequence tail, int to) {
        var affected = new ArrayList<Chunk>();
        int whole = leaves.size();
        if (from < size()) {
            var first = leaves.ofChunk(from);
            whole = first.number();
            first.leaf().addTo(affected, 0, from - first.chunk());
        }
        affected.addAll(others);
        int rest = tail.leaves.size();
        if (to < tail.size()) {
            var last = tail.leaves.ofChunk(to);
            rest = last.number();
            if (to > last.chunk()) {
                last.leaf().addTo(affected, to - last.chunk(), last.leaf().size());
                rest++;
            }
        }
        // Small leaves join a neighbour, lest many edits leave a leaf for each line.
        if (affected.size() < FEWEST && !affected.isEmpty()) {
            if (rest < tail.leaves.size()) {
                var next = tail.leaves.get(rest++);
                next.addTo(affected, 0, next.size());
            } else if (whole > 0) {
                var before = new ArrayList<Chunk>();
                var previous = leaves.get(--whole);
                previous.addTo(before, 0, previous.size());
                affected.addAll(0, before);
            }
        }
        var middle = divided(affected);
        boolean isInOneLeaf = tail == this && rest == whole + 1 && middle.size() == 1;
        if (isInOneLeaf) middle.get(0).takeWords(leaves.get(whole), others);
        return new ChunkSequence(leaves.with(whole, middle, tail.leaves, rest));
    }

    int size() {
        return leaves.chunks();
    }

    Chunk[] toArray() {
        var all = new Chunk[size()];
        leaves.each(0, size(), (leaf, chunk, unit) -> leaf.copyTo(all, chunk));
        return all;
    }

    /** Shows all leaves. */
    void eachLeaf(Leaves.Visitor visitor) {
        leaves.each(0, size(), visitor);
    }

    int length() {
        return leaves.units();
    }

    /** Number of line ends of the text. */
    int lineBreaks() {
        return leaves.lines();
    }

    Chunk get(int chunk) {
        var place = leaves.ofChunk(chunk);
        return place.leaf().get(chunk - place.chunk());
    }

    int start(int chunk) {
        if (chunk == size()) return length();
        var place = leaves.ofChunk(chunk);
        return place.unit() + place.leaf().start(chunk - place.chunk());
    }

    /** Line ends in front of a chunk. */
    int linesBefore(int chunk) {
        if (chunk == size()) return lineBreaks();
        var place = leaves.ofChunk(chunk);
        return place.line() + place.leaf().line(chunk - place.chunk());
    }

    /** The chunk that holds an offset; at the end of the text the last one, 0 in an empty text. */
    int chunkAt(int offset) {
        if (size() == 0) return 0;
        var place = leaves.ofUnit(offset);
        return place.chunk() + place.leaf().chunkAt(offset - place.unit());
    }

    /** The chunk in which a line begins; the last one for the line behind the last line end. */
    int chunkOfLine(int line) {
        if (size() == 0) return 0;
        var place = leaves.ofLine(line);
        return place.chunk() + place.leaf().chunkOfLine(line - place.line());
    }

    /** How many chunks at the start are the same objects in another sequence. */
    int commonStart(ChunkSequence other) {
        int common = leaves.commonStart(other.leaves);
        int most = Math.min(size(), other.size());
        while (common < most && get(common) == other.get(common)) common++;
        return common;
    }

    /** How many chunks at the end are the same objects in another sequence, those before {@code from} left aside. */
    int commonEnd(ChunkSequence other, int from) {
        int most = Math.min(size(), other.size()) - from;
        int common = leaves.commonEnd(other.leaves, most);
        while (common < most && get(size() - 1 - common) == other.get(other.size() - 1 - common)) common++;
        return common;
    }

    /**
     * The chunks of a part whose text has a word in it; those that spell names in other ways may have it in disguise.
     *
     * @param from number of the first
     * @param to number of the first one behind
     */
    int[] with(String word, int from, int to) {
        var search = new Search(word, from, to);
        leaves.each(from, to, search);
        return Arrays.copyOf(search.found, search.count);
    }

    private static final class Search implements Leaves.Visitor {
        private final String word;
        private final int from;
        private final int to;
        private final boolean isFiltered;
        private final int hash;
        private final long bits;
        private int[] found = new int[16];
        private int count;

        Search(String word, int from, int to) {
            this.word = word;
            this.from = from;
            this.to = to;
            this.isFiltered = WordFilter.isWord(word);
            this.hash = word.hashCode();
            this.bits = isFiltered ? WordReader.bits(hash) : WordReader.NOTHING;
        }

        @Override
        public void visit(Leaf leaf, int chunk, int unit) {
            if (isFiltered && !leaf.words().mayHold(hash)) return;
            int last = Math.min(leaf.size(), to - chunk);
            for (int i = Math.max(0, from - chunk); i < last; i++) {
                var own = leaf.get(i);
                if (!own.mayHold(bits) || own.isPlainlySpelled() && !own.has(word)) continue;
                if (count == found.length) found = Arrays.copyOf(found, 2 * count);
                found[count++] = chunk + i;
            }
        }
    }

    /** The chunks whose text has any of some words in it, and those that spell names in other ways. */
    BitSet withAny(Set<String> words) {
        var found = new BitSet();
        var plain = new HashSet<String>();
        for (var word : words) {
            if (WordFilter.isWord(word)) plain.add(word);
            else for (int chunk : with(word, 0, size())) found.set(chunk);
        }
        var filter = WordFilter.of(plain);
        var reader = new WordReader();
        eachLeaf((leaf, chunk, unit) -> {
            for (int i = 0; i < leaf.size(); i++) {
                var own = leaf.get(i);
                own.readWords(reader);
                if (!own.isPlainlySpelled() || filter.holdsAny(reader, plain)) found.set(chunk + i);
            }
        });
        return found;
    }

    /** The first chunk that has not been lexed, or -1. */
    int firstPending() {
        var place = leaves.firstPending();
        if (place == null) return -1;
        int index = 0;
        while (!place.leaf().get(index).isPending()) index++;
        return place.chunk() + index;
    }

    /** The chunks that are read as a clause or as a statement, as their block wants it. */
    List<Integer> withTwoReadings() {
        var found = new ArrayList<Integer>();
        eachLeaf((leaf, chunk, unit) -> {
            if (!leaf.hasTwoReadings()) return;
            for (int i = 0; i < leaf.size(); i++) {
                if (leaf.get(i).head().kind() == HeadKind.CASE_OR_SIMPLE) found.add(chunk + i);
            }
        });
        return found;
    }

    /** Appends the text of the chunks from one to, but not including, another. */
    void appendTo(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) text.append(get(i).text());
    }
}
