package dev.anyiolsp.fix;

import dev.anyiolsp.semantics.Scope;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Assignments such as {@code loop = asyncio.get_running_loop()} whose name nothing reads any more when some of its uses
 * go. In a coroutine asking for the running loop has no other effect.
 */
final class AssignmentRemoval {
    private static final Set<String> LOOPS = Set.of("asyncio.get_running_loop", "asyncio.get_event_loop");

    private final SemanticModel model;
    private final Set<Statement.Assign> removed = new LinkedHashSet<>();

    /** @param going the uses of names that go */
    AssignmentRemoval(SemanticModel model, List<Expression.Name> going) {
        this.model = model;
        for (var name : going) {
            assignmentOf(model, name).filter(found -> areAll(name, going)).ifPresent(removed::add);
        }
    }

    private static Optional<Statement.Assign> assignmentOf(SemanticModel model, Expression.Name name) {
        var bindings = model.bindingsOf(name);
        if (bindings.size() != 1 || !isCoroutine(bindings.get(0).scope()) || model.isDeclared(name.id())) {
            return Optional.empty();
        }
        var at = bindings.get(0).at();
        var parent = at.parent().filter(found -> found.kind() == NodeKind.ASSIGN);
        if (parent.isEmpty()) return Optional.empty();
        var assign = new Statement.Assign(parent.get());
        boolean plain =
                assign.targets().size() == 1 && assign.targets().get(0).at().equals(at) && givesLoop(model, assign);
        return plain ? Optional.of(assign) : Optional.empty();
    }

    private boolean areAll(Expression.Name name, List<Expression.Name> going) {
        var starts = going.stream().map(use -> use.range().start()).toList();
        return model.usesOf(model.bindingsOf(name).get(0).scope(), name.id()).stream()
                .allMatch(use -> starts.contains(use.range().start()));
    }

    /** Where assignments stand that may go with some uses of names, and others. */
    static List<TextRange> reach(SemanticModel model, List<Expression.Name> going) {
        return going.stream()
                .flatMap(name -> assignmentOf(model, name).stream())
                .map(Statement.Assign::range)
                .toList();
    }

    private static boolean isCoroutine(Scope scope) {
        return scope.kind() == ScopeKind.FUNCTION
                && new Statement.FunctionDef(scope.owner().orElseThrow()).async();
    }

    private static boolean givesLoop(SemanticModel model, Statement.Assign assign) {
        return assign.value() instanceof Expression.Call call
                && call.at().children().size() == 1
                && model.qualifiedName(call.function()).filter(LOOPS::contains).isPresent();
    }

    /** Whether a place goes with an assignment. */
    boolean covers(TextRange range) {
        return removed.stream().anyMatch(assign -> assign.range().contains(range));
    }

    List<Edit> edits() {
        return removed.stream().map(StatementRemoval::edit).toList();
    }
}
