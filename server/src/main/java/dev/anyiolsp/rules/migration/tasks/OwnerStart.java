package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The method that starts the task.
 *
 * @param method the method
 * @param before what it does before
 * @param starting the statement that makes the task, if it is where it can be moved
 * @param behind what it does afterwards
 * @param problem why it cannot be moved, a clause
 */
record OwnerStart(
        Statement.FunctionDef method,
        List<OwnerPiece> before,
        Optional<OwnerPiece> starting,
        List<OwnerPiece> behind,
        Optional<String> problem) {

    static OwnerStart of(Statement.FunctionDef method, Expression.Call creation, String attribute) {
        var before = new ArrayList<OwnerPiece>();
        var behind = new ArrayList<OwnerPiece>();
        Optional<OwnerPiece> starting = Optional.empty();
        Optional<String> problem = Optional.empty();
        for (var statement : OwnerGuard.whereMissing(method.body(), attribute)) {
            if (OwnerGuard.isStartedGuard(statement, attribute)) {
                if (OwnerPiece.of(statement)
                        .filter(piece -> !piece.hasComment())
                        .isEmpty()) {
                    problem = Optional.of("a comment stands where `" + method.name() + "` asks for the task");
                }
                continue;
            }
            var piece = OwnerPiece.of(statement);
            if (piece.isEmpty()) return failed(method, "the lines of `" + method.name() + "` cannot be moved");
            if (statement.equals(creation.parent().orElse(null))) {
                starting = piece;
                continue;
            }
            if (piece.get().says(List.of(attribute))) {
                return failed(method, "`" + method.name() + "` uses the task in another way, too");
            }
            if (piece.get().says(List.of("return", "yield"))) {
                return failed(method, "`" + method.name() + "` may return before its end");
            }
            (starting.isEmpty() ? before : behind).add(piece.get());
        }
        if (starting.isEmpty()) return failed(method, "`" + method.name() + "` does not always start the task");
        return new OwnerStart(method, before, starting, behind, problem);
    }

    private static OwnerStart failed(Statement.FunctionDef method, String problem) {
        return new OwnerStart(method, List.of(), Optional.empty(), List.of(), Optional.of(problem));
    }

    /** All that moves. */
    List<OwnerPiece> all() {
        var all = new ArrayList<>(before);
        starting.ifPresent(all::add);
        all.addAll(behind);
        return all;
    }
}
