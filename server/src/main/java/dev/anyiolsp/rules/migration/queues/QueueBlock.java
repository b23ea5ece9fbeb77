package dev.anyiolsp.rules.migration.queues;

import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.rules.migration.tasks.HandleWriter;
import dev.anyiolsp.rules.migration.tasks.LocalTasks;
import dev.anyiolsp.rules.migration.tasks.OpenGroup;
import dev.anyiolsp.rules.migration.tasks.TaskRegion;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.Scope;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Slot;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statements behind the one that makes a queue of a function, where they are known to be all that uses it: {@code with
 * send, receive:} around them closes the stream. What they start has to end in them: it is awaited, or a task of a group
 * that is opened among them.
 */
final class QueueBlock {
    private static final Set<String> WAITING = Set.of("asyncio.gather", "asyncio.wait_for", "anyio.gather");

    private final KeptObject queue;
    private final SemanticModel model;
    private final Expression.Name target;
    private final Scope scope;
    private final Statement made;
    private final Set<Statement> followed = new HashSet<>();

    private QueueBlock(KeptObject queue, Expression.Name target) {
        this.queue = queue;
        this.model = queue.model();
        this.target = target;
        this.scope = model.scopeOf(target.at()).codeScope();
        this.made = (Statement) target.parent().orElseThrow();
    }

    /** Empty where something may use the queue that has not ended at the end of its suite. */
    static Optional<StatementLines> of(KeptObject queue) {
        if (queue.creations().size() != 1) return Optional.empty();
        if (!(QueueEnds.targetOf(queue.creations().get(0)).orElse(null) instanceof Expression.Name target)) {
            return Optional.empty();
        }
        // Several queues of one statement would have to be closed together.
        if (!(target.parent().orElseThrow() instanceof Statement)) return Optional.empty();
        return new QueueBlock(queue, target).find();
    }

    private Optional<StatementLines> find() {
        boolean isUsed = !queue.uses().isEmpty() || !queue.flows().isEmpty();
        boolean isOwn = isUsed
                && scope.kind() == ScopeKind.FUNCTION
                && scope.bindingsOf(target.id()).size() == 1
                && queue.slots().stream().allMatch(Slot.Variable.class::isInstance);
        if (!isOwn || !endsInside()) return Optional.empty();
        var behind = suite().stream()
                .filter(statement -> statement.range().start() > made.range().start())
                .dropWhile(Statement.FunctionDef.class::isInstance)
                .toList();
        return behind.isEmpty() ? Optional.empty() : StatementLines.of(behind.get(0), behind.get(behind.size() - 1));
    }

    private List<Statement> suite() {
        var holder = made.parent().orElseThrow();
        return holder instanceof Statement.Compound compound ? compound.body() : ((Clause) holder).body();
    }

    private boolean endsInside() {
        for (var use : queue.uses()) {
            boolean waits = use.memberName().equals("get") || use.memberName().equals("put");
            if (use.call().isEmpty()) return false;
            if (isTarget(use.at())) {
                if (waits ? !isSettled(use.call().get()) : !isInside(use.at())) return false;
            } else if (waits && !isAwaited(use.call().get())) return false;
        }
        for (var flow : queue.flows()) {
            var call = callOf(flow.at());
            if (call.isEmpty()) return false;
            if (isTarget(flow.at()) ? !isSettled(call.get()) : !isAwaited(call.get())) return false;
        }
        return true;
    }

    private boolean isTarget(Expression at) {
        return queue.slotOf(at)
                .filter(slot -> slot instanceof Slot.Variable variable
                        && variable.scope() == scope
                        && variable.name().equals(target.id()))
                .isPresent();
    }

    private static Optional<Expression.Call> callOf(Expression argument) {
        var parent = argument.parent();
        if (parent.filter(Part.Keyword.class::isInstance).isPresent()) parent = parent.flatMap(Node::parent);
        return parent.filter(Expression.Call.class::isInstance)
                .map(Expression.Call.class::cast)
                .filter(call -> !call.function().equals(argument));
    }

    private static boolean isAwaited(Expression.Call call) {
        return call.parent().filter(Expression.Await.class::isInstance).isPresent();
    }

    /** Whether a place is in the suite behind the queue, or in a nested function that does not outlive it. */
    private boolean isInside(Node place) {
        var code = model.scopeOf(place.at()).codeScope();
        if (code == scope) return isBehind(place);
        var owner = code.owner().map(Node::of);
        return owner.orElse(null) instanceof Statement.FunctionDef function && isCalledInside(function);
    }

