package dev.anyiolsp.rules.migration.threads;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Objects that belong to the thread in which they were made, and are kept: connections of {@code sqlite3}. Asyncio runs one
 * function after another in one thread; where some of them go to AnyIO's threads, and others stay, that is two.
 */
final class ThreadBound {
    private static final String CONNECT = "connect";
    private static final String MAKER = "sqlite3." + CONNECT;
    private static final String SHARING = "check_same_thread";

    private ThreadBound() {}

    private record Keeps(String maker) {}

    /** What speaks against threads of two kinds in a file, a clause. */
    static Optional<String> objection(SemanticModel model) {
        return model.answer(new Keeps(MAKER), ThreadBound::isKept)
                ? Optional.of(
                        "a connection of `sqlite3` belongs to its thread, and those of AnyIO are others than those"
                                + " that asyncio still has")
                : Optional.empty();
    }

    private static boolean isKept(SemanticModel model) {
        var names = model.usesNamed(CONNECT).stream().map(use -> Node.of(use.at()));
        return Stream.concat(names, model.attributesNamed(CONNECT).stream())
                .filter(Expression.class::isInstance)
                .map(Expression.class::cast)
                .filter(maker ->
                        model.qualifiedName(maker).filter(MAKER::equals).isPresent())
                .anyMatch(ThreadBound::isKeptBy);
    }

    /** Whether it is handed on to be called, or what it gives is put into an attribute. */
    private static boolean isKeptBy(Expression maker) {
        if (!(maker.parent().orElse(null) instanceof Expression.Call call)) return false;
        if (isShared(call)) return false;
        if (!call.function().equals(maker)) return true;
        return call.parent().orElse(null) instanceof Statement.Assign assign
                && assign.targets().stream().anyMatch(Expression.Attribute.class::isInstance);
    }

    private static boolean isShared(Expression.Call call) {
        return call.keyword(SHARING)
                .filter(same ->
                        !(same.value() instanceof Expression.Constant constant && constant.kind() == ConstantKind.TRUE))
                .isPresent();
    }
}
