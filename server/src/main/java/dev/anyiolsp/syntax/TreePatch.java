package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonParser;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How the tokens of a long line differ from those of an earlier version whose tree is known: some went, others came. If
 * they stand in a list, tuple, set or dictionary, only the elements around them have to be parsed; all other nodes are
 * those of the earlier tree.
 *
 * @param before the earlier tree, of a line that is valid Python
 * @param from number of the first token that is another one
 * @param oldTo number of the first token behind those that went
 * @param newTo number of the first token behind those that came
 */
record TreePatch(LineTree before, int from, int oldTo, int newTo) {
    /** When more tokens than that are to be parsed, they may as well be all. */
    private static final int MOST = 4096;

    /** The difference after another edit, which puts the tokens up to {@code newTo} in the place of those up to {@code to}. */
    TreePatch and(int from, int to, int newTo) {
        int behind = Math.max(to, this.newTo);
        return new TreePatch(before, Math.min(this.from, from), oldTo + behind - this.newTo, behind + newTo - to);
    }

    private int growth() {
        return newTo - oldTo;
    }

    /** The tree of the later version, or null if the line has to be parsed as a whole. */
    LineTree tree(Chunk chunk) {
        var displays = displays();
        if (displays.isEmpty()) return null;
        var elements = new Elements(displays.get(displays.size() - 1));
        var tree = elements.tree(chunk);
        return tree != null ? tree : LineParser.parseWithout(chunk, elementsBefore(displays, elements.firstToken));
    }

    /** The nodes of which the tokens are in an element, all where an expression is read; the innermost comes last. */
    private List<Integer> displays() {
        var found = new ArrayList<Integer>();
        int node = before.root();
        for (int child = childAround(node); child >= 0 && leads(node, child); child = childAround(node)) {
            if (isDisplay(child)) found.add(child);
            node = child;
        }
        return found;
    }

    /**
     * Tokens of elements in front, all but the first of each display: what is wrong behind them, and what is to be said about
     * it, does not depend on them.
     *
     * @param first of the tokens that may be wrong
     */
    private BitSet elementsBefore(List<Integer> displays, int first) {
        var found = new BitSet();
        for (int i = 0; i < displays.size(); i++) {
            int display = displays.get(i);
            int to = (i + 1 == displays.size() ? first : elementStart(display, displays.get(i + 1))) - 1;
            int from = firstComma(display);
            // The comma that stays is the one directly in front.
            if (from >= 0 && from < to) found.set(from, to);
        }
        return found;
    }

    /** Number of the token behind the comma, or bracket, in front of the element that holds a node. */
    private int elementStart(int display, int node) {
        int element = display - 1;
        while (!before.holds(element, node)) element = before.nodeBefore(element);
        return commaBefore(display, element) + 1;
    }

    /** The comma in front of an element and its parentheses, or the bracket that opens the display. */
    private int commaBefore(int display, int element) {
        int open = before.firstToken(display);
        int token = before.firstToken(element) - 1;
        while (token > open && before.tokens().type(token) != PythonParser.COMMA) token--;
        return token;
    }

    /** The child that begins before and ends behind all tokens that differ, or -1. */
    private int childAround(int node) {
        int first = before.firstDescendant(node);
        for (int child = node - 1; child >= first; child = before.nodeBefore(child)) {
            if (before.firstToken(child) < from) return before.lastToken(child) >= oldTo ? child : -1;
        }
        return -1;
    }

    /** Whether what is inside the child is read as any expression is: it is no target, annotation or pattern. */
    private boolean leads(int node, int child) {
        return switch (before.kind(node)) {
            case LINE,
                    BODY,
                    EXPR_STMT,
                    RETURN,
                    DECORATOR,
                    IF,
                    CALL,
                    KEYWORD,
                    LIST,
                    SET,
                    DICT,
                    DICT_ITEM,
                    DICT_UNPACK,
                    TUPLE,
                    STARRED,
                    BIN_OP,
                    ATTRIBUTE,
                    SUBSCRIPT,
                    AWAIT,
                    UNARY_OP,
                    BOOL_OP,
                    COMPARE,
                    IF_EXP -> true;
            case ASSIGN, AUG_ASSIGN, NAMED_EXPR -> child == node - 1;
            case ANN_ASSIGN -> child == node - 1 && before.children(node).length == 3;
            case FOR -> before.firstDescendant(child) > before.firstDescendant(node);
            default -> false;
        };
    }

    private boolean isDisplay(int node) {
        return switch (before.kind(node)) {
            case LIST, SET, DICT -> true;
            case TUPLE -> hasOwnParentheses(node);
            default -> false;
        };
    }

