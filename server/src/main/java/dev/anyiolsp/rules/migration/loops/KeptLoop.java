package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.migration.code.LineRemoval;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Slot;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The running loop in an attribute of a class: {@code self._loop = asyncio.get_running_loop()}. */
final class KeptLoop {
    /** What other files may do with a loop. */
    private static final Set<String> MEMBERS = members();

    private KeptLoop() {}

    private static Set<String> members() {
        var members = new HashSet<>(LoopMethods.all());
        members.addAll(Set.of(
                "call_soon_threadsafe",
                "create_future",
                "create_task",
                "getaddrinfo",
                "getnameinfo",
                "run_in_executor",
                "run_until_complete",
                "time"));
        return Set.copyOf(members);
    }

    /** The loop that a function gives an attribute which gets nothing else, and of which only methods are called. */
    static Optional<GivenLoop> of(Reference giving, RuleContext context) {
        var target = giving.call().flatMap(Expression.Call::parent).flatMap(KeptLoop::target);
        if (!(target.orElse(null) instanceof Expression.Attribute attribute)) return Optional.empty();
        var object = KeptObject.keptBy(giving.model(), attribute, LoopCall.CLASS);
        if (object.isEmpty()
                || object.get().problem().isPresent()
                || object.get().slots().size() != 1) {
            return Optional.empty();
        }
        boolean isOther = object.get().uses().stream().anyMatch(use -> use.kind() != ObjectUse.Kind.CALL);
        if (isOther || !(object.get().slots().get(0) instanceof Slot.Field field)) return Optional.empty();
        boolean isDeclared = !giving.model()
                .bodyScope(field.owner())
                .bindingsOf(field.name())
                .isEmpty();
        var other = context.workspace().otherUse(field.name(), MEMBERS);
        var removals = removals(object.get(), field);
        if (isDeclared || other.isPresent() || removals.isEmpty()) return Optional.empty();
        var doubts = new LinkedHashSet<String>();
        doubts.add("the attribute `" + field.name() + "` is gone, and other files may ask for it");
        if (!isAllInCoroutines(object.get())) doubts.add("where it is made nobody notices any more that no loop runs");
        List<Expression> uses = new ArrayList<>();
        for (var use : object.get().uses()) uses.add(use.at());
        return Optional.of(new GivenLoop(giving, object.get().creations(), removals.get(), uses, List.copyOf(doubts)));
    }

    private static Optional<Expression> target(Node statement) {
        if (statement instanceof Statement.AnnAssign assign) return Optional.of(assign.target());
        return statement instanceof Statement.Assign assign && assign.targets().size() == 1
                ? Optional.of(assign.targets().get(0))
                : Optional.empty();
    }

    private static boolean isAllInCoroutines(KeptObject loop) {
        SemanticModel model = loop.model();
        return loop.creations().stream().allMatch(creation -> model.isInCoroutine(creation.place()));
    }

    /** All statements that give the attribute something; nothing if one of them cannot go. */
    private static Optional<List<LineRemoval>> removals(KeptObject loop, Slot.Field field) {
        var removals = new ArrayList<LineRemoval>();
        for (var attribute : loop.attributesOf(field)) {
            var statement = attribute.parent().filter(parent -> isTarget(parent, attribute));
            if (statement.isEmpty()) continue;
            if (!isPlain(loop, statement.get())) return Optional.empty();
            var removal = LineRemoval.of((Statement) statement.get());
            if (removal.isEmpty()) return Optional.empty();
            removals.add(removal.get());
        }
        return removals.isEmpty() ? Optional.empty() : Optional.of(removals);
    }

    private static boolean isTarget(Node parent, Expression.Attribute attribute) {
        if (parent instanceof Statement.Assign assign) return assign.targets().contains(attribute);
        return parent instanceof Statement.AnnAssign assign && assign.target().equals(attribute);
    }

    /** Whether a statement gives a loop that is made there, or None, and does nothing else. */
    private static boolean isPlain(KeptObject loop, Node statement) {
        if (target(statement).isEmpty()) return false;
        var value = statement instanceof Statement.Assign assign
                ? Optional.of(assign.value())
                : ((Statement.AnnAssign) statement).value();
        if (value.isEmpty()) return true;
        boolean isNone = value.get() instanceof Expression.Constant constant && constant.kind() == ConstantKind.NONE;
        return isNone
                || loop.creations().stream()
                        .anyMatch(creation ->
                                creation.call().filter(value.get()::equals).isPresent());
    }
}
