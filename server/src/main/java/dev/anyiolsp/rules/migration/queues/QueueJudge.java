package dev.anyiolsp.rules.migration.queues;

import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.CleanUp;
import dev.anyiolsp.rules.migration.code.Limit;
import dev.anyiolsp.rules.migration.code.Verdict;
import dev.anyiolsp.rules.migration.synchronization.Primitive;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.semantics.Slot;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the queues of an object can become streams, with everything that speaks of them. */
final class QueueJudge {
    private static final Set<String> MEMBERS = Set.of(
            "put",
            "put_nowait",
            "get",
            "get_nowait",
            "qsize",
            "empty",
            "full",
            "maxsize",
            "join",
            "task_done",
            "shutdown");
    /** Methods that may be handed on: those of a stream do the same. */
    /** Methods that wait where they have to. */
    private static final List<String> WAITING = List.of("put", "get");

    private static final List<String> COUNTING = List.of("qsize", "empty", "full");

    private static final Set<String> MOVING = Set.of("put", "put_nowait", "get", "get_nowait");

    private final KeptObject queue;
    private final RuleContext context;
    private final QueueEnds ends;
    private final QueueErrors errors;

    QueueJudge(KeptObject queue, RuleContext context) {
        this.queue = queue;
        this.context = context;
        this.ends = new QueueEnds(queue);
        this.errors = new QueueErrors(queue);
    }

    Verdict verdict() {
        var obstacle = obstacle();
        if (obstacle.isPresent()) return Verdict.none(obstacle.get());
        var doubts = new ArrayList<String>();
        doubts.add(
                QueueBlock.of(queue).isPresent()
                        ? "the end of the block closes the two ends of the stream, and who still holds one cannot use it"
                        : "nothing closes the two ends of the stream, of which Python warns when they are collected (AnyIO"
                                + " 4.4)");
        for (var error : errors.leaking()) {
            doubts.add("callers that catch `" + error + "` would meet `anyio.WouldBlock`");
        }
        doubts.addAll(unlikeInTime());
        if (queue.uses().stream().anyMatch(use -> timeLimit(use).isPresent())) {
            doubts.add("an item that arrives just when the time is up may be lost");
        }
        for (var function : publicFunctions()) {
            doubts.add("callers of `" + function.name() + "` that are not seen would have to pass an end of a stream");
        }
        for (var creation : queue.creations())
            context.reachedElsewhere(creation).ifPresent(doubts::add);
        if (queue.model().mayReplace("asyncio.Queue")) doubts.add("this file replaces `asyncio.Queue`");
        return Verdict.unsafe(doubts);
    }

