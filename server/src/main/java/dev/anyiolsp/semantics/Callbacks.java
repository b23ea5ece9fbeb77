package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions of a file that functions of asyncio call, with arguments of known types: {@code start_server(handle)}. */
final class Callbacks {
    /** The question what methods of a name are called with by those that they are handed to. */
    private record Method(String name) {}

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
        var lists = around.kind() == ScopeKind.CLASS
                ? ofMethod(model, function.name())
                : argumentLists(
                        model,
                        model.usesOf(around, function.name()).stream()
                                .map(use -> Expression.of(use.at()))
                                .toList());
        return lists.stream()
                .filter(types -> index < types.size())
                .<Type>map(types -> types.get(index))
                .findFirst();
    }

    /** Methods of one name are many: what they may be called with is found once for all of them. */
    private static List<List<Type>> ofMethod(SemanticModel model, String name) {
        return model.answer(new Method(name), there -> argumentLists(there, there.attributesNamed(name)));
    }

    /** What those call that some expressions are handed to, for each the types of its arguments. */
    private static List<List<Type>> argumentLists(SemanticModel model, List<? extends Expression> uses) {
        var found = new ArrayList<List<Type>>();
        for (var use : uses) {
            if (!(use.parent().orElse(null) instanceof Expression.Call call)
                    || call.arguments().indexOf(use) != 0) continue;
            model.qualifiedName(call.function())
                    .map(AsyncioTypes::callbackArguments)
                    .filter(types -> !types.isEmpty())
                    .ifPresent(found::add);
        }
        return found;
    }
}
