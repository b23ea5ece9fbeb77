package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Comments;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement that awaits a task and nothing else, and meets its cancellation: {@code try: await task} with {@code except
 * asyncio.CancelledError}, or the same with {@code contextlib.suppress} or {@code pytest.raises}.
 *
 * @param await of the task
 * @param around the statement
 * @param caught the reference to the class of the cancellation
 * @param silent whether nothing is done with it
 */
record CancelledWait(Expression.Await await, Statement around, Reference caught, boolean silent) {
    private static final Set<String> CANCELLATION = Set.of("asyncio.CancelledError");

    static Optional<CancelledWait> of(Expression.Await await, SemanticModel model) {
        if (!(await.parent().orElse(null) instanceof Statement.ExprStmt statement)) return Optional.empty();
        var around = statement.parent().orElse(null);
        if (around instanceof Statement.Try guarded && guarded.body().size() == 1) return ofTry(await, guarded, model);
        if (around instanceof Statement.With with && with.body().size() == 1) return ofWith(await, with, model);
        return Optional.empty();
    }

    private static Optional<CancelledWait> ofTry(Expression.Await await, Statement.Try guarded, SemanticModel model) {
        var clauses = guarded.clauses();
        if (clauses.size() != 1 || !(clauses.get(0) instanceof Clause.Except handler)) return Optional.empty();
        if (handler.star() || handler.name().isPresent() || handler.type().isEmpty()) return Optional.empty();
        if (raises(model, handler)) return Optional.empty();
        boolean silent =
                handler.body().size() == 1 && handler.body().get(0).at().kind() == NodeKind.PASS;
        return caught(model, handler.type().get())
                .map(caught -> new CancelledWait(await, guarded, caught, silent && !holdsComment(guarded)));
    }

    private static Optional<CancelledWait> ofWith(Expression.Await await, Statement.With with, SemanticModel model) {
        if (with.async() || with.items().size() != 1) return Optional.empty();
        var item = with.items().get(0);
        if (item.target().isPresent() || !(item.context() instanceof Expression.Call call)) return Optional.empty();
        if (call.at().children().size() != 2 || call.arguments().size() != 1) return Optional.empty();
        var manager = model.qualifiedName(call.function()).orElse("");
        boolean suppresses = manager.equals("contextlib.suppress");
        if (!suppresses && !manager.equals("pytest.raises")) return Optional.empty();
        return caught(model, call.arguments().get(0))
                .map(caught -> new CancelledWait(await, with, caught, suppresses && !holdsComment(with)));
    }

    private static Optional<Reference> caught(SemanticModel model, Expression type) {
        return model.references(type.range(), CANCELLATION).stream()
                .filter(reference -> reference.range().equals(type.range()))
                .findFirst();
    }

    /** Whether a handler may let the cancellation go on, or ask for it. */
    private static boolean raises(SemanticModel model, Clause.Except handler) {
        var document = handler.document();
        var body = handler.body();
        if (body.isEmpty()) return true;
        int end = document.chunkAt(
                Math.max(0, body.get(body.size() - 1).fullRange().end() - 1));
        for (int chunk = body.get(0).at().chunk(); chunk <= end; chunk++) {
            var tree = document.tree(chunk);
            for (int node = 0; node < tree.size(); node++) if (tree.kind(node) == NodeKind.RAISE) return true;
        }
        return false;
    }

    private static boolean holdsComment(Statement statement) {
        var document = statement.document();
        int end = document.chunkAt(Math.max(0, statement.fullRange().end() - 1));
        for (int chunk = statement.at().chunk(); chunk <= end; chunk++) {
            if (!Comments.in(document, chunk).isEmpty()) return true;
        }
        return false;
    }

    /** The lines that {@code await task.wait()} takes the place of; empty where the class is renamed. */
    private Optional<StatementLines> lines() {
        return silent ? StatementLines.of(around) : Optional.empty();
    }

    /** The handle says whether its task was cancelled, in another class than the one of asyncio. */
    void write(FixEdits edits) {
        var lines = lines();
        if (lines.isEmpty()) {
            edits.rename(caught, "anyio.TaskCancelled");
            return;
        }
        release(edits);
        edits.writeInstead(lines.get(), "await " + await.value().text() + ".wait()");
    }

    /** Says that the references of the statement are gone. */
    void release(FixEdits edits) {
        edits.release(caught);
        managers().forEach(edits::release);
    }

    private List<Reference> managers() {
        var model = caught.model();
        return around instanceof Statement.With
                ? model.references(around.range(), Set.of("contextlib.suppress"))
                : List.of();
    }

    /** Whether a node is the await of it. */
    boolean holds(Node node) {
        return await.equals(node);
    }
}
