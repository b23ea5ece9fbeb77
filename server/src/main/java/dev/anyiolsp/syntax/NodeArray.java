package dev.anyiolsp.syntax;

import java.util.Arrays;
import java.util.Set;

/** The nodes of a line of usual length. */
final class NodeArray extends Nodes {
    private final int[] rows;
    private final int count;
    private int[] parents;

    NodeArray(int[] rows) {
        this.rows = rows;
        this.count = rows.length / STRIDE;
    }

    @Override
    int count() {
        return count;
    }

    @Override
    NodeKind kind(int node) {
        return NodeKind.of(rows[node * STRIDE + KIND]);
    }

    @Override
    int firstToken(int node) {
        return rows[node * STRIDE + FIRST_TOKEN];
    }

    @Override
    int lastToken(int node) {
        return rows[node * STRIDE + LAST_TOKEN];
    }

    @Override
    int size(int node) {
        return rows[node * STRIDE + SIZE];
    }

    @Override
    int data(int node) {
        return rows[node * STRIDE + DATA];
    }

    @Override
    int parent(int node) {
        if (parents == null) parents = computeParents();
        return parents[node];
    }

    @Override
    int[] children(int node) {
        int first = firstDescendant(node);
        int count = 0;
        for (int child = node - 1; child >= first; child -= rows[child * STRIDE + SIZE]) count++;
        var children = new int[count];
        for (int child = node - 1; child >= first; child -= rows[child * STRIDE + SIZE]) children[--count] = child;
        return children;
    }

    private int[] computeParents() {
        int[] result = new int[count()];
        result[count() - 1] = -1;
        for (int node = 0; node < result.length; node++) {
            int first = firstDescendant(node);
            for (int child = node - 1; child >= first; child -= size(child)) result[child] = node;
        }
        return result;
    }

    @Override
    int firstEndingAt(int token) {
        return firstEndingAt(rows, token);
    }

    /** The first of some rows whose last token is not in front of one. */
    static int firstEndingAt(int[] rows, int token) {
        int low = 0;
        int high = rows.length / STRIDE;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows[middle * STRIDE + LAST_TOKEN] < token) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    @Override
    int next(Set<NodeKind> kinds, int from) {
        for (int node = from; node < count(); node++) if (kinds.contains(kind(node))) return node;
        return -1;
    }

    @Override
    Nodes with(Replacement replaced, int[] others, int oldTo, int growth) {
        int[] result = new int[rows.length + replaced.growth() * STRIDE];
        int from = replaced.from() * STRIDE;
        int added = replaced.count() * STRIDE;
        System.arraycopy(rows, 0, result, 0, from);
        System.arraycopy(others, 0, result, from, added);
        for (int node = replaced.to(), at = from + added; node < count(); node++, at += STRIDE)
            move(node, replaced, oldTo, growth, result, at);
        return of(result);
    }

    @Override
    Nodes framed(int[] front, int from, int to, int shift, int[] behind) {
        int[] result = Arrays.copyOf(front, front.length + (to - from) * STRIDE + behind.length);
        for (int node = from; node < to; node++) copy(node, shift, result, front.length + (node - from) * STRIDE);
        System.arraycopy(behind, 0, result, result.length - behind.length, behind.length);
        return of(result);
    }
}
