package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.rules.migration.timeouts.Children;
import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Waits;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodePlace;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What visibly ends the program or a single task in a group. asyncio's group lets {@code SystemExit} and
 * {@code KeyboardInterrupt} out alone, AnyIO's wraps them like everything else. A task that ends cancelled, though nobody
 * cancelled the group, is none of the others' business in asyncio, and ends them in AnyIO.
 */
abstract class VisibleEnds {
    final SemanticModel model;
    private final Set<Cursor> seen = new HashSet<>();

    private VisibleEnds(SemanticModel model) {
        this.model = model;
    }

    /** What ends the program in the block of a group or in its tasks, as it is spelled. */
    static Optional<String> ofProgram(GroupBlock block) {
        var ends = new OfProgram(block.group().model());
        return ends.ofSuite(block.with().body()).or(() -> ends.ofTasks(block));
    }

    /** What ends a task of a group as if it were cancelled, as it is spelled. */
    static Optional<String> ofOneTask(GroupBlock block) {
        return new OfOneTask(block.group().model()).ofTasks(block);
    }

    /** The same in another model of the document. */
    abstract VisibleEnds in(SemanticModel other);

    /** What does so in a statement itself. */
    abstract Optional<String> ofRaised(Expression raised);

    /** The same of a call that is a statement. */
    abstract Optional<String> ofCall(Expression.Call call);

    /** The same of something that is awaited. */
    abstract Optional<String> ofWait(Expression awaited);

    private static final class OfProgram extends VisibleEnds {
        private static final Set<String> EXCEPTIONS = Set.of("SystemExit", "KeyboardInterrupt");
        private static final Set<String> FUNCTIONS = Set.of("sys.exit", "exit", "quit");

        private OfProgram(SemanticModel model) {
            super(model);
        }

        @Override
        VisibleEnds in(SemanticModel other) {
            return new OfProgram(other);
        }

        @Override
        Optional<String> ofRaised(Expression raised) {
            return Optional.of(raised.text()).filter(EXCEPTIONS::contains);
        }

        @Override
        Optional<String> ofCall(Expression.Call call) {
            return Optional.of(nameOf(call)).filter(FUNCTIONS::contains);
        }

        @Override
        Optional<String> ofWait(Expression awaited) {
            return Optional.empty();
        }
    }

    private static final class OfOneTask extends VisibleEnds {
        /** Those that hand on the cancellation of what they are given. */
        private static final Set<String> AROUND = Set.of("asyncio.wait_for", "asyncio.shield", "asyncio.gather");

        private OfOneTask(SemanticModel model) {
            super(model);
        }

        @Override
        VisibleEnds in(SemanticModel other) {
            return new OfOneTask(other);
        }

        @Override
        Optional<String> ofRaised(Expression raised) {
            return model.qualifiedName(raised).filter("asyncio.CancelledError"::equals);
        }

        @Override
        Optional<String> ofCall(Expression.Call call) {
            return Optional.empty();
        }

        /** A future, which somebody may cancel. */
        @Override
        Optional<String> ofWait(Expression awaited) {
            if (!(awaited instanceof Expression.Call call)) return Optional.of(awaited.text());
            if (!AROUND.contains(nameOf(call))) return Optional.empty();
            return call.arguments().stream()
                    .filter(argument -> argument instanceof Expression.Name || argument instanceof Expression.Attribute)
                    .filter(argument -> !nameOf(call).equals("asyncio.wait_for")
                            || call.arguments().indexOf(argument) == 0)
                    .map(Expression::text)
                    .findFirst();
        }
    }

    final String nameOf(Expression.Call call) {
        return model.qualifiedName(call.function()).orElse(call.function().text());
    }

    final Optional<String> ofTasks(GroupBlock block) {
        for (var use : Children.uses(model, block.item())) {
            if (!(use.parent().flatMap(member -> member.parent()).orElse(null) instanceof Expression.Call start))
                continue;
            if (start.arguments().isEmpty()) continue;
            var found = ofStarted(start.arguments().get(0));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private record Started(NodePlace function, Class<?> ends) {}

    /** Many groups may start the same. */
    private Optional<String> ofStarted(Expression started) {
        var found = ofWait(started);
        if (found.isPresent()) return found;
        return definitionOf(started)
                .map(function -> new Started(NodePlace.of(function), getClass()))
                .flatMap(question -> model.answer(question, there -> {
                    var function = (Statement.FunctionDef) question.function.in(there.document());
                    return in(there).ofFunction(function);
                }));
    }

    private Optional<String> ofAwaited(Expression awaited) {
        return ofWait(awaited).or(() -> definitionOf(awaited).flatMap(this::ofFunction));
    }

    private Optional<Statement.FunctionDef> definitionOf(Expression awaited) {
        return awaited instanceof Expression.Call call
                        && Callee.of(model, call.function()) instanceof Callee.Coroutine coroutine
                ? Optional.of(coroutine.definition())
                : Optional.empty();
    }

    private Optional<String> ofFunction(Statement.FunctionDef function) {
        return seen.add(function.at()) ? ofSuite(function.body()) : Optional.empty();
    }

    final Optional<String> ofSuite(List<Statement> suite) {
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
                    .flatMap(this::ofRaised);
        }
        if (statement instanceof Statement.ExprStmt alone && alone.value() instanceof Expression.Call call) {
            return ofCall(call);
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
