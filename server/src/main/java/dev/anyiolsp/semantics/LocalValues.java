package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the local names of one function get, read off its statements. A name that gets something in another way than by an
 * assignment or a {@code with}, or in another function, is not known.
 */
public final class LocalValues {
    /**
     * @param expression an assigned value, an annotation, or a manager
     * @param how the name gets it
     */
    public record Value(Expression expression, How how) {}

    /** How a name gets a value. */
    public enum How {
        ASSIGNED,
        ANNOTATED,
        ENTERED,
        ASYNC_ENTERED
    }

    private final Map<String, List<Value>> values = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Set<String> parameters = new HashSet<>();
    private final Set<String> imported = new HashSet<>();
    private final List<Expression> yielded = new ArrayList<>();
    private final List<Expression> returned = new ArrayList<>();
    private boolean yieldsNothing;

    private LocalValues() {}

    /** What a function gives its own names, as its statements have it. */
    public static LocalValues of(Statement.FunctionDef function) {
        var read = new LocalValues();
        read.suite(function.body());
        for (var parameter : function.parameters()) {
            if (read.unknown.add(parameter.name())) read.parameters.add(parameter.name());
        }
        return read;
    }

    /** All that a name gets, {@code None} left aside; nothing if that is not known. */
    public List<Value> of(String name) {
        return unknown.contains(name) ? List.of() : values.getOrDefault(name, List.of());
    }

    /** Whether a name gets a value in the function, a parameter another one. */
    boolean isAssigned(String name) {
        return values.containsKey(name) || unknown.contains(name) && !parameters.contains(name);
    }

    /** Whether a name is one of the function, and none that it imports: it is not that of the module. */
    public boolean shadows(String name) {
        return !imported.contains(name) && (values.containsKey(name) || unknown.contains(name));
    }

    /** All that the function yields; nothing if it yields nothing somewhere. */
    public List<Expression> yielded() {
        return yieldsNothing ? List.of() : yielded;
    }

    /** All that the function returns, {@code None} left aside. */
    public List<Expression> returned() {
        return returned;
    }

    private void suite(List<Statement> suite) {
        suite.forEach(this::statement);
    }

    private void statement(Statement statement) {
        if (statement instanceof Statement.FunctionDef inner) {
            unknown.add(inner.name());
            inner.body().forEach(this::declarations);
            return;
        }
        if (statement instanceof Statement.ClassDef inner) {
            unknown.add(inner.name());
            inner.body().forEach(this::declarations);
            return;
        }
        line(statement.at());
        if (!(statement instanceof Statement.Compound compound)) return;
        suite(compound.body());
        for (var clause : compound.clauses()) {
            line(clause.at());
            suite(clause.body());
        }
    }

    /** What inner functions say of the names of the function around them. */
    private void declarations(Statement statement) {
        if (statement instanceof Statement.Declaration declaration) unknown.addAll(declaration.names());
        if (!(statement instanceof Statement.Compound compound)) return;
        compound.body().forEach(this::declarations);
        compound.clauses().forEach(clause -> clause.body().forEach(this::declarations));
    }

    /** What a line itself gives to names, without the suite in it. */
    private void line(Cursor at) {
        var children = at.children();
        switch (at.kind()) {
            case BODY, LAMBDA -> {
                return;
            }
            case ASSIGN -> {
                var assign = new Statement.Assign(at);
                for (var target : assign.targets()) assigned(target.at(), new Value(assign.value(), How.ASSIGNED));
            }
            case ANN_ASSIGN -> {
                var assign = new Statement.AnnAssign(at);
                assigned(assign.target().at(), new Value(assign.annotation(), How.ANNOTATED));
            }
            case NAMED_EXPR -> {
                var named = new Expression.NamedExpr(at);
                assigned(named.target().at(), new Value(named.value(), How.ASSIGNED));
            }
            case WITH_ITEM -> {
                var item = new Part.WithItem(at);
                boolean isAsync = item.parent()
                        .filter(with -> with instanceof Statement.With block && block.async())
                        .isPresent();
                item.target()
                        .ifPresent(target -> assigned(
                                target.at(), new Value(item.context(), isAsync ? How.ASYNC_ENTERED : How.ENTERED)));
            }
            case FOR, AUG_ASSIGN, COMPREHENSION -> lose(children.get(0));
            case DELETE -> children.forEach(this::lose);
            case RETURN ->
                new Statement.Return(at)
                        .value()
                        .filter(value -> !Types.isNone(value))
                        .ifPresent(returned::add);
            case YIELD -> new Expression.Yield(at).value().ifPresentOrElse(yielded::add, () -> yieldsNothing = true);
            case GLOBAL, NONLOCAL -> unknown.addAll(new Statement.Declaration(at).names());
            case EXCEPT, MATCH_AS, MATCH_STAR, MATCH_REST -> loseIdentifiers(at);
            case ALIAS -> imported(new Part.Alias(at));
            default -> {}
        }
        for (var child : children) line(child);
    }

    private void assigned(Cursor target, Value value) {
        if (target.kind() != NodeKind.NAME) lose(target);
        else if (!Types.isNone(value.expression()))
            values.computeIfAbsent(target.name(), name -> new ArrayList<>()).add(value);
    }

    /** Attributes and elements of an object are no names. */
    private void lose(Cursor target) {
        switch (target.kind()) {
            case NAME -> unknown.add(target.name());
            case TUPLE, LIST, STARRED -> target.children().forEach(this::lose);
            default -> {}
        }
    }

    private void loseIdentifiers(Cursor at) {
        for (var child : at.children()) {
            if (child.kind() == NodeKind.IDENTIFIER) unknown.add(child.name());
        }
    }

    private void imported(Part.Alias alias) {
        var name = alias.asName().orElseGet(() -> alias.name().replaceFirst("\\..*", ""));
        imported.add(name);
        unknown.add(name);
    }
}
