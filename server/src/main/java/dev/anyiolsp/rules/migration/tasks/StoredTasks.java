package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.FreeNames;
import dev.anyiolsp.rules.migration.code.LineRemoval;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes tasks of a group for tasks of asyncio that local names keep, where the group gives no handles (below AnyIO 4.14). A
 * result is stored by the task itself, and read behind the block, which has waited for it; what is cancelled keeps a scope of
 * its own; of a task whose end alone matters nothing is kept.
 */
final class StoredTasks {
    private static final String FROM_4_14 =
            "tasks have handles from AnyIO 4.14 on (the project admits less), and without ";

    private final TaskRegion region;
    private final SemanticModel model;
    private final JoinedEnd end;

    StoredTasks(TaskRegion region) {
        this.region = region;
        this.model = region.model();
        this.end = JoinedEnd.of(region);
    }

    /** Why it cannot be written, a clause. */
    Optional<String> problem() {
        for (var one : region.tasks()) {
            if (!one.questions.isEmpty()) {
                var method = (Expression.Attribute) one.questions.get(0).function();
                return Optional.of(
                        FROM_4_14 + "them nothing answers `" + method.name() + "()`; let the task set a variable");
            }
            boolean isInContext = one.creations.stream()
                    .flatMap(call -> call.keywords().stream())
                    .anyMatch(keyword -> !keyword.name().filter("name"::equals).isPresent());
            if (isInContext) return Optional.of("a group takes `context=` from AnyIO 4.14 on; run the coroutine in it");
            boolean isAnnotated = !annotations(one).isEmpty();
            if (isAnnotated && (isCancelled(one) || model.isBoundAnywhere("list"))) {
                return Optional.of(FROM_4_14 + "them its annotation fits nothing");
            }
            if (isCancelled(one) && one.cancelledWaits.stream().anyMatch(wait -> !wait.silent())) {
                return Optional.of(FROM_4_14 + "them nobody hears that a task was cancelled; let the task say so");
            }
        }
        return end.problem();
    }

    private static boolean isCancelled(LocalTasks one) {
        return !one.cancels.isEmpty() || !one.cancelledWaits.isEmpty();
    }

    private List<Reference> annotations(LocalTasks one) {
        return model.references(one.binding.range(), Set.of("asyncio.Task"));
    }

    void write(FixEdits edits) {
        var lines = end.block().orElseThrow();
        var names = FreeNames.at(model, region.first());
        var group = names.first("tg", "task_group");
        edits.introduce(group, lines);
        var creator = HandleWriter.references(
                        model, LocalTasks.CREATORS, region.tasks().get(0).creations)
                .get(0);
        end.dropped().forEach(dropped -> dropped.write(edits));
        for (var one : region.tasks()) {
            one.cancelledWaits.forEach(wait -> wait.release(edits));
            HandleWriter.references(model, Set.of("asyncio.gather"), one.gathers)
                    .forEach(edits::release);
        }
        var storing = new ArrayList<LocalTasks>();
        var cancelled = new ArrayList<LocalTasks>();
        for (var one : region.tasks()) {
            if (isCancelled(one)) cancelled.add(one);
            else if (!end.isDropped(one) || !new UnreadTasks(model, one, group).write(edits)) storing.add(one);
        }
        if (!storing.isEmpty()) {
            var start = names.first("start", "start_task");
            edits.introduce(start, lines);
            boolean named = isNamed(storing);
            edits.writeBefore(lines, storing(start, named, collects(storing)).toArray(String[]::new));
            for (var one : storing) startThrough(edits, one, start, group);
        }
        if (!cancelled.isEmpty()) {
            var start = names.first("start_scope", "start_cancellable");
            edits.introduce(start, lines);
            var scope = edits.spell("anyio.CancelScope", creator);
            edits.writeBefore(
                    lines,
                    scoped(start, isNamed(cancelled), scope, collects(cancelled))
                            .toArray(String[]::new));
            for (var one : cancelled) startThrough(edits, one, start, group);
        }
        edits.wrap(lines, "async with " + edits.spell("anyio.create_task_group", creator) + "() as " + group + ":");
        for (var one : storing) read(edits, one);
        storing.stream().flatMap(one -> one.gathers.stream()).distinct().forEach(call -> gather(edits, call));
    }

