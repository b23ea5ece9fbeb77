package dev.anyiolsp.rules.migration.threads;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a thread asks a future of {@code concurrent.futures} what it has come to. If that is cancelled, asyncio makes its
 * own error of the one that is raised, which ends tasks; AnyIO hands on what is raised, which is an ordinary exception.
 */
final class FutureReading {
    private static final Set<String> METHODS = Set.of("result", "exception");

    private FutureReading() {}

    /** What speaks against another way of calling a function, a clause. */
    static Optional<String> objection(SemanticModel model, Expression function) {
        return CalledInThread.first(model, function, called -> readBy(model, called))
                .map(method ->
                        "`" + method + "()` may be that of a cancelled future, whose exception asyncio makes its own"
                                + " `CancelledError`, and AnyIO leaves an ordinary one");
    }

    private static Optional<String> readBy(SemanticModel model, Expression called) {
        if (!(called instanceof Expression.Attribute method) || !METHODS.contains(method.name())) {
            return Optional.empty();
        }
        boolean isOfAsyncio = model.types()
                .className(method.value())
                .filter(type -> type.startsWith("asyncio."))
                .isPresent();
        boolean isModule = model.qualifiedName(method).isPresent();
        return isOfAsyncio || isModule ? Optional.empty() : Optional.of(method.name());
    }
}
