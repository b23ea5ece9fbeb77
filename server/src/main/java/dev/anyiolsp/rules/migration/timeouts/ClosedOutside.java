package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Handlers that hear that their coroutine is closed ({@code GeneratorExit}), which may be where no loop runs any more. A
 * class that has to be asked for in front of them is then an error, and they are passed by.
 */
final class ClosedOutside {
    private static final String CLOSED = "GeneratorExit";
    private static final String ALL = "BaseException";
    /** What the error of asking without a loop is. */
    private static final List<String> ERRORS = List.of("Exception", "RuntimeError");

    private ClosedOutside() {}

    /** The handler that a class asked for at another handler may keep from hearing of it, as a reason. */
    static Optional<String> reason(Clause.Except asked, SemanticModel model) {
        if (!(TimeoutHandlers.tryOf(asked).orElse(null) instanceof Statement.Try attempt)) return Optional.empty();
        boolean isBehind = false;
        for (var handler : attempt.handlers()) {
            isBehind |= handler.equals(asked);
            var caught = classes(handler);
            if (!isHeardBy(caught)) continue;
            return isBehind ? Optional.of(reason(caught)) : Optional.empty();
        }
        return around(attempt, model);
    }

    private static String reason(List<String> caught) {
        var name = caught.contains(CLOSED) ? CLOSED : caught.contains(ALL) ? ALL : "everything";
        return "a coroutine that is closed when no loop runs any more does not reach the handler of `" + name + "`";
    }

    /**
     * What a handler or a manager around makes of it: one of the closing is passed by, one of errors meets that of asking where
     * it met nothing. What catches everything meets either.
     */
    private static Optional<String> around(Statement.Try attempt, SemanticModel model) {
        Node inner = attempt;
        for (var outer = inner.parent(); outer.isPresent(); outer = inner.parent()) {
            var node = outer.get();
            if (node instanceof Statement.FunctionDef) return Optional.empty();
            for (var caught : caughtBy(node, inner, model)) {
                if (caught.contains(CLOSED)) return Optional.of(reason(caught));
                if (isHeardBy(caught)) return Optional.empty();
                for (var error : ERRORS) if (caught.contains(error)) return Optional.of(error(error, node));
            }
            inner = node;
        }
        return Optional.empty();
    }

    private static String error(String name, Node around) {
        return "in a coroutine that is closed when no loop runs any more it is an error, which the "
                + (around instanceof Statement.Try ? "handler" : "manager") + " of `" + name + "` around takes";
    }

    /** What the handlers of a statement catch that is raised in a part of it, or its managers, the innermost first. */
    private static List<List<String>> caughtBy(Node around, Node part, SemanticModel model) {
        var caught = new ArrayList<List<String>>();
        if (around instanceof Statement.Try guarded && guarded.body().contains(part)) {
            for (var handler : guarded.handlers()) caught.add(classes(handler));
        } else if (around instanceof Statement.With with) {
            for (var item : with.items()) {
                if (!(item.context() instanceof Expression.Call call) || !Catching.isManager(model, call)) continue;
                for (var given : call.arguments()) caught.add(0, classes(given));
            }
        }
        return caught;
    }

    private static boolean isHeardBy(List<String> caught) {
        return caught.isEmpty() || caught.contains(CLOSED) || caught.contains(ALL);
    }

    /** The classes that a handler names; none where it catches everything. */
    private static List<String> classes(Clause.Except handler) {
        return handler.type().map(ClosedOutside::classes).orElse(List.of());
    }

    private static List<String> classes(Expression given) {
        var all = given instanceof Expression.Sequence several ? several.elements() : List.of(given);
        return all.stream().map(Node::text).toList();
    }
}