    private static boolean isNamed(List<LocalTasks> all) {
        return all.stream()
                .flatMap(one -> one.creations.stream())
                .anyMatch(call -> !call.keywords().isEmpty());
    }

    private static List<String> storing(String start, boolean named, boolean collects) {
        var lines = new ArrayList<String>();
        lines.add("def " + start + "(tg, coro" + (named ? ", name=None" : "") + "):");
        lines.add("\tasync def store():");
        if (collects) {
            lines.add("\t\ttry:");
            lines.add("\t\t\tresult.append(await coro)");
            lines.add("\t\texcept Exception as exc:");
            lines.add("\t\t\tresult.append(exc)");
        } else {
            lines.add("\t\tresult.append(await coro)");
        }
        lines.add("");
        lines.add("\tresult = []");
        lines.add("\ttg.start_soon(store" + (named ? ", name=name" : "") + ")");
        lines.add("\treturn result");
        lines.add("");
        return lines;
    }

    private static boolean collects(List<LocalTasks> all) {
        return all.stream().anyMatch(one -> !one.collecting.isEmpty());
    }

    private static List<String> scoped(String start, boolean named, String scope, boolean collects) {
        var lines = new ArrayList<String>();
        lines.add("def " + start + "(tg, coro" + (named ? ", name=None" : "") + "):");
        lines.add("\tasync def run():");
        lines.add("\t\twith scope:");
        if (collects) {
            lines.add("\t\t\ttry:");
            lines.add("\t\t\t\tawait coro");
            lines.add("\t\t\texcept Exception:");
            lines.add("\t\t\t\tpass");
        } else {
            lines.add("\t\t\tawait coro");
        }
        lines.add("");
        lines.add("\tscope = " + scope + "()");
        lines.add("\ttg.start_soon(run" + (named ? ", name=name" : "") + ")");
        lines.add("\treturn scope");
        lines.add("");
        return lines;
    }

    private void startThrough(FixEdits edits, LocalTasks one, String start, String group) {
        for (var creator : HandleWriter.references(model, LocalTasks.CREATORS, one.creations)) {
            HandleWriter.release(edits, creator);
            edits.replace(creator.range(), start);
            var coroutine = creator.call().orElseThrow().arguments().get(0);
            edits.insert(
                    coroutine.range().start(),
                    group + "," + Arguments.ownLine(coroutine).orElse(" "));
        }
        for (var annotation : annotations(one)) {
            edits.release(annotation);
            edits.replace(annotation.range(), "list");
        }
    }

    /** {@code await task} → {@code task[0]}. */
    private void read(FixEdits edits, LocalTasks one) {
        for (var await : one.awaits) {
            if (end.drops(await)) continue;
            var removal = JoinedEnd.waiting(await, one).flatMap(LineRemoval::of);
            if (removal.isPresent()) {
                removal.get().write(edits);
                continue;
            }
            edits.delete(
                    new TextRange(await.range().start(), await.value().range().start()));
            edits.insert(await.value().range().end(), "[0]");
        }
    }

    private void gather(FixEdits edits, Expression.Call gather) {
        if (end.drops((Expression.Await) gather.parent().orElseThrow())) return;
        var await = gather.parent().orElseThrow();
        var first = gather.arguments().get(0);
        var value = first instanceof Expression.Starred starred
                ? "[task[0] for task in " + starred.value().text() + "]"
                : texts(gather).map(name -> name + "[0]").collect(Collectors.joining(", ", "[", "]"));
        edits.replace(await.range(), value);
    }

    private static Stream<String> texts(Expression.Call gather) {
        return gather.arguments().stream().map(Node::text);
    }
}
