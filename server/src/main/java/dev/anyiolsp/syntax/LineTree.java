package dev.anyiolsp.syntax;

import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The syntax tree of one logical line in compact arrays, children before their parents (post-order), so that building
 * it is pushing and reducing. Nodes are numbers from 0; the root, a {@link NodeKind#LINE}, is the last. Offsets are
 * UTF-16 units from the chunk's start; token numbers refer to the chunk's {@link Tokens}.
 */
public final class LineTree {
    /** Bit of an import's {@code data}: {@code lazy import}. */
    public static final int LAZY = 1 << 16;
    /** Bit of a replacement field's {@code data}: {@code {x=}}. */
    public static final int DEBUG = 1 << 20;

    /** Numbers per node: kind, first token, last token, nodes in the subtree (itself included), data. */
    static final int STRIDE = 5;

    private final Tokens tokens;
    private final int[] nodes;
    private final SyntaxError error;
    private int[] parents;
    private volatile Object facts;
    /** What the tree shares with that of an earlier version; null if it was parsed as a whole. */
    private Origin origin;

    /** Takes the array over. {@code error} is null for a line that is valid Python. */
    LineTree(Tokens tokens, int[] nodes, SyntaxError error) {
        this.tokens = tokens;
        this.nodes = nodes;
        this.error = error;
    }

    public int size() {
        return nodes.length / STRIDE;
    }

    public int root() {
        return size() - 1;
    }

    /** The nodes as they are kept, for comparison. */
    int[] copyNodes() {
        return nodes.clone();
    }

    /** The line's syntax error, relative to the chunk, or null. */
    public SyntaxError error() {
        return error;
    }

    public Tokens tokens() {
        return tokens;
    }

    public NodeKind kind(int node) {
        return NodeKind.of(nodes[node * STRIDE]);
    }

    public int firstToken(int node) {
        return nodes[node * STRIDE + 1];
    }

    public int lastToken(int node) {
        return nodes[node * STRIDE + 2];
    }

    public int start(int node) {
        return tokens.start(firstToken(node));
    }

    public int end(int node) {
        return tokens.end(lastToken(node));
    }

    public int data(int node) {
        return nodes[node * STRIDE + 4];
    }

    private int subtreeSize(int node) {
        return nodes[node * STRIDE + 3];
    }

    /** The first node, in the array's order, of the subtree of {@code node}. */
    int firstDescendant(int node) {
        return node - subtreeSize(node) + 1;
    }

    /** The parent, or -1 for the root. */
    public int parent(int node) {
        if (parents == null) parents = computeParents();
        return parents[node];
    }

    /** The children in the order of the source; empty for a leaf. */
    public int[] children(int node) {
        int count = 0;
        int first = firstDescendant(node);
        for (int child = node - 1; child >= first; child -= subtreeSize(child)) count++;
        int[] children = new int[count];
        for (int child = node - 1; child >= first; child -= subtreeSize(child)) children[--count] = child;
        return children;
    }

    private int[] computeParents() {
        int[] result = new int[size()];
        result[root()] = -1;
        for (int node = 0; node < result.length; node++) {
            int first = firstDescendant(node);
            for (int child = node - 1; child >= first; child -= subtreeSize(child)) result[child] = node;
        }
        return result;
    }

    /**
     * The nodes that differ from those of an earlier tree.
     *
     * @param before the earlier tree, as long as somebody has it
     * @param parent of those nodes in the earlier tree
     * @param from the first node that differs, in both
     * @param oldTo the first behind them in the earlier tree
     * @param newTo the first behind them in this one
     */
    public record Origin(WeakReference<LineTree> before, int parent, int from, int oldTo, int newTo) {
        /** Whether this is said of a tree. */
        public boolean isFrom(LineTree tree) {
            return before.refersTo(tree);
        }

        public int growth() {
            return newTo - oldTo;
        }
    }

    /** What the tree shares with an earlier one; empty if nothing is known of that. */
    public Optional<Origin> origin() {
        return Optional.ofNullable(origin);
    }

    /** The sibling in front of a node; if there is none, some node outside of its parent, or -1. */
    public int nodeBefore(int node) {
        return firstDescendant(node) - 1;
    }

    /** Whether a node is another one or stands below it. */
    public boolean holds(int node, int inner) {
        return inner <= node && inner >= firstDescendant(node);
    }

    /**
     * This tree with some nodes replaced.
     *
     * @param others the nodes that come, and perhaps more behind them
     * @param oldTo from this token on all get other numbers
     * @param growth by how much the numbers of tokens grow
     * @param chunk that has the tokens
     */
    LineTree with(TreePatch.Replacement replaced, int[] others, int oldTo, int growth, Chunk chunk) {
        int from = replaced.from() * STRIDE;
        int behind = (replaced.from() + replaced.count()) * STRIDE;
        int[] result = new int[nodes.length + replaced.growth() * STRIDE];
        System.arraycopy(nodes, 0, result, 0, from);
        System.arraycopy(others, 0, result, from, behind - from);
        int parent = replaced.parent();
        for (int i = replaced.to(), to = behind; i < size(); i++, to += STRIDE) {
            int at = i * STRIDE;
            int kind = nodes[at];
            int first = nodes[at + 1];
            int last = nodes[at + 2];
            int data = nodes[at + 4];
            result[to] = kind;
            result[to + 1] = first < oldTo ? first : first + growth;
            result[to + 2] = last < oldTo ? last : last + growth;
            result[to + 3] = nodes[at + 3] + (i >= parent && firstDescendant(i) <= parent ? replaced.growth() : 0);
            result[to + 4] = data < oldTo || !NodeKind.of(kind).isDataToken() ? data : data + growth;
        }
        var tree = new LineTree(chunk.tokens(), result, null);
        tree.origin = new Origin(
                new WeakReference<>(this), parent, replaced.from(), replaced.to(), replaced.from() + replaced.count());
        return tree;
    }

    /** The fact that is kept, or null. */
    @SuppressWarnings("unchecked")
    public <T> T knownFacts() {
        return (T) facts;
    }

    /** A fact about this tree alone, computed at the first call and kept: one kind of fact a tree. */
    @SuppressWarnings("unchecked")
    public <T> T facts(Supplier<T> compute) {
        var known = facts;
        if (known == null) facts = known = compute.get();
        return (T) known;
    }
}
