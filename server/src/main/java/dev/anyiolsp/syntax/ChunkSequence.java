package dev.anyiolsp.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The chunks of a text in order, kept in leaves of some dozens with sums over them, so that another version shares all
 * leaves but those that an edit touched. Immutable. Chunks are numbered from 0; offsets are UTF-16 units, lines count from 0.
 */
final class ChunkSequence {
    /** A leaf that grows beyond is divided. */
    private static final int MOST = 64;

    private static final int USUAL = 32;
    private static final int FEWEST = 12;
    /** So many edits words that went may be taken for words that are there. */
    private static final int MOST_EDITS = 32;

    static final ChunkSequence EMPTY = new ChunkSequence(new Leaf[0]);

    /** Some neighbouring chunks, with their places from the start of the first. */
    static final class Leaf {
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

        int start(int index) {
            return starts[index];
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
        private void takeWords(Leaf before, List<Chunk> added) {
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

    private final Leaf[] leaves;
    /** Number of the first chunk of each leaf, and of all chunks; likewise the others. */
    private final int[] numbers;

    private final int[] offsets;
    private final int[] lines;
    /** Number of the first leaf that holds a pending chunk, or -1. */
    private final int pendingLeaf;
    /** Where was looked last: neighbours are asked for one after another. Any value will do. */
    private int hint;

    private ChunkSequence(Leaf[] leaves) {
        this(leaves, new int[leaves.length + 1], new int[leaves.length + 1], new int[leaves.length + 1], true);
        add(0, leaves.length);
    }

    /** @param mayBePending whether a leaf may hold a pending chunk */
    private ChunkSequence(Leaf[] leaves, int[] numbers, int[] offsets, int[] lines, boolean mayBePending) {
        this.leaves = leaves;
        this.numbers = numbers;
        this.offsets = offsets;
        this.lines = lines;
        this.pendingLeaf = mayBePending ? findPending(leaves) : -1;
    }

    private static int findPending(Leaf[] leaves) {
        for (int leaf = 0; leaf < leaves.length; leaf++) if (leaves[leaf].pending) return leaf;
        return -1;
    }

    /** Adds the sums of some leaves up. */
    private void add(int from, int to) {
        for (int i = from; i < to; i++) {
            var leaf = leaves[i];
            numbers[i + 1] = numbers[i] + leaf.size();
            offsets[i + 1] = offsets[i] + leaf.starts[leaf.size()];
            lines[i + 1] = lines[i] + leaf.lines[leaf.size()];
        }
    }

    static ChunkSequence of(List<Chunk> chunks) {
        var leaves = new ArrayList<Leaf>();
        divide(chunks, leaves);
        return new ChunkSequence(leaves.toArray(Leaf[]::new));
    }

    private static void divide(List<Chunk> chunks, List<Leaf> leaves) {
        int size = chunks.size();
        int from = 0;
        while (from < size) {
            int left = size - from;
            int to = left <= MOST ? size : from + USUAL;
            leaves.add(new Leaf(chunks.subList(from, to).toArray(Chunk[]::new)));
            from = to;
        }
    }

    /** The first {@code from} chunks, then others, and then those of another sequence from {@code to} on. */
    ChunkSequence with(int from, List<Chunk> others, ChunkSequence tail, int to) {
        var affected = new ArrayList<Chunk>();
        int whole = from == size() ? leaves.length : leafOf(from);
        if (from < size()) addAll(affected, whole, 0, from - numbers[whole]);
        affected.addAll(others);
        int rest = to == tail.size() ? tail.leaves.length : tail.leafOf(to);
        if (to < tail.size() && to > tail.numbers[rest]) {
            tail.addAll(affected, rest, to - tail.numbers[rest], tail.leaves[rest].size());
            rest++;
        }
        // Small leaves join a neighbour, lest many edits leave a leaf for each line.
        if (affected.size() < FEWEST && !affected.isEmpty()) {
            if (rest < tail.leaves.length) {
                tail.addAll(affected, rest, 0, tail.leaves[rest].size());
                rest++;
            } else if (whole > 0) {
                whole--;
                var before = new ArrayList<Chunk>();
                addAll(before, whole, 0, leaves[whole].size());
                affected.addAll(0, before);
            }
        }
        var middle = new ArrayList<Leaf>();
        divide(affected, middle);
        boolean isInOneLeaf = tail == this && rest == whole + 1 && middle.size() == 1;
        if (isInOneLeaf) middle.get(0).takeWords(leaves[whole], others);
        return joined(whole, middle, tail, rest);
    }

    /** The first {@code whole} leaves, then others, and then those of another sequence from {@code rest} on. */
    private ChunkSequence joined(int whole, List<Leaf> middle, ChunkSequence tail, int rest) {
        int behind = whole + middle.size();
        int size = behind + tail.leaves.length - rest;
        var result = Arrays.copyOf(leaves, size);
        boolean isPending = pendingLeaf >= 0 || tail.pendingLeaf >= 0;
        for (int i = 0; i < middle.size(); i++) {
            result[whole + i] = middle.get(i);
            isPending |= middle.get(i).pending;
        }
        System.arraycopy(tail.leaves, rest, result, behind, size - behind);
        var joined = new ChunkSequence(
                result,
                startOf(numbers, whole, size),
                startOf(offsets, whole, size),
                startOf(lines, whole, size),
                isPending);
        joined.add(whole, behind);
        moveSums(tail.numbers, rest, joined.numbers, behind);
        moveSums(tail.offsets, rest, joined.offsets, behind);
        moveSums(tail.lines, rest, joined.lines, behind);
        return joined;
    }

    private static int[] startOf(int[] sums, int whole, int size) {
        var start = new int[size + 1];
        System.arraycopy(sums, 0, start, 0, whole + 1);
        return start;
    }

    /** Leaves that are taken over are not looked at: there are many of them. */
    private static void moveSums(int[] from, int rest, int[] to, int behind) {
        int distance = to[behind] - from[rest];
        for (int i = behind + 1, k = rest + 1; i < to.length; i++, k++) to[i] = from[k] + distance;
    }

    private void addAll(List<Chunk> target, int leaf, int from, int to) {
        for (int i = from; i < to; i++) target.add(leaves[leaf].chunks[i]);
    }

    int size() {
        return numbers[leaves.length];
    }

    Chunk[] toArray() {
        var all = new Chunk[size()];
        for (int i = 0; i < leaves.length; i++)
            System.arraycopy(leaves[i].chunks, 0, all, numbers[i], leaves[i].size());
        return all;
    }

    int leafCount() {
        return leaves.length;
    }

    Leaf leaf(int index) {
        return leaves[index];
    }

    /** Offset of a leaf's first chunk. */
    int startOf(int leaf) {
        return offsets[leaf];
    }

    int length() {
        return offsets[leaves.length];
    }

    /** Number of line ends of the text. */
    int lineBreaks() {
        return lines[leaves.length];
    }

    Chunk get(int chunk) {
        int leaf = leafOf(chunk);
        return leaves[leaf].chunks[chunk - numbers[leaf]];
    }

    int start(int chunk) {
        if (chunk == size()) return length();
        int leaf = leafOf(chunk);
        return offsets[leaf] + leaves[leaf].starts[chunk - numbers[leaf]];
    }

    /** Line ends in front of a chunk. */
    int linesBefore(int chunk) {
        if (chunk == size()) return lineBreaks();
        int leaf = leafOf(chunk);
        return lines[leaf] + leaves[leaf].lines[chunk - numbers[leaf]];
    }

    /** The chunk that holds an offset; at the end of the text the last one, 0 in an empty text. */
    int chunkAt(int offset) {
        return find(offsets, offset, true);
    }

    /** The chunk in which a line begins; the last one for the line behind the last line end. */
    int chunkOfLine(int line) {
        return find(lines, line, false);
    }

    private int find(int[] sums, int value, boolean byOffset) {
        if (leaves.length == 0) return 0;
        int leaf = Math.max(0, last(sums, leaves.length, value));
        var own = byOffset ? leaves[leaf].starts : leaves[leaf].lines;
        int index = last(own, leaves[leaf].size(), value - sums[leaf]);
        return numbers[leaf] + Math.max(0, index);
    }

    /** The last of the first {@code count} numbers that is not above a value; -1 if all are. */
    private static int last(int[] numbers, int count, int value) {
        int found = Arrays.binarySearch(numbers, 0, count, value);
        if (found < 0) return -found - 2;
        while (found + 1 < count && numbers[found + 1] == value) found++;
        return found;
    }

    /** The leaf that holds a chunk. */
    int leafOf(int chunk) {
        int near = hint;
        if (near < leaves.length && numbers[near] <= chunk && chunk < numbers[near + 1]) return near;
        if (chunk < 0 || chunk >= size()) throw new IndexOutOfBoundsException(chunk);
        int found = last(numbers, leaves.length, chunk);
        hint = found;
        return found;
    }

    /** How many chunks at the start are the same objects in another sequence. */
    int commonStart(ChunkSequence other) {
        int shorter = Math.min(leaves.length, other.leaves.length);
        int leaf = 0;
        while (leaf < shorter && leaves[leaf] == other.leaves[leaf]) leaf++;
        int common = numbers[leaf];
        int most = Math.min(size(), other.size());
        while (common < most && get(common) == other.get(common)) common++;
        return common;
    }

    /** How many chunks at the end are the same objects in another sequence, those before {@code from} left aside. */
    int commonEnd(ChunkSequence other, int from) {
        int most = Math.min(size(), other.size()) - from;
        int last = leaves.length - 1;
        int otherLast = other.leaves.length - 1;
        int common = 0;
        while (last >= 0 && otherLast >= 0 && leaves[last] == other.leaves[otherLast]) {
            if (common + leaves[last].size() > most) break;
            common += leaves[last].size();
            last--;
            otherLast--;
        }
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
        boolean isFiltered = WordFilter.isWord(word);
        int hash = word.hashCode();
        var found = new int[16];
        int count = 0;
        for (int leaf = from < to ? leafOf(from) : leaves.length; leaf < leaves.length && numbers[leaf] < to; leaf++) {
            if (isFiltered && !leaves[leaf].words().mayHold(hash)) continue;
            var own = leaves[leaf].chunks;
            int last = Math.min(own.length, to - numbers[leaf]);
            for (int i = Math.max(0, from - numbers[leaf]); i < last; i++) {
                if (own[i].isPlainlySpelled() && !own[i].has(word)) continue;
                if (count == found.length) found = Arrays.copyOf(found, 2 * count);
                found[count++] = numbers[leaf] + i;
            }
        }
        return Arrays.copyOf(found, count);
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
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            var own = leaves[leaf].chunks;
            for (int i = 0; i < own.length; i++) {
                if (!own[i].isPlainlySpelled() || filter.holdsAny(own[i].text(), plain)) found.set(numbers[leaf] + i);
            }
        }
        return found;
    }

    /** The first chunk that has not been lexed, or -1. */
    int firstPending() {
        if (pendingLeaf < 0) return -1;
        int chunk = numbers[pendingLeaf];
        while (!get(chunk).isPending()) chunk++;
        return chunk;
    }

    /** The chunks that are read as a clause or as a statement, as their block wants it. */
    List<Integer> withTwoReadings() {
        var found = new ArrayList<Integer>();
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            if (!leaves[leaf].hasTwoReadings()) continue;
            for (int i = 0; i < leaves[leaf].size(); i++) {
                if (leaves[leaf].chunks[i].head().kind() == HeadKind.CASE_OR_SIMPLE) found.add(numbers[leaf] + i);
            }
        }
        return found;
    }

    /** Appends the text of the chunks from one to, but not including, another. */
    void appendTo(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) text.append(get(i).text());
    }
}
