package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Coroutines of a file that it steps itself, by {@code send}: they run in no task, perhaps in no loop. */
public final class SteppedByHand {
    private static final String STEP = "send";

    private final SemanticModel model;
    private final Slots slots;
    private final SlotReader reader;
    private final Set<Slot> seen = new HashSet<>();

    private SteppedByHand(SemanticModel model) {
        this.model = model;
        this.slots = new Slots(model);
        this.reader = new SlotReader(model, slots);
    }

    /** Why AnyIO may not know the loop where a reference stands, a clause. */
    public static Optional<String> reason(Reference reference) {
        var model = reference.model();
        var function = model.functionOf(reference.place()).filter(Statement.FunctionDef::async);
        // Most are only awaited, or not used here at all: then it does not matter what is sent where.
        if (function.isEmpty() || !isGivenOn(model, function.get().name())) return Optional.empty();
        for (var step : model.attributesNamed(STEP)) {
            if (isStep(model, step) && new SteppedByHand(model).isMadeBy(function.get(), step.value())) {
                return Optional.of("`" + step.text() + "` steps `"
                        + function.get().name() + "` outside of a task, where AnyIO may not know the loop");
            }
        }
        return Optional.empty();
    }

    /** Whether a function of a name is used in another way than to await its call. */
    private static boolean isGivenOn(SemanticModel model, String name) {
        return model.usesNamed(name).stream().anyMatch(use -> !isAwaitedCall(use.at()))
                || model.attributesNamed(name).stream().anyMatch(attribute -> !isAwaitedCall(attribute.at()));
    }

    private static boolean isAwaitedCall(Cursor function) {
        return function.parent()
                .filter(call -> call.kind() == NodeKind.CALL && call.first().equals(function))
                .flatMap(Cursor::parent)
                .filter(around -> around.kind() == NodeKind.AWAIT)
                .isPresent();
    }

    /** Whether a {@code send} can begin a coroutine: it sends None, or is handed to somebody. */
    private static boolean isStep(SemanticModel model, Expression.Attribute send) {
        var call = send.at()
                .parent()
                .filter(around ->
                        around.kind() == NodeKind.CALL && around.first().equals(send.at()))
                .map(Expression.Call::new);
        if (call.isEmpty()) return true;
        var sent = call.get().arguments();
        if (sent.size() != 1 || !call.get().keywords().isEmpty()) return false;
        if (Types.isNone(sent.get(0))) return true;
        return sent.get(0) instanceof Expression.Name name
                && model.bindingsOf(name).stream().anyMatch(binding -> binding.kind() == BindingKind.NONE);
    }

    private boolean isMadeBy(Statement.FunctionDef function, Expression coroutine) {
        if (coroutine instanceof Expression.Call call
                && Callee.of(model, call.function()) instanceof Callee.Coroutine made) {
            return made.definition().equals(function);
        }
        var slot = slots.of(coroutine);
        return slot.isPresent() && seen.add(slot.get()) && isIn(slot.get(), function);
    }

    private boolean isIn(Slot slot, Statement.FunctionDef function) {
        return reader.read(slot).values.stream().anyMatch(value -> isMadeBy(function, value));
    }
}
