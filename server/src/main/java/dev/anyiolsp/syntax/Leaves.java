package dev.anyiolsp.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The leaves of a text in order, in branches of some dozens with sums over them: another version shares all branches but
 * those that an edit touched, so that a key makes anew one leaf, one branch and the short list of branches. Immutable.
 */
final class Leaves {
    /** A branch that grows beyond is divided. */
    private static final int MOST = 64;

    private static final int USUAL = 32;
    private static final int FEWEST = 12;

    static final Leaves NONE = new Leaves(new Branch[0]);

    private final Branch[] branches;
    /** Number of the first leaf of each branch, and of all leaves. */
    private final int[] numbers;

    private final Sums sums;
    private final boolean pending;
    /** Where was looked last: neighbours are asked for one after another. Any value will do. */
    private Place near;

    /** A leaf, its number, and what lies before it in the text. */
    record Place(Leaf leaf, int number, int chunk, int unit, int line) {
        private boolean holds(int other) {
            return chunk <= other && other < chunk + leaf.size();
        }
    }

    /** Is shown the leaves in order, each with the number of its first chunk and its offset in the text. */
    interface Visitor {
        void visit(Leaf leaf, int chunk, int unit);
    }

    private static final class Branch {
        private final Leaf[] leaves;
        private final Sums sums;
        private final boolean pending;

        Branch(List<Leaf> leaves) {
            this.leaves = leaves.toArray(Leaf[]::new);
            this.sums = new Sums(this.leaves.length);
            boolean isPending = false;
            for (int i = 0; i < this.leaves.length; i++) {
                var leaf = this.leaves[i];
                sums.put(i, leaf.size(), leaf.length(), leaf.lineBreaks());
                isPending |= leaf.isPending();
            }
            pending = isPending;
        }
    }

    private Leaves(Branch[] branches) {
        this.branches = branches;
        this.numbers = new int[branches.length + 1];
        this.sums = new Sums(branches.length);
        boolean isPending = false;
        for (int i = 0; i < branches.length; i++) {
            var branch = branches[i];
            numbers[i + 1] = numbers[i] + branch.leaves.length;
            sums.put(i, branch.sums.chunks(), branch.sums.units(), branch.sums.lines());
            isPending |= branch.pending;
        }
        pending = isPending;
    }

    static Leaves of(List<Leaf> leaves) {
        return NONE.with(0, leaves, NONE, 0);
    }

    /** The first {@code from} leaves, then others, and then those of another text from {@code to} on. */
    Leaves with(int from, List<Leaf> others, Leaves tail, int to) {
        int whole = from == size() ? Math.max(0, branches.length - 1) : branchOf(from);
        int rest = tail.branchOf(to);
        var affected = new ArrayList<Leaf>();
        if (whole < branches.length) affected.addAll(leaves(whole).subList(0, from - numbers[whole]));
        affected.addAll(others);
        if (to > tail.numbers[rest]) {
            var own = tail.leaves(rest);
            affected.addAll(own.subList(to - tail.numbers[rest], own.size()));
            rest++;
        }
        // Small branches join a neighbour, lest many edits leave a branch for each leaf.
        if (affected.size() < FEWEST && rest < tail.branches.length) affected.addAll(tail.leaves(rest++));
        var all = new ArrayList<>(Arrays.asList(branches).subList(0, whole));
        divide(affected, all);
        all.addAll(Arrays.asList(tail.branches).subList(rest, tail.branches.length));
        return new Leaves(all.toArray(Branch[]::new));
    }

    private static void divide(List<Leaf> leaves, List<Branch> branches) {
        int size = leaves.size();
        int from = 0;
        while (from < size) {
            int to = size - from <= MOST ? size : from + USUAL;
            branches.add(new Branch(leaves.subList(from, to)));
            from = to;
        }
    }

    private List<Leaf> leaves(int branch) {
        return Arrays.asList(branches[branch].leaves);
    }

    /** The branch that holds a leaf; behind the last leaf the number of branches. */
    private int branchOf(int leaf) {
        return leaf == size() ? branches.length : Sums.last(numbers, branches.length, leaf);
    }

