package dev.anyiolsp.syntax;

import java.util.Arrays;

/**
 * How deep the nodes of a line stand in each other. Whoever reads a tree may go down it by calling himself, because none is
 * deeper than {@link #MOST}. Python gives up before: at 10,000 up to 3.13, at 24,700 (subscripts in CPython 3.14 with a
 * stack of 8 MB) at the latest.
 */
final class Levels {
    static final int MOST = 30_000;

    static final String TOO_MANY = "too many nested expressions";

    private int[] starts = new int[64];
    private int open;

    private Levels() {}

    /** How many levels some nodes have, children before parents. */
    static int of(int[] rows) {
        var levels = new Levels();
        int most = 0;
        for (int at = rows.length - Nodes.STRIDE; at >= 0; at -= Nodes.STRIDE)
            most = Math.max(most, levels.at(rows, at));
        return most;
    }

    /** The number of the last node that stands too deep, or -1. */
    static int tooDeep(int[] rows) {
        if (rows.length / Nodes.STRIDE <= MOST) return -1;
        var levels = new Levels();
        for (int at = rows.length - Nodes.STRIDE; at >= 0; at -= Nodes.STRIDE)
            if (levels.at(rows, at) > MOST) return at / Nodes.STRIDE;
        return -1;
    }

    /** The level of a node, asked from the last to the first. */
    private int at(int[] rows, int at) {
        int node = at / Nodes.STRIDE;
        while (open > 0 && starts[open - 1] > node) open--;
        if (open == starts.length) starts = Arrays.copyOf(starts, 2 * open);
        starts[open++] = node - rows[at + Nodes.SIZE] + 1;
        return open;
    }
}
