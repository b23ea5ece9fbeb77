package dev.anyiolsp.rules.migration.synchronization;

import dev.anyiolsp.rules.migration.code.Verdict;
import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether somebody asks {@code locked()} who may just have given the lock back. Where another task waits, AnyIO's lock is
 * that task's by then, while asyncio's is free until it runs.
 */
final class HandedOn {
    private static final Verdict FREE_IN_ASYNCIO = Verdict.unsafe(
            "`locked()` is asked behind a release: where another task waits, AnyIO's lock has been handed"
                    + " on to it, while asyncio's is free until that task runs");
    private static final int MANY = 100;

    private final KeptObject lock;
    private final SemanticModel model;
    /** The {@code async with} that hold it. */
    private final Set<Node> blocks = new HashSet<>();
    /** Whether functions are called only where the lock is held. */
    private final Map<Cursor, Boolean> calledHeld = new HashMap<>();

    HandedOn(KeptObject lock) {
        this.lock = lock;
        this.model = lock.model();
        for (var use : lock.uses()) {
            if (use.kind() != ObjectUse.Kind.ASYNC_WITH) continue;
            use.at().parent().flatMap(Node::parent).ifPresent(blocks::add);
        }
    }

    Verdict judge() {
        var asked = new ArrayList<Node>();
        var given = new ArrayList<Node>();
        for (var use : lock.uses()) {
            if (use.memberName().equals("locked")) asked.add(use.at());
            else if (gives(use)) given.add(use.at());
        }
        if (asked.isEmpty() || given.isEmpty()) return Verdict.SAFE;
        asked.removeIf(this::isHeld);
        boolean isKnown = addCallers(asked) && addCallers(given);
        if (!isKnown) return FREE_IN_ASYNCIO;
        return asked.stream().anyMatch(place -> given.stream().anyMatch(release -> isBehind(place, release)))
                ? FREE_IN_ASYNCIO
                : Verdict.SAFE;
    }

    private static boolean gives(ObjectUse use) {
        return use.kind() == ObjectUse.Kind.ASYNC_WITH || use.memberName().equals("release");
    }

    /** Adds where the functions around places are named, and those around these; whether that were not too many. */
    private boolean addCallers(List<Node> places) {
        var seen = new HashSet<Cursor>();
        for (int i = 0; i < places.size(); i++) {
            if (i > MANY) return false;
            var function = model.functionOf(places.get(i).at());
            if (function.isEmpty() || !seen.add(function.get().at())) continue;
            for (var caller : Callee.namesOf(model, function.get())) {
                if (!isHeld(caller)) places.add(caller);
            }
        }
        return true;
    }

    /** Whether a place stands behind another of the same function, or in a loop with it. */
    private boolean isBehind(Node place, Node release) {
        var function = model.functionOf(place.at()).map(Node::at);
        if (function.isEmpty()
                || !function.equals(model.functionOf(release.at()).map(Node::at))) return false;
        if (release.range().end() <= place.range().start()) return true;
        for (Optional<Node> node = place.parent();
                node.isPresent();
                node = node.get().parent()) {
            if (node.get().at().equals(function.get())) return false;
            boolean isLoop = node.get() instanceof Statement.For || node.get() instanceof Statement.While;
            if (isLoop && ((Statement) node.get()).fullRange().contains(release.range())) return true;
        }
        return false;
    }

    /** Whether the lock is held at a place, by the {@code async with} around it or around all calls of the function. */
    private boolean isHeld(Node place) {
        return isInBlock(place)
                || model.functionOf(place.at()).filter(this::isCalledHeld).isPresent();
    }

    private boolean isCalledHeld(Statement.FunctionDef function) {
        return calledHeld.computeIfAbsent(function.at(), any -> isReachedHeld(function));
    }

    private boolean isReachedHeld(Statement.FunctionDef function) {
        var seen = new HashSet<Cursor>();
        var next = new ArrayDeque<>(List.of(function));
        boolean isAnyHeld = false;
        while (!next.isEmpty()) {
            var each = next.remove();
            if (!seen.add(each.at())) continue;
            var callers = Callee.namesOf(model, each);
            if (callers.isEmpty() || seen.size() > MANY) return false;
            for (var caller : callers) {
                var around = model.functionOf(caller.at());
                if (!runs(caller, each) || around.isEmpty()) return false;
                if (isInBlock(caller)) isAnyHeld = true;
                else next.add(around.get());
            }
        }
        return isAnyHeld;
    }

    /** Whether a function runs to its end where it is named. */
    private static boolean runs(Node named, Statement.FunctionDef function) {
        return named.parent().orElse(null) instanceof Expression.Call call
                && call.function().at().equals(named.at())
                && (!function.async() || call.parent().orElse(null) instanceof Expression.Await);
    }

    private boolean isInBlock(Node place) {
        for (Optional<Node> node = place.parent();
                node.isPresent();
                node = node.get().parent()) {
            if (blocks.contains(node.get())) return true;
            if (node.get() instanceof Statement.FunctionDef) return false;
        }
        return false;
    }
}
