package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What catches exceptions around a place, in the same function. */
public final class Catching {
    private static final Set<String> BROAD =
            Set.of("Exception", "BaseException", "ExceptionGroup", "BaseExceptionGroup");
    private static final Set<String> MANAGERS =
            Set.of("contextlib.suppress", "pytest.raises", "self.assertRaises", "self.assertRaisesRegex");

    private Catching() {}

    /**
     * What would no longer meet an exception that arrives in a group: a handler for anything narrower than {@code Exception},
     * the cancellation left aside, which no group wraps.
     *
     * @return how it is spelled
     */
    public static Optional<String> narrow(SemanticModel model, Node place) {
        for (Optional<Node> node = place.parent();
                node.isPresent();
                node = node.get().parent()) {
            var around = node.get();
            if (around instanceof Statement.FunctionDef || around instanceof Expression.Lambda) return Optional.empty();
            var found = around instanceof Statement.Try guarded
                    ? narrowHandler(model, guarded)
                    : around instanceof Statement.With with
                            ? narrowManager(model, with, place)
                            : Optional.<String>empty();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** Whether any handler but one for the cancellation stands around a place, up to a statement. */
    public static boolean any(SemanticModel model, Node place, int from) {
        for (Optional<Node> node = place.parent();
                node.isPresent();
                node = node.get().parent()) {
            var around = node.get();
            if (around instanceof Statement.FunctionDef || around.range().start() < from) return false;
            if (around instanceof Statement.Try guarded && !guarded.handlers().isEmpty()) return true;
            if (around instanceof Statement.With with && isManager(model, with)) return true;
        }
        return false;
    }

    /** Whether a handler around a place meets the cancellation. */
    public static boolean cancellation(SemanticModel model, Node place) {
        for (Optional<Node> node = place.parent();
                node.isPresent();
                node = node.get().parent()) {
            var around = node.get();
            if (around instanceof Statement.FunctionDef || around instanceof Expression.Lambda) return false;
            if (!(around instanceof Statement.Try guarded)) continue;
            for (var handler : guarded.handlers()) {
                if (handler.type().isEmpty()) return true;
                if (types(handler).stream().anyMatch(type -> isCancellation(model, type))) return true;
            }
        }
        return false;
    }

    private static boolean isCancellation(SemanticModel model, Expression type) {
        return type.text().equals("BaseException") || !type.text().equals("Exception") && isBroad(model, type);
    }

    private static Optional<String> narrowHandler(SemanticModel model, Statement.Try guarded) {
        for (var handler : guarded.handlers()) {
            if (handler.star() || handler.type().isEmpty()) continue;
            for (var type : types(handler)) {
                if (!isBroad(model, type)) return Optional.of("except " + nameOf(model, type));
            }
        }
        return Optional.empty();
    }

    /** How a class is called; the dots in front of a relative import say nothing about it. */
    private static String nameOf(SemanticModel model, Expression type) {
        var name = model.qualifiedName(type).orElse(type.text());
        return name.replaceFirst("^\\.+", "");
    }

    private static List<Expression> types(Clause.Except handler) {
        var type = handler.type().orElseThrow();
        return type instanceof Expression.Sequence several ? several.elements() : List.of(type);
    }

    private static boolean isBroad(SemanticModel model, Expression type) {
        if (type instanceof Expression.Name name && BROAD.contains(name.id())) return true;
        if (type instanceof Expression.Call call) {
            return model.qualifiedName(call.function())
                    .filter("anyio.get_cancelled_exc_class"::equals)
                    .isPresent();
        }
        return model.qualifiedName(type)
                .filter("asyncio.CancelledError"::equals)
                .isPresent();
    }

    private static Optional<String> narrowManager(SemanticModel model, Statement.With with, Node place) {
        for (var item : with.items()) {
            if (item.range().contains(place.range())) return Optional.empty();
            if (!(item.context() instanceof Expression.Call call) || !isManager(model, call)) continue;
            for (var type : call.arguments()) {
                if (!isBroad(model, type)) {
                    return Optional.of(model.qualifiedName(call.function())
                            .orElse(call.function().text()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isManager(SemanticModel model, Statement.With with) {
        return with.items().stream()
                .anyMatch(item -> item.context() instanceof Expression.Call call && isManager(model, call));
    }

    /** Whether a call makes a manager that is given the classes of exceptions that end in it. */
    public static boolean isManager(SemanticModel model, Expression.Call call) {
        return MANAGERS.contains(
                model.qualifiedName(call.function()).orElse(call.function().text()));
    }
}
