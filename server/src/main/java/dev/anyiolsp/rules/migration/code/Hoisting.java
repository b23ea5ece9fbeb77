package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;

/**
 * An expression whose work may be done in lines in front of its statement: it is evaluated exactly once whenever the
 * statement runs, and nothing that could be noticed is evaluated before it.
 *
 * @param statement the statement
 * @param lines where lines can be written in front of it
 */
public record Hoisting(Statement statement, StatementLines lines) {
    /** Empty if there is no such place. */
    public static Optional<Hoisting> of(Expression expression) {
        Node inner = expression;
        while (true) {
            var parent = inner.parent();
            if (parent.isEmpty()) return Optional.empty();
            var outer = parent.get();
            if (outer instanceof Statement statement) {
                if (!runsFirst(statement, inner)) return Optional.empty();
                return StatementLines.of(statement).map(lines -> new Hoisting(statement, lines));
            }
            if (!isEvaluatedFirst(outer, inner)) return Optional.empty();
            inner = outer;
        }
    }

    /** Whether a statement evaluates one of its parts first, and once. */
    private static boolean runsFirst(Statement statement, Node part) {
        if (statement instanceof Statement.ExprStmt
                || statement instanceof Statement.Return
                || statement instanceof Statement.Match
                || statement instanceof Statement.If) return true;
        if (statement instanceof Statement.Assign assign) return assign.value().equals(part);
        if (statement instanceof Statement.AnnAssign assign) {
            return assign.value().filter(part::equals).isPresent();
        }
        if (statement instanceof Statement.AugAssign assign) {
            return assign.value().equals(part) && assign.target() instanceof Expression.Name;
        }
        if (statement instanceof Statement.Assert check) return check.test().equals(part);
        if (statement instanceof Statement.For loop) return loop.iterable().equals(part);
        if (statement instanceof Statement.With with) return with.items().get(0).equals(part);
        return false;
    }

    private static boolean isEvaluatedFirst(Node outer, Node inner) {
        if (outer instanceof Expression.Call
                || outer instanceof Expression.Subscript
                || outer instanceof Expression.Sequence
                || outer instanceof Expression.BinOp) {
            return isQuietBefore(outer.at(), inner.at());
        }
        if (outer instanceof Expression.Attribute
                || outer instanceof Expression.Starred
                || outer instanceof Expression.UnaryOp
                || outer instanceof Expression.Await
                || outer instanceof Expression.NamedExpr
                || outer instanceof Expression.Yield
                || outer instanceof Part.Keyword) return true;
        if (outer instanceof Expression.Compare compare) return compare.left().equals(inner);
        if (outer instanceof Expression.BoolOp bool) return bool.values().get(0).equals(inner);
        if (outer instanceof Expression.IfExp choice) return choice.test().equals(inner);
        if (outer instanceof Part.WithItem item) return item.context().equals(inner);
        if (outer instanceof Part.Generator generator)
            return generator.iterable().equals(inner);
        // The first iterable of a comprehension is evaluated outside of it.
        if (outer instanceof Expression.Comprehension comprehension) {
            return comprehension.generators().get(0).equals(inner);
        }
        return false;
    }

    private static boolean isQuietBefore(Cursor outer, Cursor inner) {
        for (var child : outer.children()) {
            if (child.equals(inner)) return true;
            if (!isQuiet(child)) return false;
        }
        return false;
    }

    /** Whether evaluating it now or later makes no difference: names, attributes and literals. */
    private static boolean isQuiet(Cursor at) {
        return switch (at.kind()) {
            case NAME, CONSTANT, LAMBDA -> true;
            case ATTRIBUTE, STARRED, TUPLE, LIST -> at.children().stream().allMatch(Hoisting::isQuiet);
            case KEYWORD -> isQuiet(at.last());
            default -> false;
        };
    }

    /** Whether the expression is all that its statement does. */
    public static boolean isStatement(Expression expression) {
        return expression
                .parent()
                .filter(parent -> parent.at().kind() == NodeKind.EXPR_STMT)
                .isPresent();
    }
}
