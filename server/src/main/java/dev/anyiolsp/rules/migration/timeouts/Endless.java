package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.outline.VisibleEnd;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.Running;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Values;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether code in a group visibly ends the program or its task. asyncio's group lets {@code SystemExit} and
 * {@code KeyboardInterrupt} out alone, AnyIO's wraps them like everything else. A task that ends cancelled, though nobody
 * cancelled the group, is none of the others' business in asyncio, and ends them in AnyIO.
 */
final class Endless {
    private final SemanticModel model;
    private final RuleContext context;
    private final Running running;

    Endless(SemanticModel model, RuleContext context, Running running) {
        this.model = model;
        this.context = context;
        this.running = running;
    }

    /** What speaks against a suite and the plain functions of this file that it calls; what it awaits is not followed. */
    Optional<String> against(List<Statement> suite) {
        return running.isInGroup() ? against(suite, new HashSet<>()) : Optional.empty();
    }

    private Optional<String> against(List<Statement> suite, Set<Cursor> seen) {
        var read = reader().suite(suite);
        var found = against(read);
        if (found.isPresent()) return found;
        for (var function : read.called()) {
            var elsewhere = model.qualifiedName(function)
                    .flatMap(name -> context.workspace().ending(name, running));
            if (elsewhere.isPresent()) return elsewhere;
            var plain = Callee.definition(model, function).filter(definition -> !definition.async());
            if (plain.isEmpty() || !seen.add(plain.get().at())) continue;
            var inside = against(plain.get().body(), seen);
            if (inside.isPresent()) return inside;
        }
        return Optional.empty();
    }

    /** What speaks against something that is started as a task. */
    Optional<String> againstTask(Expression started) {
        return running.isInGroup() ? against(reader().awaited(started)) : Optional.empty();
    }

    private Optional<String> against(VisibleEnd.Reader read) {
        return running.againstEnds(read.found(), end -> "`" + end.what() + "`");
    }

    private VisibleEnd.Reader reader() {
        return new VisibleEnd.Reader(model::qualifiedName, name -> isAnyError(name, new HashSet<>()), place -> 0);
    }

    private boolean isAnyError(Expression.Name name, Set<Cursor> seen) {
        if (!seen.add(name.at())) return false;
        boolean isGiven = model.bindingsOf(name).stream()
                .filter(binding -> binding.kind() == BindingKind.PARAMETER)
                .flatMap(binding -> binding.at().parent().stream())
                .anyMatch(at -> !(Node.of(at) instanceof Part.Parameter given) || VisibleEnd.isAnyError(given));
        var values = new VisibleEnd.Reader(model::qualifiedName, inner -> isAnyError(inner, seen), place -> 0);
        return isGiven || Values.assigned(model, name).stream().anyMatch(values::mayBeAny);
    }
}
