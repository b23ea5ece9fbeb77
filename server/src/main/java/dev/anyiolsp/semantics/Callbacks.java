package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;

/** Functions of a file that functions of asyncio call, with arguments of known types: {@code start_server(handle)}. */
final class Callbacks {
    private Callbacks() {}

    /** What a parameter without annotation gets, if its function is handed to one function that calls it. */
    static Optional<Type> argumentOf(SemanticModel model, Binding parameter) {
        var scope = parameter.scope();
        if (scope.kind() != ScopeKind.FUNCTION || scope.owner().isEmpty()) return Optional.empty();
        var function = new Statement.FunctionDef(scope.owner().get());
        var names = function.parameters().stream().map(found -> found.name()).toList();
        var around = model.scopeOf(function.at().first());
        int index = names.indexOf(parameter.name()) - (around.kind() == ScopeKind.CLASS ? 1 : 0);
        if (index < 0) return Optional.empty();
        List<? extends Expression> uses = around.kind() == ScopeKind.CLASS
                ? model.attributesNamed(function.name())
                : model.usesOf(around, function.name()).stream()
                        .map(use -> Expression.of(use.at()))
                        .toList();
        for (var use : uses) {
            if (!(use.parent().orElse(null) instanceof Expression.Call call)
                    || call.arguments().indexOf(use) != 0) continue;
            var types = model.qualifiedName(call.function())
                    .map(AsyncioTypes::callbackArguments)
                    .orElse(List.of());
            if (index < types.size()) return Optional.of(types.get(index));
        }
        return Optional.empty();
    }
}
