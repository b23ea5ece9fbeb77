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
    private final TextRange run;
    private final Set<Cursor> seen = new HashSet<>();

    private CopiedContexts(SemanticModel model, TextRange run) {
        this.model = model;
        this.run = run;
    }

    /** Why a run may be refused, a clause; empty where nothing of the kind is seen. */
    static Optional<String> objection(Reference run) {
        var model = run.model();
        if (model.scopeOf(run.place()).codeScope().kind() != ScopeKind.FUNCTION
                && model.functionOf(run.place()).isEmpty()
                && !isInLambda(run)) return Optional.empty();
        if (!model.usesNamed("copy_context").isEmpty()
                || !model.attributesNamed("copy_context").isEmpty()) {
            return Optional.of("in a context that was copied while AnyIO ran, `anyio.run` refuses");
        }
        var contexts = new CopiedContexts(model, run.range());
        for (var thread : model.references(Set.of("asyncio.to_thread"))) {
            var call = thread.call();
            if (call.isEmpty() || call.get().arguments().isEmpty()) continue;
            if (contexts.isReachedFrom(call.get().arguments().get(0))) {
                return Optional.of("`anyio.run` refuses in a thread that `asyncio.to_thread` starts while AnyIO runs");
            }
        }
        return Optional.empty();
    }

    private static boolean isInLambda(Reference run) {
        for (var node = run.node().flatMap(found -> found.parent());
                node.isPresent();
                node = node.get().parent()) {
            if (node.get() instanceof Expression.Lambda) return true;
        }
        return false;
    }

    private boolean isReachedFrom(Expression function) {
        if (function instanceof Expression.Lambda lambda) return isWithin(lambda.at());
        if (function instanceof Expression.Call call && !call.arguments().isEmpty()) {
            return isReachedFrom(call.arguments().get(0));
        }
        var definition = Callee.definition(model, function);
        if (definition.isEmpty() || !seen.add(definition.get().at())) return false;
        var at = definition.get().at();
        var document = at.document();
        for (int chunk = at.chunk(); chunk < document.endOf(at.chunk()); chunk++) {
            if (isWithin(document.root(chunk))) return true;
        }
        return false;
    }

    private boolean isWithin(Cursor at) {
        if (at.kind() == NodeKind.CALL) {
            var function = new Expression.Call(at).function();
            if (function.range().equals(run) || isReachedFrom(function)) return true;
        }
        return at.children().stream().anyMatch(this::isWithin);
    }
}
