package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.outline.Limits;
import dev.anyiolsp.outline.Reached;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.SteppedByHand;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodePlace;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Time limits of a function, of asyncio and of AnyIO. */
public final class TimeLimit {
    private TimeLimit() {}

    private record Limited() {}

    private record Led(NodePlace function) {}

    /** Whether a limit of the same function gives up on the work, or one that leads there, from this file or another. */
    public static boolean mayBeAround(Expression call, SemanticModel model, RuleContext context) {
        if (isAround(call, model)) return true;
        var function = model.functionOf(call.at());
        return function.isPresent() && isLimited(function.get(), model, context);
    }

    private static boolean isLimited(Statement.FunctionDef function, SemanticModel model, RuleContext context) {
        if (limited(model).contains(NodePlace.of(function))) return true;
        var question = new Led(NodePlace.of(function));
        return model.answer(
                question,
                asked -> new FileCode(asked)
                        .leadingTo((Statement.FunctionDef) question.function.in(asked.document())).stream()
                                .anyMatch(each -> context.workspace()
                                        .limited(each.name(), SteppedByHand.isMethod(each))
                                        .isPresent()));
    }

    /** The functions that limits of the file run. */
    private static Set<NodePlace> limited(SemanticModel model) {
        return model.answer(new Limited(), asked -> {
            var reached = new Reached(new FileCode(asked));
            for (var limit : asked.references(Limits.NAMES)) {
                limit.place().call().ifPresent(call -> Limits.add(call, reached));
            }
            return reached.functions().stream()
                    .map(function -> NodePlace.of(new Statement.FunctionDef(function)))
                    .collect(Collectors.toSet());
        });
    }

    /** Whether a limit of the same function gives up on the work. */
    public static boolean isAround(Expression call, SemanticModel model) {
        var parent = call.parent();
        if (parent.filter(Part.Keyword.class::isInstance).isPresent()) parent = parent.flatMap(Node::parent);
        boolean isArgument = parent.orElse(null) instanceof Expression.Call outer
                && model.qualifiedName(outer.function())
                        .filter(Limits.WAIT_FOR::equals)
                        .isPresent();
        if (isArgument) return true;
        for (Optional<Node> node = call.parent();
                node.isPresent();
                node = node.get().parent()) {
            if (node.get() instanceof Statement.FunctionDef) return false;
            if (!(node.get() instanceof Statement.With with)) continue;
            for (var item : with.items()) {
                boolean limits = item.context() instanceof Expression.Call manager
                        && model.qualifiedName(manager.function())
                                .filter(Limits.BLOCKS::contains)
                                .isPresent();
                if (limits && !item.range().contains(call.range())) return true;
            }
        }
        return false;
    }
}
