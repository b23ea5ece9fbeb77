package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonParser;
import java.util.ArrayList;
import java.util.Arrays;
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
 * @param isSound whether it is known that nothing is wrong inside of those that came
 */
record TreePatch(LineTree before, int from, int oldTo, int newTo, boolean isSound) {
    /** When more tokens than that are to be parsed, they may as well be all. */
    static final int MOST = 4096;

    /** The difference after another edit, which puts the tokens up to {@code newTo} in the place of those up to {@code to}. */
    TreePatch and(int from, int to, int newTo, boolean isSound) {
        int behind = Math.max(to, this.newTo);
        return new TreePatch(
                before,
                Math.min(this.from, from),
                oldTo + behind - this.newTo,
                behind + newTo - to,
                this.isSound && isSound);
    }

    private int growth() {
        return newTo - oldTo;
    }

    /** The tree of the later version, or null if the line has to be parsed as a whole. */
    LineTree tree(Chunk chunk) {
        if (chunk.head().kind() == HeadKind.CASE_OR_SIMPLE) return null;
        var same = new LeafPatch(this, chunk).tree();
        if (same != null && same.origin().isPresent()) return same;
        var made = parsed(chunk);
        if (made == null) return same;
        return made.error() == null && made.levels() > Levels.MOST ? null : made;
    }

    /** The same with what is parsed around the tokens that differ. */
    private LineTree parsed(Chunk chunk) {
        var displays = new ArrayList<Display>();
        var around = around();
        int node = before.root();
        int parent = -1;
        for (int i = around.size() - 1; i >= 0 && leads(before, node, around.get(i)); i--) {
            var display = Display.of(before, node, around.get(i));
            if (display != null && display.holds(from, oldTo)) displays.add(display);
            parent = node;
            node = around.get(i);
        }
        var bare = bareIn(node);
        if (bare != null && bare.holds(from, oldTo)) displays.add(bare);
        var strings = strings(node);
        if (strings >= 0) return withStrings(strings == node ? parent : node, strings, chunk);
        if (displays.isEmpty()) return around(chunk);
        var elements = new Elements(displays.get(displays.size() - 1));
        var tree = elements.isTooMuch() ? around(chunk) : elements.tree(chunk);
        return tree != null ? tree : LineParser.parseWithout(chunk, elementsBefore(displays, elements.firstToken));
    }

    /** What stands in the brackets of a subscript, if it begins and ends with its elements. */
    private Display bareIn(int node) {
        var display = before.kind(node) == NodeKind.SUBSCRIPT ? Display.of(before, node, node - 1) : null;
        return display != null && display.isBare() ? display : null;
    }

    /** The tree if what differs is outside of the display that makes the line long. */
    private LineTree around(Chunk chunk) {
        var frame = Frame.of(before, from, oldTo);
        if (frame == null) return null;
        if (oldTo <= frame.display().open()) return frame.tree(chunk, growth());
        return from > frame.display().close() ? frame.tree(chunk, 0) : null;
    }

    /** The strings next to each other, more than those that differ, which are a node or one of its children; or -1. */
    private int strings(int node) {
        if (isStrings(node)) return node;
        int found = before.firstEndingAt(oldTo - 1);
        boolean isChild = found < node && before.parent(found) == node && before.firstToken(found) <= from;
        return isChild && isStrings(found) && leads(before, node, found) ? found : -1;
    }

    private boolean isStrings(int node) {
        if (before.kind(node) != NodeKind.CONSTANT || from >= oldTo) return false;
        return before.lastToken(node) - before.firstToken(node) > oldTo - from;
    }

    /** Whether they are still what they were is asked of those that differ and their neighbours. */
    private LineTree withStrings(int parent, int node, Chunk chunk) {
        var tokens = chunk.tokens();
        int type = tokens.type(before.firstToken(node));
        boolean isEdge = from == before.firstToken(node) || oldTo - 1 == before.lastToken(node);
        if (isEdge && growth() != 0 || newTo - from > MOST) return null;
        for (int token = from; token < newTo; token++) {
            boolean isString = tokens.type(token) == type;
            if (!isString && (!LineParser.isSpace(tokens.type(token)) || isEdge)) return null;
        }
        int first = from;
        while (first > before.firstToken(node) && tokens.type(first) != type) first--;
        int[] nodes = LineParser.parse(chunk, LinePart.ofStrings(first, newTo));
        boolean isOne = nodes != null && nodes.length == 3 * Nodes.STRIDE && nodes[Nodes.DATA] == before.data(node);
        if (!isOne) return null;
        nodes[Nodes.FIRST_TOKEN] = before.firstToken(node);
        nodes[Nodes.LAST_TOKEN] = before.lastToken(node) + growth();
        return before.with(new Nodes.Replacement(parent, node, node + 1, 1), nodes, oldTo, growth(), chunk);
    }

