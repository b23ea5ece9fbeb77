package dev.anyiolsp.rules.migration;

import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.Callee;
import java.util.Optional;

/** Why what is called for a coroutine may give something else, which AnyIO does not run. */
final class CoroutineDoubt {
    private CoroutineDoubt() {}

    /** The doubt about a function, a clause; empty where its calls certainly give coroutines. */
    static Optional<String> of(Callee callee, RuleContext context) {
        if (callee instanceof Callee.Unknown unknown) return Optional.of(unknown.reason());
        return callee instanceof Callee.Imported imported ? of(imported, context) : Optional.empty();
    }

    private static Optional<String> of(Callee.Imported function, RuleContext context) {
        var name = "`" + function.qualifiedName() + "`";
        return switch (context.workspace().functionKind(function.qualifiedName())) {
            case COROUTINE -> Optional.empty();
            case OTHER -> Optional.of(name + " is not a plain `async def`");
            case UNKNOWN -> Optional.of(name + " is not known to be an `async def`");
        };
    }
}
