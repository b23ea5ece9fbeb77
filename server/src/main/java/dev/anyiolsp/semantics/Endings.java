package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** How the body of a handler can end, by its statements alone: exceptions of what it calls are left aside. */
public final class Endings {
    private enum Ending {
        FALLS,
        RAISES_AGAIN,
        RAISES_OTHER,
        RETURNS,
        BREAKS,
        CONTINUES
    }

    /** The name of the exception that is handled; empty for none. */
    private final String name;
    /** Whether a manager may swallow what is raised in its block. */
    private final Predicate<Part.WithItem> swallows;

    private Endings(String name, Predicate<Part.WithItem> swallows) {
        this.name = name;
        this.swallows = swallows;
    }

    /** Whether every path through a handler raises what it caught. */
    public static boolean raisesAgain(Clause.Except handler, Predicate<Part.WithItem> swallows) {
        var endings = new Endings(handler.name().orElse(""), swallows).of(handler.body());
        return endings.equals(EnumSet.of(Ending.RAISES_AGAIN));
    }

    /** Whether a suite may end by {@code return}, or leave a loop around it: in a {@code finally} that swallows. */
    public static boolean leaves(List<Statement> suite) {
        var endings = new Endings("", item -> false).of(suite);
        return endings.contains(Ending.RETURNS)
                || endings.contains(Ending.BREAKS)
                || endings.contains(Ending.CONTINUES);
    }

    private Set<Ending> of(List<Statement> suite) {
        var all = EnumSet.noneOf(Ending.class);
        for (var statement : suite) {
            var endings = of(statement);
            boolean goesOn = endings.remove(Ending.FALLS);
            all.addAll(endings);
            if (!goesOn) return all;
        }
        all.add(Ending.FALLS);
        return all;
    }

    private Set<Ending> of(Statement statement) {
        if (statement instanceof Statement.Raise raise) {
            return EnumSet.of(isAgain(raise) ? Ending.RAISES_AGAIN : Ending.RAISES_OTHER);
        }
        if (statement instanceof Statement.Return) return EnumSet.of(Ending.RETURNS);
        if (statement instanceof Statement.Keyword word) return EnumSet.of(of(word.kind()));
        if (statement instanceof Statement.If choice) return ofBranches(choice);
        if (statement instanceof Statement.For loop) return ofLoop(loop, false);
        if (statement instanceof Statement.While loop) return ofLoop(loop, isTrue(loop.test()));
        if (statement instanceof Statement.With with) {
            var endings = of(with.body());
            if (with.items().stream().anyMatch(swallows)) endings.add(Ending.FALLS);
            return endings;
        }
        if (statement instanceof Statement.Try attempt) return ofTry(attempt);
        if (statement instanceof Statement.Match match) return ofCases(match);
        return EnumSet.of(Ending.FALLS);
    }

    private static Ending of(NodeKind word) {
        return word == NodeKind.BREAK ? Ending.BREAKS : word == NodeKind.CONTINUE ? Ending.CONTINUES : Ending.FALLS;
    }

    private boolean isAgain(Statement.Raise raise) {
        if (raise.exception().isEmpty()) return true;
        return !name.isEmpty()
                && raise.exception().get() instanceof Expression.Name raised
                && raised.id().equals(name);
    }

    private static boolean isTrue(Expression test) {
        return test instanceof Expression.Constant constant
                && (constant.kind() == ConstantKind.TRUE || constant.text().equals("1"));
    }

    private Set<Ending> ofBranches(Statement.If choice) {
        var all = of(choice.body());
        boolean isComplete = false;
        for (var clause : choice.clauses()) {
            all.addAll(of(clause.body()));
            isComplete |= clause instanceof Clause.Else;
        }
        if (!isComplete) all.add(Ending.FALLS);
        return all;
    }

    private Set<Ending> ofLoop(Statement.Compound loop, boolean isEndless) {
        var all = of(loop.body());
        boolean breaks = all.remove(Ending.BREAKS);
        all.remove(Ending.CONTINUES);
        all.remove(Ending.FALLS);
        if (!isEndless) {
            var otherwise = loop.clauses();
            all.addAll(
                    otherwise.isEmpty()
                            ? EnumSet.of(Ending.FALLS)
                            : of(otherwise.get(0).body()));
        }
        if (breaks) all.add(Ending.FALLS);
        return all;
    }

    private Set<Ending> ofTry(Statement.Try attempt) {
        var all = of(attempt.body());
        for (var clause : attempt.clauses()) {
            if (clause instanceof Clause.Else && all.remove(Ending.FALLS)) all.addAll(of(clause.body()));
        }
        for (var handler : attempt.handlers()) {
            // A bare raise in it is about another exception.
            var endings = of(handler.body());
            if (endings.remove(Ending.RAISES_AGAIN)) endings.add(Ending.RAISES_OTHER);
            all.addAll(endings);
        }
        for (var clause : attempt.clauses()) {
            if (!(clause instanceof Clause.Finally)) continue;
            var last = of(clause.body());
            if (!last.remove(Ending.FALLS)) return last;
            all.addAll(last);
        }
        return all;
    }

    private Set<Ending> ofCases(Statement.Match match) {
        var all = EnumSet.noneOf(Ending.class);
        boolean isComplete = false;
        for (var clause : match.clauses()) {
            all.addAll(of(clause.body()));
            isComplete |= clause instanceof Clause.Case one
                    && one.guard().isEmpty()
                    && one.pattern().at().kind() == NodeKind.MATCH_AS
                    && one.pattern().at().children().isEmpty();
        }
        if (!isComplete) all.add(Ending.FALLS);
        return all;
    }
}
