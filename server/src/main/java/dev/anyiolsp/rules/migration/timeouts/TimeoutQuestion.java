package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call that is given {@code asyncio.TimeoutError} to ask whether an exception is one, alone or in a tuple.
 *
 * @param error the class
 * @param beside the classes that are asked for together
 * @param takesSeveral whether another class may stand beside it as it is: in a tuple, or among arguments
 */
record TimeoutQuestion(Reference error, List<Expression> beside, boolean takesSeveral) {
    private static final Set<String> BUILT_IN = Set.of("isinstance", "issubclass");
    private static final String SUPPRESS = "contextlib.suppress";

    static Optional<TimeoutQuestion> of(Reference error) {
        Expression named = error.node().orElse(null);
        if (named == null) return Optional.empty();
        var given = named.parent()
                .filter(parent -> parent.at().kind() == NodeKind.TUPLE)
                .map(Expression.Sequence.class::cast);
        var asked = given.map(Expression.class::cast).orElse(named);
        if (!(asked.parent().orElse(null) instanceof Expression.Call call)) return Optional.empty();
        int place = call.arguments().indexOf(asked);
        var model = error.model();
        boolean isSuppressed = isSuppress(model, call);
        boolean isAsked = place == 1 && isBuiltIn(model, call)
                || place == 0 && isRaised(model, call)
                || place >= 0 && isSuppressed && given.isEmpty();
        if (!isAsked) return Optional.empty();
        var beside = isSuppressed
                ? call.arguments()
                : given.map(Expression.Sequence::elements).orElse(List.of(named));
        return Optional.of(new TimeoutQuestion(error, beside, isSuppressed || given.isPresent()));
    }

    private static boolean isBuiltIn(SemanticModel model, Expression.Call call) {
        return call.function() instanceof Expression.Name name
                && BUILT_IN.contains(name.id())
                && model.bindingsOf(name).isEmpty()
                && model.qualifiedName(name).isEmpty();
    }

    private static boolean isRaised(SemanticModel model, Expression.Call call) {
        if (model.qualifiedName(call.function()).filter("pytest.raises"::equals).isPresent()) return true;
        return call.function() instanceof Expression.Attribute method
                && method.name().equals("assertRaises")
                && method.value().text().equals("self");
    }

    private static boolean isSuppress(SemanticModel model, Expression.Call call) {
        return model.qualifiedName(call.function()).filter(SUPPRESS::equals).isPresent();
    }

    /** Whether the built-in class is asked for, too, by its name or as an {@code OSError}. */
    boolean asksForBoth() {
        var model = error.model();
        return beside.stream().anyMatch(each -> TimeoutHandlers.meetsBuiltIn(model, each));
    }

    void mend(FixEdits edits) {
        var both = TimeoutHandlers.besideBuiltIn(edits, error);
        edits.replaceOnce(error.range(), takesSeveral ? both : "(" + both + ")");
    }
}
