package dev.anyiolsp.rules.migration.queues;

import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Slot;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The two ends of a stream that the queues of a file become. A name or attribute to which a queue is made becomes two; one
 * that is only given the queue, a parameter say, keeps its name and gets the end that it needs.
 */
final class QueueEnds {
    /** An end of a stream, by what is written behind the name of the queue. */
    enum End {
        SEND("_send", "MemoryObjectSendStream"),
        RECEIVE("_receive", "MemoryObjectReceiveStream");

        final String suffix;
        final String className;

        End(String suffix, String className) {
            this.suffix = suffix;
            this.className = className;
        }
    }

    private static final Map<String, End> METHODS =
            Map.of("put", End.SEND, "put_nowait", End.SEND, "get", End.RECEIVE, "get_nowait", End.RECEIVE);

    private final KeptObject queue;
    /** Where queues are made. Attributes go by their names alone: a subclass has those of its base. */
    private final Set<Object> made = new LinkedHashSet<>();

    private final Map<Object, Set<End>> needed = new LinkedHashMap<>();

    QueueEnds(KeptObject queue) {
        this.queue = queue;
        for (var creation : queue.creations())
            targetOf(creation).flatMap(this::keyOf).ifPresent(made::add);
        for (var slot : queue.slots()) needed.put(key(slot), EnumSet.noneOf(End.class));
        for (var use : queue.uses()) {
            var end = METHODS.get(use.memberName());
            if (end != null) keyOf(use.at()).ifPresent(key -> needed.get(key).add(end));
        }
        boolean grows = true;
        while (grows) {
            grows = false;
            for (var flow : queue.flows()) {
                var from = keyOf(flow.at());
                if (from.isEmpty() || !needed.containsKey(from.get())) continue;
                for (var into : flow.into()) {
                    grows |= needed.get(from.get()).addAll(Set.copyOf(needed.getOrDefault(key(into), Set.of())));
                }
            }
        }
    }

    private static Object key(Slot slot) {
        return slot instanceof Slot.Field field ? field.name() : slot;
    }

    private Optional<Object> keyOf(Expression expression) {
        return queue.slotOf(expression).map(QueueEnds::key).filter(key -> made.contains(key) || isSlot(key));
    }

    private boolean isSlot(Object key) {
        return queue.slots().stream().anyMatch(slot -> key(slot).equals(key));
    }

    /** The target of {@code target = Queue()}, alone on its side or one of {@code one, two = Queue(), Queue()}. */
    static Optional<Expression> targetOf(Reference creation) {
        var call = creation.call();
        if (call.isEmpty()) return Optional.empty();
        var parent = call.get().parent().orElse(null);
        Expression target;
        if (parent instanceof Statement.AnnAssign assign) target = assign.target();
        else if (parent instanceof Statement.Assign assign && assign.targets().size() == 1)
            target = assign.targets().get(0);
        else if (parent instanceof Expression.Sequence values) {
            return targetOf(values, call.get()).filter(QueueEnds::isPlain);
        } else return Optional.empty();
        return isPlain(target) ? Optional.of(target) : Optional.empty();
    }

    private static Optional<Expression> targetOf(Expression.Sequence values, Expression.Call call) {
        if (!(values.parent().orElse(null) instanceof Statement.Assign assign)
                || assign.targets().size() != 1) {
            return Optional.empty();
        }
        if (!(assign.targets().get(0) instanceof Expression.Sequence targets)) return Optional.empty();
        boolean fits = targets.elements().size() == values.elements().size()
                && Stream.concat(targets.elements().stream(), values.elements().stream())
                        .noneMatch(Expression.Starred.class::isInstance);
        return fits ? Optional.of(targets.elements().get(values.elements().indexOf(call))) : Optional.empty();
    }

    /** Whether an expression is a name, or an attribute of names. */
    static boolean isPlain(Expression expression) {
        var path = expression;
        while (path instanceof Expression.Attribute attribute) path = attribute.value();
        return path instanceof Expression.Name;
    }

    /** Whether a name or attribute becomes two. */
    boolean isSplit(Expression at) {
        return keyOf(at).filter(made::contains).isPresent();
    }

    boolean isSplit(Slot slot) {
        return made.contains(key(slot));
    }

    /** The end that a slot which is only given a queue needs; empty if it needs both, or none. */
    Optional<End> endOf(Slot slot) {
        var ends = needed.getOrDefault(key(slot), Set.of());
        return ends.size() == 1 ? Optional.of(ends.iterator().next()) : Optional.empty();
    }

    /** The end on which something is done: what the method is for, or else what is at hand. */
    End endFor(ObjectUse use) {
        var end = METHODS.get(use.memberName());
        if (end != null) return end;
        if (!isSplit(use.at()))
            return queue.slotOf(use.at()).flatMap(this::endOf).orElse(End.RECEIVE);
        return use.memberName().equals("full")
                        || use.memberName().equals("maxsize")
                        || use.member().isEmpty()
                ? End.SEND
                : End.RECEIVE;
    }

    /** How an expression for the queue reads as an end of the stream. */
    String spelled(Expression at, End end) {
        return isSplit(at) ? at.text() + end.suffix : at.text();
    }

    /** A name of which one becomes two that already means something. */
    Optional<String> taken(SemanticModel model) {
        for (var key : made) {
            var name = key instanceof Slot slot ? slot.name() : (String) key;
            for (var end : End.values()) {
                var other = name + end.suffix;
                boolean free =
                        !model.isBoundAnywhere(other) && !model.hasAttribute(other) && !model.isReadAnywhere(other);
                if (!free) return Optional.of(other);
            }
        }
        return Optional.empty();
    }
}
