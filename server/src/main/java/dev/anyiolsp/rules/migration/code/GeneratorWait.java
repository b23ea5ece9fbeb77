package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import java.util.Optional;
import java.util.Set;

/** Coroutines of before {@code async def}: generators that wait with {@code yield from}. */
public final class GeneratorWait {
    /** Why what a generator waits for cannot be mended there, a clause. */
    public static final String HANDED =
            "a generator hands it to what runs the generator; make a coroutine function of it first";
    /** Why nothing can be mended that has to stand in a coroutine function, a clause. */
    public static final String INSIDE = "it stands in a generator; make a coroutine function of it first";

    private static final Set<String> MAKERS = Set.of("asyncio.coroutine", "types.coroutine");

    private GeneratorWait() {}

    /** Whether a generator hands an awaitable on: {@code yield from lock.acquire()}, or {@code yield …} for Tornado. */
    public static boolean isFor(Expression awaitable) {
        return awaitable.parent().filter(Expression.Yield.class::isInstance).isPresent();
    }

    /** Whether a place is in a generator that a decorator makes a coroutine. */
    public static boolean isAround(Cursor place, SemanticModel model) {
        var function = model.functionOf(place).filter(found -> !found.async());
        return function.isPresent()
                && function.get().decorators().stream()
                        .map(decorator -> model.qualifiedName(decorator.expression()))
                        .flatMap(Optional::stream)
                        .anyMatch(MAKERS::contains);
    }
}
