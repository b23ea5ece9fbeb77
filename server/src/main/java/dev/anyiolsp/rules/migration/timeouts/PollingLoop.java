package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.rules.migration.code.OtherTurns;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code while} that goes on when the time for what it waits for is up. AnyIO takes a {@code cancel()} of the task that
 * comes in the very turn in which the time is up for its own: only the time is up then, and such a loop never ends.
 */
final class PollingLoop {
    static final String REASON =
            "a `cancel()` of the task in the turn in which the time is up is lost in AnyIO, and the loop"
                    + " around goes on";

    private static final Set<String> TIMEOUTS = Set.of(
            "TimeoutError",
            "asyncio.TimeoutError",
            "OSError",
            "Exception",
            "BaseException",
            "asyncio.exceptions.TimeoutError");

    private final SemanticModel model;

    PollingLoop(SemanticModel model) {
        this.model = model;
    }

    /** Whether a statement with a limit stands in such a loop of its function. */
    boolean isAround(Statement limited) {
        boolean goesOn = false;
        Node inner = limited;
        for (Optional<Node> around = limited.parent();
                around.isPresent() && !OtherTurns.isOtherCode(around.get());
                around = inner.parent()) {
            if (around.get() instanceof Statement.While && goesOn) return true;
            if (!goesOn && around.get() instanceof Statement.Try guarded && isIn(guarded.body(), inner)) {
                var handler = handlerOf(guarded);
                if (handler.isPresent() && isLeft(handler.get().body())) return false;
                goesOn = handler.isPresent();
            } else if (!goesOn && around.get() instanceof Statement.With with) {
                goesOn = isSuppressed(with);
            }
            inner = around.get();
        }
        return false;
    }

    private static boolean isIn(List<Statement> suite, Node statement) {
        return suite.stream().anyMatch(each -> each.range().contains(statement.range()));
    }

    private Optional<Clause.Except> handlerOf(Statement.Try guarded) {
        return guarded.handlers().stream()
                .filter(handler ->
                        handler.type().isEmpty() || isTimeout(handler.type().get()))
                .findFirst();
    }

    private boolean isTimeout(Expression type) {
        var types = type instanceof Expression.Sequence several ? several.elements() : List.of(type);
        return types.stream()
                .anyMatch(each -> TIMEOUTS.contains(model.qualifiedName(each).orElse(each.text())));
    }

    private boolean isSuppressed(Statement.With with) {
        return with.items().stream()
                .anyMatch(item -> item.context() instanceof Expression.Call call
                        && model.qualifiedName(call.function())
                                .filter("contextlib.suppress"::equals)
                                .isPresent()
                        && call.arguments().stream().anyMatch(this::isTimeout));
    }

    /** Whether a handler ends with leaving the loop around. */
    private static boolean isLeft(List<Statement> suite) {
        if (suite.isEmpty()) return false;
        return switch (suite.get(suite.size() - 1).at().kind()) {
            case RAISE, RETURN, BREAK -> true;
            default -> false;
        };
    }
}
