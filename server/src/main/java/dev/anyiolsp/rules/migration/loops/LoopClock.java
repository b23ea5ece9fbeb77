package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.rules.migration.timeouts.Quiet;
import dev.anyiolsp.semantics.Binding;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of a time of the loop's clock: AnyIO's is the same on asyncio, and has another zero on Trio. */
final class LoopClock {
    private static final Set<String> CLOCKS = Set.of("asyncio.AbstractEventLoop.time", "anyio.current_time");
    /** Functions that take a deadline of this clock. */
    private static final Set<String> DEADLINES = Set.of(
            "asyncio.timeout_at",
            "asyncio.Timeout.reschedule",
            "asyncio.AbstractEventLoop.call_at",
            "anyio.fail_at",
            "anyio.move_on_at",
            "anyio.sleep_until");

    private final SemanticModel model;
    private final Quiet names;
    private final Set<Cursor> asked = new HashSet<>();

    /** Whether somebody asks about one attribute for many. */
    private final boolean isAboutAttribute;

    /** The question whether an attribute of a name keeps only times that are compared with others. */
    private record Kept(String name) {}

    /** The question whether some attribute of a name gets a time. */
    private record Times(String name) {}

    LoopClock(SemanticModel model) {
        this(model, false);
    }

    private LoopClock(SemanticModel model, boolean isAboutAttribute) {
        this.model = model;
        this.names = new Quiet(model, null);
        this.isAboutAttribute = isAboutAttribute;
    }

    /** Whether a time is only ever compared with, or taken off, other times of this clock. */
    boolean isOnlyCompared(Expression time) {
        if (!asked.add(time.at())) return true;
        var parent = time.parent().orElse(null);
        if (parent instanceof Part.Keyword) parent = parent.parent().orElse(null);
        if (parent instanceof Expression.BinOp sum) return isOnlyCompared(sum, time);
        if (parent instanceof Expression.Compare compare) {
            if (compare.comparators().stream().allMatch(LoopClock::isNone)) return true;
            return isTime(compare.left()) && compare.comparators().stream().allMatch(this::isTime);
        }
        if (parent instanceof Expression.Call call) return DEADLINES.contains(names.nameOf(call.function()));
        if (parent instanceof Statement.Assign assign && assign.value().equals(time)) {
            return assign.targets().stream().allMatch(this::isKeptForComparison);
        }
        if (parent instanceof Statement.AnnAssign assign
                && assign.value().filter(time::equals).isPresent()) {
            return isKeptForComparison(assign.target());
        }
        return false;
    }

    private boolean isOnlyCompared(Expression.BinOp sum, Expression time) {
        var other = sum.left().equals(time) ? sum.right() : sum.left();
        return switch (sum.operator()) {
            case "+" -> !isTime(other) && isOnlyCompared(sum);
            case "-" -> isTime(other) || sum.left().equals(time) && isDuration(other) && isOnlyCompared(sum);
            default -> false;
        };
    }

    /** A number that is certainly no time: what is written as one. */
    private static boolean isDuration(Expression value) {
        return value instanceof Expression.Constant;
    }

    private boolean isKeptForComparison(Expression target) {
        if (target instanceof Expression.Name name) {
            var bindings = valuesOf(name);
            boolean isLocal = !bindings.isEmpty()
                    && bindings.get(0).scope().kind() == ScopeKind.FUNCTION
                    && bindings.stream().allMatch(this::isTime);
            return isLocal
                    && model.usesOf(bindings.get(0).scope(), name.id()).stream()
                            .allMatch(use -> Node.of(use.at()) instanceof Expression read && isOnlyCompared(read));
        }
        if (!(target instanceof Expression.Attribute attribute) || !isPrivate(attribute)) return false;
        if (isAboutAttribute) return isComparedEverywhere(attribute.name());
        return model.answer(
                new Kept(attribute.name()), there -> new LoopClock(there, true).isComparedEverywhere(attribute.name()));
    }

