package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;

/** Reads what a file puts into a slot, and where it takes it from there. */
final class SlotReader {
    private final SemanticModel model;
    private final Slots slots;
    private final ElementReader elements;

    SlotReader(SemanticModel model, Slots slots) {
        this.model = model;
        this.slots = slots;
        this.elements = new ElementReader(model, slots, this);
    }

    Contents read(Slot slot) {
        if (slot instanceof Slot.Variable variable) return ofVariable(variable);
        if (slot instanceof Slot.Field field) return ofField(field);
        if (slot instanceof Slot.Elements in) return elements.read(in);
        return ofResult((Slot.Result) slot);
    }

    private Contents ofVariable(Slot.Variable variable) {
        var contents = new Contents();
        for (var binding : variable.scope().bindingsOf(variable.name())) {
            switch (binding.kind()) {
                case NONE, DELETION -> {}
                case PARAMETER ->
                    parameter(
                            contents,
                            variable,
                            new Part.Parameter(binding.at().parent().orElseThrow()));
                default -> bound(contents, variable, binding);
            }
        }
        for (var use : model.usesOf(variable.scope(), variable.name())) {
            if (use.at().kind() == NodeKind.NAME) contents.uses.add(new Expression.Name(use.at()));
        }
        return contents;
    }

    private void bound(Contents contents, Slot slot, Binding binding) {
        if (binding.kind() == BindingKind.ASSIGNMENT && binding.at().kind() == NodeKind.NAME) {
            stored(contents, slot, Expression.of(binding.at()));
        } else {
            unseen(contents, slot);
        }
    }

    private void parameter(Contents contents, Slot.Variable variable, Part.Parameter parameter) {
        parameter.annotation().ifPresent(contents.annotations::add);
        parameter.defaultValue().ifPresent(contents.values::add);
        contents.values.addAll(slots.arguments().argumentsFor(variable));
    }

    private Contents ofField(Slot.Field field) {
        var contents = new Contents();
        var scope = model.bodyScope(field.owner());
        for (var binding : scope.bindingsOf(field.name())) {
            if (binding.kind() == BindingKind.FUNCTION) property(contents, field, binding);
            else if (binding.kind() != BindingKind.NONE) bound(contents, field, binding);
        }
        for (var attribute : model.attributes().of(Instances.family(model, field.owner()), field.name())) {
            var owner = model.types().of(attribute.value());
            if (owner.isPresent() && !isOwner(model, owner.get(), field.owner())) continue;
            if (model.qualifiedName(attribute).isPresent()) continue;
            if (!isStored(attribute)) contents.uses.add(attribute);
            else if (owner.isPresent()) stored(contents, field, attribute);
            else contents.trouble("`" + attribute.text() + "` may be the same attribute, and is assigned to");
        }
        for (var use : model.usesOf(scope, field.name())) {
            if (use.at().kind() == NodeKind.NAME) contents.uses.add(new Expression.Name(use.at()));
        }
        contents.values.addAll(slots.arguments().argumentsFor(field));
        return contents;
    }

    private void property(Contents contents, Slot slot, Binding binding) {
        var function = new Statement.FunctionDef(binding.at().parent().orElseThrow());
        if (Slots.isProperty(function)) returned(contents, slot, function);
        else unseen(contents, slot);
    }

    /** A base or subclass shares the attribute; an unrelated class does not. */
    static boolean isOwner(SemanticModel model, Type type, Statement.ClassDef owner) {
        if (!(type instanceof Type.LocalInstance || type instanceof Type.LocalClass)) return false;
        var definition = type instanceof Type.LocalInstance instance
                ? instance.definition()
                : ((Type.LocalClass) type).definition();
        return Instances.isSubclass(model, definition, owner) || Instances.isSubclass(model, owner, definition);
    }

    static boolean isStored(Expression.Attribute attribute) {
        var parent = attribute.parent().orElse(null);
        if (parent instanceof Statement.Assign assign) return assign.targets().contains(attribute);
        if (parent instanceof Statement.AnnAssign assign) return assign.target().equals(attribute);
        if (parent instanceof Statement.AugAssign assign) return assign.target().equals(attribute);
        return parent instanceof Statement.Delete || isUnpackedInto(attribute, parent);
    }

