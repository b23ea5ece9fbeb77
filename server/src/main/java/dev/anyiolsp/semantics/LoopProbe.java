package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.Set;

/**
 * Asking for the running loop in a {@code try} that sees to there being none: what is asked is whether one runs, also in a
 * coroutine, which something else may drive.
 */
public final class LoopProbe {
    /** The error of asking without a loop. */
    private static final String ERROR = "RuntimeError";

    private static final Set<String> ERRORS = Set.of(ERROR, "Exception", "BaseException");

    private LoopProbe() {}

    /** Whether a statement stands in such a {@code try} of its function. */
    public static boolean is(Statement asking) {
        Node inner = asking;
        for (var outer = inner.parent(); outer.isPresent(); outer = inner.parent()) {
            var node = outer.get();
            if (node instanceof Statement.FunctionDef) return false;
            if (node instanceof Statement.Try guarded && guarded.body().contains(inner)) {
                boolean isAlone = inner.equals(asking) && guarded.body().size() == 1;
                if (guarded.handlers().stream().anyMatch(handler -> isForNone(handler, isAlone))) return true;
            }
            inner = node;
        }
        return false;
    }

    /** A handler of all errors is there for what else is done. */
    private static boolean isForNone(Clause.Except handler, boolean isAlone) {
        if (handler.type().isEmpty()) return isAlone;
        var type = handler.type().get();
        return type instanceof Expression.Sequence several
                ? several.elements().stream().anyMatch(each -> isForNone(each, isAlone))
                : isForNone(type, isAlone);
    }

    private static boolean isForNone(Expression type, boolean isAlone) {
        return isAlone ? ERRORS.contains(type.text()) : type.text().equals(ERROR);
    }
}
