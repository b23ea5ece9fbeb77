package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.rules.migration.code.Hoisting;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.Scope;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A local name of a function that holds one task or a list of tasks, and all that the function does with them. */
public final class LocalTasks {
    /** The method of a loop that makes a task. */
    public static final String OF_LOOP = "asyncio.AbstractEventLoop.create_task";
    /** All that makes a task. */
    public static final Set<String> CREATORS = Set.of("asyncio.create_task", "asyncio.ensure_future", OF_LOOP);

    final SemanticModel model;
    final Scope scope;
    final String name;
    final Statement binding;
    final boolean several;
    /** The calls that make the tasks. */
    final List<Expression.Call> creations = new ArrayList<>();
    /** Where the tasks are awaited, one by one. */
    final List<Expression.Await> awaits = new ArrayList<>();
    /** Where the end of cancelled tasks is awaited. */
    final List<CancelledWait> cancelledWaits = new ArrayList<>();
    /** Awaited calls of {@code asyncio.gather} that take them. */
    public final List<Expression.Call> gathers = new ArrayList<>();
    /** Those of them with {@code return_exceptions=True}. */
    final List<Expression.Call> collecting = new ArrayList<>();
    /** Calls of {@code done}, {@code result}, {@code get_name}, for which a handle has attributes. */
    final List<Expression.Call> questions = new ArrayList<>();
    /** Where the tasks are cancelled. */
    final List<Expression.Call> cancels = new ArrayList<>();
    /** Every place where the name is read. */
    final List<Expression> uses = new ArrayList<>();

    private boolean isOfLoop;
    /** Why not all of it can be done with handles, a clause. */
    private Optional<String> problem = Optional.empty();

    private LocalTasks(SemanticModel model, Scope scope, String name, Statement binding, boolean several) {
        this.model = model;
        this.scope = scope;
        this.name = name;
        this.binding = binding;
        this.several = several;
    }

    /** The name that keeps what a call of {@code create_task} makes; empty for one that is kept elsewhere, or not at all. */
    public static Optional<LocalTasks> of(Reference creator) {
        var call = creator.call();
        if (call.isEmpty()) return Optional.empty();
        var filled = ListFilling.with(call.get());
        if (filled.isPresent()) {
            return filled.get().list() instanceof Expression.Name list
                    ? ofName(creator.model(), list)
                    : Optional.empty();
        }
        Node holder = call.get().parent().orElseThrow();
        boolean isElement = holder instanceof Expression.Sequence || holder instanceof Expression.Comprehension;
        var assigned = isElement ? holder.parent().orElseThrow() : holder;
        return target(assigned).flatMap(target -> ofName(creator.model(), target));
    }

    static Optional<Expression.Name> target(Node assignment) {
        Optional<Expression> target = Optional.empty();
        if (assignment instanceof Statement.Assign assign && assign.targets().size() == 1) {
            target = Optional.of(assign.targets().get(0));
        } else if (assignment instanceof Statement.AnnAssign assign) target = Optional.of(assign.target());
        return target.filter(Expression.Name.class::isInstance).map(Expression.Name.class::cast);
    }

    /** The tasks that a name stands for at a place; empty if it may be anything else there. */
    public static Optional<LocalTasks> ofName(SemanticModel model, Expression.Name name) {
        var function = model.functionOf(name.at());
        var bindings = model.bindingsOf(name);
        if (function.isEmpty() || bindings.isEmpty()) return Optional.empty();
        var scope = bindings.get(0).scope();
        if (scope != model.scopeOf(name.at()).codeScope()) return Optional.empty();
        var values = SuccessiveValues.of(model, name);
        if (values.isEmpty()) return Optional.empty();
        int turn = values.at(name);
        var statement = values.statement(model, turn);
        int start = turn == 0 ? 0 : values.end(turn);
        int end = turn + 1 < values.size() ? values.end(turn + 1) : Integer.MAX_VALUE;
        return ofValue(model, scope, name.id(), statement, start, end);
    }

    private static Optional<LocalTasks> ofValue(
            SemanticModel model, Scope scope, String name, Statement statement, int start, int end) {
        var value = statement instanceof Statement.Assign assign
                ? Optional.of(assign.value())
                : ((Statement.AnnAssign) statement).value();
        if (value.isEmpty()) return Optional.empty();
        boolean several =
                value.get().at().kind() == NodeKind.LIST || value.get().at().kind() == NodeKind.LIST_COMP;
        var tasks = new LocalTasks(model, scope, name, statement, several);
        if (!tasks.readValue(value.get())) return Optional.empty();
        var reader = new TaskReader(tasks);
        for (var use : model.usesOf(scope, name)) {
            boolean isOwn = start <= use.range().start() && use.range().start() < end
                    || use.scope().codeScope() != scope;
            if (isOwn) reader.read(use);
        }
        tasks.contradiction().ifPresent(tasks::trouble);
        return tasks.creations.isEmpty() ? Optional.empty() : Optional.of(tasks);
    }

