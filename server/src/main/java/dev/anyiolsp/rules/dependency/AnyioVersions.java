package dev.anyiolsp.rules.dependency;

import dev.anyiolsp.outline.LibraryUse;
import dev.anyiolsp.project.Version;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Since when AnyIO has what programs use of it. */
final class AnyioVersions {
    private static final Version FIRST = new Version(4, 0);

    private static final Map<String, Version> SINCE = new HashMap<>();

    /** What every 4.x has, and some versions before. */
    private static final Set<String> ALWAYS = Set.of(
            "AsyncFile",
            "BrokenResourceError",
            "BrokenWorkerProcess",
            "BusyResourceError",
            "CancelScope",
            "CapacityLimiter",
            "CapacityLimiterStatistics",
            "ClosedResourceError",
            "Condition",
            "ConditionStatistics",
            "DelimiterNotFound",
            "EndOfStream",
            "Event",
            "EventStatistics",
            "IncompleteRead",
            "Lock",
            "LockStatistics",
            "Path",
            "Semaphore",
            "SemaphoreStatistics",
            "TASK_STATUS_IGNORED",
            "TaskInfo",
            "TypedAttributeLookupError",
            "TypedAttributeProvider",
            "TypedAttributeSet",
            "WouldBlock",
            "abc",
            "aclose_forcefully",
            "connect_tcp",
            "connect_unix",
            "create_connected_udp_socket",
            "create_memory_object_stream",
            "create_task_group",
            "create_tcp_listener",
            "create_udp_socket",
            "create_unix_listener",
            "current_effective_deadline",
            "current_time",
            "fail_after",
            "from_thread",
            "get_all_backends",
            "get_cancelled_exc_class",
            "get_current_task",
            "get_running_tasks",
            "getaddrinfo",
            "getnameinfo",
            "lowlevel",
            "move_on_after",
            "open_file",
            "open_process",
            "open_signal_receiver",
            "pytest_plugin",
            "run",
            "run_process",
            "sleep",
            "sleep_forever",
            "sleep_until",
            "streams",
            "to_process",
            "to_thread",
            "typed_attribute",
            "wait_all_tasks_blocked",
            "wait_socket_readable",
            "wait_socket_writable",
            "wrap_file");

    static {
        since(
                1,
                "anyio.to_thread.run_sync(abandon_on_cancel=)",
                "anyio.to_process.run_sync(abandon_on_cancel=)",
                "anyio.from_thread.check_cancelled",
                "anyio.ResourceGuard",
                "anyio.create_unix_datagram_socket",
                "anyio.create_connected_unix_datagram_socket",
                "anyio.abc.UNIXDatagramSocket",
                "anyio.abc.ConnectedUNIXDatagramSocket");
        since(2, "anyio.Event" + LibraryUse.OUTSIDE_A_LOOP, "anyio.CapacityLimiter" + LibraryUse.OUTSIDE_A_LOOP);
        since(4, "anyio.from_thread.BlockingPortalProvider");
        since(5, "anyio.Lock(fast_acquire=)", "anyio.Semaphore(fast_acquire=)");
        for (var keyword :
                List.of("startupinfo", "creationflags", "pass_fds", "user", "group", "extra_groups", "umask")) {
            since(5, "anyio.run_process(" + keyword + "=)", "anyio.open_process(" + keyword + "=)");
        }
        since(7, "anyio.wait_readable", "anyio.wait_writable", "anyio.Event" + LibraryUse.SET_OUTSIDE_A_LOOP);
        since(8, "anyio.to_interpreter", "anyio.BrokenWorkerInterpreter");
        since(
                9,
                LibraryUse.TAKES_PORTS,
                "anyio.TemporaryDirectory",
                "anyio.NamedTemporaryFile",
                "anyio.SpooledTemporaryFile",
                "anyio.TemporaryFile",
                "anyio.mkdtemp",
                "anyio.mkstemp",
                "anyio.run_process(stdin=)",
                "anyio.gettempdir",
                "anyio.gettempdirb");
        since(
                10,
                "anyio.AsyncContextManagerMixin",
                "anyio.ContextManagerMixin",
                "anyio.ConnectionFailed",
                "anyio.TCPConnectable",
                "anyio.UNIXConnectable",
                "anyio.as_connectable",
                "anyio.abc.ByteStreamConnectable",
                "anyio.abc.ObjectStreamConnectable",
                "anyio.notify_closing",
                "anyio.from_thread.start_blocking_portal(name=)");
        since(
                11,
                "anyio.NoEventLoopError",
                "anyio.lowlevel.current_token",
                "anyio.lowlevel.EventLoopToken",
                "anyio.from_thread.run(token=)",
                "anyio.from_thread.run_sync(token=)",
                "anyio.Condition" + LibraryUse.WAITS_FOR);
        since(12, "anyio.functools", "anyio.get_available_backends");
        since(
                14,
                "anyio.itertools",
                "anyio.TaskHandle",
                "anyio.TaskFailed",
                "anyio.TaskCancelled",
                "anyio.TaskNotFinished",
                "anyio.create_task_group" + LibraryUse.CREATES_TASKS,
                "anyio.create_task_group" + LibraryUse.KEEPS_STARTED);
        since(
                15,
                "anyio.gather",
                "anyio.amap",
                "anyio.as_completed",
                "anyio.Future",
                "anyio.FutureFailed",
                "anyio.FutureCancelled",
                "anyio.FutureNotFinished",
                "anyio.FutureAlreadyFinished",
                "anyio.fail_at",
                "anyio.move_on_at",
                "anyio.fail_after(reason=)");
    }

