package dev.anyiolsp.rules.migration;

import dev.anyiolsp.semantics.Generators;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.Scope;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the task that acquires an object is the one that gives it back: AnyIO's locks belong to a task. */
final class Holding {
    private static final Verdict ELSEWHERE =
            Verdict.none("it is released in another function than it is acquired in, and AnyIO's lock belongs to the"
                    + " task that acquired it");
    private static final Verdict ANOTHER_RUN =
            Verdict.none("where it is released it was acquired in another run of the function, if at all, and AnyIO's"
                    + " lock belongs to the task that acquired it");
    private static final Verdict AT_YIELD =
            Verdict.unsafe("it is held at a `yield`, and AnyIO's lock has to be released by the task that acquired it:"
                    + " a generator that is left early is closed by another one");

    private final KeptObject object;
    private final Map<Scope, List<Statement>> bodies = new HashMap<>();
    private Map<Scope, List<ObjectUse>> acquired;

    Holding(KeptObject object) {
        this.object = object;
    }

    /** What an {@code async with} on the object means for it. */
    Verdict ofBlock(ObjectUse use) {
        for (Optional<Node> node = use.at().parent();
                node.isPresent();
                node = node.get().parent()) {
            if (!(node.get() instanceof Statement.With with)) continue;
            return Yields.in(with) && !isManager(use) ? AT_YIELD : Verdict.SAFE;
        }
        return Verdict.SAFE;
    }

    /** What a call of {@code release} means for it. */
    Verdict ofRelease(ObjectUse release) {
        var scope = release.codeScope(object);
        boolean isAcquired = false;
        for (var use : acquired().getOrDefault(scope, List.of())) {
            isAcquired = true;
            var function = object.model().functionOf(use.at().at());
            int from = use.at().range().start();
            int to = release.at().range().start();
            if (function.isEmpty() || from > to) continue;
            var body = bodies.computeIfAbsent(scope, any -> function.get().body());
            if (!reaches(body, from, to)) continue;
            return Generators.yields(function.get()) && !isManager(release) ? AT_YIELD : Verdict.SAFE;
        }
        return isAcquired ? ANOTHER_RUN : ELSEWHERE;
    }

    /** Where it is acquired, by the scope whose code does it. */
    private Map<Scope, List<ObjectUse>> acquired() {
        if (acquired != null) return acquired;
        acquired = new HashMap<>();
        for (var use : object.uses()) {
            if (!use.memberName().equals("acquire") || !use.isAwaited()) continue;
            acquired.computeIfAbsent(use.codeScope(object), any -> new ArrayList<>())
                    .add(use);
        }
        return acquired;
    }

    /** Whether the code around is a generator that {@code contextlib} enters and leaves, in one task. */
    private boolean isManager(ObjectUse use) {
        SemanticModel model = object.model();
        return model.functionOf(use.at().at()).stream()
                .flatMap(function -> function.decorators().stream())
                .anyMatch(decorator -> model.qualifiedName(decorator.expression())
                        .filter("contextlib.asynccontextmanager"::equals)
                        .isPresent());
    }

    /** Whether what stands at one offset may have run when what stands at another does, in one run of a suite. */
    private static boolean reaches(List<Statement> suite, int from, int to) {
        if (from > to) return false;
        for (int i = 0; i < suite.size(); i++) {
            boolean isLast = i + 1 == suite.size();
            int end = isLast ? Integer.MAX_VALUE : suite.get(i + 1).range().start();
            if (from >= end) continue;
            if (!(suite.get(i) instanceof Statement.Compound compound)) return true;
            return to < end ? reaches(compound, from, to) : !endsWith(compound, from);
        }
        return true;
    }

    private static boolean reaches(Statement.Compound compound, int from, int to) {
        var suites = suitesOf(compound);
        int first = suiteAt(suites, from);
        int second = suiteAt(suites, to);
        if (first < 0 || second < 0) return true;
        if (first == second) return reaches(suites.get(first), from, to);
        return !(compound instanceof Statement.If || compound instanceof Statement.Match);
    }

    /** Whether the branch in which an offset stands ends the function. */
    private static boolean endsWith(Statement.Compound compound, int offset) {
        if (!(compound instanceof Statement.If || compound instanceof Statement.Match)) return false;
        var suites = suitesOf(compound);
        int at = suiteAt(suites, offset);
        if (at < 0) return false;
        var last = suites.get(at).get(suites.get(at).size() - 1);
        return last.at().kind() == NodeKind.RETURN || last.at().kind() == NodeKind.RAISE;
    }

    private static List<List<Statement>> suitesOf(Statement.Compound compound) {
        var suites = new ArrayList<List<Statement>>();
        suites.add(compound.body());
        for (Clause clause : compound.clauses()) suites.add(clause.body());
        suites.removeIf(List::isEmpty);
        return suites;
    }

    /** The last suite that begins before an offset; none where it stands in the head of the first. */
    private static int suiteAt(List<List<Statement>> suites, int offset) {
        int found = -1;
        for (int i = 0; i < suites.size(); i++) {
            if (suites.get(i).get(0).range().start() <= offset) found = i;
        }
        return found;
    }
}
