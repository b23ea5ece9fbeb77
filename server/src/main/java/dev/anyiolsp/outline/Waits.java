package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.Endings;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a piece of code waits, and what it does when it is cancelled while it waits there; functions defined in it are
 * other code. What it waits for is not followed.
 *
 * @param awaited what is awaited
 * @param entered items of {@code async with}
 * @param iterated what {@code async for} goes over, also in comprehensions
 * @param guards what stands in a {@code with} around a place where it waits, other than to clean up
 * @param objection the first thing that it does on being cancelled other than to end; empty if it just ends
 */
public record Waits(
        List<Expression> awaited,
        List<Part.WithItem> entered,
        List<Expression> iterated,
        List<Expression> guards,
        Optional<Objection> objection) {

    /**
     * What code does on being cancelled other than to end.
     *
     * @param reason a clause without subject: {@code awaits in a `finally`}
     * @param place where
     * @param cleanUp the suite that waits, if it could be shielded as a whole
     */
    public record Objection(String reason, Cursor place, Optional<Clause> cleanUp) {}

    /**
     * Reads a suite.
     *
     * @param names the qualified name of an expression of names and dots
     */
    public static Waits of(List<Statement> suite, Function<Expression, Optional<String>> names) {
        var reader = new Reader(new Cancellation(names));
        reader.suite(suite, null);
        return new Waits(
                List.copyOf(reader.awaited),
                List.copyOf(reader.entered),
                List.copyOf(reader.iterated),
                List.copyOf(reader.guards),
                Optional.ofNullable(reader.objection));
    }

    /** Whether it waits nowhere. */
    public boolean isEmpty() {
        return awaited.isEmpty() && entered.isEmpty() && iterated.isEmpty();
    }

    /** Whether a suite may return something else than {@code None} and {@code False}. */
    public static boolean returnsSomething(List<Statement> suite) {
        return suite.stream().anyMatch(Waits::returnsSomething);
    }

    private static boolean returnsSomething(Statement statement) {
        if (statement instanceof Statement.Return back) {
            return back.value()
                    .filter(value -> !(value instanceof Expression.Constant constant)
                            || constant.kind() != ConstantKind.NONE && constant.kind() != ConstantKind.FALSE)
                    .isPresent();
        }
        if (!(statement instanceof Statement.Compound compound)
                || compound instanceof Statement.FunctionDef
                || compound instanceof Statement.ClassDef) return false;
        return returnsSomething(compound.body())
                || compound.clauses().stream().anyMatch(clause -> returnsSomething(clause.body()));
    }

    /** Whether a method is only there for those of derived classes: it raises, or does nothing. */
    public static boolean isToOverride(Statement.FunctionDef method) {
        return method.body().stream()
                .allMatch(statement -> statement.at().kind() == NodeKind.PASS
                        || statement instanceof Statement.ExprStmt alone && alone.value() instanceof Expression.Constant
                        || statement instanceof Statement.Raise raise
                                && raise.exception()
                                        .filter(error -> error.text().startsWith("NotImplementedError"))
                                        .isPresent());
    }

    private static final String SHIELDS =
            "shields what it awaits, which keeps the cancellation of AnyIO's scopes away and that of asyncio not";

    /** Collects the places of one piece of code. */
    private static final class Reader {
        private final Cancellation cancellation;
        private final List<Expression> awaited = new ArrayList<>();
        private final List<Part.WithItem> entered = new ArrayList<>();
        private final List<Expression> iterated = new ArrayList<>();
        private final List<Expression> guards = new ArrayList<>();
        private int waits;
        private Objection objection;

        Reader(Cancellation cancellation) {
            this.cancellation = cancellation;
        }

        /** @param cleaning the clause that runs because of the cancellation; null outside of one */
        void suite(List<Statement> suite, Clause cleaning) {
            for (var statement : suite) statement(statement, cleaning);
        }

        private void statement(Statement statement, Clause cleaning) {
            expressions(statement.at(), cleaning);
            if (statement instanceof Statement.FunctionDef || statement instanceof Statement.ClassDef) return;
            if (statement instanceof Statement.Assign assign && Cancellation.isShielding(assign)) {
                shields(assign.at(), cleaning);
            }
            if (statement instanceof Statement.Try attempt) {
                attempt(attempt, cleaning);
            } else if (statement instanceof Statement.With with) {
                with(with, cleaning);
            } else if (statement instanceof Statement.Compound compound) {
                if (compound instanceof Statement.For loop && loop.async()) {
                    iterated.add(loop.iterable());
                    waits(loop.at(), cleaning);
                }
                suite(compound.body(), cleaning);
                for (var clause : compound.clauses()) clause(clause, cleaning);
            }
        }

        private void clause(Clause clause, Clause cleaning) {
            expressions(clause.at(), cleaning);
            suite(clause.body(), cleaning);
        }

        /** What is awaited in a line itself, without the suite in it. */
        private void expressions(Cursor at, Clause cleaning) {
            switch (at.kind()) {
                case BODY, LAMBDA -> {
                    return;
                }
                case AWAIT -> {
                    awaited.add(new Expression.Await(at).value());
                    waits(at, cleaning);
                }
                case CALL -> {
                    if (cancellation.mayBeShield(new Expression.Call(at))) shields(at, cleaning);
                }
                case YIELD, YIELD_FROM -> waits++;
                case COMPREHENSION -> {
                    if (new Part.Generator(at).async()) {
                        iterated.add(new Part.Generator(at).iterable());
                        waits(at, cleaning);
                    }
                }
                default -> {}
            }
            for (var child : at.children()) expressions(child, cleaning);
        }

        private void waits(Cursor at, Clause cleaning) {
            waits++;
            if (cleaning instanceof Clause.Finally) object("awaits in a `finally`", at, cleaning);
            else if (cleaning != null) object("awaits in a handler of the cancellation", at, cleaning);
        }

        /** What cleans up is to be shielded. */
        private void shields(Cursor at, Clause cleaning) {
            if (cleaning == null) object(SHIELDS, at, null);
        }

        private void object(String reason, Cursor at, Clause cleanUp) {
            if (objection == null) objection = new Objection(reason, at, Optional.ofNullable(cleanUp));
        }

        private void with(Statement.With with, Clause cleaning) {
            if (with.async()) {
                entered.addAll(with.items());
                waits(with.at(), cleaning);
            }
            boolean isShielded = !with.async() && with.items().stream().anyMatch(cancellation::isShield);
            int before = waits;
            suite(with.body(), isShielded ? null : cleaning);
            if (!with.async() && cleaning == null && waits > before) {
                with.items().forEach(item -> guards.add(item.context()));
            }
            boolean swallows = with.items().stream().anyMatch(cancellation::isSwallowedBy);
            if (swallows && waits > before) object("swallows the cancellation", with.at(), null);
        }

        private void attempt(Statement.Try attempt, Clause cleaning) {
            int before = waits;
            suite(attempt.body(), cleaning);
            boolean bodyWaits = waits > before;
            boolean isCaught = false;
            for (var clause : attempt.clauses()) {
                if (clause instanceof Clause.Except handler
                        && !isCaught
                        && bodyWaits
                        && cancellation.isCaughtBy(handler)) {
                    isCaught = cancellation.isCertainlyCaughtBy(handler);
                    clause(handler, cleaning == null ? handler : cleaning);
                    if (!Endings.raisesAgain(handler, cancellation::isSwallowedBy)) {
                        object("may go on after the cancellation", handler.at(), null);
                    }
                } else if (clause instanceof Clause.Finally last && waits > before) {
                    clause(last, cleaning == null ? last : cleaning);
                    if (Endings.leaves(last.body())) object("leaves a `finally`, which swallows", last.at(), null);
                } else {
                    clause(clause, cleaning);
                }
            }
        }
    }
}
