package dev.anyiolsp.syntax;

import java.util.Arrays;

/** The growing array of a line tree's nodes; pushing a node makes all nodes since a mark its subtree. */
final class NodeStack {
    private int[] nodes = new int[Nodes.STRIDE * 64];
    private int length;

    void clear() {
        length = 0;
    }

    /** How many nodes there are: the mark for what comes next. */
    int count() {
        return length / Nodes.STRIDE;
    }

    /** Adds a node over all nodes from {@code mark}. */
    void push(NodeKind kind, int mark, int firstToken, int lastToken, int data) {
        if (length == nodes.length) nodes = Arrays.copyOf(nodes, 2 * length);
        int at = length;
        nodes[at + Nodes.KIND] = kind.ordinal();
        nodes[at + Nodes.FIRST_TOKEN] = firstToken;
        nodes[at + Nodes.LAST_TOKEN] = lastToken;
        nodes[at + Nodes.SIZE] = at / Nodes.STRIDE - mark + 1;
        nodes[at + Nodes.DATA] = data;
        length = at + Nodes.STRIDE;
    }

    int top() {
        return count() - 1;
    }

    NodeKind kind(int node) {
        return NodeKind.of(nodes[node * Nodes.STRIDE + Nodes.KIND]);
    }

    int firstToken(int node) {
        return nodes[node * Nodes.STRIDE + Nodes.FIRST_TOKEN];
    }

    int lastToken(int node) {
        return nodes[node * Nodes.STRIDE + Nodes.LAST_TOKEN];
    }

    int data(int node) {
        return nodes[node * Nodes.STRIDE + Nodes.DATA];
    }

    /** The first node of the subtree of {@code node}. */
    int firstDescendant(int node) {
        return node - nodes[node * Nodes.STRIDE + Nodes.SIZE] + 1;
    }

    /** The sibling, if any, in front of the node: the node to look at there, to be compared with the mark. */
    int before(int node) {
        return firstDescendant(node) - 1;
    }

    void become(int node, NodeKind kind) {
        nodes[node * Nodes.STRIDE + Nodes.KIND] = kind.ordinal();
    }

    void data(int node, int data) {
        nodes[node * Nodes.STRIDE + Nodes.DATA] = data;
    }

    int[] copy() {
        return Arrays.copyOf(nodes, length);
    }
}
