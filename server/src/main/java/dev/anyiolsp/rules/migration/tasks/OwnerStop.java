package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The method that cancels the task, and may wait for it.
 *
 * @param method the method
 * @param words what it says about itself
 * @param before what it does before
 * @param cancelling the statement that cancels the task
 * @param between what it does until it waits
 * @param behind what it does afterwards
 * @param problem why it cannot be moved, a clause
 */
record OwnerStop(
        Statement.FunctionDef method,
        Optional<OwnerPiece> words,
        List<OwnerPiece> before,
        Optional<OwnerPiece> cancelling,
        List<OwnerPiece> between,
        List<OwnerPiece> behind,
        Optional<String> problem) {

    static OwnerStop of(Statement.FunctionDef method, SemanticModel model, String attribute) {
        var name = "`" + method.name() + "`";
        var before = new ArrayList<OwnerPiece>();
        var behind = new ArrayList<OwnerPiece>();
        var between = new ArrayList<OwnerPiece>();
        Optional<OwnerPiece> words = Optional.empty();
        Optional<OwnerPiece> cancelling = Optional.empty();
        boolean waits = false;
        for (var statement : OwnerGuard.whereThere(method.body(), attribute)) {
            var piece = OwnerPiece.of(statement);
            if (piece.isEmpty()) return failed(method, "the lines of " + name + " cannot be moved");
            boolean isCancel = isCancel(statement, attribute);
            boolean isWait = isWait(statement, model, attribute);
            boolean goes = isWait || OwnerGuard.isMissingGuard(statement, attribute) || isReset(statement, attribute);
            if (goes && piece.get().hasComment()) {
                return failed(method, "a comment stands at what goes away in " + name);
            }
            if (isWait && (waits || cancelling.isEmpty()) || isCancel && cancelling.isPresent()) {
                return failed(method, name + " waits for the task in another way");
            }
            if (isDocumentation(statement) && before.isEmpty() && cancelling.isEmpty() && words.isEmpty()) {
                words = piece;
            } else if (isCancel) {
                cancelling = piece;
            } else if (isWait) {
                waits = true;
                between.addAll(behind);
                behind.clear();
            } else if (!goes) {
                if (piece.get().says(List.of(attribute))) {
                    return failed(method, name + " uses the task in another way, too");
                }
                if (piece.get().says(List.of("return", "yield"))) {
                    return failed(method, name + " may return before its end");
                }
                (cancelling.isEmpty() ? before : behind).add(piece.get());
            }
        }
        if (cancelling.isEmpty()) return failed(method, name + " does not always cancel the task");
        if (between.stream().anyMatch(OwnerStop::waits)) {
            return failed(method, name + " awaits something else between cancelling the task and waiting for it");
        }
        return new OwnerStop(method, words, before, cancelling, between, behind, Optional.empty());
    }

    private static OwnerStop failed(Statement.FunctionDef method, String problem) {
        return new OwnerStop(
                method, Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(), Optional.of(problem));
    }

    /** All that moves. */
    List<OwnerPiece> all() {
        var all = new ArrayList<>(before);
        all.addAll(between);
        all.addAll(behind);
        return all;
    }

    static boolean waits(OwnerPiece piece) {
        return piece.says(List.of("await", "async"));
    }

    private static boolean isDocumentation(Statement statement) {
        return statement instanceof Statement.ExprStmt alone
                && alone.value() instanceof Expression.Constant constant
                && constant.kind() == ConstantKind.STRING;
    }

    private static boolean isCancel(Statement statement, String attribute) {
        return statement instanceof Statement.ExprStmt alone
                && OwnerGuard.words(alone.value()).equals("self . " + attribute + " . cancel ( )");
    }

    /** {@code self.kept = None}, also with an annotation. */
    static boolean isReset(Statement statement, String attribute) {
        var value = statement instanceof Statement.Assign assign
                        && assign.targets().size() == 1
                ? Optional.of(assign.value())
                : statement instanceof Statement.AnnAssign assign ? assign.value() : Optional.<Expression>empty();
        var target = statement instanceof Statement.Assign assign
                ? assign.targets().get(0)
                : statement instanceof Statement.AnnAssign assign ? assign.target() : null;
        boolean isKept = target != null && OwnerGuard.words(target).equals("self . " + attribute);
        boolean isBare = statement instanceof Statement.AnnAssign assign
                && assign.value().isEmpty();
        return isKept
                && (isBare
                        || value.filter(one -> OwnerGuard.words(one).equals("None"))
                                .isPresent());
    }

    /** Waits for the task, and takes no notice that it was cancelled. */
    private static boolean isWait(Statement statement, SemanticModel model, String attribute) {
        var task = "self . " + attribute;
        if (statement instanceof Statement.Try guarded) {
            return guarded.clauses().size() == 1
                    && guarded.handlers().size() == 1
                    && isAwait(guarded.body(), task)
                    && isCancellation(guarded.handlers().get(0).type(), model)
                    && guarded.handlers().get(0).body().size() == 1
                    && guarded.handlers().get(0).body().get(0) instanceof Statement.Keyword;
        }
        if (statement instanceof Statement.With with && !with.async()) {
            return with.items().size() == 1
                    && isAwait(with.body(), task)
                    && with.items().get(0).context() instanceof Expression.Call call
                    && model.qualifiedName(call.function())
                            .filter("contextlib.suppress"::equals)
                            .isPresent()
                    && call.arguments().size() == 1
                    && isCancellation(Optional.of(call.arguments().get(0)), model);
        }
        return statement instanceof Statement.ExprStmt alone
                && alone.value() instanceof Expression.Await await
                && await.value() instanceof Expression.Call call
                && model.qualifiedName(call.function())
                        .filter("asyncio.gather"::equals)
                        .isPresent()
                && OwnerGuard.words(call).endsWith("( " + task + " , return_exceptions = True )");
    }

    private static boolean isAwait(List<Statement> suite, String task) {
        return suite.size() == 1
                && suite.get(0) instanceof Statement.ExprStmt alone
                && OwnerGuard.words(alone.value()).equals("await " + task);
    }

    private static boolean isCancellation(Optional<Expression> type, SemanticModel model) {
        return type.flatMap(model::qualifiedName)
                .filter(name -> name.equals("asyncio.CancelledError"))
                .isPresent();
    }
}
