package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.Safety;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.LineRemoval;
import dev.anyiolsp.rules.migration.code.LoopReferences;
import dev.anyiolsp.rules.migration.tasks.LocalTasks;
import dev.anyiolsp.rules.migration.tasks.TaskCreation;
import dev.anyiolsp.rules.migration.threads.ExecutorCall;
import dev.anyiolsp.rules.migration.threads.ThreadsafeCall;
import dev.anyiolsp.semantics.LoopProbe;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The running loop that a function of asyncio gives, with all that is done with it.
 *
 * @param giving the function
 * @param others where functions of asyncio give the same name or attribute a loop
 * @param removals take away what keeps the loop; none where nothing does
 * @param uses of the loop: the call itself, or its name or attribute
 * @param doubts about taking it away, clauses
 */
record GivenLoop(
        Reference giving,
        List<Reference> others,
        List<LineRemoval> removals,
        List<Expression> uses,
        List<String> doubts) {
    private static final Set<String> METHODS = Set.of(
            LoopCall.LOOP + "time",
            LoopCall.LOOP + "getaddrinfo",
            LoopCall.LOOP + "getnameinfo",
            ExecutorCall.NAME,
            LocalTasks.OF_LOOP,
            FutureObject.MAKER,
            ThreadsafeCall.SOON);

    private static final String PROBE = "the handler around it is for where no loop runs, and would not be reached";

    /** A loop whose uses are all seen. */
    static Optional<GivenLoop> of(Reference giving, RuleContext context) {
        var call = giving.call().filter(found -> Arguments.all(found).isEmpty());
        if (call.isEmpty() || !LoopReferences.GIVING.contains(giving.qualifiedName())) return Optional.empty();
        var parent = call.get().parent().orElse(null);
        if (parent instanceof Expression.Attribute) {
            return Optional.of(new GivenLoop(giving, List.of(), List.of(), List.of(call.get()), List.of()));
        }
        return (parent instanceof Statement.Assign assign ? ofName(giving, assign) : Optional.<GivenLoop>empty())
                .or(() -> KeptLoop.of(giving, context));
    }

    private static Optional<GivenLoop> ofName(Reference giving, Statement.Assign assign) {
        var model = giving.model();
        boolean isInCoroutine = model.isInCoroutine(giving.place());
        if (!isInCoroutine
                || assign.targets().size() != 1
                || !(assign.targets().get(0) instanceof Expression.Name name)
                || model.isDeclared(name.id())) return Optional.empty();
        var scope = model.scopeOf(name.at()).lookup(name.id());
        var removal = LineRemoval.of(assign);
        if (scope.isEmpty() || removal.isEmpty()) return Optional.empty();
        var uses = new ArrayList<Expression>();
        for (var use : model.usesOf(scope.get(), name.id())) {
            if (!(Node.of(use.at()) instanceof Expression.Name read)) return Optional.empty();
            uses.add(read);
        }
        // With another value besides, a use may be of that.
        boolean isOnly = scope.get().bindingsOf(name.id()).size() == 1;
        var doubts = LoopProbe.is(assign) ? List.of(PROBE) : List.<String>of();
        return isOnly || uses.isEmpty()
                ? Optional.of(new GivenLoop(giving, List.of(), List.of(removal.get()), uses, doubts))
                : Optional.empty();
    }

    /** Mends all that is done with the loop, and takes it away; there is none if something has to be done by hand. */
    Optional<Fix> fix(RuleInfo info, RuleContext context) {
        var reasons = new LinkedHashSet<>(doubts);
        if (uses.isEmpty()) {
            return removals.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Fix("Remove the unused loop", Safety.of(reasons), edits -> {
                        edits.release(giving);
                        remove(edits);
                    }));
        }
        var fixes = new ArrayList<Fix>();
        for (var use : uses) {
            var fix = findingOn(use, info, context).flatMap(Finding::preferredFix);
            if (fix.isEmpty()) return Optional.empty();
            fixes.add(fix.get());
        }
        var titles = new LinkedHashSet<String>();
        for (var fix : fixes) {
            titles.add(fix.title());
            reasons.addAll(fix.safety().reasons());
        }
        var title =
                titles.size() == 1 ? titles.iterator().next() : "Use what AnyIO has for all that the loop does here";
        return Optional.of(new Fix(title, Safety.of(reasons), edits -> {
            edits.includeAll(fixes);
            if (isProbe()) edits.release(giving);
            if (isKept() || isProbe()) remove(edits);
        }));
    }

    /** What is done with the loop and has to be done by hand, a clause. */
    Optional<String> obstacle(RuleInfo info, RuleContext context) {
        return uses.stream()
                .filter(use -> findingOn(use, info, context)
                        .flatMap(Finding::preferredFix)
                        .isEmpty())
                .findFirst()
                .map(use -> LoopObstacle.at(use, giving.model()));
    }

    /** Whether an attribute keeps it, which does not go by itself with its last use, as a name does. */
    private boolean isKept() {
        return uses.get(0) instanceof Expression.Attribute;
    }

    /** Whether it is asked for to see whether one runs: that stays when its last use goes. */
    private boolean isProbe() {
        return doubts.contains(PROBE);
    }

    private void remove(FixEdits edits) {
        others.forEach(edits::release);
        removals.forEach(removal -> removal.write(edits));
    }

    private Optional<Finding> findingOn(Expression use, RuleInfo info, RuleContext context) {
        var parent = use.parent().orElse(null);
        if (parent instanceof Expression.Call call) {
            return reference(call.function(), Set.of(ThreadsafeCall.OF_COROUTINE))
                    .map(taker -> ThreadsafeCall.judge(info, taker));
        }
        if (!(parent instanceof Expression.Attribute method)) return Optional.empty();
        return reference(method, METHODS).map(found -> switch (found.qualifiedName()) {
            case ExecutorCall.NAME -> ExecutorCall.judge(info, found, context);
            case LocalTasks.OF_LOOP -> TaskCreation.judge(info, found, context);
            case FutureObject.MAKER -> FutureObject.judge(info, found, context);
            case ThreadsafeCall.SOON -> ThreadsafeCall.judge(info, found);
            case LoopCall.LOOP + "time" -> LoopCall.onTime(info, found);
            default -> LoopCall.onAddress(info, found);
        });
    }

    private Optional<Reference> reference(Expression function, Set<String> names) {
        return giving.model().references(function.range(), names).stream()
                .filter(found -> found.node().filter(function::equals).isPresent())
                .findFirst();
    }
}