    /** A tuple may begin and end with parentheses that are its elements' own. */
    private boolean hasOwnParentheses(int tuple) {
        int comma = firstComma(tuple);
        if (comma < 0) return false;
        int element = firstElement(tuple);
        int depth = 0;
        for (int token = before.firstToken(tuple); token < comma; token++) {
            if (token == before.firstToken(element)) token = before.lastToken(element) + 1;
            int type = before.tokens().type(token);
            if (type == PythonParser.LPAR) depth++;
            if (type == PythonParser.RPAR) depth--;
        }
        return depth == 1;
    }

    /** The comma behind the first element of a display; -1 if there is none. */
    private int firstComma(int display) {
        int element = firstElement(display);
        return element < 0 ? -1 : comma(before.lastToken(element) + 1, before.lastToken(display));
    }

    /** The first child of a node, or -1. */
    private int firstElement(int node) {
        int found = -1;
        int first = before.firstDescendant(node);
        for (int child = node - 1; child >= first; child = before.nodeBefore(child)) found = child;
        return found;
    }

    /** The first comma among some tokens that stand between elements, or -1. */
    private int comma(int from, int to) {
        for (int token = from; token < to; token++) if (before.tokens().type(token) == PythonParser.COMMA) return token;
        return -1;
    }

    /** The elements of a display around the tokens that differ. */
    private final class Elements {
        private final int display;
        /** Nodes of the earlier tree that go: from one up to, but not including, another. */
        private final int firstNode;

        private final int endNode;
        /** Tokens to be parsed, by their numbers in the earlier version: likewise. */
        private final int firstToken;

        private final int endToken;

        Elements(int display) {
            this.display = display;
            int first = before.firstDescendant(display);
            int left = display - 1;
            int right = -1;
            int start = from;
            int end = oldTo;
            while (left >= first && before.lastToken(left) >= from) {
                if (before.firstToken(left) >= oldTo) right = left;
                else {
                    start = Math.min(start, before.firstToken(left));
                    end = Math.max(end, before.lastToken(left) + 1);
                }
                left = before.nodeBefore(left);
            }
            // A neighbour stays out of it if the comma between is the same one.
            int comma = left < first ? before.firstToken(display) : comma(before.lastToken(left) + 1, start);
            boolean keepsLeft = comma >= 0;
            firstToken = (keepsLeft ? comma : commaBefore(display, left)) + 1;
            firstNode = keepsLeft ? left + 1 : before.firstDescendant(left);
            int behind = right < 0 ? before.lastToken(display) : comma(end, before.firstToken(right));
            boolean keepsRight = behind >= 0;
            endToken = keepsRight ? behind : commaBehind(right);
            if (right < 0) endNode = display;
            else endNode = keepsRight ? before.firstDescendant(right) : right + 1;
        }

        private int commaBehind(int element) {
            int found = comma(before.lastToken(element) + 1, before.lastToken(display));
            return found < 0 ? before.lastToken(display) : found;
        }

        private boolean isAll() {
            return firstNode == before.firstDescendant(display) && endNode == display;
        }

        LineTree tree(Chunk chunk) {
            int close = before.lastToken(display);
            int end = endToken + growth();
            if (end < firstToken || end - firstToken > MOST) return null;
            var part =
                    new LinePart(before.firstToken(display), firstToken, end, close + growth(), needsComma(chunk, end));
            int[] nodes = LineParser.parse(chunk, part);
            if (nodes == null) return null;
            // The line, the statement, the display.
            int count = nodes.length / LineTree.STRIDE - 3;
            if (nodes[count * LineTree.STRIDE] != before.kind(display).ordinal()) return null;
            return before.with(new Replacement(display, firstNode, endNode, count), nodes, oldTo, growth(), chunk);
        }

        /** A comma shows that there are other elements: without it one in parentheses would be no tuple. */
        private boolean needsComma(Chunk chunk, int end) {
            if (endToken < before.lastToken(display)) return true;
            if (isAll()) return false;
            int last = end - 1;
            while (last >= firstToken && LineParser.isSpace(chunk.tokens().type(last))) last--;
            return last >= firstToken && chunk.tokens().type(last) != PythonParser.COMMA;
        }
    }

    /**
     * Tokens of a line that are parsed as if they were one.
     *
     * @param open the bracket that opens it
     * @param from the first token in the brackets
     * @param to the first token that does not belong to it any more
     * @param close the bracket that closes it
     * @param hasComma whether a comma follows what is in the brackets
     */
    record LinePart(int open, int from, int to, int close, boolean hasComma) {}

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
