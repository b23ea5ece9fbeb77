package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.rules.migration.code.GeneratorWait;
import dev.anyiolsp.rules.migration.code.LoopReferences;
import dev.anyiolsp.rules.migration.code.Shortened;
import dev.anyiolsp.rules.migration.tasks.Awaited;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;

/** Why a loop that a function of asyncio gives has to be replaced by hand, as clauses. */
final class LoopObstacle {
    private static final String UNSEEN = "it is not seen what is done with it";

    private LoopObstacle() {}

    /** What is in the way where not all that is done with a loop is known. */
    static String around(Reference giving) {
        if (giving.call().isEmpty()) return "it is not called here";
        var call = giving.call().get();
        if (!LoopReferences.GIVING.contains(giving.qualifiedName())) {
            return "more is done with the loop than to run one coroutine";
        }
        var given = given(call, giving.model());
        if (given.isPresent()) return given.get();
        if (!(call.parent().orElse(null) instanceof Statement statement)) return UNSEEN;
        var target = statement instanceof Statement.Assign assign
                ? Optional.of(assign.targets().get(0))
                : statement instanceof Statement.AnnAssign assign ? Optional.of(assign.target()) : Optional.empty();
        if (target.orElse(null) instanceof Expression.Attribute kept) {
            return "`" + Shortened.of(kept) + "` keeps it, and more is done with that than AnyIO has functions for";
        }
        if (GeneratorWait.isAround(giving.place(), giving.model())) return GeneratorWait.INSIDE;
        boolean isInCoroutine = giving.model().isInCoroutine(giving.place());
        return isInCoroutine ? UNSEEN : "no coroutine is here, in which AnyIO's functions could be called";
    }

    /** What is in the way where a use of a loop cannot be mended. */
    static String at(Expression use, SemanticModel model) {
        if (use.parent().orElse(null) instanceof Expression.Attribute method) {
            return "`" + method.name() + "` of it has to be replaced by hand";
        }
        return given(use, model).orElse(UNSEEN);
    }

    /** How it is given away. */
    private static Optional<String> given(Expression loop, SemanticModel model) {
        Node inner = loop;
        var around = inner.parent();
        while (around.filter(node -> node instanceof Part.Keyword
                        || node instanceof Expression.BoolOp
                        || node instanceof Expression.IfExp
                        || node instanceof Expression.NamedExpr)
                .isPresent()) {
            inner = around.get();
            around = inner.parent();
        }
        if (around.orElse(null) instanceof Expression.Call taker
                && !taker.function().equals(inner)) {
            var shown = Awaited.shown(taker.function(), model);
            return Optional.of("it is handed to " + (shown.startsWith("`") ? shown : "another call"));
        }
        if (around.orElse(null) instanceof Statement.Return) return Optional.of("it is returned");
        return around.orElse(null) instanceof Expression.Compare
                ? Optional.of("it is compared with another loop")
                : Optional.empty();
    }
}
