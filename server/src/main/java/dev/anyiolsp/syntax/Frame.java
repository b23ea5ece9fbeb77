package dev.anyiolsp.syntax;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A long display in a line of which something outside of it is edited: it is parsed with its first and its last element alone,
 * and those between are put back.
 */
record Frame(Display display, int first, int last) {
    /** The display in which most of a line stands; null if there is none with some elements. */
    static Frame of(LineTree tree) {
        int parent = -1;
        for (int node = tree.root(); node >= 0; node = greatestChild(tree, parent)) {
            var display = parent < 0 ? null : Display.of(tree, parent, node);
            if (display != null && !display.isBare()) return of(display);
            parent = node;
        }
        return null;
    }

    private static int greatestChild(LineTree tree, int node) {
        int found = -1;
        for (int child : tree.children(node)) if (found < 0 || tree.size(child) > tree.size(found)) found = child;
        return found;
    }

    private static Frame of(Display display) {
        if (display.firstNode() == display.node()) return null;
        int first = display.elementOf(display.firstNode());
        int last = display.node() - 1;
        return first < display.tree().nodeBefore(last) ? new Frame(display, first, last) : null;
    }

    private LineTree tree() {
        return display.tree();
    }

    /**
     * The tree of the line after an edit outside of the display; null if that is another one then.
     *
     * @param shift by how much the numbers of its tokens grow
     */
    LineTree tree(Chunk chunk, int shift) {
        int comma = Display.comma(tree(), tree().lastToken(first) + 1, display.close());
        var aside = new BitSet();
        aside.set(comma + shift, display.commaBefore(last) + shift);
        int[] rows = LineParser.parseValid(chunk, aside);
        if (rows == null || !isThere(new LineTree(chunk.tokens(), rows, null), shift)) return null;
        int cut = NodeArray.firstEndingAt(rows, comma + shift);
        int from = first + 1;
        int to = tree().firstDescendant(last);
        for (int node = cut; node < rows.length / Nodes.STRIDE; node++) {
            int size = rows[node * Nodes.STRIDE + 3];
            if (node - size + 1 < cut) rows[node * Nodes.STRIDE + 3] = size + to - from;
        }
        int[] front = Arrays.copyOf(rows, cut * Nodes.STRIDE);
        int[] behind = Arrays.copyOfRange(rows, cut * Nodes.STRIDE, rows.length);
        return tree().framed(chunk, front, from, to, shift, behind);
    }

    /** Whether it is read as it was: what has become a target, say, must have other elements. */
    private boolean isThere(LineTree now, int shift) {
        int node = now.firstEndingAt(display.close() + shift);
        while (now.kind(node) != tree().kind(display.node())) if (++node > now.root()) return false;
        if (now.lastToken(node) != display.close() + shift) return false;
        var found = Display.of(now, now.parent(node), node);
        if (found == null || found.open() != display.open() + shift || found.form() != display.form()) return false;
        for (int child = node; child < now.root(); child = now.parent(child))
            if (!TreePatch.leads(now, now.parent(child), child)) return false;
        return true;
    }
}
