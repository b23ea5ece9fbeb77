package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;
import java.util.Set;

/** Time limits of a function, of asyncio and of AnyIO. */
public final class TimeLimit {
    private static final Set<String> LIMITS = Set.of(
            "asyncio.timeout",
            "asyncio.timeout_at",
            "async_timeout.timeout",
            "anyio.fail_after",
            "anyio.fail_at",
            "anyio.move_on_after",
            "anyio.move_on_at");

    private TimeLimit() {}

    /** Whether a limit of the same function gives up on the work. */
    public static boolean isAround(Expression call, SemanticModel model) {
        var parent = call.parent();
        if (parent.filter(Part.Keyword.class::isInstance).isPresent()) parent = parent.flatMap(Node::parent);
        boolean isArgument = parent.orElse(null) instanceof Expression.Call outer
                && model.qualifiedName(outer.function())
                        .filter("asyncio.wait_for"::equals)
                        .isPresent();
        if (isArgument) return true;
        for (Optional<Node> node = call.parent();
                node.isPresent();
                node = node.get().parent()) {
            if (node.get() instanceof Statement.FunctionDef) return false;
            if (!(node.get() instanceof Statement.With with)) continue;
            for (var item : with.items()) {
                boolean limits = item.context() instanceof Expression.Call manager
                        && model.qualifiedName(manager.function())
                                .filter(LIMITS::contains)
                                .isPresent();
                if (limits && !item.range().contains(call.range())) return true;
            }
        }
        return false;
    }
}
