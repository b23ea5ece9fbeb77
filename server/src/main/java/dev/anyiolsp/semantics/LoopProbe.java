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
    /** What catches the error of asking without a loop. */
    private static final Set<String> ERRORS = Set.of("RuntimeError", "Exception", "BaseException");

    private LoopProbe() {}

    /** Whether a place stands in such a {@code try} of its function. */
    public static boolean is(Node place) {
        Node inner = place;
        for (var outer = inner.parent(); outer.isPresent(); outer = inner.parent()) {
            var node = outer.get();
            if (node instanceof Statement.FunctionDef || node instanceof Expression.Lambda) return false;
            if (node instanceof Statement.Try guarded
                    && guarded.body().contains(inner)
                    && guarded.handlers().stream().anyMatch(LoopProbe::isForNone)) {
                return true;
            }
            inner = node;
        }
        return false;
    }

    private static boolean isForNone(Clause.Except handler) {
        if (handler.type().isEmpty()) return true;
        var type = handler.type().get();
        return type instanceof Expression.Sequence several
                ? several.elements().stream().anyMatch(each -> ERRORS.contains(each.text()))
                : ERRORS.contains(type.text());
    }
}
