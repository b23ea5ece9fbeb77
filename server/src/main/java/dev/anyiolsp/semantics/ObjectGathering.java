package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows the objects of one class through the names, attributes, containers and functions of a file. */
final class ObjectGathering {
    /** Containers in containers of which nobody writes more: then one of them holds itself. */
    private static final int DEEPEST = 4;

    private final SemanticModel model;
    private final String className;
    private final Slots slots;
    private final SlotReader reader;
    private final Set<Slot> reached = new LinkedHashSet<>();
    private final ArrayDeque<Slot> waiting = new ArrayDeque<>();
    /** From which slots and values one reaches a slot or value. */
    private final Map<Object, List<Object>> origins = new HashMap<>();
    /** What is being read: a slot, or a value that goes into several. */
    private Object reading;

    private final Set<Reference> creations = new LinkedHashSet<>();
    private final Set<Reference> annotations = new LinkedHashSet<>();
    private final Set<ObjectUse> uses = new LinkedHashSet<>();
    private final Set<KeptObject.Flow> flows = new LinkedHashSet<>();
    private Optional<String> problem = Optional.empty();

    ObjectGathering(SemanticModel model, String className) {
        this.model = model;
        this.className = className;
        this.slots = new Slots(model);
        this.reader = new SlotReader(model, slots);
    }

    /** All that hangs together with a slot; empty if no object of the class is made for it in this file. */
    Optional<KeptObject> from(Slot first) {
        reading = first;
        reach(first);
        while (!waiting.isEmpty()) {
            var slot = waiting.remove();
            reading = slot;
            read(slot);
        }
        if (creations.isEmpty()) return Optional.empty();
        return Optional.of(new KeptObject(
                model,
                className,
                List.copyOf(reached),
                List.copyOf(creations),
                List.copyOf(annotations),
                List.copyOf(uses),
                List.copyOf(flows),
                problem));
    }

    /** The slots from which one gathers the same: those that lead back to the first one. */
    List<SlotPlace> alike(Slot first) {
        var found = new LinkedHashSet<Object>(List.of(first));
        var next = new ArrayDeque<Object>(found);
        while (!next.isEmpty()) {
            for (var origin : origins.getOrDefault(next.remove(), List.of())) {
                if (found.add(origin)) next.add(origin);
            }
        }
        return found.stream()
                .filter(Slot.class::isInstance)
                .map(slot -> SlotPlace.of((Slot) slot))
                .toList();
    }

    private void reach(Slot slot) {
        if (depth(slot) > DEEPEST) {
            trouble("`" + slot.name() + "` may become a container of itself");
            return;
        }
        comesFrom(slot);
        if (reached.add(slot)) waiting.add(slot);
    }

    /** Notes a way; says whether it is the first one that leads there. */
    private boolean comesFrom(Object what) {
        var before = origins.get(what);
        if (before == null) origins.put(what, before = new ArrayList<>(1));
        before.add(reading);
        return before.size() == 1;
    }

    private static int depth(Slot slot) {
        int depth = 0;
        for (var at = slot; at instanceof Slot.Elements elements; at = elements.container()) depth++;
        return depth;
    }

    private void read(Slot slot) {
        var contents = reader.read(slot);
        if (slot instanceof Slot.Field field) DynamicAttributes.read(model, field, className, contents);
        contents.problem.ifPresent(this::trouble);
        contents.sources.forEach(this::reach);
        contents.targets.forEach(this::reach);
        for (var annotation : contents.annotations) rename(annotation.range());
        for (var value : contents.values) valueOf(slot, value);
        for (var use : contents.uses) use(use);
        for (var escape : contents.escapes) {
            uses.add(new ObjectUse(escape, ObjectUse.Kind.ESCAPE, Optional.empty()));
        }
    }

    /** Many slots may get one value, which is read once. */
    private void valueOf(Slot slot, Expression value) {
        if (!comesFrom(value)) return;
        reading = value;
        value(slot, value);
        reading = slot;
    }

    private void value(Slot slot, Expression value) {
        if (Types.isNone(value)) return;
        if (value instanceof Expression.BoolOp choice) {
            for (var one : choice.values()) value(slot, one);
            return;
        }
        if (value instanceof Expression.IfExp choice) {
            value(slot, choice.body());
            value(slot, choice.orElse());
            return;
        }
        if (value instanceof Expression.NamedExpr named) {
            value(slot, named.value());
            reach(slots.of(named).orElseThrow());
            return;
        }
        var made = creationIn(value);
        if (made.isPresent()) {
            creations.add(made.get());
            slots.holdersOf(value).forEach(this::reach);
            return;
        }
        var source = slots.of(value);
        if (source.isPresent()) reach(source.get());
        else trouble("`" + slot.name() + "` may also be `" + Contents.shortened(value) + "`");
    }

    /** A use; one that hands the object to a name, container or function of this file is followed. */
    private void use(Expression at) {
        var use = ObjectUse.of(at);
        if (use.isInstanceTest()) at.parent().ifPresent(test -> rename(test.range()));
        if (use.kind() == ObjectUse.Kind.ESCAPE) {
            var holders = slots.holdersOf(use.at());
            holders.forEach(this::reach);
            if (!holders.isEmpty()) {
                flows.add(new KeptObject.Flow(use.at(), holders));
                return;
            }
        }
        uses.add(use);
    }

    private void trouble(String reason) {
        if (problem.isEmpty()) problem = Optional.of(reason);
    }

    /** The reference that makes the object of {@code Lock()}, {@code field(default_factory=Lock)} or of a factory. */
    private Optional<Reference> creationIn(Expression value) {
        if (isClass(value)) return slots.holderOfMade(value).flatMap(slot -> referenceAt(value));
        if (value instanceof Expression.Lambda lambda) return creationIn(lambda.body());
        if (!(value instanceof Expression.Call call)) return Optional.empty();
        var function = call.function() instanceof Expression.Subscript generic ? generic.value() : call.function();
        if (isClass(function)) return referenceAt(function);
        for (var keyword : call.keywords()) {
            boolean factory =
                    keyword.name().filter(name -> name.endsWith("factory")).isPresent();
            if (factory) return creationIn(keyword.value());
        }
        return Optional.empty();
    }

    private boolean isClass(Expression expression) {
        return model.qualifiedName(expression).filter(className::equals).isPresent()
                || madeBy(expression).isPresent();
    }

    private Optional<Reference> referenceAt(Expression expression) {
        return model.referenceAt(expression).or(() -> madeBy(expression));
    }

    /** The reference to a method that makes objects of the class. */
    private Optional<Reference> madeBy(Expression expression) {
        var makers = ObjectPath.makersOf(className);
        boolean isNamed = expression instanceof Expression.Attribute || expression instanceof Expression.Name;
        if (makers.isEmpty() || !isNamed) return Optional.empty();
        return model.references(expression.range(), makers).stream()
                .filter(reference -> reference.node().filter(expression::equals).isPresent())
                .findFirst();
    }

    /** References to the class in an annotation, or in a test of the object's class, go with it. */
    private void rename(TextRange within) {
        annotations.addAll(model.references(within, Set.of(className)));
    }
}
