package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.Delay;
import dev.anyiolsp.rules.migration.code.GeneratorWait;
import dev.anyiolsp.rules.migration.code.Replacements;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Part;
import java.util.Optional;
import java.util.Set;

/** {@code asyncio.sleep} → {@code anyio.sleep}. */
public final class AsyncioSleep implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-sleep")
            .summary("`asyncio.sleep` ties a function to one event loop")
            .priority(Priority.MEDIUM)
            .forTrio()
            .page("""
            ## What it does
            Finds uses of `asyncio.sleep`: calls, and references that are handed on.

            ## Why is this bad?
            A function that sleeps with asyncio runs on asyncio only. `anyio.sleep` does the same there and runs on Trio
            as well.

            ## Example
            ```python
            import asyncio


            async def poll(ready):
                while not ready():
                    await asyncio.sleep(0.5)
            ```

            Use instead:
            ```python
            import anyio


            async def poll(ready):
                while not ready():
                    await anyio.sleep(0.5)
            ```

            ## Fix safety
            The fix is safe for a delay that is given as the only argument. `sleep(0)` becomes
            `anyio.lowlevel.checkpoint()`, which says what it is for.

            It is unsafe

            - where the delay may visibly be negative (a subtraction, a unary minus): asyncio returns at once, AnyIO
              raises `ValueError` on Trio. The fix writes `max(0, …)`;
            - for a reference that is not called here: whoever calls it may pass a second argument;
            - where the file replaces `asyncio.sleep`, in a test for example: the replacement would no longer be met;
            - in a coroutine that the file steps by hand (`coroutine.send(None)`): no loop need run there, which AnyIO
              would look for.

            There is no fix for a second argument (`result`) other than `None`, nor for a starred one, which may carry
            it: `anyio.sleep` takes the delay alone.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of("asyncio.sleep");
    }

    @Override
    public Optional<Finding> check(Reference sleep, RuleContext context) {
        if (sleep.isTarget()) return Optional.empty();
        var finding = Finding.at(INFO, sleep, "Use `anyio.sleep` instead of `asyncio.sleep`");
        return Optional.of(
                sleep.call().map(call -> onCall(finding, sleep, call)).orElseGet(() -> onValue(finding, sleep)));
    }

    private static Finding onValue(Finding finding, Reference sleep) {
        if (Replacements.isKeptForLater(sleep)) {
            return finding.saying(
                    finding.message() + ": by hand, because it is kept under another name, to be put back, say");
        }
        return finding.unsafe(
                "Use `anyio.sleep`",
                "whoever calls it may pass a result, which `anyio.sleep` does not take",
                edits -> edits.rename(sleep, "anyio.sleep"));
    }

    private static Finding onCall(Finding finding, Reference sleep, Expression.Call call) {
        if (call.hasUnpacking()) {
            return finding.saying("`anyio.sleep` takes one argument: a starred one may carry a result");
        }
        var arguments = call.arguments();
        var delay =
                arguments.isEmpty() ? call.keyword("delay").map(Part.Keyword::value) : Optional.of(arguments.get(0));
        var result = arguments.size() > 1
                ? Optional.of(arguments.get(1))
                : call.keyword("result").map(Part.Keyword::value);
        int known = (delay.isPresent() ? 1 : 0) + (result.isPresent() ? 1 : 0);
        boolean odd =
                delay.isEmpty() || known != arguments.size() + call.keywords().size();
        if (odd) {
            var reason = Arguments.why(call, "its arguments are not those of `sleep`");
            return finding.saying(finding.message() + ": by hand, because " + reason);
        }
        if (GeneratorWait.isFor(call)) {
            return finding.saying(finding.message() + ": by hand, because " + GeneratorWait.HANDED);
        }
        if (result.isPresent() && !isNone(result.get())) {
            return finding.saying("`anyio.sleep` returns nothing: `asyncio.sleep` with a result has no counterpart");
        }
        if (sleep.model().mayReplace("asyncio.sleep")) {
            return finding.unsafe(
                    "Use `anyio.sleep`",
                    "this file replaces `asyncio.sleep`",
                    edits -> edits.rename(sleep, "anyio.sleep"));
        }
        var seen = Delay.of(sleep.model(), delay.get());
        if (seen == Delay.MAY_BE_NEGATIVE && sleep.model().isBoundAnywhere("max")) {
            return finding.saying(finding.message() + ": by hand, because a negative delay raises on Trio, and the file"
                    + " has another `max`");
        }
        return switch (seen) {
            case ZERO ->
                finding.saying("Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`")
                        .safe("Use `anyio.lowlevel.checkpoint()`", edits -> {
                            edits.rename(sleep, "anyio.lowlevel.checkpoint");
                            Arguments.clear(edits, call);
                        });
            case MAY_BE_NEGATIVE ->
                finding.unsafe(
                        "Use `anyio.sleep`",
                        "a negative delay raises on Trio, so the fix writes `max(0, …)`",
                        edits -> {
                            edits.rename(sleep, "anyio.sleep");
                            edits.insert(delay.get().range().start(), "max(0, ");
                            edits.insert(delay.get().range().end(), ")");
                            dropResult(edits, call, result);
                        });
            case OTHER ->
                finding.safe("Use `anyio.sleep`", edits -> {
                    edits.rename(sleep, "anyio.sleep");
                    dropResult(edits, call, result);
                });
        };
    }

    private static void dropResult(dev.anyiolsp.fix.FixEdits edits, Expression.Call call, Optional<Expression> result) {
        if (result.isPresent()) edits.delete(Arguments.withComma(call, Arguments.holder(result.get())));
    }

    private static boolean isNone(Expression value) {
        return value instanceof Expression.Constant constant && constant.kind() == ConstantKind.NONE;
    }
}
