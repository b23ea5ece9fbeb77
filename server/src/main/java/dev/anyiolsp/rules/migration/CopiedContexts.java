package dev.anyiolsp.rules.migration;

import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.LibraryUse;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.text.TextRange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a loop may be started in a thread or process that has taken over the context of another loop. AnyIO notes in the
 * context which loop runs, so that its {@code run} refuses there; its own threads are told that none does.
 */
final class CopiedContexts {
    private static final Set<String> POOLS =
            Set.of("concurrent.futures.ProcessPoolExecutor", "multiprocessing.Pool", "multiprocessing.pool.Pool");

    /** What hands a function to a pool of processes. */
    private static final List<String> HANDING =
            List.of("submit", "run_in_executor", "map", "imap", "starmap", "apply", "apply_async", "map_async");

    private static final String IN_THREAD =
            "`anyio.run` refuses in a thread that takes over the context while AnyIO runs";
    private static final String IN_PROCESS = "`anyio.run` refuses in a process that is forked while AnyIO runs";

    private final SemanticModel model;
    private final Set<Cursor> seen = new HashSet<>();
    /** The functions of all calls that such a thread or process may come to, and what happens there. */
    private final Map<TextRange, String> called = new HashMap<>();

    private String followed = IN_THREAD;

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
        return Optional.ofNullable(model.answer(CopiedContexts.class, CopiedContexts::calledElsewhere)
                .get(run.range()));
    }

    private static Map<TextRange, String> calledElsewhere(SemanticModel model) {
        var contexts = new CopiedContexts(model);
        for (var thread : model.references(LibraryUse.COPYING)) {
            thread.call().flatMap(call -> call.arguments().stream().findFirst()).ifPresent(contexts::follow);
            decorator(thread).flatMap(TestFunctions::decorated).ifPresent(function -> contexts.suite(function.at()));
        }
        contexts.followed = IN_PROCESS;
        contexts.processes();
        return contexts.called;
    }

    /** Follows what runs in processes that a coroutine starts: where they are forked, they begin inside its loop. */
    private void processes() {
        for (var process : model.references(Set.of("multiprocessing.Process"))) {
            process.call().ifPresent(this::process);
        }
        for (var ofContext : model.attributesNamed("Process")) {
            if (ofContext.parent().orElse(null) instanceof Expression.Call call
                    && call.function().equals(ofContext)) process(call);
        }
        if (model.references(POOLS).isEmpty()) return;
        for (var handing : HANDING) {
            for (var method : model.attributesNamed(handing)) {
                if (method.parent().orElse(null) instanceof Expression.Call call
                        && call.function().equals(method)
                        && model.isInCoroutine(call.at())) call.arguments().forEach(this::followIfNamed);
            }
        }
    }

    private void process(Expression.Call process) {
        if (!model.isInCoroutine(process.at())) return;
        process.keyword("target").ifPresent(target -> follow(target.value()));
    }

    private void followIfNamed(Expression argument) {
        if (argument instanceof Expression.Name || argument instanceof Expression.Attribute) follow(argument);
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
        suite(definition.get().at());
    }

    private void suite(Cursor at) {
        var document = at.document();
        for (int chunk = at.chunk(); chunk < document.endOf(at.chunk()); chunk++) collect(document.root(chunk));
    }

    private static Optional<Part.Decorator> decorator(Reference use) {
        return use.call()
                .map(Node.class::cast)
                .or(() -> use.node().map(Node.class::cast))
                .flatMap(Node::parent)
                .filter(Part.Decorator.class::isInstance)
                .map(Part.Decorator.class::cast);
    }

    private void collect(Cursor at) {
        if (at.kind() == NodeKind.CALL) {
            var function = new Expression.Call(at).function();
            called.putIfAbsent(function.range(), followed);
            follow(function);
        }
        for (var child : at.children()) collect(child);
    }
}
