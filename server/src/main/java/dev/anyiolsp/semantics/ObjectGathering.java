package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows the objects of one class through the names and attributes of a file. */
final class ObjectGathering {
    private final SemanticModel model;
    private final String className;
    private final ArgumentFlow arguments;
    private final Set<Slot> slots = new LinkedHashSet<>();
    private final ArrayDeque<Slot> waiting = new ArrayDeque<>();
    private final Set<Reference> creations = new LinkedHashSet<>();
    private final Set<Reference> annotations = new LinkedHashSet<>();
    private final List<ObjectUse> uses = new ArrayList<>();
    private Optional<String> problem = Optional.empty();

    ObjectGathering(SemanticModel model, String className) {
        this.model = model;
        this.className = className;
        this.arguments = new ArgumentFlow(model);
    }

    /** All that hangs together with a slot; empty if no object of the class is made for it in this file. */
    Optional<KeptObject> from(Slot first) {
        reach(first);
        while (!waiting.isEmpty()) {
            var slot = waiting.remove();
            if (slot instanceof Slot.Variable variable) readVariable(variable);
            else readField((Slot.Field) slot);
        }
        if (creations.isEmpty()) return Optional.empty();
        return Optional.of(new KeptObject(
                model,
                className,
                List.copyOf(slots),
                List.copyOf(creations),
                List.copyOf(annotations),
                List.copyOf(uses),
                problem));
    }

    private void reach(Slot slot) {
        if (slots.add(slot)) waiting.add(slot);
    }

    private void readVariable(Slot.Variable variable) {
        for (var binding : variable.scope().bindingsOf(variable.name())) {
            switch (binding.kind()) {
                case NONE, DELETION -> {}
                case PARAMETER ->
                    parameter(variable, new Part.Parameter(binding.at().parent().orElseThrow()));
                default -> stored(variable, statementOf(binding));
            }
        }
        for (var use : model.usesOf(variable.scope(), variable.name())) use(new Expression.Name(use.at()));
    }

    private static Optional<Node> statementOf(Binding binding) {
        return binding.kind() == BindingKind.ASSIGNMENT ? binding.at().parent().map(Node::of) : Optional.empty();
    }

    private void parameter(Slot.Variable variable, Part.Parameter parameter) {
        parameter.annotation().ifPresent(this::annotation);
        parameter.defaultValue().ifPresent(value -> value(variable, value));
        for (var argument : arguments.argumentsFor(variable)) value(variable, argument);
    }

    private void readField(Slot.Field field) {
        for (var binding : model.bodyScope(field.owner()).bindingsOf(field.name())) {
            if (binding.kind() != BindingKind.NONE) stored(field, statementOf(binding));
        }
        for (var attribute : model.attributesNamed(field.name())) {
            var owner = model.types().of(attribute.value());
            if (owner.isPresent() && !isOwner(owner.get(), field.owner())) continue;
            if (!isStored(attribute)) use(attribute);
            else if (owner.isPresent()) stored(field, attribute.parent());
            else trouble("`" + attribute.text() + "` may be the same attribute, and is assigned to");
        }
        for (var use : model.usesOf(model.bodyScope(field.owner()), field.name())) use(new Expression.Name(use.at()));
    }

    /** A base or subclass shares the attribute; an unrelated class does not. */
    private boolean isOwner(Type type, Statement.ClassDef owner) {
        if (!(type instanceof Type.LocalInstance || type instanceof Type.LocalClass)) return false;
        var definition = type instanceof Type.LocalInstance instance
                ? instance.definition()
                : ((Type.LocalClass) type).definition();
        return Instances.isSubclass(model, definition, owner) || Instances.isSubclass(model, owner, definition);
    }

    private static boolean isStored(Expression.Attribute attribute) {
        var parent = attribute.parent();
        if (parent.isEmpty()) return false;
        if (parent.get() instanceof Statement.Assign assign)
            return assign.targets().contains(attribute);
        if (parent.get() instanceof Statement.AnnAssign assign)
            return assign.target().equals(attribute);
        if (parent.get() instanceof Statement.AugAssign assign)
            return assign.target().equals(attribute);
        return parent.get() instanceof Statement.Delete;
    }

    /** Reads one assignment to a slot. */
    private void stored(Slot slot, Optional<Node> statement) {
        if (statement.isPresent() && statement.get() instanceof Statement.Delete) return;
        if (statement.isPresent()
                && statement.get() instanceof Statement.Assign assign
                && assign.targets().size() == 1) {
            value(slot, assign.value());
            return;
        }
        if (statement.isPresent() && statement.get() instanceof Statement.AnnAssign assign) {
            annotation(assign.annotation());
            assign.value().ifPresent(value -> value(slot, value));
            return;
        }
        trouble("`" + slot.name() + "` gets its value in a way that is not seen through");
    }

    private void value(Slot slot, Expression value) {
        if (Types.isNone(value)) return;
        var made = creationIn(value);
        if (made.isPresent()) {
            creations.add(made.get());
            return;
        }
        var source = slotOf(value);
        if (source.isPresent()) reach(source.get());
        else trouble("`" + slot.name() + "` may also be `" + shortened(value.text()) + "`");
    }

    private Optional<Slot> slotOf(Expression value) {
        return KeptObject.slotOf(model, value);
    }

    private static String shortened(String text) {
        var line = text.lines().findFirst().orElse("");
        boolean whole = line.length() == text.length() && line.length() <= 40;
        return whole ? line : line.substring(0, Math.min(37, line.length())) + "…";
    }

    /** A use; one that hands the object to a name or function of this file is followed. */
    private void use(Expression at) {
        var use = ObjectUse.of(at);
        if (use.kind() == ObjectUse.Kind.ESCAPE) {
            var next = arguments.slotOf(at).or(() -> assignedTo(at));
            if (next.isPresent()) {
                reach(next.get());
                return;
            }
        }
        uses.add(use);
    }

    private Optional<Slot> assignedTo(Expression at) {
        var parent = at.parent();
        if (parent.isEmpty()) return Optional.empty();
        if (parent.get() instanceof Statement.Assign assign
                && assign.targets().size() == 1
                && assign.value().equals(at)) {
            return slotOf(assign.targets().get(0));
        }
        if (parent.get() instanceof Statement.AnnAssign assign
                && assign.value().filter(at::equals).isPresent()) {
            return slotOf(assign.target());
        }
        return Optional.empty();
    }

    private void trouble(String reason) {
        if (problem.isEmpty()) problem = Optional.of(reason);
    }

    /** The reference that makes the object of {@code Lock()} or {@code field(default_factory=Lock)}. */
    private Optional<Reference> creationIn(Expression value) {
        if (!(value instanceof Expression.Call call)) return Optional.empty();
        var function = call.function() instanceof Expression.Subscript generic ? generic.value() : call.function();
        if (isClass(function)) return model.referenceAt(function);
        for (var keyword : call.keywords()) {
            boolean factory =
                    keyword.name().filter(name -> name.endsWith("factory")).isPresent();
            if (factory && isClass(keyword.value())) return model.referenceAt(keyword.value());
        }
        return Optional.empty();
    }

    private boolean isClass(Expression expression) {
        return model.qualifiedName(expression).filter(className::equals).isPresent();
    }

    private void annotation(Expression annotation) {
        for (var reference : model.references(Set.of(className))) {
            if (annotation.range().contains(reference.range())) annotations.add(reference);
        }
    }
}
