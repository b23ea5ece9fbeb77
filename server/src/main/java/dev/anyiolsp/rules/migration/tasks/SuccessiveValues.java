package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.semantics.Binding;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The values that a local name gets one after another, worked out once for all of them.
 *
 * @param values in the order of the text; none if the name may have another one somewhere
 */
record SuccessiveValues(List<Value> values) {
    /**
     * One of the values.
     *
     * @param chunk of the statement that gives it, with its node
     * @param target where the name stands
     * @param end of the statement
     */
    private record Value(int chunk, int node, TextRange target, int end) {}

    private record Question(TextRange function, String name) {}

    /** @param name in a function, one that it binds itself */
    static SuccessiveValues of(SemanticModel model, Expression.Name name) {
        var function = model.functionOf(name.at()).orElseThrow();
        int chunk = name.at().chunk();
        int node = name.at().node();
        return model.answer(new Question(function.range(), name.id()), there -> {
            var same = new Expression.Name(there.document().cursor(chunk, node));
            return new SuccessiveValues(inTurn(there.bindingsOf(same)).stream()
                    .map(SuccessiveValues::value)
                    .toList());
        });
    }

    private static Value value(Binding binding) {
        var statement = holder(binding);
        var at = statement.at();
        return new Value(
                at.chunk(), at.node(), binding.at().range(), statement.range().end());
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    int size() {
        return values.size();
    }

    /** The number of the value that a name has where it stands. */
    int at(Expression.Name name) {
        int low = 0;
        int high = values.size();
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (begins(values.get(middle), name)) low = middle;
            else high = middle;
        }
        return low;
    }

    /** Whether a name stands behind the statement; a target stands in front of its value. */
    private static boolean begins(Value value, Expression.Name name) {
        return value.end <= name.range().start() || value.target.equals(name.range());
    }

    /** Where the statement ends that gives a value. */
    int end(int turn) {
        return values.get(turn).end;
    }

    Statement statement(SemanticModel model, int turn) {
        var value = values.get(turn);
        return (Statement) Node.of(model.document().cursor(value.chunk, value.node));
    }

    /** The values that a name gets one after another in one suite, so that the order of the text tells which one it has. */
    private static List<Binding> inTurn(List<Binding> bindings) {
        var inOrder = bindings.stream()
                .filter(binding -> !isFilled(binding))
                .sorted(Comparator.comparingInt(binding -> binding.at().start()))
                .toList();
        Optional<Node> suite = Optional.empty();
        for (var binding : inOrder) {
            if (binding.kind() != BindingKind.ASSIGNMENT) return List.of();
            var parent = binding.at().parent().map(Node::of).orElse(null);
            if (!(parent instanceof Statement statement)
                    || LocalTasks.target(statement).isEmpty()) return List.of();
            var around = outOfGroups(statement);
            if (binding != inOrder.get(0) && !around.equals(suite)) return List.of();
            suite = around;
        }
        return inOrder;
    }

    /** {@code tasks += […]}, which is the same list afterwards, and is read as what is done with it. */
    private static boolean isFilled(Binding binding) {
        return binding.at().parent().map(Node::of).orElse(null) instanceof Statement.AugAssign more
                && more.operator().equals("+=");
    }

    /** The suite in which a statement runs just once, whatever {@code with} stands around it there. */
    private static Optional<Node> outOfGroups(Statement statement) {
        var around = statement.parent();
        while (around.filter(Statement.With.class::isInstance).isPresent())
            around = around.get().parent();
        return around;
    }

    private static Statement holder(Binding binding) {
        return (Statement) Node.of(binding.at().parent().orElseThrow());
    }
}
