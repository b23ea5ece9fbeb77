package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
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
        if (isStarter(call)) {
            return index < 1
                    ? Optional.empty()
                    : functionNamed(call.arguments().get(0))
                            .flatMap(found -> parameter(found, index - 1, Optional.empty()))
                            .map(this::slotOf);
        }
        var function = functionOf(call);
        if (function.isEmpty()) return fieldOf(call, index, name);
        return parameter(function.get(), index, name).map(this::slotOf);
    }

    /** Whether a parameter is one of a function, not of a lambda. */
    boolean isOfFunction(Part.Parameter parameter) {
        return parameter
                .at()
                .parent()
                .flatMap(Cursor::parent)
                .filter(owner -> owner.kind() == NodeKind.FUNCTION_DEF)
                .isPresent();
    }

    Slot slotOf(Part.Parameter parameter) {
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

    /** Whether a call calls its first argument with the others: {@code group.start_soon(f, x)}, {@code anyio.run(f, x)}. */
    private boolean isStarter(Expression.Call call) {
        if (call.arguments().isEmpty()) return false;
        if (call.function() instanceof Expression.Attribute method
                && method.name().equals("start_soon")) return true;
        return model.qualifiedName(call.function())
                .filter(name -> name.equals("anyio.run") || name.equals("functools.partial"))
                .isPresent();
    }

    /** The one function of this file that a call calls, {@code __init__} for a class. */
    Optional<Statement.FunctionDef> functionOf(Expression.Call call) {
        return functionNamed(call.function());
    }

    private Optional<Statement.FunctionDef> functionNamed(Expression function) {
        List<Statement.FunctionDef> found = List.of();
        if (function instanceof Expression.Name name) {
            var bindings = model.bindingsOf(name);
            if (bindings.size() != 1) return Optional.empty();
            var binding = bindings.get(0);
            if (binding.kind() == BindingKind.FUNCTION) {
                found = List.of(new Statement.FunctionDef(binding.at().parent().orElseThrow()));
            } else if (binding.kind() == BindingKind.CLASS) {
                var type = new Statement.ClassDef(binding.at().parent().orElseThrow());
                found = Instances.methods(model, type, "__init__");
            }
        } else if (function instanceof Expression.Attribute attribute) {
            found = model.types()
                    .classOf(attribute.value())
                    .map(type -> Instances.methods(model, type, attribute.name()))
                    .orElse(List.of());
        }
        if (found.size() != 1) return Optional.empty();
        return Optional.of(found.get(0)).filter(ArgumentFlow::isPlain);
    }

    static boolean isPlain(Statement.FunctionDef function) {
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

    /** The arguments that calls in this file give for a parameter, or for a field of a dataclass. */
    List<Expression> argumentsFor(Slot slot) {
        var result = new ArrayList<Expression>();
        for (var name : callersOf(slot)) {
            if (!(name.parent().orElse(null) instanceof Expression.Call call)
                    || !call.function().equals(name)) continue;
            for (var child :
                    call.at().children().subList(1, call.at().children().size())) {
                var node = Node.of(child);
                var argument = node instanceof Part.Keyword keyword ? keyword.value() : (Expression) node;
                if (slotOf(argument).filter(slot::equals).isPresent()) result.add(argument);
            }
        }
        return result;
    }

    private List<Expression> callersOf(Slot slot) {
        if (slot instanceof Slot.Field field) {
            return field.owner().decorators().stream().anyMatch(this::isDataclass) ? namesOf(field.owner()) : List.of();
        }
        if (!(slot instanceof Slot.Variable variable) || variable.scope().kind() != ScopeKind.FUNCTION) {
            return List.of();
        }
        var function = new Statement.FunctionDef(variable.scope().owner().orElseThrow());
        var around = model.scopeOf(function.at().first());
        if (around.kind() != ScopeKind.CLASS) return namesOf(function);
        var owner = new Statement.ClassDef(around.owner().orElseThrow());
        // Of a call of another object's method it is not seen which function it calls.
        return function.name().equals("__init__")
                ? namesOf(owner)
                : List.copyOf(model.attributes().certainlyOf(Instances.family(model, owner), function.name()));
    }

    private List<Expression> namesOf(Statement.ClassDef type) {
        return model.usesOf(model.scopeOf(type.at().first()), type.name()).stream()
                .map(use -> Expression.of(use.at()))
                .toList();
    }

    /** Where a function is named. Attributes of unknown objects count, unless every dictionary has one of that name. */
    List<Expression> namesOf(Statement.FunctionDef function) {
        var scope = model.scopeOf(function.at().first());
        if (scope.kind() != ScopeKind.CLASS) {
            return model.usesOf(scope, function.name()).stream()
                    .map(use -> Expression.of(use.at()))
                    .toList();
        }
        var owner = new Statement.ClassDef(scope.owner().orElseThrow());
        return model.attributes().of(Instances.family(model, owner), function.name()).stream()
                .filter(attribute -> isMethodOf(owner, attribute))
                .map(attribute -> (Expression) attribute)
                .toList();
    }

    private boolean isMethodOf(Statement.ClassDef owner, Expression.Attribute attribute) {
        var type = model.types().of(attribute.value());
        if (type.isEmpty()) return !Slots.TAKING.contains(attribute.name());
        return type.get() instanceof Type.LocalInstance instance
                && (Instances.isSubclass(model, instance.definition(), owner)
                        || Instances.isSubclass(model, owner, instance.definition()));
    }
}
