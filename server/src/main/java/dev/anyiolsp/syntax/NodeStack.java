package dev.anyiolsp.syntax;

import java.util.Arrays;

/** The growing array of a line tree's nodes; pushing a node makes all nodes since a mark its subtree. */
final class NodeStack {
    private int[] nodes = new int[LineTree.STRIDE * 64];
    private int length;

    void clear() {
        length = 0;
    }

    /** How many nodes there are: the mark for what comes next. */
    int count() {
        return length / LineTree.STRIDE;
    }

    /** Adds a node over all nodes from {@code mark}. */
    void push(NodeKind kind, int mark, int firstToken, int lastToken, int data) {
        if (length == nodes.length) nodes = Arrays.copyOf(nodes, 2 * length);
        int at = length;
        nodes[at] = kind.ordinal();
        nodes[at + 1] = firstToken;
        nodes[at + 2] = lastToken;
        nodes[at + 3] = at / LineTree.STRIDE - mark + 1;
        nodes[at + 4] = data;
        length = at + LineTree.STRIDE;
    }

    int top() {
        return count() - 1;
    }

    NodeKind kind(int node) {
        return NodeKind.of(nodes[node * LineTree.STRIDE]);
    }

    int firstToken(int node) {
        return nodes[node * LineTree.STRIDE + 1];
    }

    int lastToken(int node) {
        return nodes[node * LineTree.STRIDE + 2];
    }

    int data(int node) {
        return nodes[node * LineTree.STRIDE + 4];
    }

    /** The first node of the subtree of {@code node}. */
    int firstDescendant(int node) {
        return node - nodes[node * LineTree.STRIDE + 3] + 1;
    }

    /** The sibling, if any, in front of the node: the node to look at there, to be compared with the mark. */
    int before(int node) {
        return firstDescendant(node) - 1;
    }

    void become(int node, NodeKind kind) {
        nodes[node * LineTree.STRIDE] = kind.ordinal();
    }

    void data(int node, int data) {
        nodes[node * LineTree.STRIDE + 4] = data;
    }

    int[] copy() {
        return Arrays.copyOf(nodes, length);
    }
}
