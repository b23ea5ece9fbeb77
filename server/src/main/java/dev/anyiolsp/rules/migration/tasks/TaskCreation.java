package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.Safety;
import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.project.Version;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.Hoisting;
import dev.anyiolsp.rules.migration.code.MovedText;
import dev.anyiolsp.rules.migration.code.Yields;
import dev.anyiolsp.rules.migration.timeouts.Catching;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A place that makes a task of asyncio, and the task group that could make it. */
public final class TaskCreation {
    private static final String REASON =
            "the block waits for the task, and a failure comes in an ExceptionGroup and cancels" + " the others";

    private static final String OF_ASYNCIO = ", when the group around it is one of AnyIO";

    private static final String OF_EVERY_AWAIT =
            "when one fails, asyncio cancels the others once, AnyIO at every `await`";

    private static final String OF_RUNNING_LOOP = "the loop is taken to be the running one";

    private static final String OF_CANCEL =
            "where it is cancelled, every `await` that follows in it is, and one that has not begun runs to its first";

    private static final String FUNCTIONS =
            "a group takes coroutines only from AnyIO 4.14 on; hand over the function and its arguments";

    private TaskCreation() {}

    /** The finding on what makes a task. */
    public static Finding judge(RuleInfo info, Reference creator, RuleContext context) {
        return creator.call()
                .map(call -> onCreation(info, creator, call, context))
                .orElseGet(() ->
                        manual(info, creator, "it is handed on, and a task group is not known where it is called"));
    }

    private static String plain(Reference creator) {
        return "Use a task group instead of `" + creator.qualifiedName() + "`";
    }

    static Finding manual(RuleInfo info, Reference creator, String reason) {
        return Finding.at(info, creator, plain(creator) + ": by hand, because " + reason);
    }

    private static Finding onCreation(RuleInfo info, Reference creator, Expression.Call call, RuleContext context) {
        var anyio = context.facts().usableAnyio();
        var function = creator.model().functionOf(call.at());
        boolean async = function.filter(Statement.FunctionDef::async).isPresent();
        if (!async) return manual(info, creator, TaskSituation.of(creator, call, anyio));
        var problem = LocalTasks.argumentProblem(creator, call);
        if (problem.isPresent()) return manual(info, creator, problem.get());
        if (call.parent().orElseThrow() instanceof Expression.Await await)
            return awaitedAtOnce(info, creator, call, await, context);
        var tasks = LocalTasks.of(creator);
        if (tasks.isPresent()) {
            var finding = Finding.at(info, creator, plain(creator));
            var fixed = onLocal(finding, tasks.get(), anyio);
            if (!fixed.fixes().isEmpty()) return fixed;
            var kept = TaskSituation.ofKept(tasks.get().uses, anyio);
            return kept.map(reason -> manual(info, creator, reason)).orElse(fixed);
        }
        if (Hoisting.isStatement(call)) {
            var group = OpenGroup.around(creator.model(), call, List.of());
            if (group.isPresent()) return inOpenGroup(info, creator, call, group.get(), anyio);
        }
        return manual(info, creator, TaskSituation.of(creator, call, anyio));
    }

    /** {@code await asyncio.create_task(f())} → {@code await f()}. */
    private static Finding awaitedAtOnce(
            RuleInfo info, Reference creator, Expression.Call call, Expression.Await await, RuleContext context) {
        var finding = Finding.at(info, creator, "Await the coroutine instead of a task that runs it");
        var coroutine = call.arguments().get(0);
        boolean plain = coroutine instanceof Expression.Call && call.keywords().isEmpty();
        boolean several =
                call.document().text(Arguments.range(call)).chars().anyMatch(unit -> unit == '\n' || unit == '\r');
        if (!plain || several || Awaited.of(coroutine, creator.model(), context).isOther()) {
            return finding.saying(finding.message() + ": by hand");
        }
        return finding.unsafe(
                "Await the coroutine", "it then runs in the task of the caller, with its context variables", edits -> {
                    HandleWriter.release(edits, creator);
                    edits.delete(new TextRange(
                            call.range().start(), coroutine.range().start()));
                    edits.delete(
                            new TextRange(coroutine.range().end(), call.range().end()));
                });
    }

    /** A finding on tasks of a local name, with the fix if there is one. */
    public static Finding onLocal(Finding finding, LocalTasks tasks, Version anyio) {
        var group = OpenGroup.around(tasks.model, tasks.creations.get(0), tasks.uses);
        var byHand = finding.message() + ": by hand, because ";
        if (tasks.problem().isPresent())
            return finding.saying(byHand + tasks.problem().get());
        if (TaskRegion.rangeOf(tasks).isEmpty()) {
            return finding.saying(byHand
                    + "it is used outside of the block that makes it; make it there, in a task group" + " around both");
        }
        if (group.isPresent() && anyio.atLeast(4, 14)) return inGroup(finding, tasks, group.get(), anyio);
        boolean hasHandles = anyio.atLeast(4, 14);
        var judged = TaskRegion.judged(tasks, hasHandles);
        if (judged.problem().isPresent())
            return finding.saying(byHand + judged.problem().get());
        var reasons = reasons(tasks);
        judged.cleanUp().ifPresent(reasons::add);
        var title = "Use a task group";
        var fix = new Fix(title, Safety.of(reasons), edits -> {
            var region = TaskRegion.of(tasks).orElseThrow();
            if (hasHandles) new HandleWriter(tasks.model, edits).open(region);
            else new StoredTasks(region).write(edits);
        });
        return finding.with(fix.doing(List.of(title, TaskRegion.firstOf(tasks))));
    }

