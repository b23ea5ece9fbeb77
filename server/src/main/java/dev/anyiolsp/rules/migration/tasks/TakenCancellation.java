package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.outline.OwnTasks;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.SteppedByHand;
import dev.anyiolsp.semantics.Values;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodePlace;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
        for (var function : leadingTo(model, around)) {
            if (entered(model).contains(NodePlace.of(function))) return Optional.of("this file");
            var elsewhere = context.workspace().belowScope(function.name(), SteppedByHand.isMethod(function));
            if (elsewhere.isPresent()) return elsewhere;
        }
        return Optional.empty();
    }

    private static Set<NodePlace> entered(SemanticModel model) {
        return model.answer(new Entered(), asked -> {
            var tasks = new OwnTasks(new InModel(asked));
            asked.references(OwnTasks.SCOPES).forEach(scope -> tasks.below(scope.place()));
            var found = new HashSet<NodePlace>();
            tasks.entered().forEach(function -> found.add(NodePlace.of(new Statement.FunctionDef(function))));
            return found;
        });
    }

    /** A function of this file and those whose calls may come to it, by their names. */
    private static Set<Statement.FunctionDef> leadingTo(SemanticModel model, Statement.FunctionDef last) {
        var found = new LinkedHashSet<Statement.FunctionDef>();
        var next = new ArrayDeque<>(List.of(last));
        while (!next.isEmpty()) {
            var function = next.remove();
            if (!found.add(function)) continue;
            for (var named : Callee.namesOf(model, function))
                model.functionOf(named.at()).ifPresent(next::add);
            model.functionOf(function.at()).ifPresent(next::add);
        }
        return found;
    }

    private record InModel(SemanticModel model) implements OwnTasks.Code {
        @Override
        public Optional<String> pathOf(Expression named) {
            return model.qualifiedName(named);
        }

        @Override
        public Optional<Statement.FunctionDef> definition(Expression function) {
            return Callee.definition(model, function);
        }

        @Override
        public List<Expression> values(Expression named) {
            if (named instanceof Expression.Name name) return Values.assigned(model, name);
            var found = new ArrayList<Expression>();
            for (var attribute : model.attributesNamed(((Expression.Attribute) named).name())) {
                if (attribute.parent().orElse(null) instanceof Statement.Assign assign
                        && assign.targets().contains(attribute)) found.add(assign.value());
            }
            return found;
        }
    }
}
