package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.rules.migration.timeouts.Quiet.Restless;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What runs in a group that an {@code async with} opens: the tasks that are started through its name. */
public final class Children {
    private final SemanticModel model;
    private final Quiet quiet;

    /** Those of one file. */
    public Children(SemanticModel model, Quiet quiet) {
        this.model = model;
        this.quiet = quiet;
    }

    /** What speaks against the tasks of a group; the block itself is left aside. */
    public Optional<Restless> restless(Part.WithItem group) {
        if (group.target()
                .filter(target -> !(target instanceof Expression.Name))
                .isPresent()) {
            return escaped(group.target().get());
        }
        for (var use : uses(model, group)) {
            var member = use.parent().orElse(null);
            if (!(member instanceof Expression.Attribute attribute)) return escaped(use);
            var parent = attribute.parent().orElse(null);
            if (!(parent instanceof Expression.Call call) || !call.function().equals(attribute)) {
                if (attribute.name().equals("cancel_scope")) continue;
                return escaped(use);
            }
            var found = switch (attribute.name()) {
                case "create_task" -> ofStarted(call);
                case "start_soon", "start" -> ofFunction(call);
                default -> Optional.<Restless>empty();
            };
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<Restless> ofStarted(Expression.Call call) {
        if (call.arguments().isEmpty()) return escaped(call.function());
        return quiet.ofTask(call.arguments().get(0));
    }

    /** {@code tg.start_soon(f, x)}. */
    private Optional<Restless> ofFunction(Expression.Call call) {
        if (call.arguments().isEmpty()) return escaped(call.function());
        return quiet.ofStarted(call.arguments().get(0));
    }

    private static Optional<Restless> escaped(Expression use) {
        return Optional.of(new Restless(
                "`" + use.text() + "` is handed on, and what runs in the group is not seen", Optional.empty()));
    }

    /** The uses of the name of a group, in its block and behind it; none if it has no name. */
    public static List<Expression> uses(SemanticModel model, Part.WithItem group) {
        if (!(group.target().orElse(null) instanceof Expression.Name name)) return List.of();
        var scope = model.scopeOf(name.at()).lookup(name.id());
        if (scope.isEmpty()) return List.of();
        var bindings = scope.get().bindingsOf(name.id());
        int start = name.range().start();
        int end = bindings.stream()
                .mapToInt(binding -> binding.at().start())
                .filter(other -> other > start)
                .min()
                .orElse(Integer.MAX_VALUE);
        var found = new ArrayList<Expression>();
        for (var use : model.usesOf(scope.get(), name.id())) {
            boolean isOfThis = use.range().start() >= start && use.range().start() < end;
            if (isOfThis && Node.of(use.at()) instanceof Expression expression) found.add(expression);
        }
        return found;
    }

    /** The item of a {@code with} that gives a name the value it has in one of its uses, see {@link #uses}. */
    public static Optional<Part.WithItem> groupOf(SemanticModel model, Expression use) {
        if (!(use instanceof Expression.Name name)) return Optional.empty();
        int start = name.range().start();
        return model.bindingsOf(name).stream()
                .filter(binding -> binding.at().start() <= start)
                .max(Comparator.comparingInt(binding -> binding.at().start()))
                .flatMap(binding -> binding.at().parent())
                .map(Node::of)
                .filter(Part.WithItem.class::isInstance)
                .map(Part.WithItem.class::cast);
    }
}