    private static List<String> reasons(LocalTasks tasks) {
        var reasons = new ArrayList<String>();
        reasons.add(REASON);
        if (tasks.isOfLoop()) reasons.add(OF_RUNNING_LOOP);
        if (!tasks.cancels.isEmpty()) reasons.add(OF_CANCEL);
        return reasons;
    }

    private static Finding inGroup(Finding finding, LocalTasks tasks, OpenGroup group, Version anyio) {
        var byHand = finding.message() + ": by hand, because ";
        var problem = problemInGroup(tasks, group);
        if (problem.isPresent()) return finding.saying(byHand + problem.get());
        if (!group.ofAnyio()) {
            return inGroupOfAsyncio(finding, tasks.model, group, anyio, edits -> startIn(edits, tasks, group.name()));
        }
        return finding.fixed(
                "Start it in the task group", reasons(tasks), edits -> startIn(edits, tasks, group.name()));
    }

    private static Optional<String> problemInGroup(LocalTasks tasks, OpenGroup group) {
        int start = group.with().range().start();
        boolean guarded = tasks.awaits.stream().anyMatch(await -> Catching.any(tasks.model, await, start))
                || tasks.cancelledWaits.stream()
                        .anyMatch(wait -> !wait.silent() && Catching.any(tasks.model, wait.around(), start));
        if (guarded) {
            return Optional.of("a handler around its `await` would meet `TaskFailed`, and the group would fail all the"
                    + " same; catch the error in the coroutine");
        }
        boolean mixed = !tasks.several && !tasks.gathers.isEmpty();
        if (mixed)
            return Optional.of("it is gathered with something else; what is gathered can be started in one task group");
        boolean needsLines = !tasks.collecting.isEmpty();
        return needsLines && StatementLines.of(tasks.binding).isEmpty()
                ? Optional.of("no function can be written in front of its statement")
                : Optional.empty();
    }

    private static void startIn(FixEdits edits, LocalTasks tasks, String group) {
        var lines = StatementLines.of(tasks.binding).orElse(null);
        new HandleWriter(tasks.model, edits).start(List.of(tasks), group, tasks.binding, lines);
    }

    /**
     * A group of asyncio becomes one of AnyIO in the same fix: what the group's tasks are asked is another then.
     *
     * @param start what starts the task in it
     */
    private static Finding inGroupOfAsyncio(
            Finding finding, SemanticModel model, OpenGroup group, Version anyio, Consumer<FixEdits> start) {
        var block = group.ofAsyncio(model).filter(found -> !Yields.in(found.with()));
        var verdict = block.map(found -> found.judge(anyio))
                .filter(found -> found.safety().isPresent());
        if (verdict.isEmpty()) return finding.saying(finding.message() + OF_ASYNCIO);
        var reasons = new ArrayList<>(List.of(REASON, OF_EVERY_AWAIT));
        reasons.addAll(verdict.get().safety().orElseThrow().reasons());
        return finding.fixed("Start it in the task group, as one of AnyIO", reasons, edits -> {
            block.get().write(edits, anyio);
            start.accept(edits);
        });
    }

    private static Finding inOpenGroup(
            RuleInfo info, Reference creator, Expression.Call call, OpenGroup group, Version anyio) {
        var finding = Finding.at(info, creator, plain(creator));
        boolean isOfLoop = creator.qualifiedName().equals(LocalTasks.OF_LOOP);
        var reasons = isOfLoop ? List.of(REASON, OF_RUNNING_LOOP) : List.of(REASON);
        if (anyio.atLeast(4, 14)) {
            Consumer<FixEdits> start = edits -> {
                HandleWriter.release(edits, creator);
                edits.replace(creator.range(), group.name() + ".create_task");
            };
            return group.ofAnyio()
                    ? finding.fixed("Start it in the task group", reasons, start)
                    : inGroupOfAsyncio(finding, creator.model(), group, anyio, start);
        }
        var lines = StatementLines.of((Statement) call.parent().orElseThrow());
        var coroutine = call.arguments().get(0);
        boolean plain = lines.isPresent()
                && call.keywords().isEmpty()
                && !MovedText.holdsComment(call.document(), call.range())
                && !MovedText.holdsBrokenString(call.at());
        if (!plain) return manual(info, creator, FUNCTIONS);
        var spawn = new SpawnText(creator.model(), group.name(), "", false, lines.get());
        if (!spawn.isSpelledOut(coroutine)) return manual(info, creator, FUNCTIONS);
        Consumer<FixEdits> start = edits -> {
            HandleWriter.release(edits, creator);
            spawn.partial(() -> edits.spell("functools.partial", creator.place()));
            var text = spawn.of(coroutine);
            if (text.indexOf('\n') < 0) edits.replace(call.range(), text);
            else edits.writeInstead(lines.get(), text.split("\n"));
        };
        return group.ofAnyio()
                ? finding.fixed("Start it in the task group", reasons, start)
                : inGroupOfAsyncio(finding, creator.model(), group, anyio, start);
    }
}
