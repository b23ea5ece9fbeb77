package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.semantics.Scope;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Where an await stands in its statement, and how a {@code with} can come around it.
 *
 * @param form how; empty for by hand
 * @param reason why by hand, a clause; an empty text otherwise
 * @param statement the innermost statement around the await
 * @param lines of the statement
 */
record AwaitPlace(Optional<Form> form, String reason, Statement statement, StatementLines lines) {
    enum Form {
        /** The whole statement goes below the head. */
        WRAP,
        /** The value gets a name in front of the statement. */
        NAME_BEFORE
    }

    private static AwaitPlace byHand(String reason) {
        return new AwaitPlace(Optional.empty(), reason, null, null);
    }

    static AwaitPlace of(Expression.Await await) {
        Node node = await;
        while (!(node instanceof Statement)) {
            if (node instanceof Expression.Comprehension) return byHand("it stands in a comprehension");
            if (node instanceof Expression.Lambda) return byHand("it stands in a lambda");
            if (node instanceof Clause) return byHand("it stands in the head of a clause");
            var parent = node.parent();
            if (parent.isEmpty()) return byHand("it stands in no statement");
            if (parent.get() instanceof Part.Decorator) return byHand("it stands in a decorator");
            node = parent.get();
        }
        var statement = (Statement) node;
        if (count(statement.at(), NodeKind.AWAIT) > 1) {
            return byHand("the statement has another `await`, which would come under the limit");
        }
        if (hasAsyncComprehension(statement.at())) return byHand("the statement has an asynchronous comprehension");
        var form = formOf(statement, await);
        if (form.isEmpty()) return byHand("it stands in the head of a `" + word(statement) + "`");
        if (form.get() == Form.NAME_BEFORE && !isFirst(statement, await)) {
            return byHand("something else in the statement comes before it, or decides whether it runs");
        }
        var lines = StatementLines.of(statement);
        return lines.map(found -> new AwaitPlace(form, "", statement, found))
                .orElseGet(() -> byHand("its statement shares a line with another one"));
    }

    private static String word(Statement statement) {
        return statement instanceof Statement.While
                ? "while"
                : statement instanceof Statement.FunctionDef
                        ? "def"
                        : statement instanceof Statement.With ? "with" : "class";
    }

    private static Optional<Form> formOf(Statement statement, Expression.Await await) {
        if (statement instanceof Statement.If
                || statement instanceof Statement.Match
                || statement instanceof Statement.For) {
            return Optional.of(Form.NAME_BEFORE);
        }
        if (statement instanceof Statement.With with) {
            boolean isFirst = with.items().get(0).context().range().contains(await.range());
            return isFirst ? Optional.of(Form.NAME_BEFORE) : Optional.empty();
        }
        if (statement instanceof Statement.Compound) return Optional.empty();
        boolean yields = count(statement.at(), NodeKind.YIELD) + count(statement.at(), NodeKind.YIELD_FROM) > 0;
        return Optional.of(yields ? Form.NAME_BEFORE : Form.WRAP);
    }

    /** How many nodes of a kind are in a line, without the suite in it. */
    private static int count(Cursor at, NodeKind kind) {
        if (at.kind() == NodeKind.BODY || at.kind() == NodeKind.LAMBDA) return 0;
        int count = at.kind() == kind ? 1 : 0;
        for (var child : at.children()) count += count(child, kind);
        return count;
    }

    private static boolean hasAsyncComprehension(Cursor at) {
        if (at.kind() == NodeKind.BODY) return false;
        if (at.kind() == NodeKind.COMPREHENSION && new Part.Generator(at).async()) return true;
        return at.children().stream().anyMatch(AwaitPlace::hasAsyncComprehension);
    }

    /** Whether nothing that could be noticed is evaluated in front of the await, and it is always evaluated. */
    private static boolean isFirst(Statement statement, Expression.Await await) {
        Node node = await;
        while (!node.equals(statement)) {
            var parent = node.parent().orElseThrow();
            if (!isFirstIn(parent, node)) return false;
            node = parent;
        }
        return true;
    }

    private static boolean isFirstIn(Node parent, Node child) {
        if (parent instanceof Expression.IfExp choice) return choice.test().equals(child);
        if (parent instanceof Statement.Assign assign) return assign.value().equals(child);
        if (parent instanceof Statement.AugAssign) return false;
        if (parent instanceof Statement.AnnAssign || parent instanceof Statement.For) return true;
        if (parent instanceof Expression.NamedExpr) return true;
        for (var before : parent.at().children()) {
            if (before.equals(child.at())) return true;
            boolean isMethod = parent instanceof Expression.Call && before.kind() == NodeKind.ATTRIBUTE;
            boolean isValue = before.kind() == NodeKind.NAME || before.kind() == NodeKind.CONSTANT || isMethod;
            boolean decides = parent instanceof Expression.BoolOp;
            if (!isValue || decides) return false;
        }
        return true;
    }

    /** A name for the value that nothing else in the file has, unless it was for the same purpose. */
    static String freeName(SemanticModel model, Cursor place) {
        var scope = model.scopeOf(place);
        for (int i = 1; ; i++) {
            var name = i == 1 ? "result" : "result" + i;
            var bindings = scope.bindingsOf(name);
            boolean isNew = bindings.isEmpty() && !model.isBoundAnywhere(name) && !model.isReadAnywhere(name);
            if (isNew || !bindings.isEmpty() && isForOneStatement(model, scope, name)) return name;
        }
    }

    /** Whether a name only ever brings the value of an await from a {@code with} to the statement behind it. */
    private static boolean isForOneStatement(SemanticModel model, Scope scope, String name) {
        var statements = new ArrayList<Statement>();
        for (var binding : scope.bindingsOf(name)) {
            var parent = binding.at().parent();
            if (parent.isEmpty() || parent.get().kind() != NodeKind.ASSIGN) return false;
            var assign = new Statement.Assign(parent.get());
            if (!(assign.value() instanceof Expression.Await)) return false;
            if (!(assign.parent().orElse(null) instanceof Statement.With with)
                    || with.async()
                    || with.body().size() != 1) return false;
            var next = with.document().behind(with);
            if (next.isEmpty()) return false;
            statements.add(next.get());
        }
        return model.usesOf(scope, name).stream()
                .allMatch(use -> statements.stream()
                        .anyMatch(statement -> statement.range().contains(use.range())));
    }
}
