package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonParser;

/**
 * A node with elements in brackets, some of which can be parsed without the others: a list, set, tuple or dictionary, the
 * arguments of a call, the index of a subscript, the names of an import.
 *
 * @param node whose children the elements are; perhaps there is another one in front of the bracket
 * @param open the token of the bracket
 * @param close the token of the bracket that closes it
 * @param form how some of its elements are parsed
 */
record Display(LineTree tree, int node, int open, int close, Form form) {
    /**
     * What is written around elements that are parsed by themselves.
     *
     * @param lead types of tokens in front of the bracket
     * @param nodesBefore how many nodes these make
     * @param nodesBehind how many nodes end behind the elements: the display first, the line last
     */
    record Form(int[] lead, int nodesBefore, int nodesBehind) {
        private static final Form BRACKETS = new Form(new int[0], 0, 3);
        private static final Form CALL = new Form(new int[] {PythonParser.NAME}, 1, 3);
        private static final Form INDEX = new Form(new int[] {PythonParser.NAME}, 1, 4);
        private static final Form IMPORT =
                new Form(new int[] {PythonParser.FROM, PythonParser.DOT, PythonParser.IMPORT}, 0, 2);
    }

    /** Null if a node is none, or if its elements depend on one another. */
    static Display of(LineTree tree, int parent, int node) {
        int last = tree.lastToken(node);
        return switch (tree.kind(node)) {
            case LIST, SET, DICT -> new Display(tree, node, tree.firstToken(node), last, Form.BRACKETS);
            case TUPLE -> tuple(tree, parent, node);
            case CALL -> call(tree, node);
            case IMPORT_FROM -> {
                if (tree.tokens().type(last) != PythonParser.RPAR) yield null;
                yield new Display(tree, node, tree.tokens().openerBefore(last), last, Form.IMPORT);
            }
            default -> null;
        };
    }

    private static Display tuple(LineTree tree, int parent, int node) {
        int first = tree.firstToken(node);
        int last = tree.lastToken(node);
        // A tuple may begin and end with parentheses that are its elements' own.
        boolean isEnclosed =
                tree.tokens().type(last) == PythonParser.RPAR && tree.tokens().openerBefore(last) == first;
        if (isEnclosed) return new Display(tree, node, first, last, Form.BRACKETS);
        if (tree.kind(parent) != NodeKind.SUBSCRIPT) return null;
        int close = tree.lastToken(parent);
        return new Display(tree, node, tree.tokens().openerBefore(close), close, Form.INDEX);
    }

    private static Display call(LineTree tree, int node) {
        int close = tree.lastToken(node);
        int open = tree.tokens().openerBefore(close);
        // A generator without parentheses of its own has those of the call.
        boolean isShared = tree.kind(node - 1) == NodeKind.GENERATOR_EXP && tree.firstToken(node - 1) == open;
        return isShared ? null : new Display(tree, node, open, close, Form.CALL);
    }

    /** The first comma among some tokens that stand between elements, or -1. */
    static int comma(LineTree tree, int from, int to) {
        for (int token = from; token < to; token++) if (tree.tokens().type(token) == PythonParser.COMMA) return token;
        return -1;
    }

    /** Whether some tokens stand between its brackets. */
    boolean holds(int from, int to) {
        return from > open && to <= close;
    }

    /** Whether what may stand in it depends on what stands in front: positional arguments, then keywords. */
    boolean hasOrder() {
        return form == Form.CALL;
    }

    /** Whether the node begins and ends with its elements. */
    boolean isBare() {
        return form == Form.INDEX;
    }

    /** Whether something may be assigned to it, if it may be to its elements. */
    boolean mayBeTarget() {
        return tree.kind(node) == NodeKind.LIST || tree.kind(node) == NodeKind.TUPLE;
    }

    /** The first node of its first element; the display if there is none. */
    int firstNode() {
        return tree.firstEndingAt(open);
    }

    /** The comma behind the first element; -1 if there is none. */
    int firstComma() {
        if (firstNode() == node) return -1;
        return comma(tree, tree.lastToken(elementOf(firstNode())) + 1, close);
    }

    /** The comma in front of an element and its parentheses, or the bracket that opens the display. */
    int commaBefore(int element) {
        int token = tree.firstToken(element) - 1;
        while (token > open && tree.tokens().type(token) != PythonParser.COMMA) token--;
        return token;
    }

    /** The comma behind an element and its parentheses, or the bracket that closes the display. */
    int commaBehind(int element) {
        int found = comma(tree, tree.lastToken(element) + 1, close);
        return found < 0 ? close : found;
    }

    /** The element that a node is or stands in. */
    int elementOf(int inner) {
        int element = inner;
        for (int around = tree.parent(inner); around != node; around = tree.parent(around)) element = around;
        return element;
    }

    /** The next element, or -1. */
    int elementBehind(int element) {
        return element + 1 == node ? -1 : elementOf(element + 1);
    }
}
