package dev.anyiolsp.rules.migration.testing;

import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code patch("service.asyncio.sleep")}: a text that names what a module of the project takes from asyncio. */
final class PatchedName {
    private static final String OLD = ".asyncio.";
    private static final Set<String> SHARED = Set.of("sleep", "run", "Lock", "Event", "Semaphore", "Condition");

    private PatchedName() {}

    static List<Finding> judge(SemanticModel model, RuleContext context) {
        if (context.role() != FileRole.TEST || !TestFunctions.mentions(model, OLD)) return List.of();
        return model
                .stringsThat(text ->
                        module(text).filter(context.workspace()::provides).isPresent())
                .stream()
                .filter(PatchedName::isArgument)
                .map(PatchedName::finding)
                .toList();
    }

    private static Optional<String> module(String text) {
        int at = text.indexOf(OLD);
        boolean isKnown = at > 0 && SHARED.contains(text.substring(at + OLD.length()));
        return isKnown ? Optional.of(text.substring(0, at)) : Optional.empty();
    }

    private static boolean isArgument(Expression text) {
        return text.parent().filter(Expression.Call.class::isInstance).isPresent()
                && text.text().contains(OLD);
    }

    private static Finding finding(Expression literal) {
        var text = literal.text();
        int at = text.indexOf(OLD);
        var module = text.substring(1, at);
        var now = "anyio." + text.substring(at + OLD.length(), text.length() - 1);
        int start = literal.range().start() + at + 1;
        return Finding.in(
                        PytestAsyncio.INFO,
                        literal.range(),
                        "pytest.patch",
                        "Replace `" + now + "` once `" + module + "` uses it: `asyncio` is not found there then")
                .unsafe(
                        "Replace `" + now + "`",
                        "`" + module + "` has to use it",
                        edits -> edits.replace(new TextRange(start, start + OLD.length() - 2), "anyio"));
    }
}
