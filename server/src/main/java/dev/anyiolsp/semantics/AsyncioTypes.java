package dev.anyiolsp.semantics;

import dev.anyiolsp.semantics.Type.Awaitable;
import dev.anyiolsp.semantics.Type.Container;
import dev.anyiolsp.semantics.Type.Instance;
import dev.anyiolsp.semantics.Type.TupleOf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What functions and methods of asyncio return (its documentation, and typeshed's stubs). */
public final class AsyncioTypes {
    /** The class that every loop is of. */
    public static final String LOOP = "asyncio.AbstractEventLoop";

    private static final Set<String> LOOPS = Set.of(
            "asyncio.BaseEventLoop",
            "asyncio.SelectorEventLoop",
            "asyncio.ProactorEventLoop",
            "asyncio.EventLoop",
            "uvloop.Loop");

    private static final String POLICY = "asyncio.AbstractEventLoopPolicy";

    private static final Type TASK = new Instance("asyncio.Task");
    private static final Type FUTURE = new Instance("asyncio.Future");
    private static final Type PROCESS = new Awaitable(new Instance("asyncio.subprocess.Process"));
    private static final Type STREAMS = new Awaitable(
            new TupleOf(List.of(new Instance("asyncio.StreamReader"), new Instance("asyncio.StreamWriter"))));
    private static final Type SERVER = new Awaitable(new Instance("asyncio.Server"));

    private static final Map<String, Type> RESULTS = Map.ofEntries(
            Map.entry("asyncio.get_running_loop", new Instance(LOOP)),
            Map.entry("asyncio.get_event_loop", new Instance(LOOP)),
            Map.entry("asyncio.new_event_loop", new Instance(LOOP)),
            Map.entry("asyncio.get_event_loop_policy", new Instance(POLICY)),
            Map.entry(POLICY + ".get_event_loop", new Instance(LOOP)),
            Map.entry(POLICY + ".new_event_loop", new Instance(LOOP)),
            Map.entry("asyncio.create_task", TASK),
            Map.entry("asyncio.ensure_future", TASK),
            Map.entry("asyncio.current_task", TASK),
            Map.entry("asyncio.all_tasks", new Container(TASK)),
            Map.entry("asyncio.gather", FUTURE),
            Map.entry("asyncio.shield", FUTURE),
            Map.entry("asyncio.wrap_future", FUTURE),
            Map.entry("asyncio.timeout", new Instance("asyncio.Timeout")),
            Map.entry("asyncio.timeout_at", new Instance("asyncio.Timeout")),
            Map.entry("asyncio.run_coroutine_threadsafe", new Instance("concurrent.futures.Future")),
            Map.entry("asyncio.create_subprocess_exec", PROCESS),
            Map.entry("asyncio.create_subprocess_shell", PROCESS),
            Map.entry("asyncio.open_connection", STREAMS),
            Map.entry("asyncio.open_unix_connection", STREAMS),
            Map.entry("asyncio.start_server", SERVER),
            Map.entry("asyncio.start_unix_server", SERVER),
            Map.entry(LOOP + ".create_task", TASK),
            Map.entry(LOOP + ".create_future", FUTURE),
            Map.entry(LOOP + ".run_in_executor", FUTURE),
            Map.entry(LOOP + ".call_soon", new Instance("asyncio.Handle")),
            Map.entry(LOOP + ".call_soon_threadsafe", new Instance("asyncio.Handle")),
            Map.entry(LOOP + ".call_later", new Instance("asyncio.TimerHandle")),
            Map.entry(LOOP + ".call_at", new Instance("asyncio.TimerHandle")),
            Map.entry(LOOP + ".create_server", SERVER),
            Map.entry("asyncio.TaskGroup.create_task", TASK),
            Map.entry("asyncio.Runner.get_loop", new Instance(LOOP)),
            Map.entry("asyncio.Task.get_loop", new Instance(LOOP)),
            Map.entry("asyncio.Future.get_loop", new Instance(LOOP)));

    /** Managers whose {@code as} target is the manager itself. */
    private static final Set<String> SELF_MANAGERS = Set.of(
            "asyncio.TaskGroup",
            "asyncio.Timeout",
            "asyncio.Runner",
            "asyncio.Server",
            "concurrent.futures.ProcessPoolExecutor",
            "concurrent.futures.ThreadPoolExecutor");

    private static final Map<String, Type> ATTRIBUTES = Map.of(
            "asyncio.subprocess.Process.stdin", new Instance("asyncio.StreamWriter"),
            "asyncio.subprocess.Process.stdout", new Instance("asyncio.StreamReader"),
            "asyncio.subprocess.Process.stderr", new Instance("asyncio.StreamReader"));

    /** What functions give to the coroutine function that is their first argument. */
    private static final Map<String, List<Type>> CALLBACKS = Map.of(
            "asyncio.start_server",
            List.of(new Instance("asyncio.StreamReader"), new Instance("asyncio.StreamWriter")),
            "asyncio.start_unix_server",
            List.of(new Instance("asyncio.StreamReader"), new Instance("asyncio.StreamWriter")));

    private AsyncioTypes() {}

    /** What an attribute of an instance of a class is, by its qualified name. */
    static Optional<Type> attribute(String qualifiedName) {
        return Optional.ofNullable(ATTRIBUTES.get(qualifiedName));
    }

    /** What a function of a module gives to its first argument when it calls that; nothing if it is not known. */
    static List<Type> callbackArguments(String qualifiedName) {
        return CALLBACKS.getOrDefault(qualifiedName, List.of());
    }

    /** What a call of a function, or of a method by its class's name, gives. */
    public static Optional<Type> resultOf(String qualifiedName) {
        var known = RESULTS.get(qualifiedName);
        return known != null ? Optional.of(known) : instanceOf(qualifiedName);
    }

    /** An instance of what is spelled as a class: its name begins with a capital letter. */
    static Optional<Type> instanceOf(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        int first = dot + 1;
        while (first < qualifiedName.length() && qualifiedName.charAt(first) == '_') first++;
        boolean isClass = first < qualifiedName.length() && Character.isUpperCase(qualifiedName.charAt(first));
        if (!isClass) return Optional.empty();
        return Optional.of(new Instance(LOOPS.contains(qualifiedName) ? LOOP : qualifiedName));
    }

    /** What {@code with manager as name} binds. */
    static Optional<Type> entered(Type manager) {
        if (manager instanceof Instance instance && SELF_MANAGERS.contains(instance.className())) {
            return Optional.of(manager);
        }
        return Optional.empty();
    }
}
