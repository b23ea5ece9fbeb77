package dev.anyiolsp.rules.migration.gathering;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.GeneratorWait;
import dev.anyiolsp.rules.migration.code.Hoisting;
import dev.anyiolsp.rules.migration.tasks.Awaited;
import dev.anyiolsp.rules.migration.tasks.LocalTasks;
import dev.anyiolsp.rules.migration.tasks.TaskCreation;
import dev.anyiolsp.rules.migration.timeouts.Catching;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** {@code await asyncio.gather(…)} → a task group. */
public final class AsyncioGather implements ReferenceRule {
    private static final String NAME = "asyncio.gather";
    private static final String PLAIN = "Use a task group instead of `asyncio.gather`";

    private static final RuleInfo INFO = RuleInfo.named("asyncio-gather")
            .summary("`asyncio.gather` lets the others go on when one task fails")
            .priority(Priority.LOW)
            .page("""
            ## What it does
            Finds uses of `asyncio.gather`.

            ## Why is this bad?
            `asyncio.gather` works on asyncio only. When one of its tasks fails, the others go on with nobody waiting for
            them. A task group waits for all of its tasks, cancels the others when one fails, and runs on Trio as well.

            ## Example
            ```python
            import asyncio


            async def fetch(page):
                return f"page {page}"


            async def fetch_all(pages):
                return await asyncio.gather(*[fetch(page) for page in pages])
            ```

            Use instead:
            ```python
            import anyio


            async def fetch(page):
                return f"page {page}"


            async def fetch_all(pages):
                async with anyio.create_task_group() as tg:
                    tasks = [tg.start_soon(fetch, page) for page in pages]
                return [task.return_value for task in tasks]
            ```

            ## Fix safety
            The fix is never safe: a failure cancels the other tasks and comes in an `ExceptionGroup`, also when it is the
            only one. As long as nothing fails, results and their order stay the same.

            Results come from the handles that `start_soon` returns from AnyIO 4.14 on; with an older AnyIO a local function
            stores them. From AnyIO 4.15 on `anyio.gather` and `anyio.amap` are used where every argument is visibly a call
            of an `async def`. With `return_exceptions=True` a local function hands back the `Exception` that it catches.

            There is no fix

            - for tasks and futures, which run already: await each of them, or start them in the group to begin with. That is
              the fix where local names keep the tasks, and nothing else is done with them that a group could not do;
            - where the call is not awaited on the spot, and so starts its tasks at once;
            - inside a handler for anything narrower than `Exception`, which would not meet the group: write `except*`;
            - where the `await` stands in a place that lines in front of the statement cannot stand for, such as the
              condition of a loop.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Optional<Finding> check(Reference gather, RuleContext context) {
        if (gather.isTarget()) return Optional.empty();
        return Optional.of(gather.call()
                .map(call -> onCall(gather, call, context))
                .orElseGet(() -> manual(gather, "it is handed on, and a task group is no function")));
    }

    private static Finding manual(Reference gather, String reason) {
        return Finding.at(INFO, gather, PLAIN + ": by hand, because " + reason);
    }

    private static Finding onCall(Reference reference, Expression.Call call, RuleContext context) {
        var parsed = GatherCall.of(reference, call, context);
        if (parsed.isEmpty()) {
            return manual(reference, Arguments.why(call, "its keywords are not those of `gather`, or no literals"));
        }
        var gather = parsed.get();
        if (gather.await().isEmpty()) return manual(reference, notAwaited(reference, call));
        if (reference.model().functionOf(call.at()).isEmpty()) return manual(reference, "it stands in no function");
        for (var item : gather.items()) {
            if (item.awaited().isOther())
                return onTasks(reference, call, context)
                        .orElseGet(() -> manual(reference, item.awaited().reason()));
        }
        var narrow = gather.returnExceptions()
                ? Optional.<String>empty()
                : Catching.narrow(reference.model(), gather.await().get());
        if (narrow.isPresent()) {
            return manual(
                    reference,
                    "`" + narrow.get() + "` around it does not meet the ExceptionGroup in which a failure comes;"
                            + " `except*` does");
        }
        return fixed(gather, context);
    }

    /** The finding on a gather of local tasks, if a task group can start them: what makes them is mended with it. */
    private static Optional<Finding> onTasks(Reference reference, Expression.Call call, RuleContext context) {
        Optional<LocalTasks> first = Optional.empty();
        for (var argument : call.arguments()) {
            var value = argument instanceof Expression.Starred starred ? starred.value() : argument;
            if (!(value instanceof Expression.Name name)) return Optional.empty();
            var tasks = LocalTasks.ofName(reference.model(), name).filter(found -> found.gathers.contains(call));
            if (tasks.isEmpty()) return Optional.empty();
            if (first.isEmpty()) first = tasks;
        }
        var finding = Finding.at(INFO, reference, PLAIN);
        return first.map(tasks ->
                        TaskCreation.onLocal(finding, tasks, context.facts().usableAnyio()))
                .filter(found -> !found.fixes().isEmpty());
    }

    private static String notAwaited(Reference reference, Expression.Call call) {
        if (GeneratorWait.isFor(call)) return GeneratorWait.HANDED;
        var parent = call.parent();
        if (parent.filter(Expression.Call.class::isInstance).isPresent()) {
            var function = Awaited.shown(((Expression.Call) parent.get()).function(), reference.model());
            var taker = function.startsWith("`") ? function : "another call";
            return "it is handed to " + taker + " instead of awaited; put it into a function of its own";
        }
        return "it is kept instead of awaited, and so starts its tasks at once";
    }

    private static Finding fixed(GatherCall gather, RuleContext context) {
        var anyio = context.facts().usableAnyio();
        var reasons = new LinkedHashSet<String>();
        reasons.add(difference(gather));
        for (var item : gather.items()) {
            if (!item.awaited().reason().isEmpty()) reasons.add(item.awaited().reason());
        }
        if (gather.reference().model().mayReplace(NAME)) reasons.add("this file replaces `" + NAME + "`");
        var finding = Finding.at(INFO, gather.reference(), PLAIN);
        boolean direct = anyio.atLeast(4, 15) && !gather.returnExceptions() && gather.isOfCoroutines();
        if (direct) return direct(finding, gather, reasons);
        var place = Hoisting.of(gather.await().orElseThrow());
        if (place.isEmpty()) {
            return manual(gather.reference(), "lines in front of its statement cannot stand for it");
        }
        var writer = new GatherWriter(gather, place.get(), anyio.atLeast(4, 14));
        var problem = writer.problem();
        if (problem.isPresent()) return manual(gather.reference(), problem.get());
        return finding.fixed(
                "Use a task group",
                reasons,
                edits -> new GatherWriter(gather, place.get(), anyio.atLeast(4, 14)).write(edits));
    }

    private static String difference(GatherCall gather) {
        if (!gather.returnExceptions()) return "a failure cancels the others and comes in an ExceptionGroup";
        return Hoisting.isStatement(gather.await().orElseThrow())
                ? "what is no `Exception` cancels the others"
                : "what is no `Exception`, a cancellation for example, is no longer among the results";
    }

    private static Finding direct(Finding finding, GatherCall gather, Collection<String> reasons) {
        var mapped = gather.mapped();
        var name = mapped.isPresent() ? "anyio.amap" : "anyio.gather";
        return finding.saying("Use `" + name + "` instead of `" + NAME + "`")
                .fixed("Use `" + name + "`", reasons, edits -> writeDirect(edits, gather, mapped));
    }

    private static void writeDirect(FixEdits edits, GatherCall gather, Optional<String> mapped) {
        edits.rename(gather.reference(), mapped.isPresent() ? "anyio.amap" : "anyio.gather");
        for (var keyword : gather.call().keywords()) edits.delete(Arguments.withComma(gather.call(), keyword));
        for (var item : gather.items()) {
            if (mapped.isPresent()) edits.replace(item.argument().range(), mapped.get());
            else if (item.isPeeled()) unwrap(edits, gather, item);
        }
        if (mapped.isPresent() || gather.mayBeTuple()) return;
        var await = gather.await().orElseThrow();
        edits.insert(await.range().start(), "list(");
        edits.insert(await.range().end(), ")");
    }

    /** {@code create_task(f())} → {@code f()}. */
    private static void unwrap(FixEdits edits, GatherCall gather, GatherItem item) {
        Node outer = item.shape() == GatherItem.Shape.ONE
                ? item.argument()
                : ((Expression.Comprehension) item.value()).element().orElseThrow();
        gather.reference().model().references(outer.range(), GatherWriter.CREATORS).stream()
                .filter(creator -> creator.call().filter(outer::equals).isPresent())
                .forEach(edits::release);
        edits.replace(outer.range(), item.element().text());
    }
}
