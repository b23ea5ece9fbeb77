package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.Safety;
import dev.anyiolsp.outline.ProcessWide;
import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.FrameworkLoops;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.CoroutineDoubt;
import dev.anyiolsp.rules.migration.code.PassedCall;
import dev.anyiolsp.rules.migration.code.ProcessPlaces;
import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.Pyodide;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code asyncio.run(f(x))} → {@code anyio.run(f, x)}. */
public final class AsyncioRun implements ReferenceRule {
    private static final String UVLOOP_RUN = "uvloop.run";
    private static final String TITLE = "Use `anyio.run`";

    private static final RuleInfo INFO = RuleInfo.named("asyncio-run")
            .summary("`asyncio.run` starts the program on asyncio only")
            .priority(Priority.HIGH)
            .forTrio()
            .page("""
            ## What it does
            Finds uses of `asyncio.run`, the entry point of a program or of a piece of it.

            ## Why is this bad?
            `anyio.run` starts the same program on asyncio, with the same loop and, from Python 3.11 on, the same handling
            of Ctrl-C, and lets it choose Trio. It takes a function and its arguments instead of a coroutine.

            ## Example
            ```python
            import asyncio


            async def main(name):
                print("hello", name)


            asyncio.run(main("you"))
            ```

            Use instead:
            ```python
            import anyio


            async def main(name):
                print("hello", name)


            anyio.run(main, "you")
            ```

            ## Fix safety
            The fix is safe where the argument is a call of an `async def` that the project shows: its arguments are
            evaluated before the loop starts, as before. Keyword arguments need `functools.partial`; `debug=None` and
            `debug=False` are dropped.

            The settings `entry-point-backend` and `use-uvloop` make it write out `backend=`, with uvloop as an option of
            the asyncio backend; the latter, and Trio as the backend, are unsafe. With `use-uvloop`, `uvloop.run` is found,
            too. A `loop_factory` of uvloop becomes that option in any case. Where a policy makes uvloop of the loop
            (`uvloop.install()`, `asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())`), `anyio.run` keeps it; with the
            setting, or as a second choice, the option takes the place of the policy, which Python 3.16 no longer has. In a
            project that installs uvloop on other systems than Windows alone, the setting needs `winloop` (AnyIO 4.12).

            It is unsafe where the called function is not known to be an `async def`: a plain function that returns a
            coroutine runs before the loop in asyncio and inside it in AnyIO. It is unsafe with `debug=` or
            `loop_factory=`, which become options of AnyIO's asyncio backend. It is unsafe in a function that
            `asyncio.to_thread` or `sync_to_async` of `asgiref` runs, a copied context, or a process that a coroutine
            forks, here or in another file that uses the function: AnyIO finds the other loop there, and refuses. So it does in
            Pyodide, for which a file is that imports `pyodide` or `js`, say, or that names the platform `emscripten`, and where a
            plain test or fixture uses the function while AnyIO's plugin of pytest may keep the loop of an async fixture. It is
            unsafe where a handler or test knows the text of asyncio's own refusal, in
            `__del__`, since AnyIO loads what runs the loop when it is first needed, and where the coroutine function
            asks for the name of its task, which AnyIO names after the function.

            It is unsafe, but in tests, where the project supports Python 3.10 or older and names `KeyboardInterrupt`: there
            Ctrl-C cancels what `anyio.run` runs, and comes out as `CancelledError`, which an `except KeyboardInterrupt`
            around it does not meet, nor does one inside. Where nobody waits for it, the program ends with a traceback,
            as before, whose last line is another one.

            There is no fix for a coroutine in a variable, since there is no function to pass; for a reference that is
            not called here; for starred arguments of `run` itself; for asyncio's own functions as the argument; and in
            files that use `nest_asyncio`.

            The coroutine of a server or bot that works on asyncio alone is not reported, as in
            `asyncio.run(uvicorn.Server(config).serve())`; `anyio-lsp review` lists such places.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of("asyncio.run", UVLOOP_RUN);
    }

    @Override
    public Optional<Finding> check(Reference run, RuleContext context) {
        boolean isUvloop = run.qualifiedName().equals(UVLOOP_RUN);
        if (run.isTarget()
                || startsFramework(run)
                || isUvloop && !context.settings().useUvloop()) {
            return Optional.empty();
        }
        var finding = Finding.at(INFO, run, "Use `anyio.run` instead of `" + run.qualifiedName() + "`");
        return Optional.of(run.call()
                .map(call -> onCall(finding, run, call, context))
                .orElseGet(() -> finding.saying("`anyio.run` takes a function and its arguments, not a coroutine")));
    }

    /** {@code asyncio.run(server.serve())}: the server works on asyncio alone. */
    private static boolean startsFramework(Reference run) {
        return run.call()
                .flatMap(AsyncioRun::mainOf)
                .filter(Expression.Call.class::isInstance)
                .flatMap(main -> FrameworkLoops.servedBy(run.model(), (Expression.Call) main))
                .isPresent();
    }

    /** What is run. */
    private static Optional<Expression> mainOf(Expression.Call call) {
        if (!call.arguments().isEmpty()) return Optional.of(call.arguments().get(0));
        return call.keyword("main").map(Part.Keyword::value);
    }

    private static Finding onCall(Finding finding, Reference run, Expression.Call call, RuleContext context) {
        var manual = finding.saying("`anyio.run` takes a function and its arguments, not a coroutine");
        if (call.hasUnpacking() || call.arguments().size() > 1) return manual;
        var main = mainOf(call);
        if (main.isEmpty() || !(main.get() instanceof Expression.Call coroutine)) return manual;
        if (PassedCall.isInParentheses(call, coroutine) || usesNestAsyncio(run)) return finding;
        if (context.facts().hasNestAsyncio()) {
            return finding.saying("Use `anyio.run` instead of `asyncio.run`: by hand, because the project uses"
                    + " `nest_asyncio`, which AnyIO has no counterpart of");
        }
        boolean wantsUvloop = context.settings().useUvloop();
        var policy = UvloopPolicy.before(run);
        var options = EntryOptions.of(run, call, context, wantsUvloop ? policy : Optional.empty());
        if (options.isEmpty()) return finding;
        var callee = Callee.of(run.model(), coroutine.function());
        if (callee instanceof Callee.Imported imported) {
            var name = imported.qualifiedName();
            if (name.startsWith("asyncio.") || name.startsWith("anyio.")) return manual;
        }
        var reasons = new ArrayList<String>();
        CoroutineDoubt.of(run.model(), coroutine.function(), context).ifPresent(reasons::add);
        CopiedContexts.objection(run, context).ifPresent(reasons::add);
        if (Pyodide.mayRun(run.model())) reasons.add("in Pyodide, whose loop runs already, `anyio.run` refuses");
        RunRefusal.objection(run).ifPresent(reasons::add);
        RunInTests.objection(run, context).ifPresent(reasons::add);
        OwnTask.objection(run.model(), callee).ifPresent(reasons::add);
        interruption(run.model(), context).ifPresent(reasons::add);
        if (run.model().mayReplace("asyncio.run")) reasons.add("this file replaces `asyncio.run`");
        var fixed = finding.with(fix(TITLE, reasons, run, call, coroutine, options.get()));
        var other = EntryOptions.of(run, call, context, policy);
        boolean isChoice = !wantsUvloop && other.flatMap(EntryOptions::policy).isPresent();
        return isChoice
                ? fixed.with(fix(TITLE + ", with uvloop as its option", reasons, run, call, coroutine, other.get()))
                : fixed;
    }

    /** @param reasons why it may change what the program does, whatever the options are */
    private static Fix fix(
            String title,
            List<String> reasons,
            Reference run,
            Expression.Call call,
            Expression.Call coroutine,
            EntryOptions options) {
        var all = new ArrayList<>(reasons);
        all.addAll(options.reasons());
        return new Fix(title, Safety.of(all), edits -> rewrite(edits, run, call, coroutine, options));
    }

    /** Before Python 3.11 AnyIO brings a runner of its own, which cannot tell Ctrl-C from another cancellation; a clause. */
    private static Optional<String> interruption(SemanticModel model, RuleContext context) {
        boolean isOld = context.facts()
                .python()
                .filter(version -> !version.atLeast(3, 11))
                .isPresent();
        if (!isOld || context.role() == FileRole.TEST) return Optional.empty();
        return ProcessPlaces.first(model, context, List.of(ProcessWide.INTERRUPT))
                .map(place -> "before Python 3.11 Ctrl-C comes out of `anyio.run` as CancelledError, and " + place
                        + " waits for a KeyboardInterrupt");
    }

    private static boolean usesNestAsyncio(Reference run) {
        return run.model().isBoundAnywhere("nest_asyncio") || run.model().imports("nest_asyncio");
    }

    private static void rewrite(
            FixEdits edits, Reference run, Expression.Call call, Expression.Call coroutine, EntryOptions options) {
        edits.rename(run, "anyio.run");
        if (call.arguments().isEmpty()) {
            edits.delete(new TextRange(
                    Arguments.holder(coroutine).range().start(),
                    coroutine.range().start()));
        }
        PassedCall.write(edits, coroutine);
        for (var keyword : call.keywords()) {
            if (keyword.name().filter("main"::equals).isEmpty()) edits.delete(Arguments.withComma(call, keyword));
        }
        options.release(edits);
        edits.insert(coroutine.range().end(), options.text());
    }
}