    /** What cannot be asked of the same tasks, a clause. */
    private Optional<String> contradiction() {
        boolean collects = !collecting.isEmpty();
        boolean wantsResults = !awaits.isEmpty() || gathers.stream().anyMatch(call -> !isWait(call));
        if (!cancels.isEmpty() && wantsResults) {
            return Optional.of(
                    "`await` of a handle that was cancelled raises `TaskCancelled`, which is no cancellation;"
                            + " use `await handle.wait()`");
        }
        boolean hears = cancelledWaits.stream().anyMatch(wait -> !wait.silent());
        if (hears && cancels.isEmpty()) {
            return Optional.of(
                    "it is not seen who cancels it; that of a handle raises `TaskCancelled` where it is awaited");
        }
        if (isCancelledAgain()) {
            return Optional.of(
                    "it is cancelled again; asyncio cancels one `await` each time, a handle all that follow");
        }
        boolean raises = !awaits.isEmpty()
                || gathers.size() > collecting.size()
                || questions.stream().anyMatch(call -> isMember(call, "result"));
        return collects && raises
                ? Optional.of(
                        "one place collects the exceptions of its tasks, and another meets them; let the coroutine"
                                + " return what it catches")
                : Optional.empty();
    }

    /** Whether one suite cancels a task, and does so again. */
    private boolean isCancelledAgain() {
        var suites = new HashSet<Node>();
        for (var call : cancels) {
            var suite = call.parent().flatMap(Node::parent);
            boolean isOwn = call.function() instanceof Expression.Attribute method
                    && method.value().text().equals(name);
            if (isOwn && suite.isPresent() && !suites.add(suite.get())) return true;
        }
        return false;
    }

    /** Whether a gather only waits for tasks, whatever becomes of them. */
    boolean isWait(Expression.Call gather) {
        return collecting.contains(gather)
                && Hoisting.isStatement((Expression) gather.parent().orElseThrow());
    }

    static boolean isMember(Expression.Call call, String name) {
        return call.function() instanceof Expression.Attribute member
                && member.name().equals(name);
    }

    /** Why no task group can take them, a clause; empty if one can. */
    public Optional<String> problem() {
        return problem;
    }

    void trouble(String reason) {
        if (problem.isEmpty()) problem = Optional.of(reason);
    }

    private boolean readValue(Expression value) {
        if (!several) return addCreation(value);
        if (value instanceof Expression.Sequence list)
            return list.elements().stream().allMatch(this::addCreation);
        var made = ((Expression.Comprehension) value).element().orElseThrow();
        return addCreation(made);
    }

    boolean addCreation(Expression value) {
        if (!(value instanceof Expression.Call call)) return false;
        var creator = model.references(call.range(), CREATORS).stream()
                .filter(reference -> reference.call().filter(call::equals).isPresent())
                .findFirst();
        if (creator.isEmpty()) return false;
        creations.add(call);
        isOfLoop |= creator.get().qualifiedName().equals(OF_LOOP);
        argumentProblem(creator.get(), call).ifPresent(this::trouble);
        return true;
    }

    /** Why a group cannot be told to do the same, a clause. */
    static Optional<String> argumentProblem(Reference creator, Expression.Call call) {
        if (call.arguments().size() != 1 || call.hasUnpacking()) {
            return Optional.of("its arguments are not those of `create_task`");
        }
        for (var keyword : call.keywords()) {
            var name = keyword.name().orElse("");
            if (!name.equals("name") && !name.equals("context"))
                return Optional.of("a task group has no `" + name + "=` like that");
        }
        if (!creator.qualifiedName().equals("asyncio.ensure_future")) return Optional.empty();
        var argument = call.arguments().get(0);
        boolean isCall = argument instanceof Expression.Call && !Awaited.isFuture(argument, creator.model());
        return isCall
                ? Optional.empty()
                : Optional.of(Awaited.shown(argument, creator.model()) + " may be a task, which runs already");
    }

    /** Whether a loop was asked for a task. */
    boolean isOfLoop() {
        return isOfLoop;
    }
}
