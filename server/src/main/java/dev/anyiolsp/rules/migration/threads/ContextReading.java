package dev.anyiolsp.rules.migration.threads;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import java.util.Optional;

/** Whether a function of a file reads a context variable, itself or through functions of the file that it calls. */
final class ContextReading {
    private ContextReading() {}

    /** The variable that a function reads; empty for one that is not seen. */
    static Optional<String> variableOf(SemanticModel model, Expression function) {
        return CalledInThread.first(model, function, called -> readBy(model, called));
    }

    /** The variable of {@code variable.get}. */
    private static Optional<String> readBy(SemanticModel model, Expression function) {
        if (!(function instanceof Expression.Attribute method) || !method.name().equals("get")) return Optional.empty();
        return model.types()
                .className(method.value())
                .filter("contextvars.ContextVar"::equals)
                .map(name -> method.value().text());
    }
}
