package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.migration.code.CoroutineDoubt;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;
import java.util.Set;

/**
 * What is handed over to be awaited.
 *
 * @param kind what it is
 * @param reason why it is not certainly a coroutine, a clause; empty if it is
 */
public record Awaited(Kind kind, String reason) {
    /** How certain it is that nothing runs before it is awaited, from the most certain on. */
    public enum Kind {
        COROUTINE,
        /** A call of something that the project does not show. */
        LIKELY,
        /** A task or a future, or something of which nobody knows what it is. */
        OTHER
    }

    private static final Awaited COROUTINE = new Awaited(Kind.COROUTINE, "");

    private static final Set<String> COROUTINES = Set.of(
            "asyncio.sleep",
            "asyncio.wait_for",
            "asyncio.wait",
            "asyncio.to_thread",
            "asyncio.open_connection",
            "asyncio.open_unix_connection",
            "asyncio.start_server",
            "asyncio.start_unix_server",
            "asyncio.create_subprocess_exec",
            "asyncio.create_subprocess_shell",
            "asyncio.Event.wait",
            "asyncio.Lock.acquire",
            "asyncio.Semaphore.acquire",
            "asyncio.BoundedSemaphore.acquire",
            "asyncio.Condition.acquire",
            "asyncio.Queue.get",
            "asyncio.Queue.put",
            "asyncio.Queue.join",
            "anyio.sleep",
            "anyio.sleep_forever",
            "anyio.sleep_until",
            "anyio.lowlevel.checkpoint",
            "anyio.to_thread.run_sync",
            "anyio.to_process.run_sync",
            "anyio.run_process",
            "anyio.open_process",
            "anyio.connect_tcp",
            "anyio.gather",
            "anyio.amap",
            "anyio.Event.wait");

    private static final Set<String> FUTURES = Set.of(
            "asyncio.Task",
            "asyncio.Future",
            "concurrent.futures.Future",
            "asyncio.tasks.Task",
            "asyncio.futures.Future");

    private static Awaited likely(String reason) {
        return new Awaited(Kind.LIKELY, reason);
    }

    private static Awaited other(String reason) {
        return new Awaited(Kind.OTHER, reason);
    }

    /** Whether it may be no coroutine. */
    public boolean isOther() {
        return kind == Kind.OTHER;
    }

    /** The one that is less certain. */
    public Awaited and(Awaited other) {
        return other.kind.compareTo(kind) > 0 ? other : this;
    }

    /** What an expression gives. */
    public static Awaited of(Expression value, SemanticModel model, RuleContext context) {
        if (value instanceof Expression.Call call) return ofCall(call, model, context);
        if (value instanceof Expression.IfExp choice) {
            return of(choice.body(), model, context).and(of(choice.orElse(), model, context));
        }
        if (value instanceof Expression.Name name) {
            var made = assigned(name, model);
            if (made.isPresent() && !(made.get() instanceof Expression.Name)) return of(made.get(), model, context);
        }
        if (isFuture(value, model)) return other(shown(value, model) + " is a task or a future, which runs already");
        return other(shown(value, model) + " may be a task, which runs already");
    }

    /** The only value that a name of its scope ever gets. */
    static Optional<Expression> assigned(Expression.Name name, SemanticModel model) {
        var bindings = model.bindingsOf(name);
        if (bindings.size() != 1 || bindings.get(0).kind() != BindingKind.ASSIGNMENT) return Optional.empty();
        var parent = bindings.get(0).at().parent().map(Node::of);
        if (parent.isEmpty()) return Optional.empty();
        if (parent.get() instanceof Statement.Assign assign && assign.targets().size() == 1) {
            return Optional.of(assign.value());
        }
        return parent.get() instanceof Statement.AnnAssign assign ? assign.value() : Optional.empty();
    }

    private static Awaited ofCall(Expression.Call call, SemanticModel model, RuleContext context) {
        return ofFunction(call.function(), Optional.of(call), model, context);
    }

    /** What calling a function gives. */
    public static Awaited ofFunction(
            Expression function, Optional<Expression.Call> call, SemanticModel model, RuleContext context) {
        if (call.isPresent() && isFuture(call.get(), model)) {
            return other(shown(function, model) + " gives a task or a future, which runs already");
        }
        var callee = Callee.of(model, function);
        if (callee instanceof Callee.Coroutine) return COROUTINE;
        if (callee instanceof Callee.Imported imported) return ofImported(imported, context);
        if (function instanceof Expression.Attribute method) {
            var known = model.types().className(method.value()).map(name -> name + "." + method.name());
            if (known.filter(COROUTINES::contains).isPresent()) return COROUTINE;
            if (CoroutineDoubt.isElsewhere(model, function, context)) return COROUTINE;
        }
        return likely(shown(function, model) + " is not known to be an `async def`");
    }

    private static Awaited ofImported(Callee.Imported imported, RuleContext context) {
        var name = imported.qualifiedName();
        if (COROUTINES.contains(name)) return COROUTINE;
        if (name.startsWith("asyncio.")) return other("`" + name + "` gives no coroutine");
        return switch (context.workspace().functionKind(name)) {
            case COROUTINE -> COROUTINE;
            case OTHER -> likely("`" + imported.shown() + "` is not a plain `async def`");
            case UNKNOWN -> likely("`" + imported.shown() + "` is not known to be an `async def`");
        };
    }

    static boolean isFuture(Expression value, SemanticModel model) {
        return model.types().className(value).filter(FUTURES::contains).isPresent();
    }

    /** A name with attributes by what it means; anything else is only mentioned. */
    public static String shown(Expression value, SemanticModel model) {
        boolean isPath = value instanceof Expression.Name || value instanceof Expression.Attribute;
        var text = value.text();
        boolean isShort = isPath && text.length() <= 40 && text.chars().noneMatch(Character::isWhitespace);
        if (!isShort) return "an argument";
        var known = model.qualifiedName(value).filter(name -> !name.startsWith("."));
        return "`" + known.orElse(text) + "`";
    }
}
