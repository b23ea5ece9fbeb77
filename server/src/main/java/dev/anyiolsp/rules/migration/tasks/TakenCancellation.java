package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.OwnTasks;
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

    private record Question() {}

    /** Where that may be, for a sentence. */
    static Optional<String> place(SemanticModel model, Cursor group, RuleContext context) {
        for (var function : leadingTo(model, group)) {
            if (entered(model).contains(NodePlace.of(function))) return Optional.of("this file");
            var elsewhere = context.workspace().belowScope(function.name(), SteppedByHand.isMethod(function));
            if (elsewhere.isPresent()) return elsewhere;
        }
        return Optional.empty();
    }

    private static Set<NodePlace> entered(SemanticModel model) {
        return model.answer(new Question(), asked -> {
            var tasks = new OwnTasks(new InModel(asked));
            asked.references(OwnTasks.SCOPES).forEach(scope -> tasks.below(scope.place()));
            var found = new HashSet<NodePlace>();
            tasks.entered().forEach(function -> found.add(NodePlace.of(new Statement.FunctionDef(function))));
            return found;
        });
    }

    /** The functions of this file whose calls may come to a place, by their names. */
    private static Set<Statement.FunctionDef> leadingTo(SemanticModel model, Cursor place) {
        var found = new LinkedHashSet<Statement.FunctionDef>();
        var places = new ArrayDeque<>(List.of(place));
        while (!places.isEmpty()) {
            var function = model.functionOf(places.remove());
            if (function.isEmpty() || !found.add(function.get())) continue;
            var name = function.get().name();
            places.add(function.get().at());
            if (SteppedByHand.isMethod(function.get())) {
                model.attributesNamed(name).forEach(use -> places.add(use.at()));
            } else {
                model.usesNamed(name).forEach(use -> places.add(use.at()));
            }
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
