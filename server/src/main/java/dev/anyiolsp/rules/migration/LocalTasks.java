package dev.anyiolsp.rules.migration;

import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.NameUse;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.Scope;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A local name of a function that holds one task or a list of tasks, and all that the function does with them. */
final class LocalTasks {
    static final String OF_LOOP = "asyncio.AbstractEventLoop.create_task";
    static final Set<String> CREATORS = Set.of("asyncio.create_task", "asyncio.ensure_future", OF_LOOP);

    final SemanticModel model;
    final Scope scope;
    final String name;
    final Statement binding;
    final boolean several;
    /** The calls that make the tasks. */
    final List<Expression.Call> creations = new ArrayList<>();
    /** Where the tasks are awaited, one by one. */
    final List<Expression> awaits = new ArrayList<>();
    /** Awaited calls of {@code asyncio.gather} that take them. */
    final List<Expression.Call> gathers = new ArrayList<>();
    /** Calls of {@code get_name}. */
    final List<Expression.Call> nameCalls = new ArrayList<>();
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
    static Optional<LocalTasks> of(Reference creator) {
        var call = creator.call();
        if (call.isEmpty()) return Optional.empty();
        Node holder = call.get().parent().orElseThrow();
        if (holder instanceof Expression.Call append && isAppend(append)) {
            var receiver = ((Expression.Attribute) append.function()).value();
            return receiver instanceof Expression.Name list ? ofName(creator.model(), list) : Optional.empty();
        }
        boolean isElement = holder instanceof Expression.Sequence || holder instanceof Expression.Comprehension;
        var assigned = isElement ? holder.parent().orElseThrow() : holder;
        return target(assigned).flatMap(target -> ofName(creator.model(), target));
    }

    private static boolean isAppend(Expression.Call call) {
        return call.function() instanceof Expression.Attribute attribute
                && attribute.name().equals("append");
    }

    private static Optional<Expression.Name> target(Node assignment) {
        Optional<Expression> target = Optional.empty();
        if (assignment instanceof Statement.Assign assign && assign.targets().size() == 1) {
            target = Optional.of(assign.targets().get(0));
        } else if (assignment instanceof Statement.AnnAssign assign) target = Optional.of(assign.target());
        return target.filter(Expression.Name.class::isInstance).map(Expression.Name.class::cast);
    }

    /** The tasks that a name stands for; empty if it holds anything else, too. */
    static Optional<LocalTasks> ofName(SemanticModel model, Expression.Name name) {
        var bindings = model.bindingsOf(name);
        if (bindings.size() != 1 || bindings.get(0).kind() != BindingKind.ASSIGNMENT) return Optional.empty();
        var binding = bindings.get(0);
        var function = model.functionOf(name.at());
        if (function.isEmpty() || binding.scope() != model.scopeOf(name.at()).codeScope()) return Optional.empty();
        var parent = binding.at().parent().map(Node::of).orElse(null);
        if (!(parent instanceof Statement statement) || target(statement).isEmpty()) return Optional.empty();
        var value = statement instanceof Statement.Assign assign
                ? Optional.of(assign.value())
                : ((Statement.AnnAssign) statement).value();
        if (value.isEmpty()) return Optional.empty();
        boolean several =
                value.get().at().kind() == NodeKind.LIST || value.get().at().kind() == NodeKind.LIST_COMP;
        var tasks = new LocalTasks(model, binding.scope(), name.id(), statement, several);
        if (!tasks.readValue(value.get())) return Optional.empty();
        for (var use : model.usesOf(binding.scope(), name.id())) tasks.read(use);
        if (!tasks.cancels.isEmpty() && !(tasks.awaits.isEmpty() && tasks.gathers.isEmpty())) {
            tasks.trouble("`await` of a handle that was cancelled raises `TaskCancelled`, which is no cancellation; use"
                    + " `await handle.wait()`");
        }
        return tasks.creations.isEmpty() ? Optional.empty() : Optional.of(tasks);
    }

    Optional<String> problem() {
        return problem;
    }

    private void trouble(String reason) {
        if (problem.isEmpty()) problem = Optional.of(reason);
    }

    private boolean readValue(Expression value) {
        if (!several) return addCreation(value);
        if (value instanceof Expression.Sequence list)
            return list.elements().stream().allMatch(this::addCreation);
        var made = ((Expression.Comprehension) value).element().orElseThrow();
        return addCreation(made);
    }

