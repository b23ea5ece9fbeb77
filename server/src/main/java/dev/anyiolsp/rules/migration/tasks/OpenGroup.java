package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A task group that is open at a place.
 *
 * @param with the statement that opens it
 * @param name its name
 * @param ofAnyio whether it is AnyIO's
 */
public record OpenGroup(Statement.With with, String name, boolean ofAnyio) {
    /** The block of a group of asyncio, which can become one of AnyIO. */
    Optional<GroupBlock> ofAsyncio(SemanticModel model) {
        return model.references(with.range(), Set.of("asyncio.TaskGroup")).stream()
                .flatMap(group -> GroupBlock.of(group).stream())
                .filter(block -> block.item()
                        .target()
                        .filter(target -> target.text().equals(name))
                        .isPresent())
                .findFirst();
    }

    /** The innermost group around a place, in the same function, that also holds some other places. */
    public static Optional<OpenGroup> around(SemanticModel model, Node place, List<? extends Node> others) {
        for (Optional<Node> node = place.parent();
                node.isPresent();
                node = node.get().parent()) {
            if (node.get() instanceof Statement.FunctionDef || node.get() instanceof Expression.Lambda) break;
            if (!(node.get() instanceof Statement.With with) || with.range().contains(place.range())) continue;
            var group = of(model, with);
            boolean holdsAll =
                    others.stream().allMatch(other -> with.fullRange().contains(other.range()));
            if (group.isPresent() && holdsAll) return group;
        }
        return Optional.empty();
    }

    private static Optional<OpenGroup> of(SemanticModel model, Statement.With with) {
        for (var item : with.items()) {
            if (!(item.context() instanceof Expression.Call call)) continue;
            if (!(item.target().orElse(null) instanceof Expression.Name target)) continue;
            var opened = model.qualifiedName(call.function()).orElse("");
            boolean isAnyio = opened.equals("anyio.create_task_group");
            if (isAnyio || opened.equals("asyncio.TaskGroup")) {
                return Optional.of(new OpenGroup(with, target.id(), isAnyio));
            }
        }
        return Optional.empty();
    }
}
