package dev.anyiolsp.rules.migration.synchronization;

import dev.anyiolsp.rules.migration.code.Verdict;
import dev.anyiolsp.rules.migration.code.Yields;
import dev.anyiolsp.rules.migration.synchronization.AcquiredBefore.Reach;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.Scope;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Node;
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
    private static final Verdict MAYBE_ANOTHER_RUN =
            Verdict.unsafe("it may be released in a run of the function that has not acquired it, and AnyIO's lock"
                    + " belongs to the task that acquired it");
    private static final Verdict AT_YIELD =
            Verdict.unsafe("it is held at a `yield`, and AnyIO's lock has to be released by the task that acquired it:"
                    + " a generator that is left early is closed by another one");

    private final KeptObject object;
    private final Map<Scope, AcquiredBefore> bodies = new HashMap<>();
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
        var all = acquired().getOrDefault(scope, List.of());
        var reach = Reach.NEVER;
        for (var use : all) {
            var function = object.model().functionOf(use.at().at());
            if (function.isEmpty()) continue;
            var body = bodies.computeIfAbsent(
                    scope, any -> new AcquiredBefore(function.get().body(), startsOf(all)));
            var found = body.reach(use.at().range().start(), release.at());
            if (found == Reach.NEVER) continue;
            if (object.model().yields(function.get()) && !isManager(release)) return AT_YIELD;
            if (found == Reach.ALWAYS) return Verdict.SAFE;
            reach = found;
        }
        if (reach == Reach.MAYBE) return MAYBE_ANOTHER_RUN;
        return all.isEmpty() ? ELSEWHERE : ANOTHER_RUN;
    }

    private static List<Integer> startsOf(List<ObjectUse> uses) {
        return uses.stream().map(use -> use.at().range().start()).toList();
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
}
