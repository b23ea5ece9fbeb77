package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.SemanticModel;
import java.util.Map;
import java.util.Set;

/** Libraries that run a loop of asyncio themselves, by the event loop of a toolkit say. */
public final class ForeignLoops {
    /** Settings name it, which import nothing. */
    private static final String REACTOR = "AsyncioSelectorReactor";

    private static final Set<String> POLLING = Set.of("start_polling", "start_webhook", "Executor");

    /** Modules whose loops end without the tasks in them, each with what of it is named where such a loop is made. */
    private static final Map<String, Set<String>> LEAVING_TASKS = Map.of(
            "aiogram.executor", POLLING,
            "aiogram.utils.executor", POLLING,
            "autobahn.asyncio.component.run", Set.of(),
            "autobahn.asyncio.wamp.ApplicationRunner", Set.of(),
            "toga", Set.of("App", "DocumentApp"),
            "gbulb", Set.of("GLibEventLoop", "GLibEventLoopPolicy", "GtkEventLoopPolicy", "install"),
            "gi.events", Set.of("GLibEventLoop", "GLibEventLoopPolicy"),
            "scrapy", Set.of("Spider"),
            "twisted.internet.asyncioreactor", Set.of(REACTOR, "install"));

    /** The same of those whose tasks are none of asyncio's class, so that no scope of AnyIO can cancel them. */
    private static final Map<String, Set<String>> WITH_OWN_TASKS =
            Map.of("PySide6.QtAsyncio", Set.of("QAsyncioEventLoop", "QAsyncioEventLoopPolicy", "run"));

    /** The same of those that run a loop until a coroutine of theirs is done, which Ctrl-C ends before. */
    private static final Map<String, Set<String>> INTERRUPTED =
            Map.of("async_tkinter_loop", Set.of("async_mainloop", "AsyncTk"));

    private static final Map<String, Map<String, Set<String>>> LOOPS = Map.of(
            ProcessWide.LEAVING_LOOP, LEAVING_TASKS,
            ProcessWide.LOOP_WITH_OWN_TASKS, WITH_OWN_TASKS,
            ProcessWide.INTERRUPTED_LIBRARY, INTERRUPTED);

    private ForeignLoops() {}

    /** The modules of such libraries and what is named of each; empty for what is no kind of these. */
    public static Map<String, Set<String>> of(String kind) {
        return LOOPS.getOrDefault(kind, Map.of());
    }

    static boolean isIn(SemanticModel model, String kind) {
        boolean isNamed = kind.equals(ProcessWide.LEAVING_LOOP) && model.isInString(REACTOR);
        return isNamed || of(kind).keySet().stream().anyMatch(model::imports);
    }
}
