package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.Reference;
import java.util.Optional;
import java.util.Set;

/** {@code loop.add_signal_handler} becomes a task that reads signals. */
public final class AsyncioSignalHandler implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-signal-handler")
            .summary("Signal handlers of a loop work on asyncio only")
            .priority(Priority.LOW)
            .page("""
            ## What it does
            Finds `add_signal_handler` and `remove_signal_handler` of a loop of asyncio.

            ## Why is this bad?
            They work on asyncio only. `anyio.open_signal_receiver` works on Trio as well: a task reads the signals as they
            come, and may await in doing so.

            ## Example
            ```python
            import asyncio
            import signal


            async def serve(server):
                asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, server.stop)
                await server.run()
            ```

            Use instead:
            ```python
            import signal

            import anyio


            async def watch(server):
                with anyio.open_signal_receiver(signal.SIGTERM) as signals:
                    async for _ in signals:
                        server.stop()


            async def serve(server):
                async with anyio.create_task_group() as group:
                    group.start_soon(watch, server)
                    await server.run()
                    group.cancel_scope.cancel()
            ```

            ## Fix safety
            There is no fix: a handler is called between two steps of the loop, a task that reads signals has to be started
            and to be ended.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                "asyncio.AbstractEventLoop.add_signal_handler", "asyncio.AbstractEventLoop.remove_signal_handler");
    }

    @Override
    public Optional<Finding> check(Reference handler, RuleContext context) {
        if (handler.isTarget()) return Optional.empty();
        boolean isAdded = handler.qualifiedName().endsWith("add_signal_handler");
        var message = isAdded
                ? "Use `anyio.open_signal_receiver` instead of a loop's `add_signal_handler`: by hand, because a task has to"
                        + " read the signals"
                : "Leave the block of `anyio.open_signal_receiver` instead of calling a loop's `remove_signal_handler`: by"
                        + " hand, because a task has to read the signals";
        return Optional.of(Finding.at(INFO, handler, message));
    }
}
