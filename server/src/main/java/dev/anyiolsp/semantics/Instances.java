package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which class of the file an expression is an instance of. */
final class Instances {
    private Instances() {}

    /** The class of {@code self}, of {@code Name(…)}, or of a name that is assigned once, from {@code Name(…)}. */
    static Optional<Statement.ClassDef> classOf(SemanticModel model, Expression value) {
        if (value instanceof Expression.Call call && call.function() instanceof Expression.Name name) {
            return classNamed(model, name);
        }
        if (!(value instanceof Expression.Name name)) return Optional.empty();
        var bindings = model.bindingsOf(name);
        if (bindings.size() != 1) return Optional.empty();
        var binding = bindings.get(0);
        if (binding.kind() == BindingKind.PARAMETER) return ownerOfSelf(model, binding);
        if (binding.kind() != BindingKind.ASSIGNMENT) return Optional.empty();
        return binding.at()
                .parent()
                .filter(parent -> parent.kind() == dev.anyiolsp.syntax.NodeKind.ASSIGN)
                .map(Statement.Assign::new)
                .map(Statement.Assign::value)
                .filter(Expression.Call.class::isInstance)
                .flatMap(call -> classOf(model, call));
    }

    private static Optional<Statement.ClassDef> classNamed(SemanticModel model, Expression.Name name) {
        var bindings = model.bindingsOf(name);
        if (bindings.size() != 1 || bindings.get(0).kind() != BindingKind.CLASS) return Optional.empty();
        return bindings.get(0).at().parent().map(Statement.ClassDef::new);
    }

    /** The class around a method whose first parameter this is. */
    private static Optional<Statement.ClassDef> ownerOfSelf(SemanticModel model, Binding parameter) {
        var scope = parameter.scope();
        var owner = scope.owner();
        if (scope.kind() != ScopeKind.FUNCTION || owner.isEmpty()) return Optional.empty();
        var function = new Statement.FunctionDef(owner.get());
        boolean first = !function.parameters().isEmpty()
                && function.parameters().get(0).at().first().equals(parameter.at());
        boolean plain = function.decorators().stream()
                .noneMatch(decorator -> decorator.expression().text().equals("staticmethod"));
        if (!first || !plain) return Optional.empty();
        return scope.parent()
                .filter(around -> around.kind() == ScopeKind.CLASS)
                .flatMap(Scope::owner)
                .map(Statement.ClassDef::new);
    }

    /** The definitions of a method in a class or its first base of this file that has it. */
    static List<Statement.FunctionDef> methods(SemanticModel model, Statement.ClassDef type, String name) {
        return methods(model, type, name, 0);
    }

    private static List<Statement.FunctionDef> methods(
            SemanticModel model, Statement.ClassDef type, String name, int depth) {
        var found = new ArrayList<Statement.FunctionDef>();
        var bindings = model.bodyScope(type).bindingsOf(name);
        for (var binding : bindings) {
            if (binding.kind() != BindingKind.FUNCTION) return List.of();
            found.add(new Statement.FunctionDef(binding.at().parent().orElseThrow()));
        }
        if (!found.isEmpty() || depth > 20) return found;
        for (var base : type.bases()) {
            if (!(base instanceof Expression.Name baseName)) return List.of();
            var baseClass = classNamed(model, baseName);
            if (baseClass.isEmpty()) return List.of();
            var inherited = methods(model, baseClass.get(), name, depth + 1);
            if (!inherited.isEmpty()) return inherited;
        }
        return List.of();
    }
}
