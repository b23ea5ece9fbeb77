package dev.anyiolsp.rules.migration;

import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Loops over a collection that other tasks reach, in which nothing is awaited but a lock: as long as that is free, asyncio
 * lets nobody run who might change the collection in the meantime.
 */
final class GuardedLoop {
    private static final Set<String> VIEWS = Set.of("keys", "values", "items");
    private static final Set<String> WRAPPERS = Set.of("enumerate", "reversed", "zip", "iter");

    private final SemanticModel model;
    /** Where the object is met. */
    private final Set<Integer> places;

    private GuardedLoop(KeptObject object) {
        model = object.model();
        places = object.uses().stream().map(use -> use.at().range().start()).collect(Collectors.toSet());
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
                node.isPresent() && !isOtherCode(node.get());
                node = node.get().parent()) {
            boolean isLoop = node.get() instanceof Statement.For loop && !loop.async() && isShared(loop.iterable());
            if (isLoop && !isPassedOn((Statement.For) node.get())) return true;
        }
        return false;
    }

    private static boolean isOtherCode(Node node) {
        return node instanceof Statement.FunctionDef
                || node instanceof Statement.ClassDef
                || node instanceof Expression.Lambda;
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

    /** Whether other tasks get their turn in a block at something else than the object. */
    private boolean isPassedOn(Statement.Compound block) {
        return block.body().stream().anyMatch(this::isPassedOn)
                || block.clauses().stream()
                        .anyMatch(clause -> clause.body().stream().anyMatch(this::isPassedOn));
    }

    private boolean isPassedOn(Statement statement) {
        if (isOtherCode(statement)) return false;
        if (statement instanceof Statement.For loop && loop.async()) return true;
        if (statement instanceof Statement.With with
                && with.async()
                && !with.items().stream().allMatch(this::isObject)) {
            return true;
        }
        return isPassedOn(statement.at()) || statement instanceof Statement.Compound compound && isPassedOn(compound);
    }

    private boolean isPassedOn(Cursor at) {
        return switch (at.kind()) {
            case YIELD, YIELD_FROM -> true;
            case AWAIT -> !places.contains(at.first().start());
            case LAMBDA, BODY, GENERATOR_EXP -> false;
            default -> isAsyncPart(at) || at.children().stream().anyMatch(this::isPassedOn);
        };
    }

    private static boolean isAsyncPart(Cursor at) {
        return at.kind() == NodeKind.COMPREHENSION && at.data() == 1;
    }

    private boolean isObject(Part.WithItem item) {
        return places.contains(item.context().range().start());
    }
}
