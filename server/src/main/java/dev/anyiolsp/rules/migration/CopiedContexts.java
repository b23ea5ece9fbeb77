package dev.anyiolsp.rules.migration;

import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.text.TextRange;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a loop may be started in a thread that has taken over the context of another loop. AnyIO notes in the context
 * which loop runs, so that its {@code run} refuses there; its own threads are told that none does.
 */
final class CopiedContexts {
    private final SemanticModel model;
    private final Set<Cursor> seen = new HashSet<>();
    /** The functions of all calls that such a thread may come to. */
    private final Set<TextRange> called = new HashSet<>();

    private CopiedContexts(SemanticModel model) {
        this.model = model;
    }

    /** Why a run may be refused, a clause; empty where nothing of the kind is seen. */
    static Optional<String> objection(Reference run) {
        var model = run.model();
        if (model.scopeOf(run.place()).codeScope().kind() != ScopeKind.FUNCTION
                && model.functionOf(run.place()).isEmpty()
                && !isInLambda(run)) return Optional.empty();
        if (model.isReadAnywhere("copy_context") || model.hasAttribute("copy_context")) {
            return Optional.of("in a context that was copied while AnyIO ran, `anyio.run` refuses");
        }
        return model.answer(CopiedContexts.class, CopiedContexts::calledInThreads)
                        .contains(run.range())
                ? Optional.of("`anyio.run` refuses in a thread that `asyncio.to_thread` starts while AnyIO runs")
                : Optional.empty();
    }

    private static Set<TextRange> calledInThreads(SemanticModel model) {
        var contexts = new CopiedContexts(model);
        for (var thread : model.references(Set.of("asyncio.to_thread"))) {
            var call = thread.call();
            if (call.isEmpty() || call.get().arguments().isEmpty()) continue;
            contexts.follow(call.get().arguments().get(0));
        }
        return contexts.called;
    }

    private static boolean isInLambda(Reference run) {
        for (var node = run.node().flatMap(found -> found.parent());
                node.isPresent();
                node = node.get().parent()) {
            if (node.get() instanceof Expression.Lambda) return true;
        }
        return false;
    }

    private void follow(Expression function) {
        if (function instanceof Expression.Lambda lambda) {
            collect(lambda.at());
            return;
        }
        if (function instanceof Expression.Call call && !call.arguments().isEmpty()) {
            follow(call.arguments().get(0));
            return;
        }
        var definition = Callee.definition(model, function);
        if (definition.isEmpty() || !seen.add(definition.get().at())) return;
        var at = definition.get().at();
        var document = at.document();
        for (int chunk = at.chunk(); chunk < document.endOf(at.chunk()); chunk++) collect(document.root(chunk));
    }

    private void collect(Cursor at) {
        if (at.kind() == NodeKind.CALL) {
            var function = new Expression.Call(at).function();
            called.add(function.range());
            follow(function);
        }
        for (var child : at.children()) collect(child);
    }
}