    private boolean addCreation(Expression value) {
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
            if (!name.equals("name")) return Optional.of("a task group has no `" + name + "=` like that");
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

    private void read(NameUse use) {
        if (use.scope().codeScope() != scope || use.at().kind() != NodeKind.NAME) {
            trouble("`" + name + "` is used in another function, too");
            return;
        }
        var at = new Expression.Name(use.at());
        uses.add(at);
        if (several ? !readList(at) : !readTask(at)) trouble(escape(at));
    }

    private boolean readTask(Expression.Name at) {
        var parent = at.parent().orElse(null);
        if (parent instanceof Expression.Await) {
            awaits.add(at);
            return true;
        }
        if (parent instanceof Expression.Call call) return isGather(call, at);
        if (!(parent instanceof Expression.Attribute member)) return false;
        if (!(member.parent().orElse(null) instanceof Expression.Call call)
                || !call.function().equals(member)) return false;
        if (call.at().children().size() != 1) return false;
        if (member.name().equals("get_name")) {
            nameCalls.add(call);
            return true;
        }
        boolean cancels = member.name().equals("cancel") && Hoisting.isStatement(call);
        if (cancels) this.cancels.add(call);
        return cancels;
    }

    private boolean readList(Expression.Name at) {
        var parent = at.parent().orElse(null);
        if (parent instanceof Expression.Starred starred) {
            return starred.parent().orElse(null) instanceof Expression.Call call && isGather(call, starred);
        }
        if (parent instanceof Expression.Attribute member) {
            return member.parent().orElse(null) instanceof Expression.Call call
                    && isAppend(call)
                    && call.arguments().size() == 1
                    && addCreation(call.arguments().get(0));
        }
        if (parent instanceof Statement.For loop && loop.iterable().equals(at) && !loop.async()) {
            return loop.target() instanceof Expression.Name each && readEach(each);
        }
        if (parent instanceof Part.Generator generator && generator.iterable().equals(at)) {
            boolean awaitsEach = generator.parent().orElse(null) instanceof Expression.Comprehension comprehension
                    && comprehension.kind() == NodeKind.LIST_COMP
                    && comprehension.generators().size() == 1
                    && generator.conditions().isEmpty()
                    && comprehension.element().orElseThrow() instanceof Expression.Await await
                    && await.value().text().equals(generator.target().text());
            if (awaitsEach) awaits.add(at);
            return awaitsEach;
        }
        if (parent instanceof Expression.Call call)
            return call.function().text().equals("len");
        return parent instanceof Statement.If || parent instanceof Expression.UnaryOp;
    }

    /** The name of a loop over the tasks. */
    private boolean readEach(Expression.Name each) {
        for (var binding : model.bindingsOf(each)) {
            boolean isLoop = binding.at().parent().map(Node::of).orElse(null) instanceof Statement.For loop
                    && loop.iterable().text().equals(name);
            if (!isLoop) return false;
        }
        for (var use : model.usesOf(scope, each.id())) {
            if (use.scope().codeScope() != scope || use.at().kind() != NodeKind.NAME) return false;
            if (!readTask(new Expression.Name(use.at()))) return false;
        }
        return true;
    }

    /** Whether an argument goes to {@code await asyncio.gather(…)} with nothing but tasks. */
    private boolean isGather(Expression.Call call, Expression argument) {
        boolean gathers = call.arguments().contains(argument)
                && call.keywords().isEmpty()
                && call.parent().filter(Expression.Await.class::isInstance).isPresent()
                && model.qualifiedName(call.function())
                        .filter("asyncio.gather"::equals)
                        .isPresent()
                && (several
                        ? call.arguments().size() == 1
                        : call.arguments().stream().allMatch(Expression.Name.class::isInstance));
        if (gathers) this.gathers.add(call);
        return gathers;
    }

    private String escape(Expression.Name at) {
        var parent = at.parent().orElse(null);
        if (parent instanceof Part.Keyword keyword) parent = keyword.parent().orElse(null);
        if (parent instanceof Expression.Starred starred)
            parent = starred.parent().orElse(null);
        if (parent instanceof Expression.Sequence sequence)
            parent = sequence.parent().orElse(null);
        if (parent instanceof Expression.Attribute member) {
            return member.name().equals("cancel")
                    ? "the value of `cancel()` is used"
                    : "the handle of a task has no `" + member.name() + "` like that";
        }
        if (parent instanceof Expression.Call call) {
            var function = Awaited.shown(call.function(), model);
            return "`" + name + "` is handed to " + (function.startsWith("`") ? function : "another call");
        }
        if (parent instanceof Statement.Return) return "the caller gets the task; take the task group as a parameter";
        return "`" + name + "` is used in a way that is not known";
    }
}
