package dev.anyiolsp.rules.migration.threads;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Expression;
import java.util.Optional;
import java.util.Set;

/** {@code asyncio.to_thread} → {@code anyio.to_thread.run_sync}. */
public final class AsyncioToThread implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-to-thread")
            .summary("`asyncio.to_thread` runs a function in a thread for asyncio alone")
            .priority(Priority.MEDIUM)
            .page("""
            ## What it does
            Finds uses of `asyncio.to_thread`: calls, and references that are handed on.

            ## Why is this bad?
            It works on asyncio only. `anyio.to_thread.run_sync` does the same there and on Trio; functions that it runs
            can call back into the event loop, and a `CapacityLimiter` says how many run at once.

            ## Example
            ```python
            import asyncio


            def checksum(text, *, base=7):
                return sum(map(ord, text)) % base


            async def report(text):
                print(await asyncio.to_thread(checksum, text))
                print(await asyncio.to_thread(checksum, text, base=10))
            ```

            Use instead:
            ```python
            import functools

            import anyio.to_thread


            def checksum(text, *, base=7):
                return sum(map(ord, text)) % base


            async def report(text):
                print(await anyio.to_thread.run_sync(checksum, text, abandon_on_cancel=True))
                print(await anyio.to_thread.run_sync(functools.partial(checksum, text, base=10), abandon_on_cancel=True))
            ```

            ## Fix safety
            The fix is safe where the call is awaited at once. `abandon_on_cancel=True` (AnyIO 4.1) keeps what asyncio
            does when the caller is cancelled: it leaves, and the thread goes on. Keyword arguments need
            `functools.partial`, since those of `run_sync` are its own.

            A second fix, an unsafe one, leaves `abandon_on_cancel` out: the caller then waits for the thread, which is
            what AnyIO does by default and better style where no time limit surrounds the call.

            Where the project admits an AnyIO before 4.1, the option is written as `cancellable=True`, its older name. Newer
            versions warn about it, so both fixes are unsafe there.

            The first fix is unsafe where the coroutine is handed on instead of awaited, and where the project sets a
            default executor: its limit would be lost. So it is in a `finally`, a handler of the cancellation and
            `__aexit__`, and behind `scope.cancel()`: where a scope of AnyIO is cancelled, `run_sync` raises before it calls the function, which asyncio
            has handed to a thread by then; a shielded scope protects the clean-up. There is none for a reference that is
            not called.

            """ + ThreadCall.UNLIKE_ASYNCIO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of("asyncio.to_thread");
    }

    @Override
    public Optional<Finding> check(Reference toThread, RuleContext context) {
        if (toThread.isTarget()) return Optional.empty();
        var message = "Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`";
        var finding = Finding.at(INFO, toThread, message);
        if (toThread.call().isEmpty()) {
            return Optional.of(
                    finding.saying(message + ": by hand, because it is not called here, and `run_sync` takes no"
                            + " keyword arguments of the function"));
        }
        var call = toThread.call().get();
        if (call.arguments().isEmpty() || ThreadCall.isBareGenerator(call)) {
            return Optional.of(finding.saying(message + ": by hand, because the function is not among its arguments"));
        }
        var doubts = ThreadCall.doubts(toThread, Optional.of(call.arguments().get(0)), context);
        if (call.parent().filter(Expression.Await.class::isInstance).isEmpty()) {
            doubts.add(0, "the coroutine is handed on, not awaited here");
        }
        var thread = new ThreadCall(toThread, call, !call.keywords().isEmpty(), edits -> {});
        return Optional.of(thread.mend(finding, context, doubts));
    }
}
