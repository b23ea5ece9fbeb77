package dev.anyiolsp.syntax;

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

    /** A fact about this tree alone, computed at the first call and kept: one kind of fact a tree. */
    @SuppressWarnings("unchecked")
    public <T> T facts(Supplier<T> compute) {
        var known = facts;
        if (known == null) facts = known = compute.get();
        return (T) known;
    }
}
