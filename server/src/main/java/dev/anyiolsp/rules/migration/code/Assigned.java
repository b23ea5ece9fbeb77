package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;

/** What an object comes from: whoever looks for that of a member need not look at all that the file makes. */
public final class Assigned {
    private Assigned() {}

    /** What is assigned to a name that gets a value once; every other expression itself. */
    public static Expression to(SemanticModel model, Expression value) {
        if (!(value instanceof Expression.Name name)) return value;
        var bindings = model.bindingsOf(name);
        if (bindings.size() != 1) return value;
        var given = bindings.get(0).at().parent().map(Node::of).orElse(null);
        return given instanceof Statement.Assign assign ? assign.value() : value;
    }
}
