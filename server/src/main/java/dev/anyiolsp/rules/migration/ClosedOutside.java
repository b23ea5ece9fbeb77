package dev.anyiolsp.rules.migration;

import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Handlers that hear that their coroutine is closed ({@code GeneratorExit}), which may be where no loop runs any more. A
 * class that has to be asked for in front of them is then an error, and they are passed by.
 */
final class ClosedOutside {
    private static final String CLOSED = "GeneratorExit";
    /** What the error of asking without a loop is. */
    private static final Set<String> ERRORS = Set.of("Exception", "RuntimeError");

    private ClosedOutside() {}

    /** The handler that a class asked for at another handler may keep from hearing of it, as a reason. */
    static Optional<String> reason(Clause.Except asked) {
        if (!(TimeoutHandlers.tryOf(asked).orElse(null) instanceof Statement.Try attempt)) return Optional.empty();
        boolean isBehind = false;
        for (var handler : attempt.handlers()) {
            isBehind |= handler.equals(asked);
            if (!isHeardBy(handler)) continue;
            return isBehind ? Optional.of(reason(name(handler))) : Optional.empty();
        }
        return around(attempt);
    }

    private static String reason(String name) {
        return "a coroutine that is closed when no loop runs any more does not reach the handler of `" + name + "`";
    }

    private static boolean isHeardBy(Clause.Except handler) {
        return handler.type().isEmpty() || names(handler, name -> name.equals(CLOSED) || name.equals("BaseException"));
    }

    private static String name(Clause.Except handler) {
        if (names(handler, CLOSED::equals)) return CLOSED;
        return handler.type().isEmpty() ? "everything" : "BaseException";
    }

    /**
     * What a handler of a {@code try} around makes of it: one of the closing is passed by, one of errors meets that of asking
     * where it met nothing. What catches everything meets either.
     */
    private static Optional<String> around(Statement.Try attempt) {
        Node inner = attempt;
        for (var outer = inner.parent(); outer.isPresent(); outer = inner.parent()) {
            var node = outer.get();
            if (node instanceof Statement.FunctionDef) return Optional.empty();
            if (node instanceof Statement.Try guarded && guarded.body().contains(inner)) {
                for (var handler : guarded.handlers()) {
                    if (names(handler, CLOSED::equals)) return Optional.of(reason(CLOSED));
                    if (isHeardBy(handler)) return Optional.empty();
                    if (names(handler, ERRORS::contains)) return Optional.of(error(handler));
                }
            }
            inner = node;
        }
        return Optional.empty();
    }

    private static String error(Clause.Except handler) {
        return "in a coroutine that is closed when no loop runs any more it is an error, which the handler of `"
                + (names(handler, "Exception"::equals) ? "Exception" : "RuntimeError") + "` around takes";
    }

    private static boolean names(Clause.Except handler, Predicate<String> isMeant) {
        return handler.type()
                .filter(type -> type instanceof Expression.Sequence tuple
                        ? tuple.elements().stream().anyMatch(one -> isMeant.test(one.text()))
                        : isMeant.test(type.text()))
                .isPresent();
    }
}
