package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** {@code loop.create_future()} → {@code anyio.Future()}, from AnyIO 4.15 on. */
public final class AsyncioFuture implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-future")
            .summary("`asyncio.Future` belongs to one event loop")
            .priority(Priority.LOW)
            .page("""
            ## What it does
            Finds futures of asyncio: `create_future` of a loop, `asyncio.Future`, what is done with them, and
            `asyncio.wrap_future`.

            ## Why is this bad?
            A future of asyncio belongs to one event loop, and is cancelled with whoever waits for it. `anyio.Future` (AnyIO
            4.15), or an `anyio.Event` with a place for the value, works on Trio as well.

            ## Example
            ```python
            import asyncio


            async def ask(send):
                reply = asyncio.get_running_loop().create_future()
                send(reply.set_result)
                return await reply
            ```

            Use instead:
            ```python
            import anyio


            async def ask(send):
                ready = anyio.Event()
                values = []

                def answer(value):
                    values.append(value)
                    ready.set()

                send(answer)
                await ready.wait()
                return values[0]
            ```

            ## Fix safety
            The fix is never safe: a waiter that is cancelled leaves the future of AnyIO pending. There is one from AnyIO 4.15
            on, for a future that a local name or an attribute of its class keeps, and of which nothing is asked but `await`,
            `set_result(…)` and `cancel()` as statements, `done()` and `result()`.

            There is no fix for failures (`set_exception`: the waiter gets `FutureFailed` in AnyIO), callbacks, `cancelled()`,
            futures in containers or handed on, for `set_result` as a callback, and for a future that is awaited inside a time
            limit.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        names.add(FutureObject.CLASS);
        names.add(FutureObject.MAKER);
        names.add("asyncio.wrap_future");
        names.add("asyncio.InvalidStateError");
        for (var member : FutureObject.MEMBERS) names.add(FutureObject.CLASS + "." + member);
        return names;
    }

    @Override
    public Optional<Finding> check(Reference future, RuleContext context) {
        if (future.isTarget() || isTest(future)) return Optional.empty();
        var name = future.qualifiedName();
        if (name.equals("asyncio.wrap_future")) {
            return Optional.of(Finding.at(
                    INFO,
                    future,
                    "Await the work in a thread of AnyIO (`anyio.to_thread.run_sync`) instead of `asyncio.wrap_future`: by"
                            + " hand"));
        }
        if (name.equals("asyncio.InvalidStateError")) {
            return Optional.of(Finding.at(
                    INFO,
                    future,
                    "`asyncio.InvalidStateError` goes with `asyncio.Future`, whose replacement raises others: by"
                            + " hand"));
        }
        return Optional.of(FutureObject.judge(INFO, future, context));
    }

    /** {@code isinstance(x, asyncio.Future)} is deliberate. */
    private static boolean isTest(Reference future) {
        var parent = future.node().flatMap(Node::parent);
        if (parent.filter(Expression.Sequence.class::isInstance).isPresent()) parent = parent.flatMap(Node::parent);
        return parent.orElse(null) instanceof Expression.Call call
                && call.function().text().equals("isinstance")
                && future.call().isEmpty();
    }
}
