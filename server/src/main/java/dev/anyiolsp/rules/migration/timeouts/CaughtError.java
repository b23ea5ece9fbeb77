package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Set;

/** What a handler does with the exception that it has caught, as far as another class of the exception makes a difference. */
final class CaughtError {
    private static final Set<String> SHOWING = Set.of(
            "print",
            "str",
            "repr",
            "format",
            "debug",
            "info",
            "warning",
            "warn",
            "error",
            "exception",
            "critical",
            "log");

    private final String name;
    private boolean isRaisedAgain;
    private boolean isLookedAt;
    private boolean isAskedForCause;

    private CaughtError(String name) {
        this.name = name;
    }

    static CaughtError of(Clause.Except handler) {
        var error = new CaughtError(handler.name().orElse(""));
        error.suite(handler.body(), true);
        return error;
    }

    /** Whether other handlers may meet it. */
    boolean isRaisedAgain() {
        return isRaisedAgain;
    }

    /** Whether more is done with it than to show it. */
    boolean isLookedAt() {
        return isLookedAt;
    }

    /** Whether it is asked from what it was raised. */
    boolean isAskedForCause() {
        return isAskedForCause;
    }

    /** @param isOwn whether a bare {@code raise} is about this exception */
    private void suite(List<Statement> suite, boolean isOwn) {
        for (var statement : suite) statement(statement, isOwn);
    }

    private void statement(Statement statement, boolean isOwn) {
        if (statement instanceof Statement.Raise raise) {
            if (raise.exception().isEmpty()) isRaisedAgain |= isOwn;
            else if (isError(raise.exception().get())) isRaisedAgain = true;
        }
        names(statement.at());
        if (!(statement instanceof Statement.Compound compound)) return;
        boolean isCode = !(compound instanceof Statement.FunctionDef || compound instanceof Statement.ClassDef);
        suite(compound.body(), isOwn && isCode);
        for (var clause : compound.clauses()) {
            names(clause.at());
            suite(clause.body(), isOwn && !(clause instanceof Clause.Except));
        }
    }

    /** Looks at the reads of its name in a line itself, without the suite in it. */
    private void names(Cursor at) {
        if (name.isEmpty() || at.kind() == NodeKind.BODY) return;
        if (at.kind() == NodeKind.NAME && isError(Expression.of(at)) && !isOnlyShown(Expression.of(at))) {
            isLookedAt = true;
        }
        if (at.kind() == NodeKind.ATTRIBUTE) {
            var read = new Expression.Attribute(at);
            isAskedForCause |= read.name().equals("__cause__") && isError(read.value());
        }
        for (var child : at.children()) names(child);
    }

    private boolean isError(Expression expression) {
        return expression instanceof Expression.Name read && read.id().equals(name);
    }

    /** Whether a read shows what both classes show alike, or is about another exception that is raised from it. */
    private static boolean isOnlyShown(Expression read) {
        Node shown = read;
        var parent = read.parent().orElse(null);
        if (parent instanceof Statement.Raise) return true;
        if (parent != null && parent.at().kind() == NodeKind.FORMATTED_VALUE) return true;
        if (parent instanceof Expression.Sequence) {
            shown = parent;
            parent = parent.parent().orElse(null);
        }
        if (parent instanceof Expression.BinOp binary) {
            return binary.operator().equals("%") && binary.right().equals(shown);
        }
        if (parent instanceof Part.Keyword) parent = parent.parent().orElse(null);
        if (!(parent instanceof Expression.Call call) || call.function().equals(shown)) return false;
        var function = call.function();
        if (function instanceof Expression.Attribute method) return SHOWING.contains(method.name());
        return function instanceof Expression.Name own && SHOWING.contains(own.id());
    }
}
