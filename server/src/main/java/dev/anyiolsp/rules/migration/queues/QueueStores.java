package dev.anyiolsp.rules.migration.queues;

import dev.anyiolsp.semantics.Binding;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.Slot;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where the names and attributes that become two get their values. */
final class QueueStores {
    /** How a name or attribute gets a value. */
    enum Kind {
        /** {@code target = Queue()}, with or without an annotation. */
        MADE,
        /** {@code target = None}. */
        NONE,
        /** {@code target: Queue}, or {@code target: Queue | None = None}. */
        DECLARED,
        /** In another way, which cannot be done to two at once. */
        OTHER
    }

    /**
     * One place.
     *
     * @param target the name or attribute
     * @param kind how
     */
    record Store(Expression target, Kind kind) {}

    private final KeptObject queue;
    private final QueueEnds ends;
    private final Set<Expression> read = new HashSet<>();

    private QueueStores(KeptObject queue, QueueEnds ends) {
        this.queue = queue;
        this.ends = ends;
        for (var use : queue.uses()) read.add(use.at());
        for (var flow : queue.flows()) read.add(flow.at());
    }

    static List<Store> of(KeptObject queue, QueueEnds ends) {
        return new QueueStores(queue, ends).find();
    }

    private List<Store> find() {
        var targets = new LinkedHashSet<Expression>();
        for (var slot : queue.slots()) {
            if (!ends.isSplit(slot)) continue;
            if (slot instanceof Slot.Variable variable) {
                bound(targets, variable.scope().bindingsOf(variable.name()));
                for (var use : queue.model().usesOf(variable.scope(), variable.name())) {
                    if (use.at().kind() == NodeKind.NAME) targets.add(Expression.of(use.at()));
                }
            } else if (slot instanceof Slot.Field field) {
                bound(targets, queue.model().bodyScope(field.owner()).bindingsOf(field.name()));
                targets.addAll(queue.attributesOf(field));
            }
        }
        targets.removeAll(read);
        var stores = new ArrayList<Store>();
        for (var target : targets) stores.add(new Store(target, kind(target)));
        return stores;
    }

    private static void bound(Set<Expression> targets, List<Binding> bindings) {
        for (var binding : bindings) {
            boolean name = binding.at().kind() == NodeKind.NAME && binding.kind() != BindingKind.PARAMETER;
            if (name) targets.add(Expression.of(binding.at()));
        }
    }

    private Kind kind(Expression target) {
        var parent = target.parent().orElse(null);
        if (parent instanceof Expression.Sequence) {
            boolean isMade = queue.creations().stream()
                    .anyMatch(creation ->
                            QueueEnds.targetOf(creation).filter(target::equals).isPresent());
            return isMade ? Kind.MADE : Kind.OTHER;
        }
        if (parent instanceof Statement.Assign assign && assign.targets().equals(List.of(target))) {
            if (isMade(assign.value())) return Kind.MADE;
            return isNone(assign.value()) ? Kind.NONE : Kind.OTHER;
        }
        if (parent instanceof Statement.AnnAssign assign && assign.target().equals(target)) {
            if (assign.value().isEmpty() || isNone(assign.value().get())) return Kind.DECLARED;
            return isMade(assign.value().get()) ? Kind.MADE : Kind.OTHER;
        }
        return Kind.OTHER;
    }

    private boolean isMade(Expression value) {
        return queue.creations().stream()
                .anyMatch(creation -> creation.call().filter(value::equals).isPresent());
    }

    private static boolean isNone(Expression value) {
        return value instanceof Expression.Constant constant && constant.kind() == ConstantKind.NONE;
    }
}
