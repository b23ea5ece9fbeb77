package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.outline.ClassOutline;
import dev.anyiolsp.outline.QuietWaits;
import dev.anyiolsp.outline.Waits;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.Running;
import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.rules.migration.code.MethodsElsewhere;
import dev.anyiolsp.rules.migration.code.Shortened;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectPath;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Slot;
import dev.anyiolsp.semantics.Values;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodePlace;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what runs inside a time limit or a group just ends when it is cancelled. A cancelled scope of AnyIO cancels every
 * further await, asyncio cancels once: whoever awaits while being cancelled, or goes on, notices the difference. Coroutine
 * functions are followed through this file and the others of the project.
 */
public final class Quiet {
    private static final String FUTURE = "asyncio.Future";
    /** Functions that one question follows: what leads to more is not looked at for each of them. */
    private static final int MOST = 100;

    private static final String TAKEN =
            "a task of asyncio is awaited in which a task group of AnyIO takes the cancellation"
                    + " of the scope for its own";

    private final SemanticModel model;
    private final RuleContext context;
    private final Overrides overrides;
    private final MethodsElsewhere methods;
    private final Iterations iterations;
    /** Whether it finds the answer for one function, and all that runs in it. */
    private final boolean follows;

    private final Running running;
    private final PlainCalls plainCalls;
    private Quiet inOwnTask;
    private Quiet withoutGroup;
    private final Map<Cursor, Optional<Restless>> known = new HashMap<>();

    /** Of one file; what runs elsewhere is known by the context. */
    public Quiet(SemanticModel model, RuleContext context) {
        this(model, context, Running.HERE);
    }

    /** @param running how the code runs that is asked about */
    public Quiet(SemanticModel model, RuleContext context, Running running) {
        this(model, context, false, running);
    }

    private Quiet(SemanticModel model, RuleContext context, boolean follows, Running running) {
        this.follows = follows;
        this.model = model;
        this.context = context;
        this.running = running;
        this.plainCalls = new PlainCalls(model, context, running);
        this.overrides = new Overrides(model, context, this);
        this.methods = new MethodsElsewhere(model);
        this.iterations = new Iterations(model, context, this, overrides, methods);
    }

    /**
     * Why something may do more than end.
     *
     * @param reason a clause that names what cannot be seen, or what cleans up
     * @param cleanUp a suite of this file that awaits, and could be shielded
     */
    public record Restless(String reason, Optional<Clause> cleanUp) {
        static Restless unseen(Expression what) {
            return new Restless("what " + named(what) + " does when it is cancelled is not seen", Optional.empty());
        }

        static Restless of(String reason) {
            return new Restless(reason, Optional.empty());
        }
    }

    static String named(Expression what) {
        var spelled = what instanceof Expression.Call call ? call.function() : what;
        return "`" + Shortened.of(spelled) + "`";
    }

    /** What speaks against a suite that runs inside. */
    public Optional<Restless> ofSuite(List<Statement> suite) {
        return of(suite, "the block");
    }

    /** What speaks against the block of a limit, and what is entered behind it in the same statement. */
    Optional<Restless> ofBlock(TimeoutBlock block) {
        for (var item : block.inner()) {
            var found = ofManager(item);
            if (found.isPresent()) return found;
        }
        return ofSuite(block.with().body());
    }

