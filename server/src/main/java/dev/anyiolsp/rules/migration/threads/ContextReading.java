package dev.anyiolsp.rules.migration.threads;

import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether a function of a file reads a context variable, itself or through functions of the file that it calls. */
final class ContextReading {
    private final SemanticModel model;
    private final Set<Cursor> seen = new HashSet<>();

    private ContextReading(SemanticModel model) {
        this.model = model;
    }

    /** The variable that a function reads; empty for one that is not seen. */
    static Optional<String> variableOf(SemanticModel model, Expression function) {
        return new ContextReading(model).ofFunction(function);
    }

    private Optional<String> ofFunction(Expression function) {
        if (function instanceof Expression.Lambda lambda) return within(lambda.at());
        if (function instanceof Expression.Call call
                && !call.arguments().isEmpty()
                && model.qualifiedName(call.function())
                        .filter("functools.partial"::equals)
                        .isPresent()) {
            return ofFunction(call.arguments().get(0));
        }
        var definition = Callee.definition(model, function);
        if (definition.isEmpty() || !seen.add(definition.get().at())) return Optional.empty();
        var at = definition.get().at();
        var document = at.document();
        for (int chunk = at.chunk(); chunk < document.endOf(at.chunk()); chunk++) {
            var found = within(document.root(chunk));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<String> within(Cursor at) {
        if (at.kind() == NodeKind.CALL) {
            var function = new Expression.Call(at).function();
            var found = readBy(function).or(() -> ofFunction(function));
            if (found.isPresent()) return found;
        }
        for (var child : at.children()) {
            var found = within(child);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** The variable of {@code variable.get}. */
    private Optional<String> readBy(Expression function) {
        if (!(function instanceof Expression.Attribute method) || !method.name().equals("get")) return Optional.empty();
        return model.types()
                .className(method.value())
                .filter("contextvars.ContextVar"::equals)
                .map(name -> method.value().text());
    }
}
