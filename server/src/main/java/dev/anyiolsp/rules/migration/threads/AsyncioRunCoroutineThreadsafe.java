package dev.anyiolsp.rules.migration.threads;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.Reference;
import java.util.Optional;
import java.util.Set;

/** Calls from a thread into the loop. */
public final class AsyncioRunCoroutineThreadsafe implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-run-coroutine-threadsafe")
            .summary("`asyncio.run_coroutine_threadsafe` needs a loop of asyncio")
            .priority(Priority.LOW)
            .page("""
            ## What it does
            Finds `asyncio.run_coroutine_threadsafe`, and `call_soon_threadsafe` of a loop.

            ## Why is this bad?
            They need a loop of asyncio. In a thread that AnyIO started, `anyio.from_thread.run` and
            `anyio.from_thread.run_sync` find the loop themselves, asyncio's or Trio's.

            ## Example
            ```python
            import asyncio


            async def double(n):
                return n * 2


            def in_thread(loop):
                return asyncio.run_coroutine_threadsafe(double(21), loop).result()
            ```

            Use instead:
            ```python
            import anyio.from_thread


            async def double(n):
                return n * 2


            def in_thread(loop):
                return anyio.from_thread.run(double, 21)
            ```

            ## Fix safety
            The fixes are unsafe: AnyIO has to have started the thread, with `anyio.to_thread.run_sync`. Other threads need
            `token=`, or a portal (`anyio.from_thread.start_blocking_portal`). `from_thread.run_sync` waits until the function
            has run, `call_soon_threadsafe` does not.

            There is no fix where a thread comes to the call that the file starts with `threading` or an executor, where the future of
            `run_coroutine_threadsafe` is kept beyond the next statement, or its result waited for with a time limit, and in
            coroutines, which would wait for themselves.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return ThreadsafeCall.NAMES;
    }

    @Override
    public Optional<Finding> check(Reference reference, RuleContext context) {
        return reference.isTarget() ? Optional.empty() : Optional.of(ThreadsafeCall.judge(INFO, reference));
    }
}
