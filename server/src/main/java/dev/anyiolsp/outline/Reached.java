package dev.anyiolsp.outline;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What some code runs by calling it, outside of shields of AnyIO: functions of the file, and names of others. */
public final class Reached {
    private final OwnTasks.Code code;
    private final Cancellation cancellation;
    private final Set<Cursor> functions = new HashSet<>();
    private final Set<Cursor> called = new HashSet<>();

    /** In one file. */
    public Reached(OwnTasks.Code code) {
        this.code = code;
        this.cancellation = new Cancellation(code::pathOf);
    }

    /** The functions of the file that run so. */
    public Set<Cursor> functions() {
        return functions;
    }

    /** Where functions are named that run so. */
    public Set<Cursor> called() {
        return called;
    }

    /** Adds what a suite runs; functions defined in it are other code. */
    public Reached suite(List<Statement> suite) {
        suite.forEach(this::statement);
        return this;
    }

    void statement(Statement statement) {
        if (statement instanceof Statement.FunctionDef || statement instanceof Statement.ClassDef) return;
        if (statement instanceof Statement.With with && with.items().stream().anyMatch(cancellation::isShield)) return;
        line(statement.at());
        if (!(statement instanceof Statement.Compound compound)) return;
        suite(compound.body());
        for (var clause : compound.clauses()) {
            line(clause.at());
            suite(clause.body());
        }
    }

    /** Adds what a line or an expression runs, without the suite in it. */
    public void line(Cursor at) {
        if (at.kind() == NodeKind.BODY || at.kind() == NodeKind.LAMBDA) return;
        if (at.kind() == NodeKind.CALL) function(new Expression.Call(at).function());
        at.children().forEach(this::line);
    }

    /** Adds a function that is called. */
    void function(Expression function) {
        if (!(function instanceof Expression.Name) && !(function instanceof Expression.Attribute)) return;
        called.add(function.at());
        code.definition(function).ifPresent(definition -> {
            if (functions.add(definition.at())) suite(definition.body());
        });
    }
}
