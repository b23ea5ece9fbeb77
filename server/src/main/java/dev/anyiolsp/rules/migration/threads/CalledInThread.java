package dev.anyiolsp.rules.migration.threads;

import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a thread calls that is given a function of a file: that, and what it calls in the file. */
final class CalledInThread {
    private final SemanticModel model;
    private final Function<Expression, Optional<String>> question;
    private final Set<Cursor> seen = new HashSet<>();

    private CalledInThread(SemanticModel model, Function<Expression, Optional<String>> question) {
        this.model = model;
        this.question = question;
    }

    /** The first answer to a question that is asked about all that is called. */
    static Optional<String> first(
            SemanticModel model, Expression function, Function<Expression, Optional<String>> question) {
        return new CalledInThread(model, question).ofFunction(function);
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
        if (definition.isEmpty()) return question.apply(function);
        if (!seen.add(definition.get().at())) return Optional.empty();
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
            var found = ofFunction(new Expression.Call(at).function());
            if (found.isPresent()) return found;
        }
        for (var child : at.children()) {
            var found = within(child);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }
}
