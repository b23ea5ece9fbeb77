package dev.anyiolsp.rules.migration.threads;

import dev.anyiolsp.outline.ProcessWide;
import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import java.util.Optional;

/** Whether a function reads a context variable, itself or through functions of the file that it calls. */
final class ContextReading {
    private ContextReading() {}

    /** That a function reads one, a clause; empty for one that is not seen. */
    static Optional<String> objection(SemanticModel model, Expression function, Workspace workspace) {
        return CalledInThread.first(model, function, called -> readBy(model, called))
                .map(variable -> "the function reads the context variable `" + variable + "`")
                .or(() -> readElsewhere(model, function, workspace))
                .map(reading -> reading + ", and would see the caller's value");
    }

    /** The variable of {@code variable.get}. */
    private static Optional<String> readBy(SemanticModel model, Expression function) {
        if (!(function instanceof Expression.Attribute method) || !method.name().equals("get")) return Optional.empty();
        return model.types()
                .className(method.value())
                .filter("contextvars.ContextVar"::equals)
                .map(name -> method.value().text());
    }

    /** What other files do is not followed: where the project has such a variable, their functions may read it. */
    private static Optional<String> readElsewhere(SemanticModel model, Expression function, Workspace workspace) {
        var leaving = CalledInThread.first(model, function, called -> ofOtherFile(model, called, workspace));
        if (leaving.isEmpty()) return Optional.empty();
        var place = ProcessWide.isIn(model, ProcessWide.CONTEXT_VARIABLE)
                ? Optional.of("this file")
                : workspace.processWideUse(ProcessWide.CONTEXT_VARIABLE);
        return place.map(where -> "`" + leaving.get() + "` may read a context variable, as " + where + " has one");
    }

    /** A function of another file, or {@code get} without arguments of a name that may come from there. */
    private static Optional<String> ofOtherFile(SemanticModel model, Expression called, Workspace workspace) {
        return model.qualifiedName(called)
                .filter(name -> isGet(called) || workspace.functionKind(name) != Workspace.FunctionKind.UNKNOWN);
    }

    private static boolean isGet(Expression called) {
        return called instanceof Expression.Attribute method
                && method.name().equals("get")
                && method.parent().orElse(null) instanceof Expression.Call call
                && call.at().children().size() == 1;
    }
}
