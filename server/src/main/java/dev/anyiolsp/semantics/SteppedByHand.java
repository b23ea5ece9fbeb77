package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
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
        var steps = model.attributesNamed(STEP);
        if (steps.isEmpty()) return Optional.empty();
        var function = model.functionOf(reference.place()).filter(Statement.FunctionDef::async);
        if (function.isEmpty()) return Optional.empty();
        for (var step : steps) {
            if (new SteppedByHand(model).isMadeBy(function.get(), step.value())) {
                return Optional.of("`" + step.text() + "` steps `"
                        + function.get().name() + "` outside of a task, where AnyIO may not know the loop");
            }
        }
        return Optional.empty();
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
