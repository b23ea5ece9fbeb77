package dev.anyiolsp.rules.migration;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.Reference;
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
            elsewhere. No fix is offered there: catch `(asyncio.TimeoutError, TimeoutError)` where AnyIO's limits may be
            inside, and mind that an earlier handler of `OSError` takes the built-in one.
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
    public Optional<Finding> check(Reference error, RuleContext context) {
        if (error.isTarget()) return Optional.empty();
        var finding = Finding.at(INFO, error, "Use `TimeoutError` instead of `asyncio.TimeoutError`");
        if (isTaken(error)) {
            return Optional.of(finding.saying(
                    "Use the built-in `TimeoutError` instead of `asyncio.TimeoutError`: by hand, because the file has"
                            + " another `TimeoutError`"));
        }
        boolean same =
                context.facts().python().map(python -> python.atLeast(3, 11)).orElse(true);
        if (same)
            return Optional.of(
                    finding.safe("Use `TimeoutError`", edits -> edits.rename(error, "builtins.TimeoutError")));
        var old = finding.saying(
                "`asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project"
                        + " supports " + context.facts().python().orElseThrow());
        return Optional.of(old);
    }

    /** Whether the name of the built-in class means another thing at the place. */
    private static boolean isTaken(Reference error) {
        var scope = error.model().scopeOf(error.place());
        var found = scope.lookup("TimeoutError");
        if (found.isEmpty()) return false;
        return !found.get().bindingsOf("TimeoutError").stream()
                .allMatch(binding -> binding.kind() == BindingKind.IMPORT
                        && binding.importPath()
                                .filter(path -> path.startsWith("asyncio."))
                                .isPresent());
    }
}
