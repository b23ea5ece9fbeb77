package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.CoroutineMarker;
import dev.anyiolsp.semantics.DottedPath;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Places at which something is done, to whatever object, that all of the process feels. */
public final class ProcessWide {
    /** Where functions run that are given to no executor. */
    public static final String DEFAULT_EXECUTOR = "set_default_executor";

    /** A loop is run that ends without the tasks in it. */
    public static final String ENDLESS_LOOP = "run_forever";

    /** A loop is run in a thread that ends with the program. */
    public static final String DAEMON_LOOP = "daemon loop";

    /** A loop is run until a coroutine is done, which Ctrl-C ends before. */
    public static final String INTERRUPTED_LOOP = "interrupted loop";

    /** The loop of Tornado is run, which is one of asyncio that ends without the tasks in it. */
    public static final String TORNADO_LOOP = "IOLoop";

    /** A library runs a loop that ends without the tasks in it, Twisted's reactor say. */
    public static final String LEAVING_LOOP = "loop of a library";

    /** A library runs a loop whose tasks are of another class than asyncio's. */
    public static final String LOOP_WITH_OWN_TASKS = "loop with other tasks";

    /** A library runs a loop until a coroutine of its own is done, which Ctrl-C ends before. */
    public static final String INTERRUPTED_LIBRARY = "interrupted loop of a library";

    /** Tasks may begin where they are made, and not when their turn comes. */
    public static final String EAGER_TASKS = "eager_task_factory";

    /** The same, with a class of one's own. */
    public static final String OWN_EAGER_TASKS = "create_eager_task_factory";

    /** Somebody waits for Ctrl-C, to end quietly, say; who takes nothing from a file does not wait for it there. */
    public static final String INTERRUPT = "KeyboardInterrupt";

    /** Of these only what may run in the same process counts. */
    private static final Set<String> LOOPS = Set.of(ENDLESS_LOOP, DAEMON_LOOP, INTERRUPTED_LOOP, TORNADO_LOOP);

    /** Somebody asks for what limits the threads of AnyIO, maybe to set how many there are. */
    public static final String THREAD_LIMITER = "current_default_thread_limiter";

    /** A context variable is made, which functions read that are called in its context. */
    public static final String CONTEXT_VARIABLE = "ContextVar";

    /** A pool of processes is made, to which somebody may hand objects. */
    public static final String PROCESS_POOL = "ProcessPoolExecutor";

    /** Somebody asks AnyIO when its scopes end what runs. */
    public static final String SCOPES_DEADLINE = "current_effective_deadline";

    /** Somebody asks AnyIO whether they do. */
    public static final String SCOPES_CANCELLATION = "has_pending_cancellation";

    /** Both. */
    public static final List<String> ASKING_SCOPES = List.of(SCOPES_DEADLINE, SCOPES_CANCELLATION);

    /** The modules of functions and classes that nobody else has. */
    private static final Map<String, String> OWNERS = Map.of(
            SCOPES_DEADLINE, "anyio",
            PROCESS_POOL, "concurrent.futures",
            EAGER_TASKS, "asyncio",
            OWN_EAGER_TASKS, "asyncio",
            THREAD_LIMITER, "anyio.to_thread",
            CONTEXT_VARIABLE, "contextvars");

    static final String UNTIL_COMPLETE = "run_until_complete";
    static final String ALL_TASKS = "all_tasks";

    /** Who names both, ends the tasks that a stopped loop has left. */
    private static final Set<String> ENDING_TASKS = Set.of(ALL_TASKS, UNTIL_COMPLETE);

    private static final String START = "start";
    /** What is called there, where that is not its name. */
    private static final Map<String, String> METHODS = Map.of(TORNADO_LOOP, START, INTERRUPTED_LOOP, UNTIL_COMPLETE);

    private static final Set<String> GIVING_LOOP = Set.of("current", "instance");

    private ProcessWide() {}

    private record IsIn(String name) {}

    /** Whether a loop is run at such a place. */
    public static boolean isOfLoop(String name) {
        return LOOPS.contains(name);
    }

    /** Whether a path is that of the module or object to which a name belongs; empty where that is not known. */
    public static boolean isOwner(String name, String path) {
        if (path.isEmpty() && name.equals(CoroutineMarker.NAME)) return true;
        var module = Optional.ofNullable(OWNERS.get(name)).or(() -> CoroutineMarker.owner(name));
        return module.map(owner -> (path + ".").startsWith(owner + ".")).orElse(path.isEmpty());
    }

