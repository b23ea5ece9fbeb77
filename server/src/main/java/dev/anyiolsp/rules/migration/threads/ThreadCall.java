package dev.anyiolsp.rules.migration.threads;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.outline.ProcessWide;
import dev.anyiolsp.project.Version;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.CleanUp;
import dev.anyiolsp.rules.migration.code.ProcessPlaces;
import dev.anyiolsp.rules.migration.code.TimeLimit;
import dev.anyiolsp.semantics.Pyodide;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A call that runs a function in a thread, and how it becomes one of {@code anyio.to_thread.run_sync}.
 *
 * @param reference what is called
 * @param call the call
 * @param hasKeywords whether the function is called with keyword arguments
 * @param rest what else has to be changed
 */
public record ThreadCall(Reference reference, Expression.Call call, boolean hasKeywords, Consumer<FixEdits> rest) {
    private static final String RUN_SYNC = "anyio.to_thread.run_sync";
    private static final String TITLE = "Use `" + RUN_SYNC + "`";

    /** What the pages say of the ends of threads. */
    static final String UNLIKE_ASYNCIO = """
            A thread of AnyIO waits for more to do until the task ends that `run_until_complete` or `anyio.run` was given, or
            without one the task that used it; those of asyncio end with the program, which waits for what they do. So the fix
            is unsafe

            - in a time limit that is seen, also around what leads to the thread, in this file or another: when that has
              passed, the thread goes on, and only `asyncio.run` waits for it;
            - where the project runs a loop by `run_forever`, Tornado's by `start`, Twisted's reactor on asyncio, as Scrapy
              does, GLib's loop (`gi.events`, `gbulb`), or that of Toga, of Autobahn's `ApplicationRunner` or of the `executor`
              of aiogram 2: a program whose loop is stopped before that task ends would not
              end;
            - where this file or another one of the program calls `run_until_complete`, which Ctrl-C ends before its
              coroutine, or uses `async_tkinter_loop`. One that names `all_tasks`, too, is taken for one that ends its tasks;
            - for `future.result`, and functions of the file that call such a method: if that future is cancelled, asyncio
              raises its own `CancelledError`, which ends tasks, and AnyIO that of `concurrent.futures`, an `Exception`;
            - in a file that names `run_coroutine_threadsafe`: `asyncio.run` waits for the threads before it ends the loop,
              `anyio.run` does not, and a thread that waits for a coroutine there would wait for ever after Ctrl-C;
            - where the project runs a loop in a daemon thread: AnyIO's threads are then daemons, too, and are cut off when the
              program ends;
            - where the project names `current_default_thread_limiter`, which may set how many threads AnyIO has: those of
              asyncio are others;
            - in a file that imports `pyodide` or `js`, say, or names the platform `emscripten`: in Pyodide asyncio calls the
              function in the only thread that there is, and AnyIO fails to start another.
            """;

    private static final String GOING_ON =
            "the thread goes on when the limit around it has passed, and `anyio.run` does not wait for it";

    /** The finding with both fixes: one that keeps what asyncio does, one that does what is usual in AnyIO. */
    Finding mend(Finding finding, RuleContext context, List<String> doubts) {
        var anyio = context.facts().usableAnyio();
        var option = abandoning(anyio);
        var all = new ArrayList<>(doubts);
        if (TimeLimit.mayBeAround(call, reference.model(), context)) all.add(GOING_ON);
        warning(anyio).ifPresent(all::add);
        var reasons = new ArrayList<String>();
        reasons.add("a cancelled caller, or one whose time is up, then waits until the function is done");
        reasons.addAll(doubts);
        return finding.fixed(TITLE, all, edits -> rewrite(edits, Optional.of(option)))
                .fixed(TITLE + ", waiting for the thread", reasons, edits -> rewrite(edits, Optional.empty()));
    }

    /** The argument that lets a cancelled caller leave, as each version of AnyIO takes it. */
    public static String abandoning(Version anyio) {
        return anyio.atLeast(4, 1) ? "abandon_on_cancel=True" : "cancellable=True";
    }

