package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.migration.testing.TestFunctions;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.SteppedByHand;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

    private static final Set<String> FORKS = Set.of("os.fork", "os.forkpty", "pty.fork");

    /** What runs a function in a thread that takes over the context. */
    private static final Set<String> COPYING = Set.of(
            "asyncio.to_thread",
            "asgiref.sync.sync_to_async",
            "asgiref.sync.SyncToAsync",
            "channels.db.database_sync_to_async");

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
    static Optional<String> objection(Reference run, RuleContext context) {
        var model = run.model();
        if (model.scopeOf(run.place()).codeScope().kind() != ScopeKind.FUNCTION
                && model.functionOf(run.place()).isEmpty()
                && !isInLambda(run)) return Optional.empty();
        if (model.isReadAnywhere("copy_context") || model.hasAttribute("copy_context")) {
            return Optional.of("in a context that was copied while AnyIO ran, `anyio.run` refuses");
        }
        return Optional.ofNullable(model.answer(CopiedContexts.class, CopiedContexts::calledElsewhere)
                        .get(run.range()))
                .or(() -> carried(run, context));
    }

    private static Optional<String> carried(Reference run, RuleContext context) {
        return leadingTo(run.model(), run.place()).stream()
                .flatMap(function ->
                        context.workspace().carried(function.name(), SteppedByHand.isMethod(function)).stream())
                .findFirst()
                .map(place -> "`anyio.run` refuses in a thread or process that " + place + " starts while AnyIO runs");
    }

    /** The functions of this file whose calls may come to a place, by their names; a coroutine is the end of the way. */
    static Set<Statement.FunctionDef> leadingTo(SemanticModel model, Cursor place) {
        var found = new LinkedHashSet<Statement.FunctionDef>();
        var places = new ArrayDeque<>(List.of(place));
        while (!places.isEmpty()) {
            var function = model.functionOf(places.remove());
            if (function.isEmpty()
                    || !found.add(function.get())
                    || function.get().async()) continue;
            var name = calledName(function.get());
            if (name.equals(function.get().name()) && SteppedByHand.isMethod(function.get())) {
                model.attributesNamed(name).forEach(use -> places.add(use.at()));
            } else {
                for (var use : model.usesNamed(name)) if (isDefined(model, use.at())) places.add(use.at());
            }
        }
        return found;
    }

    /** Whether a name is one of a function or class, and not of a variable. */
    private static boolean isDefined(SemanticModel model, Cursor name) {
        return model.bindingsOf(new Expression.Name(name)).stream()
                .anyMatch(binding -> binding.kind() == BindingKind.FUNCTION || binding.kind() == BindingKind.CLASS);
    }

    /** What calls spell: whoever makes an object calls its {@code __init__}. */
    private static String calledName(Statement.FunctionDef function) {
        boolean isSpecial =
                function.name().startsWith("__") && function.parent().isPresent();
        return isSpecial && function.parent().get() instanceof Statement.ClassDef owner
                ? owner.name()
                : function.name();
    }

    private static boolean mayBeInLoop(SemanticModel model, Cursor place) {
        return leadingTo(model, place).stream().anyMatch(Statement.FunctionDef::async);
    }

    private static Map<TextRange, String> calledElsewhere(SemanticModel model) {
        var contexts = new CopiedContexts(model);
        for (var thread : model.references(COPYING)) {
            thread.call().flatMap(call -> call.arguments().stream().findFirst()).ifPresent(contexts::follow);
            decorator(thread).flatMap(TestFunctions::decorated).ifPresent(contexts::followBody);
        }
        contexts.followed = IN_PROCESS;
        contexts.processes();
        return contexts.called;
    }

    /** Follows what runs in processes that a coroutine starts: where they are forked, they begin inside its loop. */
    private void processes() {
        for (var fork : model.references(FORKS)) {
            if (mayBeInLoop(model, fork.place())) model.functionOf(fork.place()).ifPresent(this::followBody);
        }
        for (var process : model.references(Set.of("multiprocessing.Process")))
            process.node().ifPresent(this::process);
        model.attributesNamed("Process").forEach(this::process);
        if (model.references(POOLS).isEmpty()) return;
        for (var handing : HANDING) {
            for (var method : model.attributesNamed(handing)) {
                if (method.parent().orElse(null) instanceof Expression.Call call
                        && call.function().equals(method)
                        && mayBeInLoop(model, call.at())) call.arguments().forEach(this::followIfNamed);
            }
        }
    }

    private void process(Node named) {
        var around = named.parent().orElse(null);
        if (around instanceof Expression.Call call && call.function().equals(named) && mayBeInLoop(model, call.at())) {
            call.keyword("target").ifPresent(target -> follow(target.value()));
        } else if (around instanceof Statement.ClassDef derived) {
            // Where its objects are started, nobody says.
            derived.body().stream()
                    .filter(member -> member instanceof Statement.FunctionDef method
                            && method.name().equals("run"))
                    .forEach(method -> followBody((Statement.FunctionDef) method));
        }
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
        Callee.definition(model, function).ifPresent(this::followBody);
    }

    private void followBody(Statement definition) {
        var at = definition.at();
        if (!seen.add(at)) return;
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