    /** When what is put is there for whom, clauses: a stream lets others run, and gives an item to who waits for it. */
    private List<String> unlikeInTime() {
        var found = new ArrayList<String>();
        var waiting = WAITING.stream().filter(this::uses).toList();
        if (!waiting.isEmpty()) {
            var names = waiting.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" and "));
            found.add(names + (waiting.size() == 1 ? " lets" : " let") + " other tasks run also where there is nothing"
                    + " to wait for");
        }
        queue.uses().stream()
                .filter(use -> WAITING.contains(use.memberName()))
                .flatMap(use -> CleanUp.at(use.at(), queue.model())
                        .map(place ->
                                place + " `" + use.memberName() + "` does nothing where a scope of AnyIO is cancelled")
                        .stream())
                .findFirst()
                .ifPresent(found::add);
        if (!uses("get")) return found;
        COUNTING.stream()
                .filter(this::uses)
                .findFirst()
                .ifPresent(name -> found.add("`" + name + "` no longer counts what a waiting `get` is about to take"));
        if (uses("get_nowait")) found.add("`get_nowait` no longer takes what a waiting `get` was woken for");
        return found;
    }

    private boolean uses(String member) {
        return queue.uses().stream().anyMatch(use -> use.memberName().equals(member));
    }

    private Optional<String> obstacle() {
        return unlikeAStream()
                .or(this::kept)
                .or(() -> queue.uses().stream()
                        .flatMap(use -> obstacle(use).stream())
                        .findFirst())
                .or(this::made)
                .or(this::given)
                .or(this::seenElsewhere)
                .or(errors::obstacle)
                .or(() -> ends.taken(queue.model()).map(name -> "`" + name + "` has another meaning in this file"));
    }

    private Optional<String> unlikeAStream() {
        for (var use : queue.uses()) {
            switch (use.memberName()) {
                case "join", "task_done" -> {
                    return Optional.of("streams have no `join` and `task_done`: workers iterate over the receiving end"
                            + " until it is closed, and the task group waits for them");
                }
                case "shutdown" -> {
                    return Optional.of("closing the sending end takes the place of `shutdown`");
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    /** Where the queue is kept. */
    private Optional<String> kept() {
        if (queue.slots().isEmpty()) return Optional.of("it is used where it is made; give it a name");
        for (var slot : queue.slots()) {
            if (slot instanceof Slot.Result)
                return Optional.of("`" + slot.name() + "` returns it; let it" + " return the two ends");
            if (slot instanceof Slot.Elements)
                return Optional.of("`" + slot.name() + "` keeps it in a container; keep the two ends of each"
                        + " stream there, as a pair");
            if (slot.isPublic())
                return Optional.of("`" + slot.name() + "` is public, and other code may use it; change it together"
                        + " with that");
        }
        return queue.problem();
    }

    private Optional<String> obstacle(ObjectUse use) {
        var shown = "`" + use.at().text() + "`";
        if (use.kind() == ObjectUse.Kind.ESCAPE) {
            return Optional.of(shown + " is " + Primitive.escape(use) + ", and its uses there are not seen");
        }
        if (!QueueEnds.isPlain(use.at()) || queue.slotOf(use.at()).isEmpty()) {
            return Optional.of("it is not certain that " + shown + " is the queue");
        }
        var name = use.memberName();
        return switch (use.kind()) {
            case TEST -> isInstanceTest(use) ? Optional.of("its class is asked for") : Optional.empty();
            case MEMBER -> {
                if (MOVING.contains(name)) yield Optional.empty();
                yield name.equals("maxsize") ? maxsize(use) : Optional.of(unknownMember(use));
            }
            case CALL -> {
                if (!MEMBERS.contains(name) || name.equals("maxsize")) yield Optional.of(unknownMember(use));
                if (isPoll(use)) {
                    yield Optional.of("`wait_for` with so small a limit asks for an item that is there already:"
                            + " `receive_nowait` does that");
                }
                yield hasExpectedArguments(use)
                        ? Optional.empty()
                        : Optional.of("the arguments of `" + name + "` are odd");
            }
            default -> Optional.of(shown + " is used in a way that is not known");
        };
    }

    private static boolean isInstanceTest(ObjectUse use) {
        return use.at().parent().filter(Expression.Call.class::isInstance).isPresent();
    }

    private static String unknownMember(ObjectUse use) {
        return MEMBERS.contains(use.memberName())
                ? "`" + use.member().orElseThrow().text() + "` is handed on"
                : "streams have no `" + use.memberName() + "`";
    }

    private Optional<String> maxsize(ObjectUse use) {
        boolean stored = use.member()
                .flatMap(Node::parent)
                .filter(parent -> parent instanceof Statement.Assign assign
                        && assign.targets().contains(use.member().get()))
                .isPresent();
        boolean limited = queue.creations().stream()
                .flatMap(creation -> creation.call().stream())
                .allMatch(call -> BufferSize.of(queue.model(), call) == BufferSize.POSITIVE);
        return limited && !stored
                ? Optional.empty()
                : Optional.of("`maxsize` of a queue without limit is 0, and the buffer of its stream is `math.inf`");
    }

    private static boolean hasExpectedArguments(ObjectUse use) {
        int count = use.call().orElseThrow().at().children().size() - 1;
        return count == (use.memberName().startsWith("put") ? 1 : 0);
    }

    private boolean isPoll(ObjectUse use) {
        return timeLimit(use).filter(Limit::isPoll).isPresent();
    }

    /** The call of {@code asyncio.wait_for} that a method's call is handed to. */
    private Optional<Expression.Call> timeLimit(ObjectUse use) {
        return use.call()
                .flatMap(Node::parent)
                .filter(Expression.Call.class::isInstance)
                .map(Expression.Call.class::cast)
                .filter(call -> queue.model()
                        .qualifiedName(call.function())
                        .filter("asyncio.wait_for"::equals)
                        .isPresent());
    }

    /** Where the queues are made, and what else fills their names. */
    private Optional<String> made() {
        for (var creation : queue.creations()) {
            var call = creation.call();
            if (call.isEmpty() || QueueEnds.targetOf(creation).isEmpty()) {
                return Optional.of("it is made where one name cannot become two; make it in a statement of its own");
            }
            if (!BufferSize.isKnown(call.get()))
                return Optional.of(Arguments.why(call.get(), "its arguments are not those of a queue"));
        }
        for (var store : QueueStores.of(queue, ends)) {
            if (store.kind() == QueueStores.Kind.OTHER) {
                return Optional.of("`" + store.target().text()
                        + "` is filled in a way that cannot be done to two names; assign the queue" + " alone");
            }
            if (store.kind() == QueueStores.Kind.DECLARED && isField(store.target())) {
                return Optional.of("`" + store.target().text() + "` may be an argument of its class");
            }
        }
        for (var slot : queue.slots()) {
            if (slot instanceof Slot.Variable && queue.model().isDeclared(slot.name())) {
                return Optional.of(
                        "`" + slot.name() + "` is declared global or nonlocal, and two names would have to be; hand the"
                                + " ends over instead");
            }
        }
        return Optional.empty();
    }

    /** Whether a declaration in a class body may mean more than the annotation of an attribute. */
    private boolean isField(Expression target) {
        var scope = queue.model().scopeOf(target.at());
        if (scope.kind() != ScopeKind.CLASS || !(target instanceof Expression.Name)) return false;
        var type = new Statement.ClassDef(scope.owner().orElseThrow());
        return !type.decorators().isEmpty()
                || !type.bases().isEmpty()
                || !type.keywords().isEmpty();
    }

    /** Where the queue goes on to. */
    private Optional<String> given() {
        for (var slot : queue.slots()) {
            if (ends.isSplit(slot)) continue;
            if (ends.endOf(slot).isEmpty()) {
                return Optional.of("`" + slot.name()
                        + "` is given the queue for both of its ends; give it each end as a" + " parameter");
            }
            var function = functionOf(slot);
            if (function.isPresent() && !isOnlyCalled(function.get())) {
                return Optional.of(
                        "`" + function.get().name() + "`, which is given it, may be called with other queues");
            }
        }
        for (var flow : queue.flows()) {
            if (!QueueEnds.isPlain(flow.at()))
                return Optional.of("it is not certain that `" + flow.at().text() + "` is it");
            if (flow.into().stream().anyMatch(ends::isSplit)) {
                return Optional.of("`" + flow.at().text() + "` goes to a name that has queues of its own");
            }
            if (flow.into().stream().map(ends::endOf).distinct().count() > 1) {
                return Optional.of("`" + flow.at().text() + "` goes to names that need different ends");
            }
        }
        return Optional.empty();
    }

    /** The function whose parameter a slot is. */
    private static Optional<Statement.FunctionDef> functionOf(Slot slot) {
        if (!(slot instanceof Slot.Variable variable) || variable.scope().kind() != ScopeKind.FUNCTION) {
            return Optional.empty();
        }
        boolean parameter = variable.scope().bindingsOf(variable.name()).stream()
                .anyMatch(binding -> binding.kind() == BindingKind.PARAMETER);
        return parameter ? variable.scope().owner().map(Statement.FunctionDef::new) : Optional.empty();
    }

    private boolean isOnlyCalled(Statement.FunctionDef function) {
        var model = queue.model();
        var scope = model.scopeOf(function.at().first());
        if (scope.kind() == ScopeKind.CLASS) {
            if (function.name().equals("__init__")) {
                var type = new Statement.ClassDef(scope.owner().orElseThrow());
                return isOnlyCalled(model.usesOf(model.scopeOf(type.at().first()), type.name()).stream()
                        .filter(use -> !isBase(Expression.of(use.at())))
                        .map(use -> Expression.of(use.at()))
                        .toList());
            }
            return isOnlyCalled(List.copyOf(model.attributesNamed(function.name())));
        }
        return isOnlyCalled(model.usesOf(scope, function.name()).stream()
                .map(use -> Expression.of(use.at()))
                .toList());
    }

    private static boolean isBase(Expression use) {
        return use.parent().filter(Statement.ClassDef.class::isInstance).isPresent();
    }

    private static boolean isOnlyCalled(List<? extends Expression> uses) {
        for (var use : uses) {
            var parent = use.parent().orElse(null);
            if (!(parent instanceof Expression.Call call)) return false;
            boolean started = call.function() instanceof Expression.Attribute method
                    && method.name().equals("start_soon")
                    && call.arguments().indexOf(use) == 0;
            if (!call.function().equals(use) && !started) return false;
        }
        return true;
    }

    /** Functions that are given the queue and can be called from elsewhere. */
    private List<Statement.FunctionDef> publicFunctions() {
        return queue.slots().stream()
                .filter(slot -> !ends.isSplit(slot))
                .flatMap(slot -> functionOf(slot).stream())
                .filter(function ->
                        !function.name().startsWith("_") || function.name().equals("__init__"))
                .filter(function -> queue.model().scopeOf(function.at().first()).kind() != ScopeKind.FUNCTION)
                .distinct()
                .toList();
    }

    /** What other files, or strings, do with the names. */
    private Optional<String> seenElsewhere() {
        for (var slot : queue.slots()) {
            boolean local =
                    slot instanceof Slot.Variable variable && variable.scope().kind() == ScopeKind.FUNCTION;
            if (local) continue;
            if (queue.model().isInString(slot.name())) {
                return Optional.of("the file names `" + slot.name() + "` in a string");
            }
            if (context.workspace().isUnknown()) continue;
            var other = context.workspace().otherUse(slot.name(), MEMBERS);
            if (other.isPresent())
                return Optional.of(other.get() + " uses `" + slot.name() + "`, too; change both together");
        }
        for (var function : publicFunctions()) {
            if (context.workspace().isUnknown()) continue;
            var other = context.workspace().otherUse(function.name(), Set.of(""));
            if (other.isPresent())
                return Optional.of(other.get() + " uses `" + function.name() + "`, too; change both together");
        }
        return Optional.empty();
    }
}
