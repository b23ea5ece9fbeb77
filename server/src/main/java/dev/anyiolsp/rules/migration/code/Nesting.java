package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.syntax.Statement;

/** How many blocks stand in each other: CPython compiles no more than some, so that all others need no judgement. */
public final class Nesting {
    private static final int MOST = 20;
    /** What is said of the others, a clause. */
    public static final String TOO_DEEP = "Python takes no more than " + MOST + " blocks in each other";

    private Nesting() {}

    /** Whether a statement stands in more blocks than that, its own items among them. */
    public static boolean isTooDeep(Statement.With with) {
        int blocks = with.items().size();
        for (var around = with.parent();
                around.isPresent() && blocks <= MOST;
                around = around.get().parent()) {
            var node = around.get();
            if (node instanceof Statement.FunctionDef || node instanceof Statement.ClassDef) break;
            if (node instanceof Statement.With outer) blocks += outer.items().size();
            else if (isBlock(node)) blocks++;
        }
        return blocks > MOST;
    }

    private static boolean isBlock(Object node) {
        return node instanceof Statement.For || node instanceof Statement.While || node instanceof Statement.Try;
    }
}
