package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Coroutines of a file that it steps itself, by {@code send}: they run in no task, perhaps in no loop. */
public final class SteppedByHand {
    private static final String STEP = "send";

    private final SemanticModel model;
    private final Slots slots;
    private final SlotReader reader;
    /** The functions whose coroutines are in a slot. */
    private final Map<Slot, Set<Place>> known = new HashMap<>();

    /** The question whether a function of a name is used in another way than to await its call. */
    private record GivenOn(String name) {}

    /** A function by its place in the text. */
    private record Place(int chunk, int node) {
        static Place of(Statement.FunctionDef function) {
            return new Place(function.at().chunk(), function.at().node());
        }
    }

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
        if (function.isEmpty()) return Optional.empty();
        var name = function.get().name();
        if (!model.answer(new GivenOn(name), there -> isGivenOn(there, name))) return Optional.empty();
        var step = model.answer(SteppedByHand.class, there -> new SteppedByHand(there).steps())
                .get(Place.of(function.get()));
        if (step == null) return Optional.empty();
        return Optional.of(reason("`" + step + "`", function.get().name()));
    }

    /** @param step what steps the coroutines of a function */
    public static String reason(String step, String function) {
        return step + " steps `" + function + "` outside of a task, where AnyIO may not know the loop";
    }

    /** The coroutine function or method in which a reference stands, if other files may step its coroutines. */
    public static Optional<Statement.FunctionDef> reachable(Reference reference) {
        return reference
                .model()
                .functionOf(reference.place())
                .filter(Statement.FunctionDef::async)
                .filter(function -> function.parent().isEmpty() || isMethod(function));
    }

    /** Whether a function is a method of a class. */
    public static boolean isMethod(Statement.FunctionDef function) {
        return function.parent().filter(Statement.ClassDef.class::isInstance).isPresent();
    }

    /** The first step of each function's coroutines, as it is written. */
    private Map<Place, String> steps() {
        var steps = new HashMap<Place, String>();
        for (var step : model.attributesNamed(STEP)) {
            if (!isStep(model, step)) continue;
            for (var made : madeBy(step.value())) steps.putIfAbsent(made, step.text());
        }
        return steps;
    }

    /** Whether a function of a name is used in another way than to await its call. */
    private static boolean isGivenOn(SemanticModel model, String name) {
        return model.usesNamed(name).stream().anyMatch(use -> !isAwaitedCall(use.at()))
                || model.attributesNamed(name).stream().anyMatch(attribute -> !isAwaitedCall(attribute.at()));
    }

    private static boolean isAwaitedCall(Cursor function) {
        return function.call()
                .flatMap(Cursor::parent)
                .filter(around -> around.kind() == NodeKind.AWAIT)
                .isPresent();
    }

    /** Whether a {@code send} can begin a coroutine: it sends None, or is handed to somebody. */
    private static boolean isStep(SemanticModel model, Expression.Attribute send) {
        var call = send.at().call().map(Expression.Call::new);
        if (call.isEmpty()) return true;
        var sent = call.get().arguments();
        if (sent.size() != 1 || !call.get().keywords().isEmpty()) return false;
        if (Types.isNone(sent.get(0))) return true;
        return sent.get(0) instanceof Expression.Name name
                && model.bindingsOf(name).stream().anyMatch(binding -> binding.kind() == BindingKind.NONE);
    }

    private Set<Place> madeBy(Expression coroutine) {
        var made = makers(coroutine);
        if (!made.isEmpty()) return made;
        var first = slots.of(coroutine);
        if (first.isEmpty()) return Set.of();
        return known.computeIfAbsent(first.get(), this::gather);
    }

    private Set<Place> makers(Expression coroutine) {
        if (!(coroutine instanceof Expression.Call call)) return Set.of();
        if (Callee.of(model, call.function()) instanceof Callee.Coroutine made)
            return Set.of(Place.of(made.definition()));
        boolean isUnknown = call.function() instanceof Expression.Attribute method
                && model.qualifiedName(method).isEmpty()
                && model.types().of(method.value()).isEmpty();
        return isUnknown ? methods(((Expression.Attribute) call.function()).name()) : Set.of();
    }

    /** All methods of a name: the object may be of any class. */
    private Set<Place> methods(String name) {
        var found = new HashSet<Place>();
        for (int chunk : model.chunks(Topic.BOUND, name)) {
            for (var binding : FactPages.named(model.factsSeen(chunk).bindings(), new Named(name))) {
                if (binding.kind() != BindingKind.FUNCTION) continue;
                var at = model.document().cursor(chunk, binding.node()).parent().orElseThrow();
                var function = new Statement.FunctionDef(at);
                if (function.async() && isMethod(function)) found.add(Place.of(function));
            }
        }
        return found;
    }

    private Set<Place> gather(Slot first) {
        var found = new HashSet<Place>();
        var seen = new HashSet<Slot>(Set.of(first));
        var waiting = new ArrayDeque<Slot>(seen);
        while (!waiting.isEmpty()) {
            for (var value : reader.read(waiting.remove()).values) {
                var made = makers(value);
                found.addAll(made);
                if (made.isEmpty()) slots.of(value).filter(seen::add).ifPresent(waiting::add);
            }
        }
        return found;
    }
}
