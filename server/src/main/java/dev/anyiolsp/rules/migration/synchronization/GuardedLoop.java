package dev.anyiolsp.rules.migration.synchronization;

import dev.anyiolsp.rules.migration.code.OtherTurns;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;
import java.util.Set;

/**
 * Loops over a collection that other tasks reach, in which nothing is awaited but a lock: as long as that is free, asyncio
 * lets nobody run who might change the collection in the meantime.
 */
final class GuardedLoop {
    private static final Set<String> VIEWS = Set.of("keys", "values", "items");
    private static final Set<String> WRAPPERS = Set.of("enumerate", "reversed", "zip", "iter");

    private final SemanticModel model;
    private final OtherTurns turns;

    private GuardedLoop(KeptObject object) {
        model = object.model();
        turns = new OtherTurns(object);
    }

    /** Whether there is such a loop around a place that acquires an object. */
    static boolean isAround(KeptObject object) {
        var loop = new GuardedLoop(object);
        return object.uses().stream()
                .filter(use -> use.kind() == ObjectUse.Kind.ASYNC_WITH
                        || use.memberName().equals("acquire"))
                .anyMatch(use -> loop.isAround(use.at()));
    }

    private boolean isAround(Node use) {
        for (Optional<Node> node = use.parent();
                node.isPresent() && !OtherTurns.isOtherCode(node.get());
                node = node.get().parent()) {
            boolean isLoop = node.get() instanceof Statement.For loop && !loop.async() && isShared(loop.iterable());
            if (isLoop && !turns.areIn((Statement.For) node.get())) return true;
        }
        return false;
    }

    /** An attribute, or a name of the module, or a view of what it stands for. */
    private boolean isShared(Expression iterable) {
        if (iterable instanceof Expression.Attribute) return true;
        if (iterable instanceof Expression.Name name) {
            return model.bindingsOf(name).stream()
                    .anyMatch(binding -> binding.scope().kind() == ScopeKind.MODULE);
        }
        if (!(iterable instanceof Expression.Call call)) return false;
        if (call.function() instanceof Expression.Attribute view) {
            return VIEWS.contains(view.name()) && isShared(view.value());
        }
        return WRAPPERS.contains(call.function().text())
                && call.arguments().stream().anyMatch(this::isShared);
    }
}
