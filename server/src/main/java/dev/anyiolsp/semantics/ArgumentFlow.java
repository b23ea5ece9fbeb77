package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.ParameterKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which parameter of a function of this file an argument becomes, and which arguments become a parameter. */
final class ArgumentFlow {
    private final SemanticModel model;

    ArgumentFlow(SemanticModel model) {
        this.model = model;
    }

    /** The slot of the parameter that an argument becomes; empty if the function is not seen, or takes it in stars. */
    Optional<Slot> slotOf(Expression argument) {
        var parent = argument.parent();
        var keyword = parent.filter(Part.Keyword.class::isInstance).map(Part.Keyword.class::cast);
        if (keyword.isPresent()) parent = keyword.get().parent();
        if (parent.isEmpty() || !(parent.get() instanceof Expression.Call call)) return Optional.empty();
        if (call.hasUnpacking() || call.function().equals(argument)) return Optional.empty();
        int index = call.arguments().indexOf(argument);
        var name = keyword.flatMap(Part.Keyword::name);
        var function = functionOf(call);
        if (function.isEmpty()) return fieldOf(call, index, name);
        return parameter(function.get(), index, name).map(this::slotOf);
    }

    private Slot slotOf(Part.Parameter parameter) {
        var function = new Statement.FunctionDef(
                parameter.at().parent().orElseThrow().parent().orElseThrow());
        return new Slot.Variable(model.bodyScope(function), parameter.name());
    }

    private Optional<Part.Parameter> parameter(Statement.FunctionDef function, int index, Optional<String> name) {
        var parameters = function.parameters();
        if (name.isPresent()) {
            return parameters.stream()
                    .filter(parameter -> parameter.name().equals(name.get()))
                    .filter(parameter -> parameter.kind() == ParameterKind.POSITIONAL_OR_KEYWORD
                            || parameter.kind() == ParameterKind.KEYWORD_ONLY)
                    .findFirst();
        }
        int position = index + (isMethod(function) ? 1 : 0);
        if (index < 0 || position >= parameters.size()) return Optional.empty();
        var parameter = parameters.get(position);
        boolean positional = parameter.kind() == ParameterKind.POSITIONAL_ONLY
                || parameter.kind() == ParameterKind.POSITIONAL_OR_KEYWORD;
        return positional ? Optional.of(parameter) : Optional.empty();
    }

    private boolean isMethod(Statement.FunctionDef function) {
        return model.scopeOf(function.at().first()).kind() == ScopeKind.CLASS
                && function.decorators().stream()
                        .noneMatch(decorator -> decorator.expression().text().equals("staticmethod"));
    }

    /** The one function of this file that a call calls, {@code __init__} for a class. */
    private Optional<Statement.FunctionDef> functionOf(Expression.Call call) {
        List<Statement.FunctionDef> found = List.of();
        if (call.function() instanceof Expression.Name name) {
            var bindings = model.bindingsOf(name);
            if (bindings.size() != 1) return Optional.empty();
            var binding = bindings.get(0);
            if (binding.kind() == BindingKind.FUNCTION) {
                found = List.of(new Statement.FunctionDef(binding.at().parent().orElseThrow()));
            } else if (binding.kind() == BindingKind.CLASS) {
                var type = new Statement.ClassDef(binding.at().parent().orElseThrow());
                found = Instances.methods(model, type, "__init__");
            }
        } else if (call.function() instanceof Expression.Attribute attribute) {
            found = model.types()
                    .classOf(attribute.value())
                    .map(type -> Instances.methods(model, type, attribute.name()))
                    .orElse(List.of());
        }
        if (found.size() != 1) return Optional.empty();
        return Optional.of(found.get(0)).filter(function -> isPlain(function));
    }

    private static boolean isPlain(Statement.FunctionDef function) {
        return function.decorators().stream()
                .allMatch(decorator -> decorator.expression().text().endsWith("staticmethod"));
    }

    /** The field of a dataclass that an argument of its constructor becomes. */
    private Optional<Slot> fieldOf(Expression.Call call, int index, Optional<String> name) {
        if (!(call.function() instanceof Expression.Name className)) return Optional.empty();
        var bindings = model.bindingsOf(className);
        if (bindings.size() != 1 || bindings.get(0).kind() != BindingKind.CLASS) return Optional.empty();
        var type = new Statement.ClassDef(bindings.get(0).at().parent().orElseThrow());
        boolean dataclass = type.decorators().stream().anyMatch(this::isDataclass);
        if (!dataclass || !type.bases().isEmpty()) return Optional.empty();
        var fields = type.body().stream()
                .filter(Statement.AnnAssign.class::isInstance)
                .map(statement -> ((Statement.AnnAssign) statement).target().text())
                .toList();
        var field = name.orElseGet(() -> index >= 0 && index < fields.size() ? fields.get(index) : "");
        return fields.contains(field) ? Optional.of(new Slot.Field(type, field)) : Optional.empty();
    }

    private boolean isDataclass(Part.Decorator decorator) {
        var expression = decorator.expression();
        if (expression instanceof Expression.Call call) expression = call.function();
        return model.qualifiedName(expression)
                .filter("dataclasses.dataclass"::equals)
                .isPresent();
    }

    /** The arguments that calls in this file give for a parameter. */
    List<Expression> argumentsFor(Slot.Variable slot) {
        var owner = slot.scope().owner();
        if (owner.isEmpty() || slot.scope().kind() != ScopeKind.FUNCTION) return List.of();
        var function = new Statement.FunctionDef(owner.get());
        var result = new ArrayList<Expression>();
        for (var call : callsOf(function)) {
            for (var child :
                    call.at().children().subList(1, call.at().children().size())) {
                var node = Node.of(child);
                var argument = node instanceof Part.Keyword keyword ? keyword.value() : (Expression) node;
                if (slotOf(argument).filter(slot::equals).isPresent()) result.add(argument);
            }
        }
        return result;
    }

    private List<Expression.Call> callsOf(Statement.FunctionDef function) {
        var scope = model.scopeOf(function.at().first());
        var names = new ArrayList<Expression>();
        if (scope.kind() == ScopeKind.CLASS && function.name().equals("__init__")) {
            var type = new Statement.ClassDef(scope.owner().orElseThrow());
            for (var use : model.usesOf(model.scopeOf(type.at().first()), type.name())) {
                names.add(Expression.of(use.at()));
            }
        } else if (scope.kind() == ScopeKind.CLASS) {
            names.addAll(model.attributesNamed(function.name()));
        } else {
            for (var use : model.usesOf(scope, function.name())) names.add(Expression.of(use.at()));
        }
        var calls = new ArrayList<Expression.Call>();
        for (var name : names) {
            if (name.parent().orElse(null) instanceof Expression.Call call
                    && call.function().equals(name)) calls.add(call);
        }
        return calls;
    }
}