    /** Whether a place of the function stands in one of the statements behind, and is evaluated there. */
    private boolean isBehind(Node place) {
        if (place.range().start() < made.range().end()) return false;
        var suite = made.parent();
        for (Optional<Node> at = Optional.of(place);
                at.isPresent();
                at = at.get().parent()) {
            var kind = at.get().at().kind();
            if (kind == NodeKind.GENERATOR_EXP || kind == NodeKind.LAMBDA || kind == NodeKind.FUNCTION_DEF)
                return false;
            boolean isStatement = at.get() instanceof Statement || at.get() instanceof Clause;
            if (isStatement && at.get().parent().equals(suite)) return true;
        }
        return false;
    }

    /** Whether a nested function is only called, each time by what ends in the block. */
    private boolean isCalledInside(Statement.FunctionDef function) {
        if (!followed.add(function)) return true;
        if (!function.decorators().isEmpty() || model.isDeclared(function.name())) return false;
        var around = model.scopeOf(function.at().first());
        if (around.kind() != ScopeKind.FUNCTION
                || around.bindingsOf(function.name()).size() != 1) return false;
        for (var use : model.usesOf(around, function.name())) {
            if (use.at().kind() != NodeKind.NAME) return false;
            var name = new Expression.Name(use.at());
            if (!(name.parent().orElse(null) instanceof Expression.Call call)) return false;
            boolean isFine = call.function().equals(name)
                    ? function.async() ? isSettled(call) : isInside(call)
                    : isStartedBy(call, name);
            if (!isFine) return false;
        }
        return true;
    }

    /** {@code tg.start_soon(f, x)}. */
    private boolean isStartedBy(Expression.Call call, Expression function) {
        return call.function() instanceof Expression.Attribute method
                && (method.name().equals("start_soon") || method.name().equals("start"))
                && call.arguments().indexOf(function) == 0
                && isOfGroupInside(call, method);
    }

    private boolean isOfGroupInside(Expression.Call call, Expression.Attribute method) {
        return OpenGroup.around(model, call, List.of())
                .filter(group -> method.value().text().equals(group.name()) && isInside(group.with()))
                .isPresent();
    }

    /** Whether the coroutine that a call makes is awaited, or becomes a task that ends in the block. */
    private boolean isSettled(Expression.Call call) {
        if (!isInside(call) && !isInGather(call)) return false;
        Node held = call;
        var parent = call.parent().orElseThrow();
        while (parent instanceof Expression.Starred
                || parent instanceof Expression.Sequence
                || parent instanceof Expression.Comprehension
                || parent instanceof Part.Keyword) {
            held = parent;
            parent = parent.parent().orElseThrow();
        }
        if (parent instanceof Expression.Await) return true;
        if (!(parent instanceof Expression.Call taker)) return false;
        if (taker.function() instanceof Expression.Attribute method
                && method.name().equals("create_task")) {
            if (isOfGroupInside(taker, method)) return true;
        }
        var name = model.qualifiedName(taker.function()).orElse("");
        if (WAITING.contains(name)) return isAwaited(taker);
        return held.equals(call) && isJoined(taker);
    }

    /** A generator in the parentheses of {@code gather(*(…))} is used up there. */
    private boolean isInGather(Expression.Call call) {
        return call.parent().orElse(null) instanceof Expression.Comprehension comprehension
                && comprehension.parent().orElse(null) instanceof Expression.Starred starred
                && starred.parent().orElse(null) instanceof Expression.Call gather
                && model.qualifiedName(gather.function())
                        .filter(WAITING::contains)
                        .isPresent()
                && isInside(gather);
    }

    /** Whether a call makes a task of asyncio that this function waits for. */
    private boolean isJoined(Expression.Call creation) {
        var creator = HandleWriter.references(model, LocalTasks.CREATORS, List.of(creation)).stream()
                .findFirst();
        if (creator.isEmpty()) return false;
        if (isSettled(creation)) return true;
        var tasks = LocalTasks.of(creator.get()).filter(found -> found.problem().isEmpty());
        return tasks.flatMap(TaskRegion::of)
                .filter(region -> region.problem().isEmpty())
                .filter(region -> isInside(region.first()) && isInside(region.last()))
                .isPresent();
    }
}
