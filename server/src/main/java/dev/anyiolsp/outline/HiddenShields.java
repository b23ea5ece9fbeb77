package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.Generators;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Scopes of AnyIO that shield and stand elsewhere than in the {@code with} of the coroutine that they shield: a manager of the
 * program has one, or an object keeps it.
 */
public final class HiddenShields {
    /** The word that nearly all of them are made with. */
    public static final String WORD = "shield";

    /** Any of them. */
    public static final String ANY = "*";

    /** One that is kept: it may get anywhere. */
    public static final String KEPT = "";

    private HiddenShields() {}

    private record In() {}

    /** Those of a document, by the functions that have them; {@link #ANY} if there is one, {@link #KEPT} for one that is kept. */
    public static Set<String> in(SemanticModel model) {
        return model.answer(new In(), asked -> {
            var found = new HashSet<String>();
            var cancellation = Cancellation.in(asked);
            for (var scope : asked.references(OwnTasks.SCOPES)) found.addAll(at(scope.place(), cancellation));
            for (var attribute : asked.attributesNamed(WORD)) found.addAll(set(attribute.at()));
            return Set.copyOf(found);
        });
    }

    /** What one is that is made where a function is named; nothing if none is. */
    static Set<String> at(Cursor function, Cancellation cancellation) {
        var call = function.call().map(Expression.Call::new).filter(cancellation::mayBeShield);
        if (call.isEmpty()) return Set.of();
        var around = functionAround(call.get().at());
        var item = call.get().at().parent().filter(parent -> parent.kind() == NodeKind.WITH_ITEM);
        boolean isEntered =
                item.isPresent() && new Part.WithItem(item.get()).target().isEmpty();
        boolean isShown = isEntered && around.filter(HiddenShields::isCoroutine).isPresent();
        return isShown ? Set.of() : named(around, isEntered);
    }

    /** The same of {@code scope.shield = True}. */
    static Set<String> set(Cursor attribute) {
        boolean isSet = attribute.parent().map(Node::of).orElse(null) instanceof Statement.Assign assign
                && Cancellation.isShielding(assign);
        return isSet ? named(functionAround(attribute), false) : Set.of();
    }

    private static boolean isCoroutine(Statement.FunctionDef function) {
        return function.async() && !Generators.yields(function);
    }

    private static Set<String> named(Optional<Statement.FunctionDef> around, boolean isEntered) {
        var found = new LinkedHashSet<>(Set.of(ANY));
        if (!isEntered) found.add(KEPT);
        around.ifPresent(function -> found.add(function.name()));
        return found;
    }

    private static Optional<Statement.FunctionDef> functionAround(Cursor at) {
        Document document = at.document();
        for (int line = at.chunk(); line >= 0; line = document.parentOf(line)) {
            if (document.chunk(line).head().kind() != HeadKind.FUNCTION) continue;
            for (var statement : document.statements(line)) {
                if (statement instanceof Statement.FunctionDef function) return Optional.of(function);
            }
        }
        return Optional.empty();
    }
}
