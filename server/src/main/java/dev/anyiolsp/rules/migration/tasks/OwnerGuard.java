package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.syntax.Comments;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Questions whether there is a task, which nobody has to ask where a block decides when it runs. */
final class OwnerGuard {
    private OwnerGuard() {}

    /** The statements of a suite, with those of an {@code if self.kept:} in its place. */
    static List<Statement> whereThere(List<Statement> suite, String attribute) {
        return flattened(suite, guard -> isThere(guard, attribute));
    }

    /** The statements of a suite, with those of an {@code if not self.kept:} in its place. */
    static List<Statement> whereMissing(List<Statement> suite, String attribute) {
        return flattened(suite, guard -> isMissing(guard, attribute));
    }

    private static List<Statement> flattened(List<Statement> suite, Predicate<Statement.If> question) {
        var found = new ArrayList<Statement>();
        for (var statement : suite) {
            boolean opens = statement instanceof Statement.If guard
                    && guard.clauses().isEmpty()
                    && question.test(guard)
                    && !isReturn(guard.body())
                    && OwnerPiece.of(statement).isPresent()
                    && isBareHead(guard);
            if (opens) found.addAll(((Statement.If) statement).body());
            else found.add(statement);
        }
        return found;
    }

    /** Nothing but the question stands in its line, and nothing above. */
    private static boolean isBareHead(Statement.If guard) {
        var document = guard.document();
        var body = guard.body();
        return !body.isEmpty()
                && body.get(0).at().chunk() != guard.at().chunk()
                && Comments.in(document, guard.at().chunk()).isEmpty();
    }

    /** {@code if self.kept: return}. */
    static boolean isStartedGuard(Statement statement, String attribute) {
        return statement instanceof Statement.If guard
                && guard.clauses().isEmpty()
                && isReturn(guard.body())
                && isThere(guard, attribute);
    }

    /** {@code if not self.kept: return}. */
    static boolean isMissingGuard(Statement statement, String attribute) {
        return statement instanceof Statement.If guard
                && guard.clauses().isEmpty()
                && isReturn(guard.body())
                && isMissing(guard, attribute);
    }

    private static boolean isReturn(List<Statement> suite) {
        return suite.size() == 1
                && suite.get(0) instanceof Statement.Return end
                && end.value().filter(value -> !isNone(value)).isEmpty();
    }

    private static boolean isNone(Expression value) {
        return value.document().text(value.range()).equals("None");
    }

    private static boolean isThere(Statement.If guard, String attribute) {
        var task = "self . " + attribute;
        var done = task + " . done ( )";
        return Set.of(
                        task,
                        task + " is not None",
                        "not " + done,
                        task + " and not " + done,
                        task + " is not None and not " + done)
                .contains(words(guard.test()));
    }

    private static boolean isMissing(Statement.If guard, String attribute) {
        var task = "self . " + attribute;
        var done = task + " . done ( )";
        return Set.of(
                        "not " + task,
                        task + " is None",
                        done,
                        "not " + task + " or " + done,
                        task + " is None or " + done)
                .contains(words(guard.test()));
    }

    /** The tokens of an expression with a blank between them. */
    static String words(Expression expression) {
        var at = expression.at();
        var found = new ArrayList<String>();
        for (int token = at.tree().firstToken(at.node()); token <= at.tree().lastToken(at.node()); token++) {
            if (!at.tokenText(token).isBlank()) found.add(at.tokenText(token));
        }
        return String.join(" ", found);
    }
}
