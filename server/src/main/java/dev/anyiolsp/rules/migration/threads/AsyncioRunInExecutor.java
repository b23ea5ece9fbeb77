package dev.anyiolsp.rules.migration.threads;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.Reference;
import java.util.Optional;
import java.util.Set;

/** {@code loop.run_in_executor(None, …)} → {@code anyio.to_thread.run_sync(…)}. */
public final class AsyncioRunInExecutor implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-run-in-executor")
            .summary("`run_in_executor` of an event loop runs a function in a thread for asyncio alone")
            .priority(Priority.MEDIUM)
            .page("""
            ## What it does
            Finds `run_in_executor` of event loops: of `asyncio.get_running_loop()`, and of names and attributes that keep a
            loop.

            ## Why is this bad?
            It needs an event loop of asyncio. `anyio.to_thread.run_sync` runs a function in a thread on asyncio and on
            Trio, and carries the caller's context variables into it.

            ## Example
            ```python
            import asyncio


            def checksum(text):
                return sum(map(ord, text)) % 7


            async def report(text):
                loop = asyncio.get_running_loop()
                print(await loop.run_in_executor(None, checksum, text))
            ```

            Use instead:
            ```python
            import anyio.to_thread


            def checksum(text):
                return sum(map(ord, text)) % 7


            async def report(text):
                print(await anyio.to_thread.run_sync(checksum, text, abandon_on_cancel=True))
            ```

            ## Fix safety
            The fix is safe where the executor is `None` and the call is awaited at once. `abandon_on_cancel=True` (AnyIO
            4.1) keeps what asyncio does when the caller is cancelled: it leaves, and the thread goes on. An assignment of
            the running loop that nothing else needs goes, too.

            A second fix, an unsafe one, leaves `abandon_on_cancel` out: the caller then waits for the thread, which is
            what AnyIO does by default and better style where no time limit surrounds the call.

            Where the project admits an AnyIO before 4.1, the option is written as `cancellable=True`, its older name. Newer
            versions warn about it, so both fixes are unsafe there.

            The first fix is unsafe where the function reads a context variable: in an executor it does not have the
            caller's value, in AnyIO's thread it does. A function of another file is taken to read one where the project
            has one. It is unsafe where the project sets a default executor: its limit
            would be lost. So it is in a `finally`, a handler of the cancellation and `__aexit__`, and behind `scope.cancel()`: where a scope of AnyIO is
            cancelled, `run_sync` raises before it calls the function, which asyncio has handed to a thread by then; a
            shielded scope protects the clean-up.

            """ + ThreadCall.UNLIKE_ASYNCIO + """

            There is no fix for an executor of one's own. Threads are limited by `limiter=anyio.CapacityLimiter(n)`, and
            processes have `anyio.to_process.run_sync`. Nor is there one where the future is kept: the thread starts at the
            call, that of `run_sync` where it is awaited.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of(ExecutorCall.NAME);
    }

    @Override
    public Optional<Finding> check(Reference method, RuleContext context) {
        return method.isTarget() ? Optional.empty() : Optional.of(ExecutorCall.judge(INFO, method, context));
    }
}