    int size() {
        return numbers[branches.length];
    }

    int chunks() {
        return sums.chunks();
    }

    int units() {
        return sums.units();
    }

    int lines() {
        return sums.lines();
    }

    Leaf get(int number) {
        int branch = branchOf(number);
        return branches[branch].leaves[number - numbers[branch]];
    }

    /**
     * The leaf that holds a chunk.
     *
     * @throws IndexOutOfBoundsException if there is no such chunk
     */
    Place ofChunk(int chunk) {
        var known = near;
        if (known != null && known.holds(chunk)) return known;
        if (chunk < 0 || chunk >= chunks()) throw new IndexOutOfBoundsException(chunk);
        int branch = sums.ofChunk(chunk);
        return near = place(branch, branches[branch].sums.ofChunk(chunk - sums.chunks(branch)));
    }

    /** The leaf that holds an offset; the last one at the end of the text, which must not be empty. */
    Place ofUnit(int unit) {
        int branch = sums.ofUnit(unit);
        return place(branch, branches[branch].sums.ofUnit(unit - sums.units(branch)));
    }

    /** The leaf in which a line begins; the last one for lines behind. The text must not be empty. */
    Place ofLine(int line) {
        int branch = sums.ofLine(line);
        return place(branch, branches[branch].sums.ofLine(line - sums.lines(branch)));
    }

    private Place place(int branch, int index) {
        var own = branches[branch].sums;
        return new Place(
                branches[branch].leaves[index],
                numbers[branch] + index,
                sums.chunks(branch) + own.chunks(index),
                sums.units(branch) + own.units(index),
                sums.lines(branch) + own.lines(index));
    }

    /** Shows the leaves that hold the chunks from one to before another. */
    void each(int from, int to, Visitor visitor) {
        if (from >= to) return;
        int first = sums.ofChunk(from);
        for (int i = first; i < branches.length && sums.chunks(i) < to; i++) {
            var branch = branches[i];
            int base = sums.chunks(i);
            int k = i == first ? branch.sums.ofChunk(from - base) : 0;
            for (; k < branch.leaves.length && base + branch.sums.chunks(k) < to; k++)
                visitor.visit(branch.leaves[k], base + branch.sums.chunks(k), sums.units(i) + branch.sums.units(k));
        }
    }

    /** The first leaf that holds a pending chunk, or null. */
    Place firstPending() {
        if (!pending) return null;
        int branch = 0;
        while (!branches[branch].pending) branch++;
        int index = 0;
        while (!branches[branch].leaves[index].isPending()) index++;
        return place(branch, index);
    }

    /** How many chunks at the start lie in leaves that are the same objects in another text. */
    int commonStart(Leaves other) {
        int shorter = Math.min(branches.length, other.branches.length);
        int branch = 0;
        while (branch < shorter && branches[branch] == other.branches[branch]) branch++;
        int leaf = numbers[branch];
        int most = Math.min(size(), other.size());
        while (leaf < most && get(leaf) == other.get(leaf)) leaf++;
        return leaf == size()
                ? chunks()
                : place(branchOf(leaf), leaf - numbers[branchOf(leaf)]).chunk();
    }

    /**
     * How many chunks at the end lie in leaves that are the same objects in another text.
     *
     * @param most so many at most
     */
    int commonEnd(Leaves other, int most) {
        int common = 0;
        int branch = branches.length;
        int otherBranch = other.branches.length;
        while (branch > 0 && otherBranch > 0 && branches[branch - 1] == other.branches[otherBranch - 1]) {
            int more = branches[branch - 1].sums.chunks();
            if (common + more > most) break;
            common += more;
            branch--;
            otherBranch--;
        }
        int leaf = numbers[branch];
        int otherLeaf = other.numbers[otherBranch];
        while (leaf > 0 && otherLeaf > 0 && get(leaf - 1) == other.get(otherLeaf - 1)) {
            int more = get(leaf - 1).size();
            if (common + more > most) break;
            common += more;
            leaf--;
            otherLeaf--;
        }
        return common;
    }
}
