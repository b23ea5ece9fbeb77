package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.rules.migration.tasks.CurrentTask;
import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Values;
import dev.anyiolsp.syntax.Expression;
import java.util.Optional;
import java.util.Set;

/** Whether a coroutine function asks for what AnyIO changes about the task that it runs in. */
final class OwnTask {
    private static final Set<String> QUESTIONS = Set.of(
            "asyncio.Task.get_name", "asyncio.Task.get_coro", "asyncio.Task.get_stack", "asyncio.Task.print_stack");

    private OwnTask() {}

    /** What the function would see, a clause. */
    static Optional<String> objection(SemanticModel model, Callee callee) {
        if (!(callee instanceof Callee.Coroutine coroutine)) return Optional.empty();
        if (model.usesNamed("current_task").isEmpty()
                && model.attributesNamed("current_task").isEmpty()) return Optional.empty();
        var function = coroutine.definition();
        return model.referencesWithin(function.fullRange(), QUESTIONS).stream()
                .filter(OwnTask::isOfCurrent)
                .findFirst()
                .map(question -> "`" + function.name() + "` asks for the "
                        + (question.qualifiedName().endsWith("get_name") ? "name" : "coroutine")
                        + " of its task, which is another one in `anyio.run`");
    }

    private static boolean isOfCurrent(Reference question) {
        var model = question.model();
        if (!(question.node().orElse(null) instanceof Expression.Attribute method)) return false;
        var task = method.value();
        return CurrentTask.isAskedFor(task, model)
                || task instanceof Expression.Name name
                        && Values.areAll(model, name, value -> CurrentTask.isAskedFor(value, model));
    }
}