    private static boolean isUnpackedInto(Expression target, Node parent) {
        return parent instanceof Expression.Sequence sequence
                && sequence.parent().orElse(null) instanceof Statement.Assign assign
                && assign.targets().contains(sequence)
                && sequence.elements().contains(target);
    }

    /** Reads what a target gets. */
    private void stored(Contents contents, Slot slot, Expression target) {
        var parent = target.parent().orElse(null);
        if (parent instanceof Statement.Delete) return;
        if (parent instanceof Statement.Assign assign) {
            contents.values.add(assign.value());
        } else if (parent instanceof Statement.AnnAssign assign) {
            contents.annotations.add(assign.annotation());
            assign.value().ifPresent(contents.values::add);
        } else if (parent instanceof Expression.NamedExpr named) {
            contents.values.add(named.value());
        } else if (parent instanceof Statement.For loop && loop.target().equals(target)) {
            elements.iterated(contents, slot, loop.iterable());
        } else if (parent instanceof Part.Generator loop && loop.target().equals(target)) {
            elements.iterated(contents, slot, loop.iterable());
        } else if (!isUnpacked(contents, slot, target, parent)) {
            unseen(contents, slot);
        }
    }

    private boolean isUnpacked(Contents contents, Slot slot, Expression target, Node parent) {
        if (!(parent instanceof Expression.Sequence targets)) return false;
        var around = targets.parent().orElse(null);
        if (around instanceof Statement.Assign assign
                && assign.targets().size() == 1
                && assign.value() instanceof Expression.Sequence values) {
            var value = targets.opposite(target, values);
            value.ifPresent(contents.values::add);
            return value.isPresent();
        }
        Optional<Expression> iterable = around instanceof Statement.For loop
                ? Optional.of(loop.iterable())
                : around instanceof Part.Generator loop ? Optional.of(loop.iterable()) : Optional.empty();
        var items = iterable.flatMap(ElementReader::itemsOf)
                .filter(found -> targets.elements().indexOf(target) == 1);
        items.ifPresent(container -> elements.iterated(contents, slot, container));
        return items.isPresent();
    }

    private static void unseen(Contents contents, Slot slot) {
        contents.trouble("`" + slot.name() + "` gets its value in a way that is not seen through");
    }

    private Contents ofResult(Slot.Result result) {
        var contents = new Contents();
        returned(contents, result, result.function());
        for (var name : slots.arguments().namesOf(result.function())) {
            var parent = name.parent().orElse(null);
            if (parent instanceof Expression.Call call && call.function().equals(name)) {
                if (!result.function().async()) contents.uses.add(call);
                else if (call.parent().orElse(null) instanceof Expression.Await await) contents.uses.add(await);
                else contents.escapes.add(call);
            } else {
                contents.trouble("`" + result.name() + "`, which returns it, is handed on");
            }
        }
        return contents;
    }

    private void returned(Contents contents, Slot slot, Statement.FunctionDef function) {
        function.returns().ifPresent(contents.annotations::add);
        var at = function.at();
        var document = at.document();
        at.child(NodeKind.BODY).ifPresent(body -> collect(contents, body));
        int end = document.endOf(at.chunk());
        int chunk = at.chunk() + 1;
        while (chunk < end) {
            var root = document.root(chunk);
            boolean definition = !root.children().isEmpty() && isDefinition(root.first());
            if (!definition) collect(contents, root);
            chunk = definition ? document.endOf(chunk) : chunk + 1;
        }
        if (contents.values.isEmpty()) unseen(contents, slot);
    }

    private static boolean isDefinition(Cursor at) {
        return List.of(NodeKind.FUNCTION_DEF, NodeKind.CLASS_DEF, NodeKind.LAMBDA)
                .contains(at.kind());
    }

    private static void collect(Contents contents, Cursor at) {
        if (isDefinition(at)) return;
        if (at.kind() == NodeKind.RETURN) new Statement.Return(at).value().ifPresent(contents.values::add);
        else for (var child : at.children()) collect(contents, child);
    }
}
