package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import java.util.Optional;
import java.util.Set;

/** {@code asyncio.TimeoutError} → {@code TimeoutError}. */
public final class AsyncioTimeoutError implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-timeout-error")
            .summary("`asyncio.TimeoutError` is the built-in `TimeoutError` since Python 3.11")
            .priority(Priority.MEDIUM)
            .page("""
            ## What it does
            Finds `asyncio.TimeoutError`.

            ## Why is this bad?
            Since Python 3.11 it is just another name of the built-in `TimeoutError`, which AnyIO's time limits raise. A
            module that only names it imports asyncio for nothing.

            ## Example
            ```python
            import asyncio


            async def read(stream):
                try:
                    return await stream.read()
                except asyncio.TimeoutError:
                    return None
            ```

            Use instead:
            ```python
            async def read(stream):
                try:
                    return await stream.read()
                except TimeoutError:
                    return None
            ```

            ## Fix safety
            The fix is safe for projects that need Python 3.11 or newer, or do not say, where `TimeoutError` is not
            another thing in the file.

            Below 3.11 the two are different classes, and which of them it is decides what a handler catches, here and
            elsewhere. There an unsafe fix lets a handler catch `(asyncio.TimeoutError, TimeoutError)`, unless an earlier
            handler of `OSError` or `Exception` takes the built-in one. Another one asks for both where it is given to
            `isinstance`, `issubclass`, `contextlib.suppress`, `pytest.raises` or `assertRaises`. What names both, or
            asyncio's beside `OSError` or `Exception`, is not reported. There is no fix for a class that is raised.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of("asyncio.TimeoutError");
    }

    @Override
    public boolean writesAnyio() {
        return false;
    }

    @Override
    public Optional<Finding> check(Reference error, RuleContext context) {
        if (error.isTarget()) return Optional.empty();
        boolean isOneClass = TimeoutHandlers.isOneClass(context.facts().python());
        if (isOneClass && TimeoutHandlers.isBare(error)) return Optional.empty();
        var finding = Finding.at(INFO, error, "Use `TimeoutError` instead of `asyncio.TimeoutError`");
        if (TimeoutHandlers.isTaken(error)) {
            return Optional.of(finding.saying(
                    "Use the built-in `TimeoutError` instead of `asyncio.TimeoutError`: by hand, because the file has"
                            + " another `TimeoutError`"));
        }
        var handlers = new TimeoutHandlers(error.model(), context.facts().python());
        var handler = handlerOf(error);
        if (isOneClass) {
            return Optional.of(finding.safe("Use `TimeoutError`", edits -> {
                if (handler.isPresent()) handlers.mend(edits, handler.get(), error);
                else edits.rename(error, "builtins.TimeoutError");
            }));
        }
        if (handler.filter(handlers::meetsBoth).isPresent()) return Optional.empty();
        var old = finding.saying("`asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the"
                + " project supports " + context.facts().python().orElseThrow());
        var question = handler.isPresent() ? Optional.<TimeoutQuestion>empty() : TimeoutQuestion.of(error);
        if (question.isPresent()) {
            if (question.get().asksForBoth()) return Optional.empty();
            return Optional.of(old.unsafe(
                    "Ask for both",
                    "the built-in `TimeoutError` of the operating system is meant, too",
                    question.get()::mend));
        }
        if (handler.isEmpty() || handlers.isCaughtBefore(handler.get())) return Optional.of(old);
        return Optional.of(old.unsafe(
                "Catch both",
                "the built-in `TimeoutError` of the operating system is caught, too",
                edits -> handlers.mend(edits, handler.get(), error)));
    }

    /** The handler one of whose classes it is. */
    private static Optional<Clause.Except> handlerOf(Reference error) {
        var parent = error.node().flatMap(Node::parent);
        if (parent.filter(Expression.Sequence.class::isInstance).isPresent()) parent = parent.flatMap(Node::parent);
        return parent.filter(Clause.Except.class::isInstance).map(Clause.Except.class::cast);
    }
}
