package dev.anyiolsp.fix;

import dev.anyiolsp.semantics.Binding;
import dev.anyiolsp.semantics.LoopProbe;
import dev.anyiolsp.semantics.NameUse;
import dev.anyiolsp.semantics.Scope;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
        var starts = new HashSet<Integer>();
        for (var name : going) starts.add(name.range().start());
        var seen = Collections.newSetFromMap(new IdentityHashMap<List<Binding>, Boolean>());
        for (var name : going) {
            if (!seen.add(model.bindingsOf(name))) continue;
            assignmentOf(model, name).filter(found -> areAll(name, starts)).ifPresent(removed::add);
        }
    }

    private boolean areAll(Expression.Name name, Set<Integer> going) {
        return model.usesOf(model.bindingsOf(name).get(0).scope(), name.id()).stream()
                .allMatch(use -> going.contains(use.range().start()));
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
        boolean plain = assign.targets().size() == 1
                && assign.targets().get(0).at().equals(at)
                && givesLoop(model, assign)
                && !LoopProbe.is(assign);
        return plain ? Optional.of(assign) : Optional.empty();
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

    /** The uses of names that go with the assignments. */
    List<NameUse> uses() {
        return removed.stream()
                .flatMap(assign -> model.references(assign.range(), LOOPS).stream())
                .flatMap(reference -> reference.root().stream())
                .toList();
    }

    List<Edit> edits() {
        return removed.stream().map(StatementRemoval::edit).toList();
    }
}
