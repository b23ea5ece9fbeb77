package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.EnumSet;
import java.util.Set;

/** Whether a function is a generator, by its lines alone; {@link SemanticModel#yields} need not read them all. */
public final class Generators {
    /** No name is spelled so. */
    static final String YIELD = "yield";

    private static final Set<NodeKind> YIELDS = EnumSet.of(NodeKind.YIELD, NodeKind.YIELD_FROM);

    private Generators() {}

    /** Whether a {@code yield} stands in the function's own code. */
    public static boolean yields(Statement.FunctionDef function) {
        var at = function.at();
        var document = at.document();
        if (at.child(NodeKind.BODY).filter(Generators::hasYield).isPresent()) return true;
        int end = document.endOf(at.chunk());
        int chunk = at.chunk() + 1;
        while (chunk < end) {
            var root = document.root(chunk);
            boolean definition = !root.children().isEmpty()
                    && (root.first().kind() == NodeKind.FUNCTION_DEF
                            || root.first().kind() == NodeKind.CLASS_DEF);
            if (!definition && hasYield(root)) return true;
            chunk = definition ? document.endOf(chunk) : chunk + 1;
        }
        return false;
    }

    private static boolean hasYield(Cursor at) {
        return at.tree().next(YIELDS, 0) >= 0 && isOrHoldsYield(at);
    }

    private static boolean isOrHoldsYield(Cursor at) {
        return switch (at.kind()) {
            case YIELD, YIELD_FROM -> true;
            case LAMBDA, GENERATOR_EXP, FUNCTION_DEF, CLASS_DEF -> false;
            default -> at.children().stream().anyMatch(Generators::isOrHoldsYield);
        };
    }
}
