package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From which slot an expression takes an object, and into which one the code around it puts it. */
final class Slots {
    /** Methods of lists and dictionaries that give an element. */
    static final Set<String> TAKING = Set.of("get", "pop", "popleft", "setdefault", "__getitem__");
    /** Methods of lists, sets and dictionaries whose last argument becomes an element. */
    static final Set<String> PUTTING = Set.of("append", "appendleft", "add", "insert", "setdefault", "__setitem__");

    private final SemanticModel model;
    private final ArgumentFlow arguments;

    Slots(SemanticModel model) {
        this.model = model;
        this.arguments = new ArgumentFlow(model);
    }

    ArgumentFlow arguments() {
        return arguments;
    }

    /** The slot that an expression reads. */
    Optional<Slot> of(Expression expression) {
        if (expression instanceof Expression.Name name) return ofName(name);
        if (expression instanceof Expression.Attribute attribute) {
            return ownerOf(attribute.value()).map(owner -> new Slot.Field(owner, attribute.name()));
        }
        if (expression instanceof Expression.Subscript subscript && !(subscript.index() instanceof Expression.Slice)) {
            return of(subscript.value()).map(Slot.Elements::new);
        }
        if (expression instanceof Expression.Call call) {
            var function = arguments.functionOf(call);
            if (function.isPresent())
                return function.filter(found -> !found.async()).flatMap(this::resultOf);
            if (call.function() instanceof Expression.Attribute method && TAKING.contains(method.name())) {
                return of(method.value()).map(Slot.Elements::new);
            }
        }
        if (expression instanceof Expression.Await await && await.value() instanceof Expression.Call call) {
            return arguments
                    .functionOf(call)
                    .filter(Statement.FunctionDef::async)
                    .flatMap(this::resultOf);
        }
        if (expression instanceof Expression.NamedExpr named) return ofName(named.target());
        return Optional.empty();
    }

    /** The class of this file that an expression is, or is an instance of. */
    private Optional<Statement.ClassDef> ownerOf(Expression value) {
        return model.types().of(value).flatMap(type -> {
            if (type instanceof Type.LocalInstance instance) return Optional.of(instance.definition());
            return type instanceof Type.LocalClass local ? Optional.of(local.definition()) : Optional.empty();
        });
    }

    private Optional<Slot> ofName(Expression.Name name) {
        var scope = model.scopeOf(name.at()).lookup(name.id());
        if (scope.isEmpty()) return Optional.empty();
        if (scope.get().kind() == ScopeKind.CLASS) {
            return Optional.of(
                    new Slot.Field(new Statement.ClassDef(scope.get().owner().orElseThrow()), name.id()));
        }
        return Optional.of(new Slot.Variable(scope.get(), name.id()));
    }

    /** What a function returns; for a property the attribute that it is. */
    Optional<Slot> resultOf(Statement.FunctionDef function) {
        var around = model.scopeOf(function.at().first());
        if (isProperty(function) && around.kind() == ScopeKind.CLASS) {
            return Optional.of(
                    new Slot.Field(new Statement.ClassDef(around.owner().orElseThrow()), function.name()));
        }
        if (!ArgumentFlow.isPlain(function) || model.yields(function)) return Optional.empty();
        return Optional.of(new Slot.Result(function, around.kind()));
    }

    static boolean isProperty(Statement.FunctionDef function) {
        return function.decorators().size() == 1
                && function.decorators().get(0).expression().text().equals("property");
    }

    /** The slot that the code around an expression puts its value into. */
    Optional<Slot> holderOf(Expression value) {
        var parent = value.parent().orElse(null);
        if (parent instanceof Expression.BoolOp || parent instanceof Expression.Await) return Optional.empty();
        if (parent instanceof Expression.NamedExpr named) return ofName(named.target());
        if (parent instanceof Statement.Assign assign) {
            return assign.value().equals(value) ? of(assign.targets().get(0)) : Optional.empty();
        }
        if (parent instanceof Statement.AnnAssign assign) {
            return assign.value().filter(value::equals).flatMap(found -> of(assign.target()));
        }
        if (parent instanceof Statement.Return) {
            return model.functionOf(value.at()).flatMap(this::resultOf);
        }
        if (parent instanceof Part.Parameter parameter) return Optional.of(arguments.slotOf(parameter));
        if (parent instanceof Expression.Sequence sequence) return holderOfElement(sequence, value);
        if (parent instanceof Part.DictItem item && item.value().equals(value)) {
            return item.parent().flatMap(dict -> holderOf((Expression) dict)).map(Slot.Elements::new);
        }
        if (parent instanceof Expression.Comprehension comprehension) {
            boolean kept = comprehension.kind() != NodeKind.GENERATOR_EXP
                    && comprehension.element().filter(value::equals).isPresent();
            return kept ? holderOf(comprehension).map(Slot.Elements::new) : Optional.empty();
        }
        return holderOfArgument(value, parent);
    }

    /** All slots that the code around an expression puts its value into; none if one of them is not known. */
    List<Slot> holdersOf(Expression value) {
        if (value.parent().orElse(null) instanceof Statement.Assign assign
                && assign.value().equals(value)) {
            var found = assign.targets().stream()
                    .flatMap(target -> of(target).stream())
                    .toList();
            return found.size() == assign.targets().size() ? found : List.of();
        }
        return holderOf(value).stream().toList();
    }

    private Optional<Slot> holderOfElement(Expression.Sequence sequence, Expression value) {
        if (sequence.parent().orElse(null) instanceof Statement.Assign assign
                && assign.targets().size() == 1
                && assign.targets().get(0) instanceof Expression.Sequence targets) {
            return sequence.opposite(value, targets).flatMap(this::of);
        }
        var loop = sequence.parent().orElse(null);
        if (loop instanceof Statement.For each && each.iterable().equals(sequence)) return of(each.target());
        if (loop instanceof Part.Generator each && each.iterable().equals(sequence)) return of(each.target());
        return holderOf(sequence).map(Slot.Elements::new);
    }

    private Optional<Slot> holderOfArgument(Expression value, Node parent) {
        if (parent instanceof Expression.Call call
                && call.function() instanceof Expression.Attribute method
                && PUTTING.contains(method.name())
                && !call.arguments().isEmpty()
                && call.arguments().get(call.arguments().size() - 1).equals(value)) {
            var container = of(method.value());
            if (container.isPresent()) return container.map(Slot.Elements::new);
        }
        return arguments.slotOf(value);
    }

    /** The slot into which a factory, a class or lambda, brings what it makes. */
    Optional<Slot> holderOfMade(Expression factory) {
        var parent = factory.parent().orElse(null);
        if (parent instanceof Part.Keyword keyword
                && keyword.name().filter(name -> name.endsWith("factory")).isPresent()) {
            return keyword.parent().flatMap(call -> holderOf((Expression) call));
        }
        if (parent instanceof Expression.Call call
                && isDefaultDict(call)
                && call.arguments().get(0).equals(factory)) {
            return holderOf(call).map(Slot.Elements::new);
        }
        return Optional.empty();
    }

    boolean isDefaultDict(Expression.Call call) {
        return !call.arguments().isEmpty()
                && model.qualifiedName(call.function())
                        .filter("collections.defaultdict"::equals)
                        .isPresent();
    }
}
