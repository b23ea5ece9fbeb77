package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.outline.Cancellation;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;

/**
 * Code that runs because something was cancelled. In a cancelled scope AnyIO's functions do nothing there but raise the
 * cancellation again, where asyncio's begin their work before they wait.
 */
public final class CleanUp {
    private CleanUp() {}

    /** The same where a scope of AnyIO is visibly cancelled before, too. */
    public static Optional<String> at(Node place, SemanticModel model, RuleContext context) {
        return at(place, model).or(() -> CancelledPlaces.at(place, model, context));
    }

    /** What is cleaned up at a place, as part of a sentence: {@code in the `finally`}; empty where a shield protects it. */
    public static Optional<String> at(Node place, SemanticModel model) {
        var cancellation = Cancellation.in(model);
        Node inner = place;
        for (var outer = inner.parent(); outer.isPresent(); outer = inner.parent()) {
            var node = outer.get();
            if (node instanceof Statement.With with && with.items().stream().anyMatch(cancellation::isShield)) {
                return Optional.empty();
            }
            if (node instanceof Clause.Finally) return Optional.of("in the `finally`");
            if (node instanceof Clause.Except handler && cancellation.isCertainlyCaughtBy(handler)) {
                return Optional.of("in the handler of the cancellation");
            }
            if (node instanceof Statement.FunctionDef function) {
                return function.name().equals("__aexit__") ? Optional.of("in `__aexit__`") : Optional.empty();
            }
            inner = node;
        }
        return Optional.empty();
    }
}
