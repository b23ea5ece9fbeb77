package dev.anyiolsp.syntax;

import java.util.Set;

/**
 * The nodes of a line tree in compact arrays, children before their parents: kind, first token, last token, nodes in the
 * subtree (itself included), data.
 */
abstract sealed class Nodes permits NodeArray, NodePages {
    /** Numbers per node, in the order above. */
    static final int STRIDE = 5;

    /** Fewer of them are one array. */
    private static final int MANY = 512;

    /** Takes the array over. */
    static Nodes of(int[] rows) {
        return rows.length < MANY * STRIDE ? new NodeArray(rows) : NodePages.of(rows);
    }

    abstract int count();

    abstract NodeKind kind(int node);

    abstract int firstToken(int node);

    abstract int lastToken(int node);

    /** How many nodes are in the subtree of a node. */
    abstract int size(int node);

    abstract int data(int node);

    /** The parent, or -1 for the root. */
    abstract int parent(int node);

    /** The first node that ends at a token or behind. */
    abstract int firstEndingAt(int token);

    abstract boolean hasAny(Set<NodeKind> kinds);

    int firstDescendant(int node) {
        return node - size(node) + 1;
    }

    /**
     * These nodes with some replaced.
     *
     * @param others the nodes that come
     * @param oldTo from this token on all get other numbers
     * @param growth by how much the numbers of tokens grow
     */
    abstract Nodes with(Replacement replaced, int[] others, int oldTo, int growth);

    /**
     * Some of these nodes between others.
     *
     * @param from the first that stays
     * @param to the first behind them
     * @param shift by how much the numbers of their tokens grow
     */
    abstract Nodes framed(int[] front, int from, int to, int shift, int[] behind);

    /** Writes a node, as it is after that, into an array. */
    final void move(int node, Replacement replaced, int oldTo, int growth, int[] rows, int at) {
        var kind = kind(node);
        int first = firstToken(node);
        int last = lastToken(node);
        int data = data(node);
        boolean isAround = node >= replaced.parent() && firstDescendant(node) <= replaced.parent();
        rows[at] = kind.ordinal();
        rows[at + 1] = first < oldTo ? first : first + growth;
        rows[at + 2] = last < oldTo ? last : last + growth;
        rows[at + 3] = size(node) + (isAround ? replaced.growth() : 0);
        rows[at + 4] = data < oldTo || !kind.isDataToken() ? data : data + growth;
    }

    /** The nodes as one array, for comparison. */
    final int[] copy() {
        int[] rows = new int[count() * STRIDE];
        for (int node = 0; node < count(); node++) copy(node, rows, node * STRIDE);
        return rows;
    }

    final void copy(int node, int[] rows, int at) {
        copy(node, 0, rows, at);
    }

    /** @param shift is added to the numbers of tokens */
    final void copy(int node, int shift, int[] rows, int at) {
        var kind = kind(node);
        rows[at] = kind.ordinal();
        rows[at + 1] = firstToken(node) + shift;
        rows[at + 2] = lastToken(node) + shift;
        rows[at + 3] = size(node);
        rows[at + 4] = data(node) + (kind.isDataToken() ? shift : 0);
    }

    /**
     * Which nodes of a tree others take the place of.
     *
     * @param parent of the nodes that go
     * @param from the first that goes
     * @param to the first behind them
     * @param count how many come
     */
    record Replacement(int parent, int from, int to, int count) {
        int growth() {
            return count - (to - from);
        }
    }
}
