package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.CoroutineDoubt;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Expression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Loops of asyncio and what is called on them. */
public final class AsyncioEventLoop implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-event-loop")
            .summary("An event loop of asyncio cannot be reached through AnyIO")
            .priority(Priority.MEDIUM)
            .page("""
            ## What it does
            Finds `asyncio.get_running_loop`, `get_event_loop`, `new_event_loop` and `Runner`, and the methods that are called
            on a loop. Methods for tasks, threads, futures and signals have rules of their own.

            ## Why is this bad?
            AnyIO has no loop to call: its functions find the one that runs. Code that holds a loop of asyncio works on asyncio
            only.

            ## Example
            ```python
            import asyncio


            async def measure(queue: asyncio.Queue):
                loop = asyncio.get_running_loop()
                started = loop.time()
                await queue.join()
                return loop.time() - started
            ```

            Use instead:
            ```python
            import asyncio

            import anyio


            async def measure(queue: asyncio.Queue):
                started = anyio.current_time()
                await queue.join()
                return anyio.current_time() - started
            ```

            ## Fix safety
            In a coroutine `loop.time()` becomes `anyio.current_time()`. That is safe where times are only compared with each
            other and taken off each other, and unsafe where a time goes elsewhere: on Trio the clock has another zero. A loop
            in a name that nothing uses any more is taken away. Where all that is done with a loop has a fix, in this rule or
            in those for tasks, threads and futures, what gives the loop has one as well: it mends all of it together, and is
            safe where each of them is. A loop in an attribute that gets nothing else goes likewise; that is unsafe, since
            other files may ask for the attribute. It is unsafe, too, to take a loop away that a `try` asks for whose handler
            is for where none runs.

            It is unsafe to write `anyio.run` for a loop that is made, or got, to run one coroutine and for nothing else, or
            for a `Runner` with one `run`: AnyIO makes a loop of its own, and takes no other awaitable than a coroutine. `getaddrinfo`
            and `getnameinfo` of AnyIO give addresses in a form of their own.

            There is no fix for the other methods, since a loop's callbacks, transports and servers become tasks, streams and
            listeners; nor for `loop.time()` outside of a coroutine, where no task may run.
            """);

    private static final String OF_ITS_OWN = "AnyIO makes a loop of its own, and closes it";

    private static final Set<String> GIVING =
            Set.of("asyncio.get_running_loop", "asyncio.get_event_loop", "asyncio.new_event_loop");

    private static final Set<String> NAMES = watched();

    private static Set<String> watched() {
        var names = new HashSet<>(GIVING);
        names.addAll(Set.of("asyncio.Runner", "asyncio.Runner.run", "asyncio.Runner.close", "asyncio.Runner.get_loop"));
        for (var method : LoopMethods.all()) names.add(LoopCall.LOOP + method);
        names.addAll(Set.of(
                LoopCall.LOOP + "time",
                LoopCall.LOOP + "run_until_complete",
                LoopCall.LOOP + "getaddrinfo",
                LoopCall.LOOP + "getnameinfo"));
        return Set.copyOf(names);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return NAMES;
    }

    @Override
    public Optional<Finding> check(Reference reference, RuleContext context) {
        if (reference.isTarget()) return Optional.empty();
        var name = reference.qualifiedName();
        if (GIVING.contains(name)) return Optional.of(onGiving(reference, context));
        if (name.startsWith("asyncio.Runner")) return Optional.of(onRunner(reference, context));
        return Optional.of(
                switch (name.substring(LoopCall.LOOP.length())) {
                    case "time" -> LoopCall.onTime(INFO, reference);
                    case "run_until_complete" -> onRun(reference, context);
                    case "getaddrinfo", "getnameinfo" -> LoopCall.onAddress(INFO, reference);
                    default -> onOther(reference, context);
                });
    }

    private static Finding onGiving(Reference giving, RuleContext context) {
        var name = giving.qualifiedName();
        var finding = Finding.at(
                INFO,
                giving,
                "`" + name + "` gives a loop of asyncio: AnyIO's functions take the place of its methods");
        var run = LoopRun.of(giving);
        if (run.isPresent()) return withRun(finding, run.get(), context);
        var loop = GivenLoop.of(giving, context);
        var fix = loop.flatMap(found -> found.fix(INFO, context));
        if (fix.isPresent()) return finding.with(fix.get());
        var obstacle =
                loop.flatMap(found -> found.obstacle(INFO, context)).orElseGet(() -> LoopObstacle.around(giving));
        return finding.saying("`" + name
                + "` gives a loop of asyncio, and AnyIO's functions take the place of its methods: by hand, because "
                + obstacle);
    }

    private static Finding withRun(Finding finding, LoopRun run, RuleContext context) {
        return finding.fixed("Use `anyio.run`", ofItsOwn(run.maker(), run.coroutine(), context), run::write);
    }

    /** What changes for a coroutine that AnyIO runs on a loop of its own, clauses. */
    private static List<String> ofItsOwn(Reference maker, Expression.Call coroutine, RuleContext context) {
        var reasons = new ArrayList<String>();
        reasons.add(OF_ITS_OWN);
        CoroutineDoubt.of(maker.model(), coroutine.function(), context).ifPresent(reasons::add);
        return reasons;
    }

    private static Finding onRun(Reference run, RuleContext context) {
        var finding = Finding.at(INFO, run, "Use `anyio.run` instead of a loop's `run_until_complete`");
        var found =
                LoopRun.ofMember(run.model(), (Expression.Attribute) run.node().orElseThrow());
        return found.map(single -> withRun(finding, single, context))
                .orElseGet(() -> finding.saying(
                        finding.message() + ": by hand, because the loop is not made for this coroutine alone"));
    }

    private static Finding onRunner(Reference reference, RuleContext context) {
        var name = reference.qualifiedName();
        var finding = Finding.at(INFO, reference, "Use `anyio.run` instead of `" + name + "`");
        var node = reference.node();
        var block = name.equals("asyncio.Runner")
                ? RunnerRun.of(reference, context)
                : node.flatMap(member -> RunnerRun.ofMember(reference.model(), member, context));
        return block.map(single -> {
                    var reasons = ofItsOwn(reference, single.coroutine(), context);
                    reasons.addAll(single.reasons());
                    return finding.fixed("Use `anyio.run`", reasons, single::write);
                })
                .orElseGet(() -> finding.saying(finding.message()
                        + ": by hand, because AnyIO has no runner that runs several coroutines in one loop"));
    }

    private static Finding onOther(Reference method, RuleContext context) {
        var name = method.qualifiedName().substring(LoopCall.LOOP.length());
        var finding = Finding.at(
                INFO, method, "`" + name + "` of a loop has no counterpart: by hand, " + LoopMethods.advice(name));
        if (!name.equals("close")) return finding;
        var run = LoopRun.ofMember(
                method.model(), (Expression.Attribute) method.node().orElseThrow());
        return run.map(single -> withRun(finding.saying("`anyio.run` closes its loop itself"), single, context))
                .orElse(finding);
    }
}
