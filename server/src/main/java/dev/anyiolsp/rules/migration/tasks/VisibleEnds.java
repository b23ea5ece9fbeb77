package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.rules.migration.timeouts.Children;
import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Waits;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What visibly ends the program in a group: asyncio's lets {@code SystemExit} and {@code KeyboardInterrupt} out alone, AnyIO's
 * wraps them like everything else.
 */
final class ProgramEnds {
    private static final Set<String> EXCEPTIONS = Set.of("SystemExit", "KeyboardInterrupt");
    private static final Set<String> FUNCTIONS = Set.of("sys.exit", "exit", "quit");

    private final SemanticModel model;
    private final Set<Cursor> seen = new HashSet<>();

    private ProgramEnds(SemanticModel model) {
        this.model = model;
    }

    /** What does so in the block of a group or in its tasks, as it is spelled. */
    static Optional<String> in(GroupBlock block) {
        var ends = new ProgramEnds(block.group().model());
        var found = ends.ofSuite(block.with().body());
        if (found.isPresent()) return found;
        for (var use : Children.uses(ends.model, block.item())) {
            if (!(use.parent().flatMap(member -> member.parent()).orElse(null) instanceof Expression.Call start))
                continue;
            if (start.arguments().isEmpty()) continue;
            found = ends.ofAwaited(start.arguments().get(0));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<String> ofAwaited(Expression awaited) {
        if (!(awaited instanceof Expression.Call call)) return Optional.empty();
        if (!(Callee.of(model, call.function()) instanceof Callee.Coroutine coroutine)) return Optional.empty();
        return seen.add(coroutine.definition().at())
                ? ofSuite(coroutine.definition().body())
                : Optional.empty();
    }

    private Optional<String> ofSuite(List<Statement> suite) {
        for (var statement : suite) {
            var found = ofStatement(statement);
            if (found.isPresent()) return found;
        }
        for (var awaited : Waits.of(suite, model::qualifiedName).awaited()) {
            var found = ofAwaited(awaited);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<String> ofStatement(Statement statement) {
        if (statement instanceof Statement.Raise raise) {
            return raise.exception()
                    .map(raised -> raised instanceof Expression.Call call ? call.function() : raised)
                    .map(Expression::text)
                    .filter(EXCEPTIONS::contains);
        }
        if (statement instanceof Statement.ExprStmt alone && alone.value() instanceof Expression.Call call) {
            return model.qualifiedName(call.function())
                    .or(() -> Optional.of(call.function().text()))
                    .filter(FUNCTIONS::contains);
        }
        if (!(statement instanceof Statement.Compound compound)
                || compound instanceof Statement.FunctionDef
                || compound instanceof Statement.ClassDef) return Optional.empty();
        for (var inner : compound.body()) {
            var found = ofStatement(inner);
            if (found.isPresent()) return found;
        }
        for (var clause : compound.clauses()) {
            for (var inner : clause.body()) {
                var found = ofStatement(inner);
                if (found.isPresent()) return found;
            }
        }
        return Optional.empty();
    }
}
