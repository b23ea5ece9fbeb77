package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place where a list gets more elements: {@code xs.append(x)}, {@code xs.extend([x, y])}, {@code xs.extend(f(x) for x in
 * more)}, {@code xs += [x]}.
 *
 * @param list the list as it stands there
 * @param elements what it gets; of a comprehension the one expression that makes each of them
 */
public record ListFilling(Expression list, List<Expression> elements) {
    /** What a read of a list does, if that fills it with elements that can be seen. */
    public static Optional<ListFilling> by(Expression list) {
        var parent = list.parent().orElse(null);
        if (parent instanceof Statement.AugAssign more) {
            boolean adds = more.target().equals(list) && more.operator().equals("+=");
            return adds ? elements(more.value()).map(found -> new ListFilling(list, found)) : Optional.empty();
        }
        if (!(parent instanceof Expression.Attribute method)) return Optional.empty();
        if (!(method.parent().orElse(null) instanceof Expression.Call call)) return Optional.empty();
        if (!call.function().equals(method) || call.at().children().size() != 2) return Optional.empty();
        if (call.arguments().size() != 1) return Optional.empty();
        var argument = call.arguments().get(0);
        var found = switch (method.name()) {
            case "append" -> isStarred(argument) ? Optional.<List<Expression>>empty() : Optional.of(List.of(argument));
            case "extend" -> elements(argument);
            default -> Optional.<List<Expression>>empty();
        };
        return found.map(elements -> new ListFilling(list, elements));
    }

    /** What fills a list with an element. */
    static Optional<ListFilling> with(Expression element) {
        var holder = element.parent().orElse(null);
        boolean isAmong = holder instanceof Expression.Sequence || holder instanceof Expression.Comprehension;
        var filling = isAmong ? holder.parent().orElse(null) : holder;
        return filled(filling).flatMap(ListFilling::by).filter(found -> found.elements.contains(element));
    }

    private static Optional<Expression> filled(Node filling) {
        if (filling instanceof Statement.AugAssign more) return Optional.of(more.target());
        return filling instanceof Expression.Call call && call.function() instanceof Expression.Attribute method
                ? Optional.of(method.value())
                : Optional.empty();
    }

    /** What a display or comprehension puts in order, if all of it can be seen. */
    public static Optional<List<Expression>> elements(Expression value) {
        if (value instanceof Expression.Sequence sequence) {
            boolean isSeen = sequence.kind() != NodeKind.SET
                    && sequence.elements().stream().noneMatch(ListFilling::isStarred);
            return isSeen ? Optional.of(new ArrayList<>(sequence.elements())) : Optional.empty();
        }
        boolean isOrdered =
                value.at().kind() == NodeKind.LIST_COMP || value.at().kind() == NodeKind.GENERATOR_EXP;
        return isOrdered && value instanceof Expression.Comprehension made
                ? made.element().map(List::of)
                : Optional.empty();
    }

    private static boolean isStarred(Expression expression) {
        return expression instanceof Expression.Starred;
    }
}
