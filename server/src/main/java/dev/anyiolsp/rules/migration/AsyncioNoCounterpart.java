package dev.anyiolsp.rules.migration;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.Reference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What still ties a file to asyncio, because AnyIO has nothing in its place. */
public final class AsyncioNoCounterpart implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-no-counterpart")
            .summary("Names of asyncio that AnyIO has nothing for")
            .priority(Priority.LOW)
            .level(Level.OFF)
            .page("""
            ## What it does
            Finds names of asyncio that have no counterpart in AnyIO: event loops and their policies, protocols and
            transports, child watchers, barriers, queues with another order, and methods that only asyncio's objects have. The
            rule is off by default: such code often bridges to asyncio on purpose.

            ## Why is this bad?
            It need not be. It is the list of what still ties a file to asyncio when all else has moved. The message says what
            people do in its place, where there is something.

            ## Example
            ```python
            import asyncio


            async def party(barrier: asyncio.Barrier):
                await barrier.wait()
            ```

            Use instead:
            ```python
            import anyio


            class Barrier:
                def __init__(self, parties):
                    self.missing = parties
                    self.complete = anyio.Event()

                async def wait(self):
                    self.missing -= 1
                    if not self.missing:
                        self.complete.set()
                    await self.complete.wait()


            async def party(barrier: Barrier):
                await barrier.wait()
            ```

            ## Fix safety
            There is no fix.
            """);

    private static final String NOTHING = "AnyIO has nothing in its place";

    /** Names by what helps; a class stands for its members, too. */
    private static final Map<String, String> ADVICE = advice();

    private static Map<String, String> advice() {
        var advice = new HashMap<String, String>();
        put(
                advice,
                "a counter and an `anyio.Event` do for one round",
                "Barrier BrokenBarrierError",
                "Barrier",
                "wait reset abort parties n_waiting broken");
        put(advice, "a heap or a list with an `anyio.Condition` does", "PriorityQueue LifoQueue", "", "");
        put(
                advice,
                "the option `loop_factory` of the asyncio backend of `anyio.run` chooses the loop",
                "set_event_loop get_event_loop_policy set_event_loop_policy AbstractEventLoopPolicy DefaultEventLoopPolicy"
                        + " WindowsSelectorEventLoopPolicy WindowsProactorEventLoopPolicy",
                "",
                "");
        put(
                advice,
                "it is a part of the loop itself",
                "AbstractEventLoop BaseEventLoop SelectorEventLoop ProactorEventLoop EventLoop IocpProactor Server"
                        + " AbstractServer Handle TimerHandle",
                "AbstractEventLoop",
                "get_debug set_debug get_exception_handler set_exception_handler default_exception_handler"
                        + " call_exception_handler get_task_factory set_task_factory set_default_executor"
                        + " shutdown_asyncgens shutdown_default_executor subprocess_exec subprocess_shell");
        put(
                advice,
                "streams take the place of callbacks (UDP: `anyio.create_udp_socket`)",
                "BaseProtocol Protocol DatagramProtocol BufferedProtocol SubprocessProtocol StreamReaderProtocol"
                        + " BaseTransport Transport ReadTransport WriteTransport DatagramTransport SubprocessTransport"
                        + " SendfileNotAvailableError",
                "",
                "");
        put(
                advice,
                "Python itself removed it in 3.14",
                "AbstractChildWatcher FastChildWatcher MultiLoopChildWatcher PidfdChildWatcher SafeChildWatcher"
                        + " ThreadedChildWatcher get_child_watcher set_child_watcher",
                "",
                "");
        put(advice, "task groups start their tasks lazily", "create_eager_task_factory eager_task_factory", "", "");
        put(
                advice,
                NOTHING,
                "isfuture _enter_task _leave_task _register_task _unregister_task _get_running_loop _set_running_loop"
                        + " capture_call_graph format_call_graph print_call_graph FrameCallGraphEntry FutureCallGraph"
                        + " future_add_to_awaited_by future_discard_from_awaited_by",
                "Task",
                "set_name get_coro get_stack print_stack get_context get_loop cancelling uncancel set_result"
                        + " set_exception");
        put(advice, NOTHING, "", "StreamReader", "at_eof exception feed_data feed_eof set_exception set_transport");
        return Map.copyOf(advice);
    }

    private static void put(Map<String, String> advice, String text, String names, String owner, String members) {
        if (!names.isEmpty()) for (var name : names.split(" ")) advice.put("asyncio." + name, text);
        if (owner.isEmpty()) return;
        for (var member : members.split(" ")) advice.put("asyncio." + owner + "." + member, text);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return ADVICE.keySet();
    }

    @Override
    public Optional<Finding> check(Reference use, RuleContext context) {
        var name = use.qualifiedName();
        var advice = ADVICE.get(name);
        var message = "`" + name + "` has no counterpart in AnyIO";
        return Optional.of(Finding.at(INFO, use, advice.equals(NOTHING) ? message : message + ": " + advice));
    }
}
