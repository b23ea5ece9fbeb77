package dev.anyiolsp.rules.migration.synchronization;

import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether something has been acquired, in one run of a function, when it is released there.
 *
 * @param body of the function
 * @param acquired offsets of where it is acquired in it
 */
record AcquiredBefore(List<Statement> body, List<Integer> acquired) {
    private static final int END = Integer.MAX_VALUE;

    /** Whether one place has run when another does; worse ones come first. */
    enum Reach {
        NEVER,
        MAYBE,
        ALWAYS;

        Reach and(Reach other) {
            return compareTo(other) < 0 ? this : other;
        }
    }

    /** Whether what stands at an offset has run when a release does. */
    Reach reach(int from, Node release) {
        return reach(body, from, release, release.range().start());
    }

    private Reach reach(List<Statement> suite, int from, Node release, int to) {
        if (from > to) return Reach.NEVER;
        for (int i = 0; i < suite.size(); i++) {
            boolean isLast = i + 1 == suite.size();
            int end = isLast ? END : suite.get(i + 1).range().start();
            if (from >= end) continue;
            if (!(suite.get(i) instanceof Statement.Compound compound)) return Reach.ALWAYS;
            return to < end ? inside(compound, from, release, to) : behind(compound, from, release);
        }
        return Reach.ALWAYS;
    }

    /** Both stand in one statement. */
    private Reach inside(Statement.Compound compound, int from, Node release, int to) {
        var suites = suitesOf(compound);
        int first = suiteAt(suites, from);
        int second = suiteAt(suites, to);
        if (first < 0 || second < 0) return Reach.ALWAYS;
        if (first == second) return reach(suites.get(first), from, release, to);
        return isChoice(compound) ? Reach.NEVER : reach(suites.get(first), from, release, END);
    }

    /** The release stands behind the statement. */
    private Reach behind(Statement.Compound compound, int from, Node release) {
        var suites = suitesOf(compound);
        int at = suiteAt(suites, from);
        if (at < 0) return Reach.ALWAYS;
        var within = reach(suites.get(at), from, release, END);
        if (isChoice(compound)) {
            if (ends(suites.get(at))) return Reach.NEVER;
            return isUnderSameCondition(compound, at, release) || isAcquiredAnyway(compound, suites)
                    ? within
                    : within.and(Reach.MAYBE);
        }
        boolean mayNotRun =
                compound instanceof Statement.For || compound instanceof Statement.While loop && !isEndless(loop);
        return mayNotRun ? within.and(Reach.MAYBE) : within;
    }

    private static boolean isChoice(Statement.Compound compound) {
        return compound instanceof Statement.If || compound instanceof Statement.Match;
    }

    private static boolean isEndless(Statement.While loop) {
        return loop.test() instanceof Expression.Constant constant
                && (constant.kind() == ConstantKind.TRUE || constant.text().equals("1"));
    }

    /** {@code if alone: acquire()} and behind it {@code if alone: release()}. */
    private static boolean isUnderSameCondition(Statement.Compound compound, int at, Node release) {
        if (at != 0 || !(compound instanceof Statement.If choice)) return false;
        var condition = choice.test().text();
        for (Optional<Node> node = release.parent();
                node.isPresent();
                node = node.get().parent()) {
            if (node.get() instanceof Statement.If again
                    && again.test().text().equals(condition)
                    && suiteAt(suitesOf(again), release.range().start()) == 0) return true;
        }
        return false;
    }

    /** Whether each branch acquires it or ends the function. */
    private boolean isAcquiredAnyway(Statement.Compound compound, List<List<Statement>> suites) {
        boolean isComplete = compound.clauses().stream().anyMatch(Clause.Else.class::isInstance);
        return isComplete && suites.stream().allMatch(suite -> ends(suite) || isAcquiredIn(suite));
    }

    private boolean isAcquiredIn(List<Statement> suite) {
        int start = suite.get(0).range().start();
        int end = suite.get(suite.size() - 1).fullRange().end();
        return acquired.stream().anyMatch(offset -> start <= offset && offset < end);
    }

    /** Whether a branch ends the function. */
    private static boolean ends(List<Statement> suite) {
        var last = suite.get(suite.size() - 1).at().kind();
        return last == NodeKind.RETURN || last == NodeKind.RAISE;
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
