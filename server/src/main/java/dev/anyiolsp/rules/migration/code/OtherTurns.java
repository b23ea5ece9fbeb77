package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.Set;
import java.util.stream.Collectors;

/** Where other tasks get their turn, apart from what is awaited of an object. */
public final class OtherTurns {
    /** Managers that let nobody run when they are entered or left. */
    private static final Set<String> LIMITS = Set.of("asyncio.timeout", "asyncio.timeout_at");

    private final SemanticModel model;
    /** Where what is awaited of the object begins. */
    private final Set<Integer> places;

    /** Those beside what is awaited of an object. */
    public OtherTurns(KeptObject object) {
        model = object.model();
        places = object.uses().stream()
                .map(use -> Limit.around(object, use)
                        .map(Node.class::cast)
                        .orElse(use.at())
                        .range()
                        .start())
                .collect(Collectors.toSet());
    }

    /** A function, class or lambda, whose code runs when it is called. */
    public static boolean isOtherCode(Node node) {
        return node instanceof Statement.FunctionDef
                || node instanceof Statement.ClassDef
                || node instanceof Expression.Lambda;
    }

    /** Whether other tasks get their turn in a block at something else than the object. */
    public boolean areIn(Statement.Compound block) {
        return block.body().stream().anyMatch(this::isOne)
                || block.clauses().stream()
                        .anyMatch(clause -> clause.body().stream().anyMatch(this::isOne));
    }

    /** Whether they do at a statement. */
    public boolean isOne(Statement statement) {
        if (isOtherCode(statement)) return false;
        if (statement instanceof Statement.For loop && loop.async()) return true;
        if (statement instanceof Statement.With with
                && with.async()
                && !with.items().stream().allMatch(item -> isObject(item) || isLimit(item))) {
            return true;
        }
        return isOne(statement.at()) || statement instanceof Statement.Compound compound && areIn(compound);
    }

    private boolean isOne(Cursor at) {
        return switch (at.kind()) {
            case YIELD, YIELD_FROM -> true;
            case AWAIT -> !places.contains(at.first().start());
            case LAMBDA, BODY, GENERATOR_EXP -> false;
            default -> isAsyncPart(at) || at.children().stream().anyMatch(this::isOne);
        };
    }

    private static boolean isAsyncPart(Cursor at) {
        return at.kind() == NodeKind.COMPREHENSION && at.data() == 1;
    }

    private boolean isObject(Part.WithItem item) {
        return places.contains(item.context().range().start());
    }

    private boolean isLimit(Part.WithItem item) {
        return item.context() instanceof Expression.Call call
                && model.qualifiedName(call.function()).filter(LIMITS::contains).isPresent();
    }
}
