package dev.anyiolsp.syntax;

import java.util.Set;

/**
 * The nodes of a line tree in compact arrays, children before their parents: kind, first token, last token, nodes in the
 * subtree (itself included), data.
 */
abstract sealed class Nodes permits NodeArray, NodePages {
    /** Numbers per node, in the order above. */
    static final int STRIDE = 5;

    /** Where in the row of a node they stand. */
    static final int KIND = 0;

    static final int FIRST_TOKEN = 1;
    static final int LAST_TOKEN = 2;
    static final int SIZE = 3;
    static final int DATA = 4;

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

    /** The first of some kinds that is a node or stands behind it; or -1. */
    abstract int next(Set<NodeKind> kinds, int from);

    /** The children in the order of the source; empty for a leaf. */
    int[] children(int node) {
        int first = firstDescendant(node);
        int count = 0;
        for (int child = node - 1; child >= first; child -= size(child)) count++;
        var children = new int[count];
        for (int child = node - 1; child >= first; child -= size(child)) children[--count] = child;
        return children;
    }

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
        rows[at + KIND] = kind.ordinal();
        boolean hasOwn = node == replaced.parent() && replaced.hasTokens();
        rows[at + FIRST_TOKEN] = hasOwn ? replaced.firstToken() : first < oldTo ? first : first + growth;
        rows[at + LAST_TOKEN] = hasOwn ? replaced.lastToken() : last < oldTo ? last : last + growth;
        rows[at + SIZE] = size(node) + (isAround ? replaced.growth() : 0);
        rows[at + DATA] = data < oldTo || !kind.isDataToken() ? data : data + growth;
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
        rows[at + KIND] = kind.ordinal();
        rows[at + FIRST_TOKEN] = firstToken(node) + shift;
        rows[at + LAST_TOKEN] = lastToken(node) + shift;
        rows[at + SIZE] = size(node);
        rows[at + DATA] = data(node) + (kind.isDataToken() ? shift : 0);
    }

    /**
     * Which nodes of a tree others take the place of.
     *
     * @param parent of the nodes that go
     * @param from the first that goes
     * @param to the first behind them
     * @param count how many come
     * @param firstToken with which the parent begins afterwards; -1 if it begins and ends where it did
     * @param lastToken with which it ends
     */
    record Replacement(int parent, int from, int to, int count, int firstToken, int lastToken) {
        Replacement(int parent, int from, int to, int count) {
            this(parent, from, to, count, -1, -1);
        }

        int growth() {
            return count - (to - from);
        }

        boolean hasTokens() {
            return firstToken >= 0;
        }
    }
}