    /**
     * Tokens of elements in front, all but the first of each display: what is wrong behind them, and what is to be said about
     * it, does not depend on them.
     *
     * @param first of the tokens that may be wrong
     */
    private BitSet elementsBefore(List<Display> displays, int first) {
        var found = new BitSet();
        for (int i = 0; i < displays.size(); i++) {
            var display = displays.get(i);
            // The comma that stays is the one directly in front.
            int to = first - 1;
            if (i + 1 < displays.size())
                to = display.commaBefore(display.elementOf(displays.get(i + 1).node()));
            int from = display.firstComma();
            if (from >= 0 && from < to && !display.hasOrder()) found.set(from, to);
        }
        return found;
    }

    /** The nodes that begin before and end behind all tokens that differ, the innermost first, without the root. */
    private List<Integer> around() {
        var found = new ArrayList<Integer>();
        for (int node = before.firstEndingAt(oldTo); node >= 0 && node < before.root(); node = before.parent(node))
            if (before.firstToken(node) < from) found.add(node);
        return found;
    }

    /** Whether a node is read as any expression is. */
    static boolean leads(LineTree tree, int node) {
        int child = node;
        while (child < tree.root()) {
            int parent = tree.parent(child);
            if (!leads(tree, parent, child)) return false;
            child = parent;
        }
        return true;
    }

    /** Whether what is inside the child is read as any expression is: it is no target, annotation or pattern. */
    static boolean leads(LineTree tree, int node, int child) {
        return switch (tree.kind(node)) {
            case LINE,
                    BODY,
                    EXPR_STMT,
                    IMPORT_FROM,
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
                    IF_EXP,
                    ELIF,
                    WHILE,
                    ASSERT,
                    RAISE,
                    YIELD,
                    YIELD_FROM,
                    SLICE,
                    JOINED_STR,
                    TEMPLATE_STR,
                    FORMATTED_VALUE,
                    FORMAT_SPEC -> true;
            case ASSIGN, AUG_ASSIGN, NAMED_EXPR -> child == node - 1;
            case ANN_ASSIGN -> child == node - 1 && tree.children(node).length == 3;
            case FOR -> tree.firstDescendant(child) > tree.firstDescendant(node);
            default -> false;
        };
    }

    /** The elements of a display around the tokens that differ. */
    private final class Elements {
        private final Display display;
        /** Nodes of the earlier tree that go: from one up to, but not including, another. */
        private final int firstNode;

        private final int endNode;
        /** Tokens to be parsed, by their numbers in the earlier version: likewise. */
        private final int firstToken;

        private final int endToken;
        /** The neighbours that stay, or -1. */
        private final int left;

        private final int right;

        Elements(Display display) {
            this.display = display;
            int first = display.firstNode();
            int start = from;
            int end = oldTo;
            int near = before.firstEndingAt(from) < display.node() ? display.elementOf(before.firstEndingAt(from)) : -1;
            int child = near < 0 ? display.node() - 1 : before.nodeBefore(near);
            while (near >= 0 && before.firstToken(near) < oldTo) {
                start = Math.min(start, before.firstToken(near));
                end = Math.max(end, before.lastToken(near) + 1);
                near = display.elementBehind(near);
            }
            // A neighbour stays out of it if the comma between is the same one.
            boolean isFirst = child < first;
            int comma = isFirst ? display.open() : Display.comma(before, before.lastToken(child) + 1, start);
            boolean keepsLeft = comma >= 0;
            firstToken = (keepsLeft ? comma : display.commaBefore(child)) + 1;
            firstNode = keepsLeft ? isFirst ? first : child + 1 : before.firstDescendant(child);
            left = firstNode > first ? firstNode - 1 : -1;
            int behind = near < 0 ? display.close() : Display.comma(before, end, before.firstToken(near));
            boolean keepsRight = behind >= 0;
            right = keepsRight ? near : display.elementBehind(near);
            endToken = keepsRight ? behind : display.commaBehind(near);
            if (near < 0) endNode = display.node();
            else endNode = keepsRight ? before.firstDescendant(near) : near + 1;
        }

