package dev.anyiolsp.semantics;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The public names of asyncio in Python 3.8 to 3.15 on all platforms, by the module that defines them: the {@code __all__}
 * of each, which {@code asyncio/__init__.py} imports with a star ({@code TaskGroup} added, which early 3.11 forgot, and the
 * exceptions that {@code futures} has had since before there was a module for them).
 */
final class AsyncioNames {
    private static final Map<String, Set<String>> BY_MODULE = Map.ofEntries(
            Map.entry("base_events", names("BaseEventLoop Server")),
            Map.entry("coroutines", names("coroutine iscoroutine iscoroutinefunction")),
            Map.entry(
                    "events",
                    names("AbstractEventLoop AbstractEventLoopPolicy AbstractServer Handle TimerHandle"
                            + " _AbstractEventLoopPolicy _get_event_loop_policy _get_running_loop _set_event_loop_policy"
                            + " _set_running_loop get_child_watcher get_event_loop get_event_loop_policy get_running_loop"
                            + " new_event_loop set_child_watcher set_event_loop set_event_loop_policy")),
            Map.entry(
                    "exceptions",
                    names("BrokenBarrierError CancelledError IncompleteReadError InvalidStateError LimitOverrunError"
                            + " SendfileNotAvailableError TimeoutError")),
            Map.entry(
                    "futures",
                    names("CancelledError Future InvalidStateError future_add_to_awaited_by"
                            + " future_discard_from_awaited_by isfuture wrap_future")),
            Map.entry(
                    "graph",
                    names("FrameCallGraphEntry FutureCallGraph capture_call_graph format_call_graph print_call_graph")),
            Map.entry("locks", names("Barrier BoundedSemaphore Condition Event Lock Semaphore")),
            Map.entry("protocols", names("BaseProtocol BufferedProtocol DatagramProtocol Protocol SubprocessProtocol")),
            Map.entry("queues", names("LifoQueue PriorityQueue Queue QueueEmpty QueueFull QueueShutDown")),
            Map.entry("runners", names("Runner run")),
            Map.entry(
                    "streams",
                    names("StreamReader StreamReaderProtocol StreamWriter open_connection open_unix_connection"
                            + " start_server start_unix_server")),
            Map.entry("subprocess", names("create_subprocess_exec create_subprocess_shell")),
            Map.entry("taskgroups", names("TaskGroup")),
            Map.entry(
                    "tasks",
                    names("ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION Task _enter_task _leave_task _register_task"
                            + " _unregister_task all_tasks as_completed create_eager_task_factory create_task current_task"
                            + " eager_task_factory ensure_future gather run_coroutine_threadsafe shield sleep wait"
                            + " wait_for")),
            Map.entry("threads", names("to_thread")),
            Map.entry("timeouts", names("Timeout timeout timeout_at")),
            Map.entry(
                    "transports",
                    names(
                            "BaseTransport DatagramTransport ReadTransport SubprocessTransport Transport WriteTransport")),
            Map.entry(
                    "unix_events",
                    names("AbstractChildWatcher DefaultEventLoopPolicy EventLoop FastChildWatcher"
                            + " MultiLoopChildWatcher PidfdChildWatcher SafeChildWatcher SelectorEventLoop"
                            + " ThreadedChildWatcher")),
            Map.entry(
                    "windows_events",
                    names("DefaultEventLoopPolicy EventLoop IocpProactor ProactorEventLoop SelectorEventLoop"
                            + " WindowsProactorEventLoopPolicy WindowsSelectorEventLoopPolicy _DefaultEventLoopPolicy"
                            + " _WindowsProactorEventLoopPolicy _WindowsSelectorEventLoopPolicy")));

    static final Set<String> ALL =
            BY_MODULE.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private AsyncioNames() {}

    /** Whether a module of asyncio, named without the package, defines a public name. */
    static boolean defines(String module, String name) {
        return BY_MODULE.getOrDefault(module, Set.of()).contains(name);
    }

    private static Set<String> names(String names) {
        return Set.of(names.split(" "));
    }
}