    /** Whether there is such a place in a document. */
    public static boolean isIn(SemanticModel model, String name) {
        if (!ForeignLoops.of(name).isEmpty()) {
            return model.answer(new IsIn(name), asked -> ForeignLoops.isIn(asked, name));
        }
        var module = OWNERS.get(name);
        if (module != null)
            return !model.references(Set.of(module + "." + name)).isEmpty();
        if (name.equals(INTERRUPT)) return isNamed(model, name);
        if (name.equals(DAEMON_LOOP)) return model.answer(new IsIn(name), DaemonThreads::isIn);
        var method = METHODS.getOrDefault(name, name);
        return model.answer(
                new IsIn(name),
                asked -> asked.attributesNamed(method).stream()
                        .anyMatch(found -> at(found.at(), word -> isNamed(asked, word))
                                .filter(name::equals)
                                .isPresent()));
    }

    /** Whether a document runs a loop until a coroutine is done, which Ctrl-C ends before, and does not end what is left. */
    public static boolean mayBeInterrupted(SemanticModel model) {
        return model.hasAttribute(UNTIL_COMPLETE) && !namesAllTasks(model);
    }

    /** Whether a document may ask for all tasks of a loop. */
    public static boolean namesAllTasks(SemanticModel model) {
        return isNamed(model, ALL_TASKS);
    }

    /** Whether a name stands in a document, also as an attribute. */
    public static boolean isNamed(SemanticModel model, String name) {
        return model.hasAttribute(name) || !model.usesNamed(name).isEmpty();
    }

    /**
     * What an attribute is such a place of.
     *
     * @param isNamed whether a name stands in the document, also as an attribute
     */
    static Optional<String> at(Cursor attribute, Predicate<String> isNamed) {
        return switch (DottedPath.attribute(attribute)) {
            case DEFAULT_EXECUTOR -> Optional.of(DEFAULT_EXECUTOR);
            case SCOPES_CANCELLATION -> Optional.of(SCOPES_CANCELLATION);
            case ENDLESS_LOOP ->
                Optional.of(ENDLESS_LOOP)
                        .filter(loop -> !isCoroutine(attribute) && !isOfDaemon(attribute))
                        .filter(loop -> !ENDING_TASKS.stream().allMatch(isNamed));
            case UNTIL_COMPLETE ->
                Optional.of(INTERRUPTED_LOOP)
                        .filter(loop -> !isCoroutine(attribute))
                        .filter(loop -> !isNamed.test(ALL_TASKS));
            case START -> Optional.of(TORNADO_LOOP).filter(loop -> isOf(Node.of(attribute), loop));
            default -> Optional.empty();
        };
    }

    /** {@code Thread(target=loop.run_forever, daemon=True)}: what is started in such a thread ends with the program. */
    private static boolean isOfDaemon(Cursor method) {
        return method.parent()
                .filter(keyword -> keyword.kind() == NodeKind.KEYWORD)
                .flatMap(Cursor::parent)
                .filter(call -> call.kind() == NodeKind.CALL)
                .flatMap(call -> new Expression.Call(call).keyword("daemon"))
                .filter(daemon ->
                        daemon.value() instanceof Expression.Constant constant && constant.kind() == ConstantKind.TRUE)
                .isPresent();
    }

    /** Whether what a method gives is waited for, or given to somebody: that of a loop gives nothing. */
    private static boolean isCoroutine(Cursor method) {
        var call = method.call();
        var taker = call.flatMap(Cursor::parent);
        if (taker.isEmpty()) return false;
        return switch (taker.get().kind()) {
            case AWAIT, KEYWORD, STARRED -> true;
            case CALL -> !taker.get().first().equals(call.get());
            default -> false;
        };
    }

    private static boolean isOf(Node method, String loop) {
        return method instanceof Expression.Attribute start
                && start.value() instanceof Expression.Call given
                && given.function() instanceof Expression.Attribute giving
                && GIVING_LOOP.contains(giving.name())
                && (giving.value() instanceof Expression.Name name && name.id().equals(loop)
                        || giving.value() instanceof Expression.Attribute member
                                && member.name().equals(loop));
    }
}