        private boolean isAll() {
            return left < 0 && endNode == display.node();
        }

        /** Whether they are so long that they may have a long display of their own. */
        boolean isTooMuch() {
            return endToken + growth() - firstToken > MOST;
        }

        LineTree tree(Chunk chunk) {
            int end = endToken + growth();
            if (end < firstToken) return null;
            // What closes the display and opens another is not in it.
            if (!"".equals(OpenBrackets.behind("", chunk.tokens(), firstToken, end))) return null;
            int[] nodes = LineParser.parse(
                    chunk, new LinePart(display, firstToken, end, display.close() + growth(), needsComma(chunk, end)));
            if (nodes == null) return null;
            int from = display.form().nodesBefore();
            int count = nodes.length / Nodes.STRIDE - from - display.form().nodesBehind();
            boolean isSame = count >= 0
                    && nodes[(from + count) * Nodes.STRIDE + Nodes.KIND]
                            == before.kind(display.node()).ordinal();
            if (!isSame || display.hasOrder() && !isInOrder(nodes, from + count - 1, chunk.tokens())) return null;
            if (display.isBare() && isAll()) return null;
            var own = Arrays.copyOfRange(nodes, from * Nodes.STRIDE, (from + count) * Nodes.STRIDE);
            return before.with(replacement(count, chunk.tokens()), own, oldTo, growth(), chunk);
        }

        private Nodes.Replacement replacement(int count, Tokens tokens) {
            if (!display.isBare()) return new Nodes.Replacement(display.node(), firstNode, endNode, count);
            int first = display.open() + 1;
            while (LineParser.isSpace(tokens.type(first))) first++;
            int last = display.close() + growth() - 1;
            while (LineParser.isSpace(tokens.type(last))) last--;
            return new Nodes.Replacement(display.node(), firstNode, endNode, count, first, last);
        }

        /** A comma shows that there are other elements: without it one in parentheses would be no tuple. */
        private boolean needsComma(Chunk chunk, int end) {
            if (endToken < display.close()) return true;
            if (isAll()) return false;
            int last = end - 1;
            while (last >= firstToken && LineParser.isSpace(chunk.tokens().type(last))) last--;
            return last >= firstToken && chunk.tokens().type(last) != PythonParser.COMMA;
        }

        /** Whether arguments may stand between their neighbours. What these leave open counts as not. */
        private boolean isInOrder(int[] nodes, int last, Tokens tokens) {
            var inFront = left < 0 ? null : before.kind(left);
            boolean isLast = right < 0;
            boolean mayFollow = isLast || before.kind(right) == NodeKind.KEYWORD;
            for (int node = last; node >= display.form().nodesBefore(); ) {
                int at = node * Nodes.STRIDE;
                boolean isKeyword = nodes[at + Nodes.KIND] == NodeKind.KEYWORD.ordinal();
                boolean isStarred = nodes[at + Nodes.KIND] == NodeKind.STARRED.ordinal();
                if (inFront == NodeKind.KEYWORD && !isKeyword) return false;
                if (inFront == NodeKind.STARRED && !isKeyword && !isStarred) return false;
                if (isKeyword && !mayFollow) return false;
                if (isKeyword && !isLast && tokens.type(nodes[at + Nodes.FIRST_TOKEN]) == PythonParser.DOUBLE_STAR)
                    return false;
                node -= nodes[at + Nodes.SIZE];
            }
            return true;
        }
    }

    /**
     * Tokens of a line that are parsed as if they were one.
     *
     * @param display the tokens in front of its elements and behind are added; null if there is none
     * @param from the first token
     * @param to the first token that does not belong to it any more
     * @param close the bracket that closes it
     * @param hasComma whether a comma follows what is in the brackets
     */
    record LinePart(Display display, int from, int to, int close, boolean hasComma) {
        static LinePart ofStrings(int from, int to) {
            return new LinePart(null, from, to, to - 1, false);
        }
    }
}
