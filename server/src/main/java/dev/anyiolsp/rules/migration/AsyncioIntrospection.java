package dev.anyiolsp.rules.migration;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.text.TextRange;
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
            otherwise for `AsyncMock`, or the file uses asyncio's marker `_is_coroutine`.

            That of `iscoroutine` is unsafe: up to Python 3.11 asyncio's also accepts generators made for it. That of
            `current_task` is unsafe, and offered where the task is only compared or asked for its name: the default name
            differs, and AnyIO's is a description of the task, not the task. There is no fix for `all_tasks`: AnyIO's
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
                                        edits -> edits.rename(use, "inspect.iscoroutine"));
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
        boolean marker = use.model().strings().contains("_is_coroutine")
                || use.model().isBoundAnywhere("_is_coroutine")
                || !use.model().attributesNamed("_is_coroutine").isEmpty();
        if (oldMocks) {
            return finding.unsafe(
                    title,
                    "before Python 3.10 it answers otherwise for `AsyncMock`",
                    edits -> edits.rename(use, "inspect.iscoroutinefunction"));
        }
        if (marker) {
            return finding.unsafe(
                    title,
                    "it does not know asyncio's marker `_is_coroutine`, which the file uses",
                    edits -> edits.rename(use, "inspect.iscoroutinefunction"));
        }
        return finding.safe(title, edits -> edits.rename(use, "inspect.iscoroutinefunction"));
    }

    private static Finding currentTask(Reference use) {
        var finding = instead(use, "anyio.get_current_task");
        var call = use.call().filter(found -> found.at().children().size() == 1);
        var parent = call.flatMap(Node::parent);
        var title = "Use `anyio.get_current_task`";
        var reason = "it describes the task and is not the task itself, and its default name is another one";
        if (parent.filter(Expression.Compare.class::isInstance).isPresent()
                && !comparesNone((Expression.Compare) parent.get())) {
            return finding.unsafe(title, reason, edits -> edits.rename(use, "anyio.get_current_task"));
        }
        var name = parent.filter(Expression.Attribute.class::isInstance)
                .map(Expression.Attribute.class::cast)
                .filter(attribute -> attribute.name().equals("get_name"));
        var nameCall = name.flatMap(Node::parent)
                .filter(Expression.Call.class::isInstance)
                .filter(found -> found.at().children().size() == 1);
        if (nameCall.isEmpty()) return finding;
        return finding.unsafe(title, reason, edits -> {
            edits.rename(use, "anyio.get_current_task");
            int start = name.get().at().tokenRange(name.get().nameToken()).start();
            edits.replace(new TextRange(start, nameCall.get().range().end()), "name");
        });
    }

    /** {@code current_task() is None} asks whether a task runs at all, which AnyIO's does not answer. */
    private static boolean comparesNone(Expression.Compare compare) {
        return compare.comparators().stream().anyMatch(value -> value.text().equals("None"))
                || compare.left().text().equals("None");
    }
}
