package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import java.util.Optional;
import java.util.Set;

/** Functions and methods in whose place something else is put: by an assignment, or by a call that names them. */
public final class Replaced {
    /** Calls whose string names the attribute of the argument in front of it that gets another value. */
    private static final Set<String> PUTTING = Set.of("setattr", "delattr", "object");

    /** The question whether an attribute of a name gets another value. */
    private record Member(String name) {}

    private Replaced() {}

    /** Whether some object of the file gets an attribute of a name that may be a function. */
    public static boolean isMember(SemanticModel model, String name) {
        return model.answer(new Member(name), there -> isPut(there, name));
    }

    private static boolean isPut(SemanticModel model, String name) {
        return model.attributesNamed(name).stream().anyMatch(attribute -> isTarget(attribute.at()))
                || isNamed(model, name);
    }

    /**
     * Whether a string may be the name under which a function of a module gets replaced: it is handed to a call that puts
     * things there, or such a call of the file takes a name that is not written there.
     */
    static boolean isName(SemanticModel model, Cursor string) {
        return namedBy(string).filter(Replaced::isPut).isPresent() || model.answer(Replaced.class, Replaced::isOpen);
    }

    /** The call that a string is an argument of, behind the first. */
    private static Optional<Cursor> namedBy(Cursor string) {
        var parent = string.parent();
        if (parent.isEmpty()) return Optional.empty();
        if (parent.get().kind() == NodeKind.KEYWORD) {
            return parent.get().parent().filter(call -> call.kind() == NodeKind.CALL);
        }
        return parent.filter(call -> call.kind() == NodeKind.CALL)
                .filter(call -> call.children().indexOf(string) > 1);
    }

    private static boolean isOpen(SemanticModel model) {
        for (var putting : PUTTING) {
            for (var method : model.attributesNamed(putting)) {
                if (method.parent().orElse(null) instanceof Expression.Call call
                        && call.function().equals(method)
                        && isOpen(call)) return true;
            }
            for (var use : model.usesNamed(putting)) {
                if (use.at().parent().map(Node::of).orElse(null) instanceof Expression.Call call
                        && call.function().at().equals(use.at())
                        && isOpen(call)) return true;
            }
        }
        return false;
    }

    /** Whether the name that a call puts something under is not to be read there. */
    private static boolean isOpen(Expression.Call call) {
        var arguments = call.arguments();
        if (arguments.size() < 2) return call.hasUnpacking();
        var holder = arguments.get(0);
        if (holder instanceof Expression.Constant || holder.text().equals("self")) return false;
        return !(arguments.get(1) instanceof Expression.Constant);
    }

    private static boolean isTarget(Cursor attribute) {
        var parent = attribute.parent().orElse(null);
        boolean isStored = parent != null
                && parent.kind() == NodeKind.ASSIGN
                && !parent.last().equals(attribute);
        return isStored && mayBeFunction(attribute);
    }

    private static boolean isNamed(SemanticModel model, String name) {
        for (int chunk : model.chunks(Topic.STRING, name)) {
            for (var string : model.factsSeen(chunk).strings()) {
                if (!string.text().equals(name)) continue;
                var at = model.document().cursor(chunk, string.node());
                var call = at.parent().filter(parent -> parent.kind() == NodeKind.CALL);
                if (call.isPresent()
                        && isPut(call.get())
                        && call.get().children().indexOf(at) > 1) return true;
            }
        }
        return false;
    }

    /** Whether what a target gets may be a function: a number or a text is none. */
    public static boolean mayBeFunction(Cursor target) {
        var parent = target.parent();
        if (parent.isEmpty() || parent.get().kind() != NodeKind.ASSIGN) return true;
        return switch (parent.get().last().kind()) {
            case CONSTANT, JOINED_STR, LIST, DICT, SET, LIST_COMP, DICT_COMP, SET_COMP, COMPARE, BIN_OP, UNARY_OP ->
                false;
            default -> true;
        };
    }

    /** Whether a call is {@code setattr(x, "name", …)} or {@code patch.object(x, "name", …)}. */
    public static boolean isPut(Cursor call) {
        var function = call.first();
        if (function.kind() == NodeKind.NAME) return PUTTING.contains(function.name());
        return function.kind() == NodeKind.ATTRIBUTE && PUTTING.contains(DottedPath.attribute(function));
    }
}