    /** What speaks against that argument. */
    public static Optional<String> warning(Version anyio) {
        return anyio.atLeast(4, 1)
                ? Optional.empty()
                : Optional.of("AnyIO from 4.1 on warns about `cancellable`, and only that is there before (the project"
                        + " admits " + anyio + ")");
    }

    /** Why another thread may run the function, or another function may be called, a clause each. */
    static List<String> doubts(Reference reference, Optional<Expression> function, RuleContext context) {
        var doubts = new ArrayList<String>();
        var model = reference.model();
        function.flatMap(called -> FutureReading.objection(model, called)).ifPresent(doubts::add);
        ProcessPlaces.first(model, context, List.of(ProcessWide.DEFAULT_EXECUTOR))
                .map(place -> place + " may set another default executor, whose limit would be lost")
                .ifPresent(doubts::add);
        ProcessPlaces.first(
                        model,
                        context,
                        List.of(ProcessWide.ENDLESS_LOOP, ProcessWide.TORNADO_LOOP, ProcessWide.LEAVING_LOOP))
                .map(place ->
                        place + " may run a loop that ends without its tasks, and only with a task does a thread of"
                                + " AnyIO end: the program might not")
                .ifPresent(doubts::add);
        ProcessPlaces.first(model, context, List.of(ProcessWide.DAEMON_LOOP))
                .map(place -> place
                        + " may run a loop in a daemon thread: what a thread of AnyIO does is then cut off when the"
                        + " program ends, while asyncio's is waited for")
                .ifPresent(doubts::add);
        ProcessPlaces.first(model, context, List.of(ProcessWide.THREAD_LIMITER))
                .map(place -> place + " may set how many threads AnyIO has, which are others than those of asyncio: who"
                        + " waits for one in another may wait for ever")
                .ifPresent(doubts::add);
        interrupted(model, context)
                .map(
                        place -> "Ctrl-C may end `run_until_complete` " + place
                                + " before its task is done, and only with that does a thread of AnyIO end: the program might not")
                .ifPresent(doubts::add);
        ProcessPlaces.first(model, context, List.of(ProcessWide.INTERRUPTED_LIBRARY))
                .map(place ->
                        place + " may run a loop of a library, which Ctrl-C ends before its task is done, and only with"
                                + " that does a thread of AnyIO end: the program might not")
                .ifPresent(doubts::add);
        if (!model.references(Set.of(ThreadsafeCall.OF_COROUTINE)).isEmpty()) {
            doubts.add(
                    "a thread may wait in this file for `run_coroutine_threadsafe`: `asyncio.run` ends the loop when its"
                            + " threads are done, `anyio.run` before, and the thread would wait for ever");
        }
        reference
                .node()
                .flatMap(node -> CleanUp.at(node, model, context))
                .map(place -> place
                        + " the function is not called where a scope of AnyIO is cancelled, while asyncio hands it to"
                        + " a thread first")
                .ifPresent(doubts::add);
        if (Pyodide.mayRun(model)) doubts.add("Pyodide starts no thread, and asyncio does without one there");
        if (model.mayReplace(reference.qualifiedName())) {
            doubts.add("this file replaces `" + reference.qualifiedName() + "`");
        }
        return doubts;
    }

    private static Optional<String> interrupted(SemanticModel model, RuleContext context) {
        if (ProcessWide.mayBeInterrupted(model)) return Optional.of("in this file");
        return context.workspace().processWideUse(ProcessWide.INTERRUPTED_LOOP).map(place -> "at " + place);
    }

    /** {@code f(x for x in y)}: the argument has no parentheses of its own. */
    static boolean isBareGenerator(Expression.Call call) {
        if (call.arguments().size() != 1) return false;
        var argument = call.arguments().get(0);
        return argument.at().kind() == NodeKind.GENERATOR_EXP
                && argument.range().end() == call.range().end();
    }

    private void rewrite(FixEdits edits, Optional<String> option) {
        edits.rename(reference, RUN_SYNC);
        if (hasKeywords) {
            var partial = edits.spell("functools.partial", call.at()) + "(";
            Arguments.enclose(edits, call, partial, option.stream().toList());
        } else {
            option.ifPresent(last -> Arguments.append(edits, call, last));
        }
        rest.accept(edits);
    }
}
