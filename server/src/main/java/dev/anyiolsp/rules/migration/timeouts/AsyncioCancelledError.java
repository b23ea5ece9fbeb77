package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.fix.Safety;
import dev.anyiolsp.outline.Cancellation;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.GeneratorWait;
import dev.anyiolsp.semantics.Endings;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code asyncio.CancelledError} → {@code anyio.get_cancelled_exc_class()}. */
public final class AsyncioCancelledError implements ReferenceRule {
    private static final String BY_HAND = ": by hand, because ";

    private static final RuleInfo INFO = RuleInfo.named("asyncio-cancelled-error")
            .summary("`asyncio.CancelledError` is the cancellation of one event loop")
            .priority(Priority.MEDIUM)
            .page("""
            ## What it does
            Finds `asyncio.CancelledError`.

            ## Why is this bad?
            Each event loop cancels with an exception of its own. On Trio a handler of `asyncio.CancelledError` never runs.
            `anyio.get_cancelled_exc_class()` gives the one of the loop that runs.

            A handler that does not raise the cancellation again works with asyncio, which cancels once. AnyIO cancels every
            further `await` in a cancelled scope, so that going on is no use.

            ## Example
            ```python
            import asyncio


            async def serve(connection):
                try:
                    await connection.closed()
                except asyncio.CancelledError:
                    connection.abort()
                    raise
            ```

            Use instead:
            ```python
            import anyio


            async def serve(connection):
                try:
                    await connection.closed()
                except anyio.get_cancelled_exc_class():
                    connection.abort()
                    raise
            ```

            ## Fix safety
            The fix is safe: it is offered for a handler in an `async def` that raises what it caught on every path, also
            where the class is one of several. It is unsafe in a coroutine that the file steps by hand
            (`coroutine.send(None)`), where no loop need run, and where another handler of the same `try` hears that the
            coroutine is closed (`GeneratorExit`, `BaseException`, everything): that may be after the loop has ended. So it is
            where a handler of a `try` around takes errors (`Exception`, `RuntimeError`), or `suppress` does: it would meet
            that of asking without a loop.

            The class is asked for when an exception comes by, so a loop has to run then. A task that is left behind when
            its loop is closed ("Task was destroyed but it is pending!") ends outside of it, and complains about that, too.

            There is no fix for a handler that may go on, return or raise something else, and for `suppress`: let the
            cancellation pass, or leave the scope that was cancelled. Where they end the wait for a task, `await
            handle.wait()` of a task group's handle needs neither. There is no fix for `raise asyncio.CancelledError`, for
            tests of an exception's class, and outside of coroutines, where no loop runs that the class could be asked of.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of("asyncio.CancelledError");
    }

    @Override
    public Optional<Finding> check(Reference error, RuleContext context) {
        if (error.isTarget()) return Optional.empty();
        var finding =
                Finding.at(INFO, error, "Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`");
        var reason = objection(error, context);
        if (reason.isPresent()) return Optional.of(finding.saying(finding.message() + BY_HAND + reason.get()));
        var safety = error.node()
                .flatMap(AsyncioCancelledError::handlerOf)
                .flatMap(handler -> ClosedOutside.reason(handler, error.model()))
                .map(Safety::unsafe)
                .orElse(Safety.SAFE);
        return Optional.of(finding.with(new Fix("Use `anyio.get_cancelled_exc_class()`", safety, edits -> {
            edits.rename(error, "anyio.get_cancelled_exc_class");
            edits.insert(error.range().end(), "()");
        })));
    }

    private static Optional<String> objection(Reference error, RuleContext context) {
        if (error.node().isEmpty()) return Optional.of("it is only known while a loop runs");
        var model = error.model();
        boolean isInCoroutine = model.isInCoroutine(error.place());
        var handler = handlerOf(error.node().get());
        if (!isInCoroutine) {
            return Optional.of(
                    GeneratorWait.isAround(error.place(), model)
                            ? GeneratorWait.INSIDE
                            : "it is only known while a loop runs, and no coroutine is here");
        }
        if (handler.isEmpty()) return Optional.of(otherUse(error.node().get(), model, context));
        if (handler.get().star()) return Optional.of("it is caught out of a group");
        boolean isRaised = Endings.raisesAgain(handler.get(), Cancellation.in(model)::isSwallowedBy);
        if (isRaised) return Optional.empty();
        boolean endsWait = TimeoutHandlers.tryOf(handler.get()).orElse(null) instanceof Statement.Try guarded
                && awaitsTask(guarded.body(), model);
        return Optional.of(
                endsWait
                        ? endOfWait(context)
                        : "the handler does not raise it again on every path, and AnyIO cancels the next `await` again");
    }

    /** Whether a suite does nothing but await something that is no call, and no future either: a task then. */
    private static boolean awaitsTask(List<Statement> suite, SemanticModel model) {
        return suite.size() == 1
                && suite.get(0) instanceof Statement.ExprStmt statement
                && statement.value() instanceof Expression.Await await
                && !(await.value() instanceof Expression.Call)
                && model.types()
                        .className(await.value())
                        .filter("asyncio.Future"::equals)
                        .isEmpty();
    }

    private static String endOfWait(RuleContext context) {
        return "it ends the wait for a task: "
                + (context.facts().usableAnyio().atLeast(4, 14)
                        ? "`await handle.wait()` of a task group's handle raises nothing"
                        : "a task group waits for its tasks itself");
    }

    /** The handler whose class, or one of whose classes, an expression is. */
    private static Optional<Clause.Except> handlerOf(Expression type) {
        var parent = type.parent();
        if (parent.filter(Expression.Sequence.class::isInstance).isPresent()) parent = parent.flatMap(Node::parent);
        return parent.filter(Clause.Except.class::isInstance).map(Clause.Except.class::cast);
    }

    private static String otherUse(Expression use, SemanticModel model, RuleContext context) {
        var parent = use.parent().orElse(null);
        if (parent instanceof Expression.Call made && made.function().equals(use)) {
            parent = made.parent().orElse(null);
        }
        if (parent instanceof Statement.Raise) {
            return "a task does not cancel itself: `CancelScope.cancel()` does it";
        }
        if (parent instanceof Expression.Call call) {
            var function = call.function().text();
            if (function.equals("suppress") || function.endsWith(".suppress")) {
                boolean endsWait = call.parent().flatMap(Node::parent).orElse(null) instanceof Statement.With with
                        && awaitsTask(with.body(), model);
                return endsWait
                        ? endOfWait(context)
                        : "`suppress` swallows it, and AnyIO cancels the next `await` again";
            }
        }
        return "it is not the class of a handler that raises it again";
    }
}
