package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonParser;

/** Nodes of statements, and checks of what they assign to. */
final class StatementNodes {
    private final Draft draft;
    private final NodeStack nodes;
    private final Targets targets;

    StatementNodes(Draft draft, Targets targets) {
        this.draft = draft;
        this.nodes = draft.nodes;
        this.targets = targets;
    }

    /** The note tells an annotation: 1, or 2 if a bare name is annotated. */
    void expressionStatementToken(int token, int type) {
        if (type == PythonParser.COLON) draft.note(draft.isBareName(token) ? 2 : 1);
        draft.sign(token);
    }

    void expressionStatement() {
        int first = firstChild();
        if (draft.note() != 0) {
            targets.checkAnnotated(first);
            draft.node(NodeKind.ANN_ASSIGN, draft.note() - 1);
            return;
        }
        switch (draft.signType()) {
            case -1 -> draft.node(NodeKind.EXPR_STMT);
            case PythonParser.ASSIGN -> {
                checkTargets();
                draft.node(NodeKind.ASSIGN);
            }
            default -> {
                targets.checkAugmented(first);
                draft.node(NodeKind.AUG_ASSIGN, draft.tokens.origin(draft.sign()));
            }
        }
    }

    private int firstChild() {
        int node = nodes.top();
        while (nodes.firstDescendant(node) > draft.mark()) node = nodes.before(node);
        return node;
    }

    private void checkTargets() {
        int mark = draft.mark();
        int value = nodes.top();
        int count = 0;
        for (int node = nodes.before(value); node >= mark; node = nodes.before(node)) count++;
        int[] found = new int[count];
        int at = count;
        for (int node = nodes.before(value); node >= mark; node = nodes.before(node)) found[--at] = node;
        for (int node : found) targets.checkAssigned(node, count == 1);
    }

    void deleteStatement() {
        int mark = draft.mark();
        for (int node = nodes.top(); node >= mark; node = nodes.before(node)) targets.checkDeleted(node);
        draft.node(NodeKind.DELETE);
    }

    void importStatement() {
        draft.node(NodeKind.IMPORT, isLazy() ? LineTree.LAZY : 0);
    }

    private boolean isLazy() {
        return draft.tokens.type(draft.start()) == PythonParser.LAZY;
    }

    void fromStatementToken(int token, int type) {
        switch (type) {
            case PythonParser.DOT -> draft.note(draft.note() + 1);
            case PythonParser.ELLIPSIS -> draft.note(draft.note() + 3);
            case PythonParser.STAR -> draft.leaf(NodeKind.STAR_ALIAS, token);
            default -> {}
        }
    }

    void fromStatement() {
        int start = draft.start();
        if (isLazy() && draft.isWord(start + 2, "__future__") && draft.tokens.type(start + 3) == PythonParser.IMPORT)
            draft.problem(start, draft.last(), "lazy from __future__ import is not allowed");
        draft.node(NodeKind.IMPORT_FROM, draft.note() | (isLazy() ? LineTree.LAZY : 0));
    }

    void nameAliasToken(int token, int type) {
        if (type == PythonParser.NAME) draft.leaf(draft.isEmpty() ? NodeKind.DOTTED_NAME : NodeKind.IDENTIFIER, token);
    }

    void withItem() {
        if (draft.sign() >= 0) targets.check(nodes.top());
        draft.node(NodeKind.WITH_ITEM);
    }

    void exceptHeadToken(int token, int type) {
        if (type == PythonParser.NAME) draft.leaf(NodeKind.IDENTIFIER, token);
        if (type != PythonParser.AS) return;
        if (draft.note() != 0)
            draft.problemAt(nodes.top(), "multiple exception types must be parenthesized when using 'as'");
    }

    void exceptionTypes() {
        if (draft.commas() == 0) return;
        draft.parentNote(1);
        draft.node(NodeKind.TUPLE);
    }

    /** The head's data. */
    int exceptHead() {
        boolean star = draft.tokens.type(draft.start() + 1) == PythonParser.STAR;
        if (star && draft.isEmpty()) draft.problem(draft.last(), "expected one or more exception types");
        return star ? 1 : 0;
    }

    void subject() {
        if (draft.commas() > 0) draft.node(NodeKind.TUPLE);
        else if (nodes.kind(nodes.top()) == NodeKind.STARRED)
            draft.problem(draft.tokens.index(), Problems.INVALID_SYNTAX);
    }
}
