package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.rules.migration.code.FreeNames;
import dev.anyiolsp.rules.migration.code.LoopReferences;
import dev.anyiolsp.rules.migration.code.MovedText;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes tasks of a group with handles (AnyIO 4.14) for tasks of asyncio that local names keep. */
public final class HandleWriter {
    private final SemanticModel model;
    private final FixEdits edits;

    HandleWriter(SemanticModel model, FixEdits edits) {
        this.model = model;
        this.edits = edits;
    }

    /** Opens a group around the statements, and starts the tasks in it. */
    void open(TaskRegion region) {
        var lines = StatementLines.of(region.first(), region.last()).orElseThrow();
        var group = FreeNames.at(model, region.first()).first("tg", "task_group");
        edits.introduce(group, lines);
        var creator = references(model, LocalTasks.CREATORS, region.tasks().get(0).creations)
                .get(0);
        start(region.tasks(), group, region.first(), lines);
        edits.wrap(lines, "async with " + edits.spell("anyio.create_task_group", creator) + "() as " + group + ":");
    }

    /**
     * Starts tasks in a group that is open.
     *
     * @param first the first statement that speaks of them
     * @param lines before which a function may be written
     */
    void start(List<LocalTasks> all, String group, Statement first, StatementLines lines) {
        boolean collects = all.stream().anyMatch(one -> !one.collecting.isEmpty());
        var attempt = collects ? FreeNames.at(model, first).first("attempt", "capture") : "";
        if (collects) {
            edits.introduce(attempt, lines);
            edits.writeBefore(
                    lines,
                    "async def " + attempt + "(coro):",
                    "\ttry:",
                    "\t\treturn await coro",
                    "\texcept Exception as exc:",
                    "\t\treturn exc",
                    "");
        }
        for (var one : all) {
            for (var creator : references(model, LocalTasks.CREATORS, one.creations)) {
                release(edits, creator);
                edits.replace(creator.range(), group + ".create_task");
                if (!one.collecting.isEmpty()) wrapArgument(creator, attempt);
            }
            one.questions.forEach(call -> HandleMember.write(edits, call));
            one.cancelledWaits.forEach(wait -> wait.write(edits));
            for (var annotation : model.references(one.binding.range(), Set.of("asyncio.Task"))) {
                edits.rename(annotation, "anyio.TaskHandle");
            }
        }
        all.stream().flatMap(one -> one.gathers.stream()).distinct().forEach(call -> gather(all, call));
    }

    /** Says that what makes a task is gone, with the loop that was asked for it. */
    static void release(FixEdits edits, Reference creator) {
        edits.release(creator);
        if (!creator.qualifiedName().equals(LocalTasks.OF_LOOP)) return;
        LoopReferences.release(edits, creator);
    }

    private void wrapArgument(Reference creator, String function) {
        var coroutine = creator.call().orElseThrow().arguments().get(0);
        edits.insert(coroutine.range().start(), function + "(");
        edits.insert(coroutine.range().end(), ")");
    }

    private void gather(List<LocalTasks> all, Expression.Call gather) {
        references(model, Set.of("asyncio.gather"), List.of(gather)).forEach(edits::release);
        var await = (Expression.Await) gather.parent().orElseThrow();
        boolean waits = all.stream().anyMatch(one -> one.isWait(gather));
        boolean list = gather.arguments().get(0) instanceof Expression.Starred;
        var behind = waits ? ".wait()" : "";
        var names = gather.arguments().stream()
                .map(argument -> argument instanceof Expression.Starred starred ? starred.value() : argument)
                .map(Node::text)
                .toList();
        if (await.parent().orElseThrow() instanceof Statement.ExprStmt alone
                && StatementLines.of(alone).isPresent()
                && !MovedText.holdsComment(model.document(), alone.range())) {
            var lines = StatementLines.of(alone).orElseThrow();
            var task = FreeNames.at(model, alone).first("task", "each");
            if (list)
                edits.writeInstead(lines, "for " + task + " in " + names.get(0) + ":", "\tawait " + task + behind);
            else
                edits.writeInstead(
                        lines,
                        names.stream().map(name -> "await " + name + behind).toArray(String[]::new));
            return;
        }
        var value = list
                ? "[await task" + behind + " for task in " + names.get(0) + "]"
                : names.stream().map(name -> "await " + name + behind).collect(Collectors.joining(", ", "[", "]"));
        edits.replace(await.range(), value);
    }

    /** The references to some names that are called in some calls. */
    public static List<Reference> references(SemanticModel model, Set<String> names, List<Expression.Call> calls) {
        return calls.stream()
                .flatMap(call -> model.references(call.function().range(), names).stream()
                        .filter(reference ->
                                reference.call().filter(call::equals).isPresent()))
                .toList();
    }
}