    private AnyioVersions() {}

    private static void since(int minor, String... names) {
        for (var name : names) SINCE.put(name, new Version(4, minor));
    }

    /**
     * The lowest AnyIO that has all that some files use.
     *
     * @param otherwise what to count on for what is not known
     */
    static Version lowest(Collection<LibraryUse> uses, Version otherwise) {
        return uses.stream()
                .map(use -> lowest(use, otherwise))
                .max(Comparator.naturalOrder())
                .orElse(otherwise);
    }

    private static Version lowest(LibraryUse use, Version otherwise) {
        return use.anyio().stream()
                .flatMap(name -> meanings(name, use).stream())
                .map(name -> since(name, otherwise))
                .max(Comparator.naturalOrder())
                .orElse(FIRST);
    }

    /** A method counts with the thing that may have it. */
    private static List<String> meanings(String name, LibraryUse use) {
        var own = use.anyio();
        return switch (name) {
            case LibraryUse.CREATES_TASKS, LibraryUse.KEEPS_STARTED ->
                own.contains("anyio.create_task_group") || own.contains("anyio.abc.TaskGroup")
                        ? List.of("anyio.create_task_group" + name)
                        : List.of();
            case LibraryUse.WAITS_FOR ->
                own.contains("anyio.Condition") ? List.of("anyio.Condition" + name) : List.of();
            case LibraryUse.SET_OUTSIDE_A_LOOP ->
                own.contains("anyio.Event" + LibraryUse.OUTSIDE_A_LOOP) ? List.of("anyio.Event" + name) : List.of();
            default -> List.of(name);
        };
    }

    private static Version since(String name, Version otherwise) {
        if (name.equals("anyio") || name.equals(LibraryUse.MARKS_TESTS)) return FIRST;
        if (name.equals(LibraryUse.EVERYTHING)) return otherwise;
        // `anyio.itertools.chain` is as old as `anyio.itertools`.
        for (var part = name; ; part = part.substring(0, part.lastIndexOf('.'))) {
            var known = SINCE.get(part);
            if (known != null) return known;
            if (part.lastIndexOf('.') <= 0) break;
        }
        if (name.endsWith("=)") || name.contains("() ")) return FIRST;
        var first = name.split("\\.")[1];
        return ALWAYS.contains(first) ? FIRST : otherwise;
    }
}
