package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.Values;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What visibly runs in a scope of AnyIO that is cancelled already: behind {@code scope.cancel()} in its own block, or in a
 * limit of no time. There AnyIO's functions raise, where asyncio's do what they can without waiting.
 */
public final class CancelledScopes {
    private static final String CANCEL = "cancel";
    private static final Set<String> STARTING = Set.of("start_soon", "create_task");
    private static final Set<NodeKind> LEAVING =
            Set.of(NodeKind.RETURN, NodeKind.RAISE, NodeKind.BREAK, NodeKind.CONTINUE);

    private final OwnTasks.Code code;
    private final Reached reached;
    private final Set<Cursor> statements = new HashSet<>();

    /** Those of one file. */
    public CancelledScopes(OwnTasks.Code code) {
        this.code = code;
        this.reached = new Reached(code);
    }

    /** Adds what runs so in one scope, which is opened where a name stands. */
    public void in(Cursor scope) {
        Document document = scope.document();
        if (document.chunk(scope.chunk()).head().kind() != HeadKind.WITH) return;
        for (var statement : document.statements(scope.chunk())) {
            if (statement instanceof Statement.With with) in(with);
        }
    }

    private void in(Statement.With with) {
        for (var item : with.items()) {
            if (!(item.context() instanceof Expression.Call call)
                    || code.pathOf(call.function())
                            .filter(OwnTasks.SCOPES::contains)
                            .isEmpty()) continue;
            if (isOver(call)) with.body().forEach(this::add);
            if (item.target().orElse(null) instanceof Expression.Name scope) new Block(scope.id()).suite(with.body());
        }
    }

    private static boolean isOver(Expression.Call limit) {
        return !limit.arguments().isEmpty() && Values.isZero(limit.arguments().get(0));
    }

    /** The statements that run so, with all that stands in them. */
    public Set<Cursor> statements() {
        return statements;
    }

    /** What they run, and what begins so. */
    public Reached reached() {
        return reached;
    }

    private void add(Statement statement) {
        statements.add(statement.at());
        reached.statement(statement);
    }

    /** The block of one scope. */
    private final class Block {
        private final Set<String> cancels;
        private final String scope;
        /** What has been started and has had no turn yet. */
        private final List<Expression> waiting = new ArrayList<>();

        Block(String scope) {
            this.scope = scope;
            this.cancels = Set.of(scope + "." + CANCEL, scope + ".cancel_scope." + CANCEL);
        }

        /** Whether the scope may be cancelled behind a suite. */
        boolean suite(List<Statement> suite) {
            boolean isCancelled = false;
            for (var statement : suite) {
                if (isCancelled) add(statement);
                else isCancelled = statement(statement);
                if (LEAVING.contains(statement.at().kind())) return false;
            }
            return isCancelled;
        }

        private boolean statement(Statement statement) {
            if (statement instanceof Statement.FunctionDef || statement instanceof Statement.ClassDef) return false;
            boolean isCancelled = line(statement.at());
            if (!(statement instanceof Statement.Compound compound)) return isCancelled;
            boolean isBodyCancelled = suite(compound.body());
            boolean isLoop = compound instanceof Statement.For || compound instanceof Statement.While;
            if (isLoop && isBodyCancelled) compound.body().forEach(CancelledScopes.this::add);
            isCancelled |= isBodyCancelled;
            for (var clause : compound.clauses()) {
                boolean isFinally = clause instanceof Clause.Finally;
                if (isFinally && isCancelled) clause.body().forEach(CancelledScopes.this::add);
                else isCancelled |= suite(clause.body());
            }
            return isCancelled;
        }

        /** Whether the scope is cancelled in a line itself. */
        private boolean line(Cursor at) {
            if (at.kind() == NodeKind.BODY || at.kind() == NodeKind.LAMBDA) return false;
            boolean isCancelled = false;
            for (var child : at.children()) isCancelled |= line(child);
            boolean isWait = at.kind() == NodeKind.AWAIT
                    || Node.of(at) instanceof Statement.With with && with.async()
                    || Node.of(at) instanceof Statement.For loop && loop.async();
            if (isWait) waiting.clear();
            if (at.kind() != NodeKind.CALL) return isCancelled;
            var call = new Expression.Call(at);
            if (call.function() instanceof Expression.Attribute method) {
                boolean isStart = STARTING.contains(method.name())
                        && method.value().text().equals(scope)
                        && !call.arguments().isEmpty();
                if (isStart) waiting.add(started(call.arguments().get(0)));
                if (cancels.contains(method.text())) {
                    waiting.forEach(reached::function);
                    isCancelled = true;
                }
            }
            return isCancelled;
        }

        private static Expression started(Expression argument) {
            return argument instanceof Expression.Call call ? call.function() : argument;
        }
    }
}
