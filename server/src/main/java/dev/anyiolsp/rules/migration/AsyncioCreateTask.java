package dev.anyiolsp.rules.migration;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.project.Version;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.SyntaxRule;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tasks of asyncio → tasks of a task group. */
public final class AsyncioCreateTask implements ReferenceRule, SyntaxRule {
    static final RuleInfo INFO = RuleInfo.named("asyncio-create-task")
            .summary("`asyncio.create_task` starts a task that nobody owns")
            .priority(Priority.LOW)
            .page("""
            ## What it does
            Finds tasks of asyncio: where one is made (`create_task`, `ensure_future`, `create_task` of a loop), annotations
            with `asyncio.Task`, and what is called on a task. A class that keeps its tasks in a collection and discards them
            when they are done is reported once more as a whole, with the places where that happens.

            ## Why is this bad?
            Such a task belongs to nobody: it may be collected while it runs, its error may go unnoticed, and it runs on
            asyncio only. In AnyIO a task group owns its tasks. There is no `anyio.create_task`: whoever owns the lifetime of a
            task opens the group and hands it to those who start tasks.

            ## Example
            ```python
            import asyncio


            async def fetch(page):
                return f"page {page}"


            async def main():
                task = asyncio.create_task(fetch(1))
                print("meanwhile")
                print(await task)
            ```

            Use instead:
            ```python
            import anyio


            async def fetch(page):
                return f"page {page}"


            async def main():
                async with anyio.create_task_group() as tg:
                    task = tg.create_task(fetch(1))
                    print("meanwhile")
                    print(await task)
            ```

            ## Fix safety
            The fix is never safe: the block of the group waits for its tasks, a failure cancels the others and comes in an
            `ExceptionGroup`, and `await` of a failed task raises `TaskFailed`. There are three:

            - where a task group is open around the call, and around the last use of the task, the group starts it; a group
              of asyncio becomes one of AnyIO in the same fix;
            - where a local name keeps the task (or a list of them), and the same block awaits or cancels it, a task group is
              opened around the statements from the first to the last use. What is asked of the task is asked of its handle,
              and the cancellation that a handler meets is `anyio.TaskCancelled`;
            - where the task is awaited in the very expression that makes it, the coroutine is awaited itself.

            Handles of tasks need AnyIO 4.14. Below, a task stores its result, which is read behind the block; one that is
            cancelled gets a scope of its own; and one of which only the end is awaited is started with `start_soon`. There is
            no fix below 4.14 where a result is needed before all tasks are done.

            There is no fix where the task outlives the function: where it is dropped, kept on an object or in a collection,
            returned, handed on, or has a callback. A group on the spot would wait for it. Neither is there one in functions
            that are not async, with `eager_start=` (below 4.14 with `context=`), and where handlers around would not meet the group.

            Where one method of a class keeps a task in an attribute, another one cancels it, and nothing else touches it, editors
            offer a refactoring: the class becomes an async context manager (`anyio.AsyncContextManagerMixin`, AnyIO 4.14) whose
            group owns the task. Its callers have to use `async with` then.
            """);

    private static final String REASON =
            "the block waits for the task, and a failure comes in an ExceptionGroup and cancels" + " the others";

    private static final String OF_ASYNCIO = ", when the group around it is one of AnyIO";

    private static final String OF_EVERY_AWAIT =
            "; when one fails, asyncio cancels the others once, AnyIO at every `await`";

    private static final String OF_RUNNING_LOOP = "; the loop is taken to be the running one";

    private static final String OF_CANCEL =
            "; where it is cancelled, every `await` that follows in it is, and one that has not begun runs to its first";

    private static final String FUNCTIONS =
            "a group takes coroutines only from AnyIO 4.14 on; hand over the function and its arguments";

