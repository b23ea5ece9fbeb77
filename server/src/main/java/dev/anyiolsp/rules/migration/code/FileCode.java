package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.outline.OwnTasks;
import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Values;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What names of a file stand for, by its model. */
public record FileCode(SemanticModel model) implements OwnTasks.Code {
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

    /** A function of the file and those whose calls may come to it, by their names. */
    public Set<Statement.FunctionDef> leadingTo(Statement.FunctionDef last) {
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
}
