package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.Assigned;
import dev.anyiolsp.rules.migration.code.LineRemoval;
import dev.anyiolsp.rules.migration.code.PassedCall;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A loop that is made, or got, to run one coroutine, and for nothing else.
 *
 * @param maker the reference that gives the loop
 * @param run {@code loop.run_until_complete(f())}
 * @param coroutine {@code f()}
 * @param rest statements that go: where the loop gets its name, and where it is closed
 */
record LoopRun(Reference maker, Expression.Call run, Expression.Call coroutine, List<LineRemoval> rest) {
    private static final Set<String> MAKERS = Set.of("asyncio.get_event_loop", "asyncio.new_event_loop");

    /** The run that a function of asyncio gives the loop for. */
    static Optional<LoopRun> of(Reference maker) {
        var made = maker.call().filter(call -> Arguments.all(call).isEmpty());
        if (made.isEmpty() || !MAKERS.contains(maker.qualifiedName())) return Optional.empty();
        var parent = made.get().parent().orElse(null);
        if (parent instanceof Expression.Attribute attribute) return of(maker, List.of(attribute), new ArrayList<>());
        if (!(parent instanceof Statement.Assign assign)
                || assign.targets().size() != 1
                || !(assign.targets().get(0) instanceof Expression.Name name)) return Optional.empty();
        var model = maker.model();
        var scope = model.scopeOf(name.at()).lookup(name.id());
        if (scope.isEmpty() || scope.get().bindingsOf(name.id()).size() != 1 || model.isDeclared(name.id())) {
            return Optional.empty();
        }
        var rest = new ArrayList<LineRemoval>();
        var removal = LineRemoval.of(assign);
        if (removal.isEmpty()) return Optional.empty();
        rest.add(removal.get());
        var members = new ArrayList<Expression.Attribute>();
        for (var use : model.usesOf(scope.get(), name.id())) {
            boolean isHere = model.scopeOf(use.at()).codeScope() == scope.get();
            if (!isHere || !(Node.of(use.at()).parent().orElse(null) instanceof Expression.Attribute attribute)) {
                return Optional.empty();
            }
            members.add(attribute);
        }
        return of(maker, members, rest);
    }

    private static Optional<LoopRun> of(Reference maker, List<Expression.Attribute> members, List<LineRemoval> rest) {
        Expression.Call run = null;
        for (var member : members) {
            if (!(member.parent().orElse(null) instanceof Expression.Call call)
                    || !call.function().equals(member)) {
                return Optional.empty();
            }
            if (member.name().equals("run_until_complete") && run == null) {
                run = call;
            } else if (member.name().equals("close") && Arguments.all(call).isEmpty()) {
                var removal = call.parent()
                        .filter(Statement.ExprStmt.class::isInstance)
                        .flatMap(statement -> LineRemoval.of((Statement) statement));
                if (removal.isEmpty()) return Optional.empty();
                rest.add(removal.get());
            } else {
                return Optional.empty();
            }
        }
        if (run == null) return Optional.empty();
        var all = Arguments.all(run);
        boolean isPlain = all.size() == 1
                && all.get(0) instanceof Expression.Call inner
                && !inner.hasUnpacking()
                && !PassedCall.isInParentheses(run, inner);
        if (!isPlain) return Optional.empty();
        var coroutine = (Expression.Call) all.get(0);
        var name = maker.model().qualifiedName(coroutine.function()).orElse("");
        boolean isLibrary = name.startsWith("asyncio.") || name.startsWith("anyio.");
        return isLibrary ? Optional.empty() : Optional.of(new LoopRun(maker, run, coroutine, rest));
    }

    /** The run to which a member of a loop belongs. */
    static Optional<LoopRun> ofMember(SemanticModel model, Expression.Attribute member) {
        for (var maker : model.references(Assigned.to(model, member.value()).range(), MAKERS)) {
            // All members of a loop ask that.
            boolean isRun = maker.holds(LoopRun.class, same -> of(same).isPresent());
            var found = isRun ? of(maker) : Optional.<LoopRun>empty();
            if (found.isEmpty()) continue;
            boolean isStart = found.get().run().function().equals(member);
            boolean isRest = found.get().rest().stream()
                    .anyMatch(removal -> removal.statement().range().contains(member.range()));
            if (isStart || isRest) return found;
        }
        return Optional.empty();
    }

    void write(FixEdits edits) {
        edits.release(maker);
        startWith(edits, maker, run, coroutine);
        for (var removal : rest) {
            if (!unwrap(edits, removal)) removal.write(edits);
        }
    }

    /** {@code loop.run_until_complete(f(a))} → {@code anyio.run(f, a)}. */
    static void startWith(FixEdits edits, Reference place, Expression.Call run, Expression.Call coroutine) {
        edits.replace(run.function().range(), edits.spell("anyio.run", place.place()));
        PassedCall.write(edits, coroutine);
    }

    /** {@code try: run() finally: loop.close()} → {@code run()}, where no comment is lost. */
    private boolean unwrap(FixEdits edits, LineRemoval close) {
        var statement = run.parent();
        while (statement.isPresent() && !(statement.get() instanceof Statement))
            statement = statement.get().parent();
        if (statement.isEmpty()
                || !(close.statement().parent().orElse(null) instanceof Clause.Finally last)
                || !(statement.get().parent().orElse(null) instanceof Statement.Try attempt)) return false;
        boolean isOnlyThat = attempt.clauses().equals(List.of(last))
                && attempt.body().size() == 1
                && last.body().size() == 1;
        var document = attempt.document();
        var front =
                new TextRange(attempt.range().start(), statement.get().range().start());
        var behind =
                new TextRange(statement.get().range().end(), attempt.fullRange().end());
        if (!isOnlyThat
                || document.text(front).contains("#")
                || document.text(behind).contains("#")) return false;
        edits.delete(front);
        edits.delete(behind);
        return true;
    }
}
