package dev.anyiolsp.rules.migration.gathering;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Hoisting;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import java.util.Optional;
import java.util.Set;

/** {@code asyncio.wait}: a task group, by hand. */
public final class AsyncioWait implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-wait")
            .summary("`asyncio.wait` hands out tasks of asyncio")
            .priority(Priority.LOW)
            .page("""
            ## What it does
            Finds uses of `asyncio.wait` and of the constants that it takes.

            ## Why is this bad?
            `asyncio.wait` gives back sets of tasks, done and pending, and leaves it to the caller to look at their errors and
            to cancel the rest. A task group does both, and runs on Trio as well.

            ## Example
            ```python
            import asyncio


            async def first(reader, writer):
                jobs = [asyncio.create_task(reader()), asyncio.create_task(writer())]
                done, pending = await asyncio.wait(jobs, return_when=asyncio.FIRST_COMPLETED)
                for job in pending:
                    job.cancel()
                return done.pop().result()
            ```

            Use instead:
            ```python
            import anyio


            async def first(reader, writer):
                results = []

                async def race(work):
                    results.append(await work())
                    tg.cancel_scope.cancel()

                async with anyio.create_task_group() as tg:
                    tg.start_soon(race, reader)
                    tg.start_soon(race, writer)
                return results[0]
            ```

            ## Fix safety
            There is no fix: who cancels, and what becomes of results and errors, is written anew. The message says what
            helps.

            - `FIRST_COMPLETED`: the task that is done first stores its result and cancels the group's `cancel_scope`.
            - `FIRST_EXCEPTION`: a task group does so by itself, the first failure cancels the others.
            - `ALL_COMPLETED`, the default: leaving the block of a task group waits for all of its tasks.
            - `timeout=` neither raises nor cancels in asyncio: `with anyio.move_on_after(…)` around waiting for the handles
              (`await handle.wait()`, AnyIO 4.14) does the same.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of("asyncio.wait", "asyncio.FIRST_COMPLETED", "asyncio.FIRST_EXCEPTION", "asyncio.ALL_COMPLETED");
    }

    @Override
    public Optional<Finding> check(Reference wait, RuleContext context) {
        if (wait.isTarget()) return Optional.empty();
        if (!wait.qualifiedName().equals("asyncio.wait")) {
            return Optional.of(
                    Finding.at(INFO, wait, "`" + wait.qualifiedName() + "` goes with `asyncio.wait`: by hand"));
        }
        var plain = "Use a task group instead of `asyncio.wait`: by hand, because ";
        var advice =
                wait.call().map(call -> advice(wait, call)).orElse("it is handed on, and a task group is no function");
        return Optional.of(Finding.at(INFO, wait, plain + advice));
    }

    private static String advice(Reference wait, Expression.Call call) {
        var when = call.keyword("return_when")
                .map(Part.Keyword::value)
                .flatMap(wait.model()::qualifiedName)
                .orElse(
                        call.keyword("return_when").isPresent()
                                        || call.arguments().size() > 1
                                ? ""
                                : "asyncio.ALL_COMPLETED");
        var limit = call.keyword("timeout").map(Part.Keyword::value).filter(value -> !isNone(value));
        if (limit.isPresent()) {
            return "its `timeout` neither raises nor cancels; put `with anyio.move_on_after(…)` around waiting for the handles"
                    + " of the tasks (`await handle.wait()`)";
        }
        return switch (when) {
            case "asyncio.FIRST_COMPLETED" ->
                "the tasks that are left are the caller's; let the task that is done first store its result and cancel the"
                        + " group (`tg.cancel_scope.cancel()`)";
            case "asyncio.FIRST_EXCEPTION" ->
                "the tasks that are left are the caller's; in a task group the first failure cancels the others";
            case "asyncio.ALL_COMPLETED" ->
                isUnused(call)
                        ? "its tasks are made elsewhere; start them in the group, whose block waits for all of them"
                        : "it gives back tasks; start them in the group, whose block waits for all of them, and ask their"
                                + " handles";
            default -> "it is not seen what it waits for";
        };
    }

    private static boolean isNone(Expression value) {
        return value instanceof Expression.Constant constant && constant.kind() == ConstantKind.NONE;
    }

    private static boolean isUnused(Expression.Call call) {
        Optional<Node> await = call.parent().filter(Expression.Await.class::isInstance);
        return await.filter(node -> Hoisting.isStatement((Expression) node)).isPresent();
    }
}