    private static boolean isPrivate(Expression.Attribute attribute) {
        return attribute.name().startsWith("_") && attribute.value().text().equals("self");
    }

    private boolean isComparedEverywhere(String name) {
        for (var attribute : model.attributesNamed(name)) {
            if (!asked.add(attribute.at())) continue;
            var parent = attribute.parent().orElse(null);
            if (isTarget(attribute, parent)) {
                if (!assigned(parent)
                        .filter(value -> !isNone(value))
                        .map(this::isTime)
                        .orElse(true)) return false;
            } else {
                asked.remove(attribute.at());
                if (!isOnlyCompared(attribute)) return false;
            }
        }
        return true;
    }

    /** What gives a name a value; None, and an annotation alone, give it none. */
    private List<Binding> valuesOf(Expression.Name name) {
        return model.bindingsOf(name).stream()
                .filter(binding -> binding.kind() != BindingKind.NONE && !isNone(binding))
                .toList();
    }

    private static boolean isNone(Binding binding) {
        return Node.of(binding.at()).parent().orElse(null) instanceof Statement.AnnAssign assign
                && assign.value().map(LoopClock::isNone).orElse(true);
    }

    private boolean isTime(Binding binding) {
        return binding.kind() == BindingKind.ASSIGNMENT
                && binding.at()
                        .parent()
                        .map(Node::of)
                        .flatMap(LoopClock::assigned)
                        .filter(this::isTime)
                        .isPresent();
    }

    private static boolean isTarget(Expression target, Node statement) {
        return statement instanceof Statement.Assign assign && assign.targets().contains(target)
                || statement instanceof Statement.AnnAssign annotated
                        && annotated.target().equals(target);
    }

    private static boolean isNone(Expression value) {
        return value instanceof Expression.Constant constant && constant.kind() == ConstantKind.NONE;
    }

    /** What a statement assigns. */
    private static Optional<Expression> assigned(Node statement) {
        if (statement instanceof Statement.Assign assign) return Optional.of(assign.value());
        return statement instanceof Statement.AnnAssign assign ? assign.value() : Optional.empty();
    }

    /** Whether a value is visibly a time of this clock. */
    private boolean isTime(Expression value) {
        if (value instanceof Expression.Call call) return CLOCKS.contains(names.nameOf(call.function()));
        if (value instanceof Expression.BinOp sum) {
            boolean isSum = List.of("+", "-").contains(sum.operator());
            return isSum && isTime(sum.left()) && !isTime(sum.right())
                    || sum.operator().equals("+") && isTime(sum.right());
        }
        if (value instanceof Expression.Name name) {
            var bindings = valuesOf(name);
            return !bindings.isEmpty() && bindings.stream().allMatch(this::isTimeOnce);
        }
        return value instanceof Expression.Attribute attribute && isPrivate(attribute) && hasTimes(attribute.name());
    }

    private boolean hasTimes(String name) {
        if (isAboutAttribute) return model.attributesNamed(name).stream().anyMatch(this::isTimeTarget);
        return model.answer(new Times(name), there -> new LoopClock(there, true).hasTimes(name));
    }

    private boolean isTimeOnce(Binding binding) {
        var value = binding.at()
                .parent()
                .map(Node::of)
                .filter(node -> assigned(node).isPresent());
        boolean isNew = value.isPresent() && asked.add(value.get().at());
        if (!isNew) return value.isPresent();
        boolean isTime = isTime(binding);
        asked.remove(value.get().at());
        return isTime;
    }

    private boolean isTimeTarget(Expression.Attribute attribute) {
        var statement = attribute.parent().filter(found -> isTarget(attribute, found));
        var value = statement.flatMap(LoopClock::assigned);
        if (value.isEmpty() || !asked.add(statement.get().at())) return false;
        boolean isTime = isTime(value.get());
        asked.remove(statement.get().at());
        return isTime;
    }
}
