package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.List;

/** Methods that give the object itself, without an annotation that says so. */
public final class ReturnedSelf {
    private final String self;
    private boolean returnsSelf;
    private boolean returnsOther;

    private ReturnedSelf(String self) {
        this.self = self;
    }

    /** Whether all that a method returns is the object on which it is called. */
    public static boolean by(Statement.FunctionDef method) {
        boolean isPlain = method.decorators().isEmpty()
                && method.returns().isEmpty()
                && !method.parameters().isEmpty()
                && !Generators.yields(method);
        if (!isPlain) return false;
        var self = method.parameters().get(0).name();
        var read = new ReturnedSelf(self);
        read.suite(method.body());
        // A parameter that gets a value is another object.
        return read.returnsSelf && !read.returnsOther && !LocalValues.of(method).isAssigned(self);
    }

    private void suite(List<Statement> suite) {
        suite.forEach(this::statement);
    }

    private void statement(Statement statement) {
        if (statement instanceof Statement.Return back) {
            boolean isSelf = back.value()
                    .filter(value ->
                            value instanceof Expression.Name name && name.id().equals(self))
                    .isPresent();
            if (isSelf) returnsSelf = true;
            else returnsOther = true;
        }
        boolean isOther = statement instanceof Statement.FunctionDef || statement instanceof Statement.ClassDef;
        if (isOther || !(statement instanceof Statement.Compound compound)) return;
        suite(compound.body());
        for (Clause clause : compound.clauses()) suite(clause.body());
    }
}
