package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.fix.Safety;
import dev.anyiolsp.outline.ProcessWide;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.Running;
import dev.anyiolsp.rules.migration.code.Nesting;
import dev.anyiolsp.rules.migration.code.ProcessPlaces;
import dev.anyiolsp.rules.migration.code.Verdict;
import dev.anyiolsp.rules.migration.code.Yields;
import dev.anyiolsp.rules.migration.timeouts.Children;
import dev.anyiolsp.rules.migration.timeouts.Quiet;
import dev.anyiolsp.rules.migration.timeouts.Shield;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code asyncio.TaskGroup} → {@code anyio.create_task_group}. */
public final class AsyncioTaskGroup implements ReferenceRule {
    private static final String BY_HAND = ": by hand, because ";

    private static final RuleInfo INFO = RuleInfo.named("asyncio-task-group")
            .summary("`asyncio.TaskGroup` works on one event loop")
            .priority(Priority.LOW)
            .page("""
            ## What it does
            Finds `asyncio.TaskGroup`: where a group is opened, in annotations, and what is done with it.

            ## Why is this bad?
            It works on asyncio only. `anyio.create_task_group()` works on Trio as well, and cancels whatever is awaited in
            a task, not only the next thing.

            ## Example
            ```python
            import asyncio


            async def ping(queue: asyncio.Queue):
                await queue.put("ping")


            async def main(queue: asyncio.Queue):
                async with asyncio.TaskGroup() as group:
                    group.create_task(ping(queue))
            ```

            Use instead:
            ```python
            import asyncio

            import anyio


            async def ping(queue: asyncio.Queue):
                await queue.put("ping")


            async def main(queue: asyncio.Queue):
                async with anyio.create_task_group() as group:
                    group.create_task(ping(queue))
            ```

            ## Fix safety
            The fix is safe when the group's tasks and its block are known to end at once when they are cancelled, as for
            `asyncio-wait-for`, and when the results of its tasks are not used. From AnyIO 4.14 on `create_task` stays as it
            is, before it becomes `start_soon`, with `functools.partial` for keywords.

            It is unsafe where something that runs in the group is not seen, or cleans up: when one task fails, asyncio
            cancels the others once, AnyIO at every `await`. It is unsafe where something in it, in whatever file, visibly
            ends the program (`sys.exit()`), which AnyIO's group wraps in a group of exceptions, where a task asks AnyIO who it is
            (`get_current_task`), where a task raises
            `asyncio.CancelledError`, asks for itself by `current_task()` or awaits a future, which somebody may cancel
            (that ends the other tasks in AnyIO alone), where an error is raised that is given, as an argument say, and may
            be one of these, where it may run in a task of asyncio that is awaited in a scope of AnyIO, whose cancellation
            AnyIO's group takes for its own, and where something of the project names `asyncio.eager_task_factory`: tasks of
            AnyIO's group do not begin where they are made. It is unsafe where tasks are kept, whose `result()` becomes
            `return_value`; where the group is handed on; and for `cancel()` of Python 3.15.

            There is no fix where the block holds a `yield`, where a task is kept and AnyIO is older than 4.14, and where
            the group is opened by anything but `async with`.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of("asyncio.TaskGroup", "asyncio.TaskGroup.create_task", "asyncio.TaskGroup.cancel");
    }

    @Override
    public Optional<Finding> check(Reference group, RuleContext context) {
        if (group.isTarget()) return Optional.empty();
        boolean isClass = group.qualifiedName().equals("asyncio.TaskGroup");
        var plain = isClass
                ? "Use `anyio.create_task_group` instead of `asyncio.TaskGroup`"
                : "`" + group.qualifiedName() + "` of a group that `anyio.create_task_group` could open";
        var finding = Finding.at(INFO, group, plain);
        if (isClass && (group.node().isEmpty() || KeptObject.isAnnotation(group)))
            return Optional.of(onAnnotation(group));
        var opened = isClass ? GroupBlock.of(group) : ofMember(group);
        if (opened.isEmpty()) {
            var reason = isClass
                    ? "it is not opened by an `async with` where it is made"
                    : "it is not seen where the group is opened";
            return Optional.of(finding.saying(plain + BY_HAND + reason));
        }
        return Optional.of(judge(finding, opened.get(), context));
    }

    private static Finding onAnnotation(Reference group) {
        var finding = Finding.at(INFO, group, "Use `anyio.abc.TaskGroup` instead of `asyncio.TaskGroup`");
        return finding.unsafe(
                "Use `anyio.abc.TaskGroup`",
                "the group has to be one of AnyIO's, too",
                edits -> edits.rename(group, "anyio.abc.TaskGroup"));
    }

    /** The block whose group a member belongs to. */
    private static Optional<GroupBlock> ofMember(Reference member) {
        var owner = ((Expression.Attribute) member.node().orElseThrow()).value();
        return Children.groupOf(member.model(), owner)
                .flatMap(item -> member.model().references(item.context().range(), Set.of("asyncio.TaskGroup")).stream()
                        .flatMap(group -> GroupBlock.of(group).stream())
                        .filter(block -> block.item().equals(item))
                        .findFirst());
    }

    /** What is said of a block, which is the same for all that is done with its group. */
    private record Judged(Verdict verdict, Optional<String> shielding) {
        private record Question(TextRange group) {}

        static Judged of(GroupBlock block, RuleContext context) {
            return block.group()
                    .model()
                    .answer(new Question(block.group().range()), model -> in(block.inModel(model), context));
        }

        private static Judged in(GroupBlock block, RuleContext context) {
            var model = block.group().model();
            if (Nesting.isTooDeep(block.with())) {
                return new Judged(Verdict.none(Nesting.TOO_DEEP), Optional.empty());
            }
            if (Yields.in(block.with())) {
                return new Judged(
                        Verdict.none(
                                "there is a `yield` in the block, and a generator that is closed there would raise a"
                                        + " group"),
                        Optional.empty());
            }
            var verdict = block.judge(context.facts().usableAnyio());
            if (verdict.safety().isEmpty()) return new Judged(verdict, Optional.empty());
            var restless = restless(block, context);
            if (restless.isPresent())
                verdict = verdict.and(Verdict.unsafe(restless.get().reason()));
            var taken = TakenCancellation.place(model, block.group().place(), context);
            if (taken.isPresent()) {
                verdict = verdict.and(
                        Verdict.unsafe(taken.get() + " runs it in a task of asyncio that is awaited in a scope"
                                + " of AnyIO, whose cancellation AnyIO's group takes for its own"));
            }
            var eager =
                    ProcessPlaces.first(model, context, List.of(ProcessWide.EAGER_TASKS, ProcessWide.OWN_EAGER_TASKS));
            if (eager.isPresent()) {
                verdict = verdict.and(Verdict.unsafe(eager.get()
                        + " may have tasks begin where they are made, and those of AnyIO's group begin later"));
            }
            if (model.mayReplace("asyncio.TaskGroup")) {
                verdict = verdict.and(Verdict.unsafe("this file replaces `asyncio.TaskGroup`"));
            }
            boolean isShielded = restless.flatMap(Quiet.Restless::cleanUp)
                    .flatMap(Shield::of)
                    .isPresent();
            return new Judged(verdict, restless.map(Quiet.Restless::reason).filter(reason -> isShielded));
        }

        static Optional<Quiet.Restless> restless(GroupBlock block, RuleContext context) {
            var model = block.group().model();
            return new Children(model, new Quiet(model, context, Running.AS_CHILD))
                    .restless(block.item())
                    .or(() -> new Quiet(model, context, Running.IN_GROUP)
                            .ofSuite(block.with().body()));
        }
    }

    private static Finding judge(Finding plainly, GroupBlock block, RuleContext context) {
        var finding = plainly;
        var judged = Judged.of(block, context);
        var safety = judged.verdict().safety();
        if (safety.isEmpty())
            return finding.saying(finding.message() + BY_HAND + judged.verdict().obstacle());
        var title = "Use `anyio.create_task_group`";
        var version = context.facts().usableAnyio();
        var plain = new Fix(title, safety.get(), edits -> block.write(edits, version));
        var shielded = judged.shielding()
                .map(reason -> new Fix(
                        title + " and shield the clean-up",
                        Safety.unsafe(reason + ", which nothing cancels then"),
                        edits -> {
                            block.write(edits, version);
                            Judged.restless(block, context)
                                    .flatMap(Quiet.Restless::cleanUp)
                                    .flatMap(Shield::of)
                                    .orElseThrow()
                                    .write(edits);
                        }));
        for (var fix : shielded.isPresent() ? List.of(shielded.get(), plain) : List.of(plain)) {
            finding = finding.with(fix.doing(List.of(fix.title(), block.group().range())));
        }
        return finding;
    }
}
