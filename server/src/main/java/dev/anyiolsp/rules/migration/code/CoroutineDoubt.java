package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.Workspace.FunctionKind;
import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import java.util.Optional;

/** Why what is called for a coroutine may give something else, which AnyIO does not run. */
public final class CoroutineDoubt {
    private CoroutineDoubt() {}

    /** The doubt about a function that is called, a clause; empty where its calls certainly give coroutines. */
    public static Optional<String> of(SemanticModel model, Expression function, RuleContext context) {
        var callee = Callee.of(model, function);
        if (callee instanceof Callee.Imported imported) return of(imported, context);
        if (!(callee instanceof Callee.Unknown unknown) || isElsewhere(model, function, context))
            return Optional.empty();
        return Optional.of(unknown.reason());
    }

    /** Whether it is a coroutine method of a class of another file. */
    public static boolean isElsewhere(SemanticModel model, Expression function, RuleContext context) {
        return function instanceof Expression.Attribute method
                && new MethodsElsewhere(model)
                        .path(method)
                        .filter(path -> context.workspace().functionKind(path) == FunctionKind.COROUTINE)
                        .isPresent();
    }

    private static Optional<String> of(Callee.Imported function, RuleContext context) {
        var name = "`" + function.shown() + "`";
        return switch (context.workspace().functionKind(function.qualifiedName())) {
            case COROUTINE -> Optional.empty();
            case OTHER -> Optional.of(name + " is not a plain `async def`");
            case UNKNOWN -> Optional.of(name + " is not known to be an `async def`");
        };
    }
}