    private Optional<Restless> of(List<Statement> suite, String subject) {
        var waits = Waits.of(suite, model::qualifiedName);
        if (waits.objection().isPresent()) {
            var objection = waits.objection().get();
            return Optional.of(new Restless(subject + " " + objection.reason(), objection.cleanUp()));
        }
        var deed = plainCalls
                .against(suite)
                .or(() -> waits.guards().stream()
                        .flatMap(guard -> plainCalls.againstGuard(guard).stream())
                        .findFirst());
        if (deed.isPresent()) return deed.map(Restless::of);
        for (var item : waits.entered()) {
            var found = ofManager(item);
            if (found.isPresent()) return found;
        }
        for (var awaited : waits.awaited()) {
            var found = ofAwaited(awaited);
            if (found.isPresent()) return found;
        }
        for (var iterated : waits.iterated()) {
            var found = iterations.of(iterated);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** What speaks against something that a group is to run. */
    Optional<Restless> ofTask(Expression started) {
        return plainCalls.againstTask(started).map(Restless::of).or(() -> ofAwaited(started));
    }

    /** What speaks against something that is awaited. */
    Optional<Restless> ofAwaited(Expression awaited) {
        if (awaited instanceof Expression.Call call) return ofCall(call);
        return isPlainFuture(awaited)
                ? Optional.empty()
                : Optional.of(Restless.of("what runs in " + named(awaited) + " is not seen"));
    }

    /** A future that nothing runs in: all that its name or attribute gets is a new one. */
    boolean isPlainFuture(Expression awaited) {
        if (awaited instanceof Expression.Attribute) {
            return ObjectPath.of(model, awaited, FUTURE)
                    .flatMap(path -> path.once(Quiet.class, this::holdsFutures))
                    .orElse(false);
        }
        return awaited instanceof Expression.Name name
                && Values.areAll(model, name, value -> value instanceof Expression.Call call && isNewFuture(call));
    }

    private boolean holdsFutures(KeptObject future) {
        var workspace = context.workspace();
        return future.problem().isEmpty()
                && future.slots().stream()
                        .filter(Slot::isReachable)
                        .filter(slot -> slot.isPublic() || !workspace.isUnknown())
                        .allMatch(slot ->
                                workspace.otherUse(slot.name(), Set.of()).isEmpty());
    }

    private boolean isNewFuture(Expression.Call call) {
        var name = nameOf(call.function());
        return name.equals(FUTURE) || name.equals("asyncio.AbstractEventLoop.create_future");
    }

    /** The qualified name of a function, or of a method by the class of its object; empty for none. */
    public String nameOf(Expression function) {
        var qualified = model.qualifiedName(function);
        if (qualified.isPresent()) return qualified.get();
        if (!(function instanceof Expression.Attribute attribute)) return "";
        return model.types()
                .className(attribute.value())
                .map(type -> type + "." + attribute.name())
                .orElse("");
    }

    /** What speaks against a call whose result is awaited. */
    public Optional<Restless> ofCall(Expression.Call call) {
        var name = nameOf(call.function());
        var taken = running.againstCall(name);
        if (taken.isPresent()) return taken.map(Restless::of);
        if (QuietWaits.contains(name)) return Optional.empty();
        if (iterations.isNext(call)) return iterations.ofNext(call.arguments().get(0));
        return switch (name) {
            case "asyncio.wait_for" -> ofFirstArgument(call);
            case "asyncio.create_task", "asyncio.ensure_future" -> inOwnTask().ofFirstArgument(call);
            case "asyncio.gather" -> ofGather(call);
            case "asyncio.Condition.wait", "asyncio.Condition.wait_for" ->
                Optional.of(Restless.of("`asyncio.Condition` does not come to rest in a cancelled scope of AnyIO"));
            case "anyio.to_thread.run_sync" ->
                isAbandoning(call)
                        ? Optional.empty()
                        : Optional.of(Restless.of("`anyio.to_thread.run_sync` waits for its thread"));
            default -> ofCallee(call.function());
        };
    }

    private static boolean isAbandoning(Expression.Call call) {
        return call.keyword("abandon_on_cancel")
                .map(Part.Keyword::value)
                .filter(value -> value instanceof Expression.Constant constant && constant.kind() == ConstantKind.TRUE)
                .isPresent();
    }

    private Optional<Restless> ofFirstArgument(Expression.Call call) {
        if (!call.arguments().isEmpty()) return ofAwaited(call.arguments().get(0));
        var named = call.keyword("fut").or(() -> call.keyword("coro"));
        return named.isPresent() ? ofAwaited(named.get().value()) : Optional.of(Restless.unseen(call));
    }

    /** What speaks against a function or method of another file. */
    Optional<Restless> elsewhere(String path) {
        return context.workspace().restless(path, running).map(Restless::of);
    }

    /** What speaks against the methods that derived classes of other files have in the place of one. */
    Optional<Restless> overriding(String className, String method) {
        return context.workspace().overriding(className, method, running).map(Restless::of);
    }

    private Quiet withoutGroup() {
        if (!running.isInGroup()) return this;
        if (withoutGroup == null) withoutGroup = new Quiet(model, context, follows, running.withoutGroup());
        return withoutGroup;
    }

    /** What runs in a task of asyncio that is made for it. */
    private Quiet inOwnTask() {
        if (running.isInOwnTask()) return this;
        if (inOwnTask == null) inOwnTask = new Quiet(model, context, follows, running.inOwnTask());
        return inOwnTask;
    }

    private Optional<Restless> ofGather(Expression.Call gather) {
        boolean isPlain = gather.keywords().stream()
                .allMatch(keyword -> keyword.value() instanceof Expression.Constant constant
                        && constant.kind() == ConstantKind.FALSE);
        return isPlain
                ? inOwnTask().ofAll(gather)
                : Optional.of(
                        Restless.of("`gather` with `return_exceptions` raises a cancellation of its own, which a scope"
                                + " of AnyIO does not know for its"));
    }

    private Optional<Restless> ofAll(Expression.Call gather) {
        for (var argument : gather.arguments()) {
            var found = argument instanceof Expression.Starred starred ? ofStarred(starred) : ofAwaited(argument);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** {@code *[f(x) for x in xs]}. */
    private Optional<Restless> ofStarred(Expression.Starred starred) {
        if (starred.value() instanceof Expression.Comprehension comprehension
                && comprehension.element().isPresent()) {
            return ofAwaited(comprehension.element().get());
        }
        return Optional.of(Restless.of("what runs in " + named(starred.value()) + " is not seen"));
    }

    /** What speaks against a function that is started in a group. */
    Optional<Restless> ofStarted(Expression function) {
        return QuietWaits.contains(nameOf(function)) ? Optional.empty() : ofCallee(function);
    }

    private Optional<Restless> ofCallee(Expression function) {
        var callee = Callee.of(model, function);
        if (callee instanceof Callee.Coroutine coroutine) {
            if (!(function instanceof Expression.Attribute method)) {
                return ofFunction(coroutine.definition()).or(() -> overrides.againstReplaced(coroutine.definition()));
            }
            return Waits.isToOverride(coroutine.definition())
                    ? Optional.of(Restless.unseen(function))
                    : ofFunction(coroutine.definition()).or(() -> overrides.against(method));
        }
        if (callee instanceof Callee.Imported imported
                && !imported.qualifiedName().startsWith("asyncio.")) {
            return elsewhere(imported.qualifiedName());
        }
        if (!(function instanceof Expression.Attribute method)) return Optional.of(Restless.unseen(function));
        if (Overrides.isSuper(method.value())) return overrides.ofSuper(method);
        var path = methods.path(method);
        if (path.isEmpty()) return Optional.of(Restless.unseen(function));
        return overrides.againstReplaced(method.name()).or(() -> elsewhere(path.get()));
    }

    /** What speaks against the body of a function of this file, of which many limits may ask. */
    Optional<Restless> ofFunction(Statement.FunctionDef function) {
        if (follows) return follow(function);
        var question = new Question(NodePlace.of(function), running);
        return model.answer(
                        question,
                        there -> new Quiet(there, context, true, running)
                                .follow((Statement.FunctionDef) question.function.in(there.document()))
                                .map(Known::of))
                .map(known -> known.in(model));
    }

    private Optional<Restless> follow(Statement.FunctionDef function) {
        var found = known.get(function.at());
        if (found != null) return found;
        if (known.size() >= MOST) return Optional.of(Restless.of("more functions run in it than are followed"));
        // What calls itself is judged by the rest of it.
        known.put(function.at(), Optional.empty());
        var result = of(function.body(), "`" + function.name() + "`");
        known.put(function.at(), result);
        return result;
    }

    private record Question(NodePlace function, Running running) {}

    /** What speaks against a function, as a value. */
    private record Known(String reason, Optional<NodePlace> cleanUp) {
        static Known of(Restless restless) {
            return new Known(restless.reason(), restless.cleanUp().map(NodePlace::of));
        }

        Restless in(SemanticModel model) {
            return new Restless(reason, cleanUp.map(place -> (Clause) place.in(model.document())));
        }
    }

    private Optional<Restless> ofManager(Part.WithItem item) {
        var manager = item.context();
        if (manager instanceof Expression.Call call) {
            var name = nameOf(call.function());
            switch (name) {
                case "asyncio.timeout", "asyncio.timeout_at", "contextlib.nullcontext" -> {
                    return Optional.empty();
                }
                case "asyncio.TaskGroup", "anyio.create_task_group" -> {
                    if (running.isInOwnTask()) return Optional.of(Restless.of(TAKEN));
                    return new Children(model, withoutGroup()).restless(item);
                }
                default -> {}
            }
            var generator = managerFunction(call.function());
            if (generator.isPresent()) return ofFunction(generator.get());
        }
        if (model.types().className(manager).filter(QuietWaits::isQuietManager).isPresent()) return Optional.empty();
        var type = model.types().classOf(manager);
        if (type.isPresent()) {
            return ofMethods(type.get(), manager)
                    .or(() -> overrides.against(manager, "__aenter__"))
                    .or(() -> overrides.against(manager, "__aexit__"));
        }
        return ofManagerElsewhere(manager);
    }

    private Optional<Restless> ofManagerElsewhere(Expression manager) {
        var unseen = Optional.of(Restless.of("what " + named(manager) + " awaits when it is left is not seen"));
        var leave = methods.path(manager, ClassOutline.LEAVE);
        if (leave.isEmpty()) return unseen;
        return context.workspace()
                .restless(leave.get(), running)
                .map(reason -> reason.equals(Workspace.unseen(leave.get())) ? unseen.get() : Restless.of(reason));
    }

    /** The generator behind a manager that {@code contextlib.asynccontextmanager} makes. */
    private Optional<Statement.FunctionDef> managerFunction(Expression function) {
        if (!(function instanceof Expression.Name name)) return Optional.empty();
        var bindings = model.bindingsOf(name);
        if (bindings.size() != 1 || bindings.get(0).kind() != BindingKind.FUNCTION) return Optional.empty();
        var definition = new Statement.FunctionDef(bindings.get(0).at().parent().orElseThrow());
        boolean isManager = definition.decorators().size() == 1
                && model.qualifiedName(definition.decorators().get(0).expression())
                        .filter("contextlib.asynccontextmanager"::equals)
                        .isPresent();
        return isManager ? Optional.of(definition) : Optional.empty();
    }

    private Optional<Restless> ofMethods(Statement.ClassDef type, Expression manager) {
        var enter = model.types().methodOf(type, "__aenter__");
        var exit = model.types().methodOf(type, "__aexit__");
        if (enter.isEmpty() || exit.isEmpty()) {
            return Optional.of(Restless.of("what " + named(manager) + " awaits when it is left is not seen"));
        }
        var waits = Waits.of(exit.get().body(), model::qualifiedName);
        if (!waits.isEmpty()) {
            return Optional.of(Restless.of("`" + type.name() + "` awaits in `__aexit__`"));
        }
        if (Waits.returnsSomething(exit.get().body())) {
            return Optional.of(Restless.of("`__aexit__` of `" + type.name() + "` may swallow the cancellation"));
        }
        return ofFunction(enter.get());
    }
}
