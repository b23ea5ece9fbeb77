package dev.anyiolsp.outline;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.Set;

/** Time limits of asyncio and of AnyIO. */
public final class Limits {
    /** One that is an awaited call, and limits its argument. */
    public static final String WAIT_FOR = "asyncio.wait_for";

    /** Managers that limit a block. */
    public static final Set<String> BLOCKS = Set.of(
            "asyncio.timeout",
            "asyncio.timeout_at",
            "async_timeout.timeout",
            "anyio.fail_after",
            "anyio.fail_at",
            "anyio.move_on_after",
            "anyio.move_on_at");

    /** All of them. */
    public static final Set<String> NAMES = all();

    private Limits() {}

    private static Set<String> all() {
        var names = new HashSet<>(BLOCKS);
        names.add(WAIT_FOR);
        return Set.copyOf(names);
    }

    /** Adds what a limit runs, by its call: its arguments, or the block behind it. */
    public static void add(Cursor call, Reached reached) {
        var item = call.parent();
        var with = item.flatMap(Cursor::parent).map(Node::of).filter(Statement.With.class::isInstance);
        if (with.isPresent()) reached.suite(((Statement.With) with.get()).body());
        else new Expression.Call(call).arguments().forEach(argument -> reached.line(argument.at()));
    }
}
