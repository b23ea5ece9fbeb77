package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.outline.OwnTasks;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.migration.code.FileCode;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.SteppedByHand;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.NodePlace;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a group may run in a task of asyncio that is awaited in a scope of AnyIO. The task gets the cancellation with the
 * message of that scope, and AnyIO's group would take it for its own.
 */
final class TakenCancellation {
    private TakenCancellation() {}

    private record Entered() {}

    private record Question(NodePlace function) {}

    /** Where that may be, for a sentence. */
    static Optional<String> place(SemanticModel model, Cursor group, RuleContext context) {
        return model.functionOf(group)
                .map(function -> new Question(NodePlace.of(function)))
                .flatMap(question -> model.answer(question, asked -> {
                    var function = (Statement.FunctionDef) question.function.in(asked.document());
                    return place(asked, function, context);
                }));
    }

    /** The same for all that a function holds. */
    private static Optional<String> place(SemanticModel model, Statement.FunctionDef around, RuleContext context) {
        for (var function : new FileCode(model).leadingTo(around)) {
            if (entered(model).contains(NodePlace.of(function))) return Optional.of("this file");
            var elsewhere = context.workspace().belowScope(function.name(), SteppedByHand.isMethod(function));
            if (elsewhere.isPresent()) return elsewhere;
        }
        return Optional.empty();
    }

    private static Set<NodePlace> entered(SemanticModel model) {
        return model.answer(new Entered(), asked -> {
            var tasks = new OwnTasks(new FileCode(asked));
            asked.references(OwnTasks.SCOPES).forEach(scope -> tasks.below(scope.place()));
            var found = new HashSet<NodePlace>();
            tasks.entered().forEach(function -> found.add(NodePlace.of(new Statement.FunctionDef(function))));
            return found;
        });
    }
}
