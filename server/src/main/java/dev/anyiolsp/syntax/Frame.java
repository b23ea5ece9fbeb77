package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonLexer;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A long display in a line of which something outside of it is edited: it is parsed with its first and its last element alone,
 * and those between are put back.
 */
record Frame(Display display, int first, int last) {
    /** The display in which most of a line stands, but for those that hold some tokens; null if there is none with elements. */
    static Frame of(LineTree tree, int from, int to) {
        int parent = -1;
        for (int node = tree.root(); node >= 0; node = greatestChild(tree, parent)) {
            var display = parent < 0 ? null : Display.of(tree, parent, node);
            if (display != null && !display.isBare() && !display.holds(from, to)) return of(display);
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
     * The tree of the line after an edit outside of the display; null if all of it has to be parsed.
     *
     * @param shift by how much the numbers of the display's tokens grow
     */
    LineTree tree(Chunk chunk, int shift) {
        int comma = Display.comma(tree(), tree().lastToken(first) + 1, display.close());
        var aside = new BitSet();
        aside.set(comma + shift, display.commaBefore(last) + shift);
        int[] rows = LineParser.parseValid(chunk, aside);
        if (rows == null) return broken(chunk, LineParser.parseWithout(chunk, aside), shift);
        var outside = new LineTree(chunk.tokens(), rows, null);
        int there = displayIn(outside, shift);
        if (there < 0) return null;
        int cut = NodeArray.firstEndingAt(rows, comma + shift);
        int from = first + 1;
        int to = tree().firstDescendant(last);
        int[] front = Arrays.copyOf(rows, cut * Nodes.STRIDE);
        int[] behind = Arrays.copyOfRange(rows, cut * Nodes.STRIDE, rows.length);
        for (int at = 0; at < behind.length; at += Nodes.STRIDE) {
            int size = behind[at + Nodes.SIZE];
            if (at / Nodes.STRIDE + 1 < size) behind[at + Nodes.SIZE] = size + to - from;
        }
        var tree = tree().framed(chunk, outside, front, from, to, shift, behind);
        if (TreePatch.leads(tree(), display.node()))
            tree.framedBy(new LineTree.Framing(new WeakReference<>(tree()), outside, there - 1, from, to, cut));
        return tree;
    }

    /** The line that is no Python, if the elements that were left out have no part in that; else null. */
    private LineTree broken(Chunk chunk, LineTree found, int shift) {
        if (found == null) return null;
        int open = chunk.tokens().start(display.open() + shift);
        int close = chunk.tokens().end(display.close() + shift);
        int start = found.error().start();
        int end = found.error().end();
        boolean isInside = start > open && start < close || end > open + 1 && end < close;
        return isInside || mayBeTarget(chunk, shift) ? null : found;
    }

    /** Whether the display may stand where something is assigned to, whatever its elements are. */
    private boolean mayBeTarget(Chunk chunk, int shift) {
        if (!display.mayBeTarget()) return false;
        var tokens = chunk.tokens();
        switch (tokens.type(Lines.firstToken(chunk))) {
            case PythonLexer.FOR, PythonLexer.DEL, PythonLexer.WITH, PythonLexer.ASYNC -> {
                return true;
            }
            default -> {}
        }
        for (int token = display.close() + shift + 1; token < tokens.count(); token++) {
            if (mayAssign(tokens.type(token))) return true;
        }
        return false;
    }

    private static boolean mayAssign(int type) {
        return switch (type) {
            case PythonLexer.ASSIGN,
                    PythonLexer.COLON,
                    PythonLexer.COLON_ASSIGN,
                    PythonLexer.PLUS_ASSIGN,
                    PythonLexer.MINUS_ASSIGN,
                    PythonLexer.STAR_ASSIGN,
                    PythonLexer.SLASH_ASSIGN,
                    PythonLexer.PERCENT_ASSIGN,
                    PythonLexer.AMPER_ASSIGN,
                    PythonLexer.VBAR_ASSIGN,
                    PythonLexer.CIRCUMFLEX_ASSIGN,
                    PythonLexer.LEFT_SHIFT_ASSIGN,
                    PythonLexer.RIGHT_SHIFT_ASSIGN,
                    PythonLexer.DOUBLE_STAR_ASSIGN,
                    PythonLexer.DOUBLE_SLASH_ASSIGN,
                    PythonLexer.AT_ASSIGN,
                    PythonLexer.FOR,
                    PythonLexer.ASYNC,
                    PythonLexer.IN,
                    PythonLexer.AS -> true;
            default -> false;
        };
    }

    /** The display if it is read as it was: what has become a target, say, must have other elements. Else -1. */
    private int displayIn(LineTree now, int shift) {
        int node = now.firstEndingAt(display.close() + shift);
        while (now.kind(node) != tree().kind(display.node())) if (++node > now.root()) return -1;
        if (now.lastToken(node) != display.close() + shift) return -1;
        var found = Display.of(now, now.parent(node), node);
        if (found == null || found.open() != display.open() + shift || found.form() != display.form()) return -1;
        return TreePatch.leads(now, node) ? node : -1;
    }
}
