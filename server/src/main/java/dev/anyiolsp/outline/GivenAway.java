package dev.anyiolsp.outline;

import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.NodeKind;

/** Whether the code around an expression takes its value elsewhere, by their place alone. */
final class GivenAway {
    private GivenAway() {}

    static boolean isCalled(Cursor at, Cursor parent) {
        return parent.kind() == NodeKind.CALL && parent.children().get(0).equals(at);
    }

    /** An argument, assigned, returned, put into a container. */
    static boolean is(Cursor at, Cursor parent) {
        var children = parent.children();
        return switch (parent.kind()) {
            case CALL -> !isCalled(at, parent);
            case ASSIGN, DICT_ITEM -> children.get(children.size() - 1).equals(at);
            case ANN_ASSIGN -> children.size() > 2 && children.get(2).equals(at);
            case LIST_COMP, SET_COMP, GENERATOR_EXP -> children.get(0).equals(at);
            case KEYWORD, STARRED, RETURN, YIELD, LIST, TUPLE, SET, DICT_UNPACK, DELETE, DEFAULT, LAMBDA, MATCH -> true;
            case BOOL_OP, IF_EXP, NAMED_EXPR ->
                parent.parent().filter(above -> is(parent, above)).isPresent();
            default -> false;
        };
    }

    /** Whether what a container holds is taken out one after the other. */
    static boolean isGoneThrough(Cursor at, Cursor parent) {
        return switch (parent.kind()) {
            case FOR, COMPREHENSION, AUG_ASSIGN ->
                parent.children().size() > 1 && parent.children().get(1).equals(at);
            case BIN_OP, YIELD_FROM -> true;
            default -> false;
        };
    }

    /** Whether another object is put into {@code x[0]}. */
    static boolean isFilled(Cursor element, Cursor parent) {
        return parent.kind() == NodeKind.ASSIGN
                && !parent.children().get(parent.children().size() - 1).equals(element);
    }

    /** Whether a target gets no object yet: None, or an annotation alone. Somebody else may put one there. */
    static boolean isEmptied(Cursor target) {
        var statement = target.parent().orElse(null);
        if (statement == null) return false;
        var children = statement.children();
        return switch (statement.kind()) {
            case ASSIGN -> isNone(children.get(children.size() - 1));
            case ANN_ASSIGN -> children.size() < 3 || isNone(children.get(2));
            default -> false;
        };
    }

    private static boolean isNone(Cursor at) {
        return at.kind() == NodeKind.CONSTANT && at.data() == ConstantKind.NONE.ordinal();
    }

    /** The name in {@code setattr(x, "name", …)}. */
    static String namedBehind(Cursor at, Cursor call) {
        if (call.kind() != NodeKind.CALL || !Patching.namesAttribute(call)) return "";
        var children = call.children();
        int next = children.indexOf(at) + 1;
        if (next >= children.size() || children.get(next).kind() != NodeKind.CONSTANT) return "";
        var text = children.get(next).text();
        boolean isQuoted = text.length() > 2 && (text.charAt(0) == '"' || text.charAt(0) == '\'');
        return isQuoted ? text.substring(1, text.length() - 1) : "";
    }
}
