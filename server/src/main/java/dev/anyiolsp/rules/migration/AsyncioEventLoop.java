package dev.anyiolsp.rules.migration;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Loops of asyncio and what is called on them. */
public final class AsyncioEventLoop implements ReferenceRule {
    private static final String LOOP = "asyncio.AbstractEventLoop.";

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
            in a name that nothing uses any more is taken away.

            It is unsafe to write `anyio.run` for a loop that is made, or got, to run one coroutine and for nothing else, or
            for a `Runner` with one `run`: AnyIO makes a loop of its own, and takes no other awaitable than a coroutine. `getaddrinfo` and `getnameinfo` of AnyIO give
            addresses in a form of their own.

            There is no fix for the other methods, since a loop's callbacks, transports and servers become tasks, streams and
            listeners; nor for `loop.time()` outside of a coroutine, where no task may run.
            """);

    private static final Set<String> GIVING =
            Set.of("asyncio.get_running_loop", "asyncio.get_event_loop", "asyncio.new_event_loop");

    private static final Set<String> NAMES = watched();

    private static Set<String> watched() {
        var names = new HashSet<>(GIVING);
        names.addAll(Set.of("asyncio.Runner", "asyncio.Runner.run", "asyncio.Runner.close", "asyncio.Runner.get_loop"));
        for (var method : LoopMethods.all()) names.add(LOOP + method);
        names.addAll(Set.of(LOOP + "time", LOOP + "run_until_complete", LOOP + "getaddrinfo", LOOP + "getnameinfo"));
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
                switch (name.substring(LOOP.length())) {
                    case "time" -> onTime(reference);
                    case "run_until_complete" -> onRun(reference, context);
                    case "getaddrinfo", "getnameinfo" -> onAddress(reference);
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
        var removal = unused(giving);
        if (removal.isEmpty()) return finding;
        return finding.safe("Remove the unused loop", edits -> {
            edits.release(giving);
            removal.get().write(edits);
        });
    }

    private static Finding withRun(Finding finding, LoopRun run, RuleContext context) {
        return withRun(finding, run.maker(), run.coroutine(), context, run::write);
    }

    private static Finding withRun(
            Finding finding,
            Reference maker,
            Expression.Call coroutine,
            RuleContext context,
            Consumer<FixEdits> edits) {
        var reasons = new ArrayList<String>();
        reasons.add("AnyIO makes a loop of its own, and closes it");
        CoroutineDoubt.of(Callee.of(maker.model(), coroutine.function()), context).ifPresent(reasons::add);
        return finding.unsafe("Use `anyio.run`", String.join("; ", reasons), edits);
    }

    /** The statement that gives the running loop a name which nothing uses. */
    private static Optional<LineRemoval> unused(Reference giving) {
        var model = giving.model();
        var call = giving.call().filter(found -> Arguments.all(found).isEmpty());
        boolean isRunning = model.functionOf(giving.place())
                .filter(Statement.FunctionDef::async)
                .isPresent();
        if (call.isEmpty() || !isRunning || giving.qualifiedName().equals("asyncio.new_event_loop")) {
            return Optional.empty();
        }
        if (!(call.get().parent().orElse(null) instanceof Statement.Assign assign)
                || assign.targets().size() != 1
                || !(assign.targets().get(0) instanceof Expression.Name name)
                || model.isDeclared(name.id())) return Optional.empty();
        var scope = model.scopeOf(name.at()).lookup(name.id());
        boolean isUnused =
                scope.filter(found -> model.usesOf(found, name.id()).isEmpty()).isPresent();
        return isUnused ? LineRemoval.of(assign) : Optional.empty();
    }

    private static Finding onTime(Reference time) {
        var finding = Finding.at(INFO, time, "Use `anyio.current_time` instead of the loop's clock");
        boolean isInCoroutine = time.model()
                .functionOf(time.place())
                .filter(Statement.FunctionDef::async)
                .isPresent();
        var call = time.call().filter(found -> Arguments.all(found).isEmpty());
        if (call.isEmpty()) return finding.saying(finding.message() + ": by hand, because it is not called here");
        if (!isInCoroutine) {
            return finding.saying(
                    finding.message() + ": by hand, because it needs a task, and none may run outside of a coroutine");
        }
        Consumer<FixEdits> edits = all -> {
            LoopReferences.release(all, time.model(), call.get());
            all.replaceOnce(
                    call.get().range(),
                    all.spell("anyio.current_time", call.get().at()) + "()");
        };
        if (GIVING.stream().anyMatch(time.model()::mayReplace)) {
            return finding.unsafe("Use `anyio.current_time`", "this file replaces what gives the loop", edits);
        }
        return new LoopClock(time.model()).isOnlyCompared(call.get())
                ? finding.safe("Use `anyio.current_time`", edits)
                : finding.unsafe(
                        "Use `anyio.current_time`",
                        "on Trio the clock has another zero, and the time may be compared with one of another clock",
                        edits);
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
                ? RunnerRun.of(reference)
                : node.flatMap(member -> RunnerRun.ofMember(reference.model(), member));
        return block.map(single ->
                        withRun(finding, single.runner(), single.coroutine(), context, single::write))
                .orElseGet(() -> finding.saying(finding.message()
                        + ": by hand, because AnyIO has no runner that runs several coroutines in one loop"));
    }

    private static Finding onAddress(Reference method) {
        var name = method.qualifiedName().substring(LOOP.length());
        var finding = Finding.at(INFO, method, "Use `anyio." + name + "` instead of the loop's");
        if (method.call().isEmpty()) {
            return finding.saying(finding.message() + ": by hand, because it is not called here");
        }
        return finding.unsafe("Use `anyio." + name + "`", "AnyIO gives addresses in a form of its own", edits -> {
            LoopReferences.release(edits, method.model(), method.node().orElseThrow());
            edits.replace(method.range(), edits.spell("anyio." + name, method.place()));
        });
    }

    private static Finding onOther(Reference method, RuleContext context) {
        var name = method.qualifiedName().substring(LOOP.length());
        var finding = Finding.at(
                INFO, method, "`" + name + "` of a loop has no counterpart: by hand, " + LoopMethods.advice(name));
        if (!name.equals("close")) return finding;
        var run = LoopRun.ofMember(
                method.model(), (Expression.Attribute) method.node().orElseThrow());
        return run.map(single -> withRun(
                        finding.saying("`anyio.run` closes its loop itself"), single, context))
                .orElse(finding);
    }
}
