package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.CoroutineMarker;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code asyncio.iscoroutinefunction}, {@code asyncio.current_task} and their like. */
public final class AsyncioIntrospection implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-introspection")
            .summary("Questions about coroutines and tasks that need no asyncio")
            .priority(Priority.MEDIUM)
            .page("""
            ## What it does
            Finds `asyncio.iscoroutinefunction`, `asyncio.iscoroutine`, `asyncio.current_task` and `asyncio.all_tasks`.

            ## Why is this bad?
            `inspect` answers the first two without an event loop; asyncio's own are deprecated since Python 3.14.
            `anyio.get_current_task` and `anyio.get_running_tasks` answer the others on Trio as well.

            ## Example
            ```python
            import asyncio


            def describe(function):
                return "async" if asyncio.iscoroutinefunction(function) else "plain"
            ```

            Use instead:
            ```python
            import inspect


            def describe(function):
                return "async" if inspect.iscoroutinefunction(function) else "plain"
            ```

            ## Fix safety
            The fix of `iscoroutinefunction` is safe, unless the project supports Python 3.8 or 3.9, where `inspect` answers
            otherwise for `AsyncMock`, or a file of the project uses asyncio's marker `_is_coroutine`, of which `inspect`
            knows nothing: itself, through the decorator `asyncio.coroutine` of Pythons before 3.11, or through a library that
            sets it (`async_lru`; before Python 3.12 `asgiref`, and so Django and Channels, and `deprecated` of
            `typing_extensions`). (Up to Python 3.12 what `create_autospec` and
            `autospec=True` put in the place of an `async def` is a coroutine function for asyncio alone.)

            That of `iscoroutine` is unsafe: up to Python 3.11 asyncio's also accepts generators made for it. That of
            `current_task` is unsafe, and offered where the task is only compared with another current task, or asked for its
            name or `id`: the default name differs, and AnyIO's is a description of the task, not the task, so that `is`
            becomes `==`. There is no fix for `all_tasks`: AnyIO's
            descriptions cannot be cancelled; cancel the task group's scope instead.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                "asyncio.iscoroutinefunction", "asyncio.iscoroutine", "asyncio.current_task", "asyncio.all_tasks");
    }

    @Override
    public boolean writesAnyio() {
        return false;
    }

    @Override
    public Optional<Finding> check(Reference use, RuleContext context) {
        if (use.isTarget()) return Optional.empty();
        return Optional.of(
                switch (use.qualifiedName()) {
                    case "asyncio.iscoroutinefunction" -> isCoroutineFunction(use, context);
                    case "asyncio.iscoroutine" ->
                        instead(use, "inspect.iscoroutine")
                                .unsafe(
                                        "Use `inspect.iscoroutine`",
                                        "up to Python 3.11 asyncio's also accepts generator-based coroutines",
                                        edits -> rewrite(edits, use, "inspect.iscoroutine"));
                    case "asyncio.current_task" -> currentTask(use);
                    default ->
                        Finding.at(
                                INFO,
                                use,
                                "`anyio.get_running_tasks` lists tasks, but cannot cancel them: cancel the scope of their task group");
                });
    }

    private static Finding instead(Reference use, String replacement) {
        return Finding.at(INFO, use, "Use `" + replacement + "` instead of `" + use.qualifiedName() + "`");
    }

    private static Finding isCoroutineFunction(Reference use, RuleContext context) {
        var finding = instead(use, "inspect.iscoroutinefunction");
        var title = "Use `inspect.iscoroutinefunction`";
        boolean oldMocks = context.facts()
                .python()
                .filter(python -> !python.atLeast(3, 10))
                .isPresent();
        if (oldMocks) {
            return finding.unsafe(
                    title,
                    "before Python 3.10 it answers otherwise for `AsyncMock`",
                    edits -> rewrite(edits, use, "inspect.iscoroutinefunction"));
        }
        var marker = marker(use.model(), context);
        if (marker.isPresent()) {
            return finding.unsafe(
                    title,
                    "it does not know asyncio's marker `_is_coroutine`, which " + marker.get(),
                    edits -> rewrite(edits, use, "inspect.iscoroutinefunction"));
        }
        return finding.safe(title, edits -> rewrite(edits, use, "inspect.iscoroutinefunction"));
    }

    /** What sets asyncio's marker, and that it does: the end of a sentence. */
    private static Optional<String> marker(SemanticModel model, RuleContext context) {
        boolean isBefore =
                context.facts().python().filter(python -> python.atLeast(3, 12)).isEmpty();
        return CoroutineMarker.in(model, isBefore)
                .map(owner -> sets(owner, "this file"))
                .or(() -> CoroutineMarker.names(isBefore).entrySet().stream()
                        .flatMap(name -> context.workspace().processWideUse(name.getKey()).stream()
                                .map(place -> sets(name.getValue(), place)))
                        .findFirst());
    }

    private static String sets(String owner, String place) {
        return owner.equals("asyncio") ? place + " uses" : "`" + owner + "` sets, which " + place + " uses";
    }

    /** Writes the other function; the argument has another name there, so it goes without. */
    private static void rewrite(FixEdits edits, Reference use, String name) {
        edits.rename(use, name);
        var keywords = use.call().map(Expression.Call::keywords).orElse(List.of());
        for (var keyword : keywords) {
            if (keyword.name().isEmpty()) continue;
            edits.delete(new TextRange(
                    keyword.range().start(), keyword.value().range().start()));
        }
    }

    private static Finding currentTask(Reference use) {
        var finding = instead(use, "anyio.get_current_task");
        var asked = CurrentTask.of(use);
        if (asked.isEmpty()) {
            return finding.saying("Use `anyio.get_current_task` instead of `asyncio.current_task`"
                    + ": by hand, because " + CurrentTask.problem(use));
        }
        return finding.with(asked.get().fix());
    }
}
