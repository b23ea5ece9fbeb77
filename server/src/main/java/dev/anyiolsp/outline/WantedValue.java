package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.DottedPath;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.NodeKind;
import java.util.Optional;
import java.util.Set;

/** Whether the code around an object wants what waiting for it gives, by their place alone. */
final class WantedValue {
    private static final Set<String> WAITING = Set.of("acquire", "wait");
    private static final String ENTERING = "__aenter__";
    private static final String LIMITED = "wait_for";

    private WantedValue() {}

    /** The method of an object whose value is wanted; empty if none is. */
    static Optional<String> of(Cursor object, Cursor parent) {
        if (parent.kind() == NodeKind.WITH_ITEM) {
            return parent.children().size() > 1 && parent.children().get(0).equals(object)
                    ? Optional.of(ENTERING)
                    : Optional.empty();
        }
        if (parent.kind() != NodeKind.ATTRIBUTE) return Optional.empty();
        var method = DottedPath.attribute(parent);
        if (!WAITING.contains(method)) return Optional.empty();
        boolean isAlone = parent.call()
                .filter(call -> isAwaitedAlone(call) || isLimitedAlone(call))
                .isPresent();
        return isAlone ? Optional.empty() : Optional.of(method);
    }

    /** {@code await x.wait()} as a statement. */
    private static boolean isAwaitedAlone(Cursor call) {
        return call.parent()
                .filter(await -> await.kind() == NodeKind.AWAIT)
                .flatMap(Cursor::parent)
                .filter(statement -> statement.kind() == NodeKind.EXPR_STMT)
                .isPresent();
    }

    /** {@code await asyncio.wait_for(x.wait(), 1)} as a statement; with a number of zeros it asks whether it is free. */
    private static boolean isLimitedAlone(Cursor call) {
        var taker = call.parent();
        if (taker.filter(keyword -> keyword.kind() == NodeKind.KEYWORD).isPresent()) {
            taker = taker.flatMap(Cursor::parent);
        }
        return taker.filter(limit -> limit.kind() == NodeKind.CALL)
                .filter(limit ->
                        isNamed(limit.first()) && limit.children().stream().noneMatch(WantedValue::isPoll))
                .filter(WantedValue::isAwaitedAlone)
                .isPresent();
    }

    private static boolean isPoll(Cursor argument) {
        var children = argument.children();
        var limit = argument.kind() == NodeKind.KEYWORD ? children.get(children.size() - 1) : argument;
        return limit.kind() == NodeKind.CONSTANT
                && limit.text().startsWith("0")
                && !limit.text().matches("0\\.0?[1-9].*");
    }

    private static boolean isNamed(Cursor function) {
        return switch (function.kind()) {
            case NAME -> function.name().equals(LIMITED);
            case ATTRIBUTE -> DottedPath.attribute(function).equals(LIMITED);
            default -> false;
        };
    }
}