    private static final Map<String, String> MEMBERS = Map.of(
            "cancel", "`cancel()` of its handle, or the `cancel_scope` of its group, takes its place",
            "result", "`return_value` of its handle takes its place",
            "exception", "`exception` of its handle takes its place",
            "done", "`status` of its handle takes its place",
            "cancelled", "`status` of its handle takes its place",
            "get_name", "`name` of its handle takes its place",
            "add_done_callback", "code at the end of the task takes its place",
            "remove_done_callback", "code at the end of the task takes its place");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        var names = new LinkedHashSet<>(LocalTasks.CREATORS);
        names.add("asyncio.AbstractEventLoop.create_task");
        names.add("asyncio.Task");
        for (var member : MEMBERS.keySet()) names.add("asyncio.Task." + member);
        return names;
    }

    @Override
    public Set<NodeKind> kinds() {
        return Set.of(NodeKind.CLASS_DEF);
    }

    @Override
    public Optional<Finding> check(Node node, SemanticModel model, RuleContext context) {
        return TrackedTasks.of((Statement.ClassDef) node, model)
                .map(tracked -> tracked.finding(INFO, context.facts().usableAnyio()));
    }

    @Override
    public Optional<Finding> check(Reference task, RuleContext context) {
        if (task.isTarget()) return Optional.empty();
        if (task.qualifiedName().equals("asyncio.Task")) return onClass(task, context);
        if (task.qualifiedName().startsWith("asyncio.Task.")) return Optional.of(onMember(task, context));
        return Optional.of(task.call()
                .map(call -> onCreation(task, call, context))
                .orElseGet(() -> manual(task, "it is handed on, and a task group is not known where it is called")));
    }

    private static String plain(Reference creator) {
        return "Use a task group instead of `" + creator.qualifiedName() + "`";
    }

    private static Finding manual(Reference creator, String reason) {
        return Finding.at(INFO, creator, plain(creator) + ": by hand, because " + reason);
    }

    /** In annotations it goes with the task; a call makes one; a test of the class is deliberate. */
    private static Optional<Finding> onClass(Reference task, RuleContext context) {
        var call = task.call();
        if (call.isPresent()) {
            var anyio = context.facts().usableAnyio();
            return Optional.of(manual(task, TaskSituation.of(task, call.get(), anyio)));
        }
        if (task.node().isPresent() && !KeptObject.isAnnotation(task)) return Optional.empty();
        return Optional.of(Finding.at(
                INFO, task, "`asyncio.Task` becomes `anyio.TaskHandle` where a task group makes the task: by hand"));
    }

    private static Finding onMember(Reference member, RuleContext context) {
        var name = member.qualifiedName().substring("asyncio.Task.".length());
        var finding = Finding.at(
                INFO,
                member,
                "`" + member.qualifiedName() + "` of a task that a task group could own: " + MEMBERS.get(name));
        var receiver = member.node().map(node -> ((Expression.Attribute) node).value());
        if (!(receiver.orElse(null) instanceof Expression.Name kept)) return finding;
        boolean async = member.model()
                .functionOf(kept.at())
                .filter(Statement.FunctionDef::async)
                .isPresent();
        if (!async) return finding;
        return LocalTasks.ofName(member.model(), kept)
                .map(tasks -> onLocal(finding, tasks, context.facts().usableAnyio()))
                .filter(fixed -> !fixed.fixes().isEmpty())
                .orElse(finding);
    }

    private static Finding onCreation(Reference creator, Expression.Call call, RuleContext context) {
        var anyio = context.facts().usableAnyio();
        var function = creator.model().functionOf(call.at());
        boolean async = function.filter(Statement.FunctionDef::async).isPresent();
        if (!async) return manual(creator, TaskSituation.of(creator, call, anyio));
        var problem = LocalTasks.argumentProblem(creator, call);
        if (problem.isPresent()) return manual(creator, problem.get());
        if (call.parent().orElseThrow() instanceof Expression.Await await)
            return awaitedAtOnce(creator, call, await, context);
        var tasks = LocalTasks.of(creator);
        if (tasks.isPresent()) {
            var finding = Finding.at(INFO, creator, plain(creator));
            var fixed = onLocal(finding, tasks.get(), anyio);
            if (!fixed.fixes().isEmpty()) return fixed;
            var kept = TaskSituation.ofKept(tasks.get().uses, anyio);
            return kept.map(reason -> manual(creator, reason)).orElse(fixed);
        }
        if (Hoisting.isStatement(call)) {
            var group = OpenGroup.around(creator.model(), call, List.of());
            if (group.isPresent()) return inOpenGroup(creator, call, group.get(), anyio);
        }
        return manual(creator, TaskSituation.of(creator, call, anyio));
    }

    /** {@code await asyncio.create_task(f())} → {@code await f()}. */
    private static Finding awaitedAtOnce(
            Reference creator, Expression.Call call, Expression.Await await, RuleContext context) {
        var finding = Finding.at(INFO, creator, "Await the coroutine instead of a task that runs it");
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
    private static Finding onLocal(Finding finding, LocalTasks tasks, Version anyio) {
        var group = OpenGroup.around(tasks.model, tasks.creations.get(0), tasks.uses);
        var region = TaskRegion.of(tasks);
        var byHand = finding.message() + ": by hand, because ";
        if (tasks.problem().isPresent())
            return finding.saying(byHand + tasks.problem().get());
        if (region.isEmpty()) {
            return finding.saying(byHand
                    + "it is used outside of the block that makes it; make it there, in a task group" + " around both");
        }
        if (group.isPresent() && anyio.atLeast(4, 14)) return inGroup(finding, tasks, group.get(), anyio);
        var problem = region.get().problem();
        if (problem.isPresent()) return finding.saying(byHand + problem.get());
        var reason =
                reason(tasks) + region.get().cleanUp().map(more -> "; " + more).orElse("");
        if (anyio.atLeast(4, 14)) {
            return finding.unsafe(
                    "Use a task group", reason, edits -> new HandleWriter(tasks.model, edits).open(region.get()));
        }
        var stored = new StoredTasks(region.get());
        problem = stored.problem();
        if (problem.isPresent()) return finding.saying(byHand + problem.get());
        return finding.unsafe("Use a task group", reason, stored::write);
    }

    private static String reason(LocalTasks tasks) {
        return REASON + (tasks.isOfLoop() ? OF_RUNNING_LOOP : "") + (tasks.cancels.isEmpty() ? "" : OF_CANCEL);
    }

    private static Finding inGroup(Finding finding, LocalTasks tasks, OpenGroup group, Version anyio) {
        var byHand = finding.message() + ": by hand, because ";
        var problem = problemInGroup(tasks, group);
        if (problem.isPresent()) return finding.saying(byHand + problem.get());
        if (!group.ofAnyio()) {
            return inGroupOfAsyncio(finding, tasks.model, group, anyio, edits -> startIn(edits, tasks, group.name()));
        }
        return finding.unsafe(
                "Start it in the task group", reason(tasks), edits -> startIn(edits, tasks, group.name()));
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
        var reason = verdict.get().reason();
        return finding.unsafe(
                "Start it in the task group, as one of AnyIO",
                REASON + OF_EVERY_AWAIT + (reason.isEmpty() ? "" : "; " + reason),
                edits -> {
                    block.get().write(edits, anyio);
                    start.accept(edits);
                });
    }

    private static Finding inOpenGroup(Reference creator, Expression.Call call, OpenGroup group, Version anyio) {
        var finding = Finding.at(INFO, creator, plain(creator));
        boolean isOfLoop = creator.qualifiedName().equals(LocalTasks.OF_LOOP);
        var reason = REASON + (isOfLoop ? OF_RUNNING_LOOP : "");
        if (anyio.atLeast(4, 14)) {
            Consumer<FixEdits> start = edits -> {
                HandleWriter.release(edits, creator);
                edits.replace(creator.range(), group.name() + ".create_task");
            };
            return group.ofAnyio()
                    ? finding.unsafe("Start it in the task group", reason, start)
                    : inGroupOfAsyncio(finding, creator.model(), group, anyio, start);
        }
        var lines = StatementLines.of((Statement) call.parent().orElseThrow());
        var coroutine = call.arguments().get(0);
        boolean plain = lines.isPresent()
                && call.keywords().isEmpty()
                && !MovedText.holdsComment(call.document(), call.range())
                && !MovedText.holdsBrokenString(call.at());
        if (!plain) return manual(creator, FUNCTIONS);
        var spawn = new SpawnText(creator.model(), group.name(), "", false, lines.get());
        if (!spawn.isSpelledOut(coroutine)) return manual(creator, FUNCTIONS);
        Consumer<FixEdits> start = edits -> {
            HandleWriter.release(edits, creator);
            spawn.partial(() -> edits.spell("functools.partial", creator.place()));
            edits.replace(call.range(), spawn.of(coroutine));
        };
        return group.ofAnyio()
                ? finding.unsafe("Start it in the task group", reason, start)
                : inGroupOfAsyncio(finding, creator.model(), group, anyio, start);
    }
}
