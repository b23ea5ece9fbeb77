package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.PassedCall;
import dev.anyiolsp.rules.migration.timeouts.Children;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code with asyncio.Runner() as runner:} around one {@code runner.run(f())}, and nothing else.
 *
 * @param runner the reference to the class
 * @param with the statement
 * @param run the call
 * @param coroutine what it runs
 * @param options what becomes of the arguments of the class
 */
record RunnerRun(
        Reference runner, Statement.With with, Expression.Call run, Expression.Call coroutine, EntryOptions options) {
    private static final String RUNNER = "asyncio.Runner";

    static Optional<RunnerRun> of(Reference runner, RuleContext context) {
        var call = runner.call().filter(found -> found.arguments().isEmpty() && !found.hasUnpacking());
        var options = call.flatMap(found -> EntryOptions.of(runner, found, context, Optional.empty()));
        if (options.isEmpty()
                || !(call.get().parent().orElse(null) instanceof Part.WithItem item)
                || !(item.parent().orElse(null) instanceof Statement.With with)) return Optional.empty();
        boolean isPlain =
                !with.async() && with.items().size() == 1 && with.body().size() == 1;
        if (!isPlain || with.body().get(0) instanceof Statement.Compound) return Optional.empty();
        var uses = Children.uses(runner.model(), item);
        if (uses.size() != 1) return Optional.empty();
        if (!(uses.get(0).parent().orElse(null) instanceof Expression.Attribute member)
                || !member.name().equals("run")
                || !(member.parent().orElse(null) instanceof Expression.Call run)
                || !run.function().equals(member)) return Optional.empty();
        var all = Arguments.all(run);
        if (all.size() != 1 || !(all.get(0) instanceof Expression.Call coroutine)) return Optional.empty();
        var name = runner.model().qualifiedName(coroutine.function()).orElse("");
        var between =
                new TextRange(with.range().start(), with.body().get(0).range().start());
        boolean isRefused = coroutine.hasUnpacking()
                || PassedCall.isInParentheses(run, coroutine)
                || name.startsWith("asyncio.")
                || name.startsWith("anyio.")
                || with.document().text(between).contains("#")
                || !with.body().get(0).range().contains(run.range());
        return isRefused ? Optional.empty() : Optional.of(new RunnerRun(runner, with, run, coroutine, options.get()));
    }

    /** The block whose runner a member belongs to. */
    static Optional<RunnerRun> ofMember(SemanticModel model, Expression member, RuleContext context) {
        if (!(member instanceof Expression.Attribute attribute)) return Optional.empty();
        return Children.groupOf(model, attribute.value())
                .flatMap(item -> model.references(item.context().range(), Set.of(RUNNER)).stream()
                        // All members of a runner ask that.
                        .filter(runner -> runner.holds(
                                RunnerRun.class, same -> of(same, context).isPresent()))
                        .flatMap(runner -> of(runner, context).stream())
                        .filter(block -> block.run().function().equals(member))
                        .findFirst());
    }

    /** What may change, clauses. */
    List<String> reasons() {
        return options.reasons();
    }

    void write(FixEdits edits) {
        edits.release(runner);
        options.release(edits);
        edits.delete(
                new TextRange(with.range().start(), with.body().get(0).range().start()));
        LoopRun.startWith(edits, runner, run, coroutine);
        edits.insert(coroutine.range().end(), options.text());
    }
}
