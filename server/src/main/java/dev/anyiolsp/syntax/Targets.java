package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonParser;

/** What may be assigned to, deleted, annotated; and CPython's words about what may not. */
final class Targets {
    private final Draft draft;
    private final NodeStack nodes;

    Targets(Draft draft) {
        this.draft = draft;
        this.nodes = draft.nodes;
    }

    /** What an expression is called in messages. */
    String name(int node) {
        return switch (nodes.kind(node)) {
            case ATTRIBUTE -> "attribute";
            case SUBSCRIPT -> "subscript";
            case STARRED -> "starred";
            case NAME, IDENTIFIER -> "name";
            case LIST -> "list";
            case TUPLE -> "tuple";
            case LAMBDA -> "lambda";
            case CALL -> "function call";
            case GENERATOR_EXP -> "generator expression";
            case YIELD, YIELD_FROM -> "yield expression";
            case AWAIT -> "await expression";
            case LIST_COMP -> "list comprehension";
            case SET_COMP -> "set comprehension";
            case DICT_COMP -> "dict comprehension";
            case DICT -> "dict literal";
            case SET -> "set display";
            case JOINED_STR, FORMATTED_VALUE -> "f-string expression";
            case TEMPLATE_STR -> "t-string expression";
            case COMPARE -> "comparison";
            case IF_EXP -> "conditional expression";
            case NAMED_EXPR -> "named expression";
            case CONSTANT -> constant(ConstantKind.values()[nodes.data(node)]);
            default -> "expression";
        };
    }

    private static String constant(ConstantKind kind) {
        return switch (kind) {
            case TRUE -> "True";
            case FALSE -> "False";
            case NONE -> "None";
            case ELLIPSIS -> "ellipsis";
            default -> "literal";
        };
    }

    /** The innermost part of a target that nothing can be assigned to, or -1. */
    int unassignable(int node, boolean starAllowed) {
        return switch (nodes.kind(node)) {
            case NAME, ATTRIBUTE, SUBSCRIPT -> -1;
            case STARRED -> starAllowed ? unassignable(node - 1, true) : node;
            case LIST, TUPLE -> {
                int found = -1;
                int mark = nodes.firstDescendant(node);
                for (int child = node - 1; child >= mark; child = nodes.before(child)) {
                    int bad = unassignable(child, starAllowed);
                    if (bad >= 0) found = bad;
                }
                yield found;
            }
            default -> node;
        };
    }

    /** Checks a target of {@code for}, {@code with} or a comprehension. */
    void check(int node) {
        int bad = unassignable(node, true);
        if (bad >= 0) draft.problemAt(bad, "cannot assign to " + name(bad));
    }

    /** Checks what an assignment statement assigns to; {@code only} if it has no further target. */
    void checkAssigned(int node, boolean only) {
        int bad = unassignable(node, true);
        if (bad < 0) return;
        NodeKind kind = nodes.kind(bad);
        if (bad == node && (kind == NodeKind.YIELD || kind == NodeKind.YIELD_FROM)) {
            draft.problemAt(bad, "assignment to yield expression not possible");
            return;
        }
        boolean comparisonMeant = only && bad == node && kind != NodeKind.GENERATOR_EXP && !isKeyword(bad);
        if (comparisonMeant && !isLoose(bad))
            draft.problemAt(bad, "cannot assign to " + name(bad) + " here. Maybe you meant '==' instead of '='?");
        else draft.problemAt(bad, "cannot assign to " + name(bad));
    }

    boolean isKeyword(int node) {
        if (nodes.kind(node) != NodeKind.CONSTANT) return false;
        ConstantKind kind = ConstantKind.values()[nodes.data(node)];
        return kind == ConstantKind.TRUE || kind == ConstantKind.FALSE || kind == ConstantKind.NONE;
    }

    void checkDeleted(int node) {
        int bad = unassignable(node, false);
        if (bad >= 0) draft.problemAt(bad, "cannot delete " + name(bad));
    }

    void checkAugmented(int node) {
        switch (nodes.kind(node)) {
            case NAME, ATTRIBUTE, SUBSCRIPT -> {}
            default -> draft.problemAt(node, "'" + name(node) + "' is an illegal expression for augmented assignment");
        }
    }

    void checkAnnotated(int node) {
        switch (nodes.kind(node)) {
            case NAME, ATTRIBUTE, SUBSCRIPT -> {}
            case LIST, TUPLE -> draft.problemAt(node, "only single target (not " + name(node) + ") can be annotated");
            case STARRED, YIELD, YIELD_FROM -> draft.problemAt(node, Problems.INVALID_SYNTAX);
            default -> draft.problemAt(node, "illegal target for annotation");
        }
    }

    /** Whether an expression binds less tightly than {@code |}, were it not in parentheses. */
    boolean isLoose(int node) {
        return switch (nodes.kind(node)) {
            case IF_EXP, LAMBDA, BOOL_OP, COMPARE -> true;
            case UNARY_OP -> isNot(node);
            default -> false;
        };
    }

    private boolean isNot(int node) {
        int operator = nodes.data(node);
        for (int token = draft.last(); token >= 0; token--)
            if (draft.tokens.origin(token) == operator) return draft.tokens.type(token) == PythonParser.NOT;
        return false;
    }
}
