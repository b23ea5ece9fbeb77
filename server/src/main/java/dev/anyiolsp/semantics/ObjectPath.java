package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The way from a place that speaks of an object to the object: it is gone when somebody wants to know all about it. */
public final class ObjectPath {
    /** Functions and methods of other objects that make, or give, objects of a class. */
    private static final Map<String, Set<String>> MAKERS = Map.of(
            "asyncio.Future",
            Set.of("asyncio.AbstractEventLoop.create_future"),
            AsyncioTypes.LOOP,
            Set.of("asyncio.get_running_loop", "asyncio.get_event_loop"));

    private final SemanticModel model;
    private final String className;
    /** Where it is kept; null for one that is used where it is made. */
    private final Slot slot;
    /** What makes one that is used where it is made. */
    private final Reference creation;
    /** The slot from which it is followed; null if it has not been. */
    private SlotPlace home;

    private ObjectPath(SemanticModel model, String className, Slot slot, Reference creation) {
        this.model = model;
        this.className = className;
        this.slot = slot;
        this.creation = creation;
    }

    /** What is asked of an object, and where that is kept. */
    private record Question(Object what, String className, SlotPlace kept) {}

    static Set<String> makersOf(String className) {
        return MAKERS.getOrDefault(className, Set.of());
    }

    private static String classOf(Reference reference) {
        return MAKERS.entrySet().stream()
                .filter(makers -> makers.getValue().contains(reference.qualifiedName()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(reference.qualifiedName());
    }

    /** To what a reference to a class belongs; empty for one that neither makes an object nor types a slot. */
    public static Optional<ObjectPath> of(Reference reference) {
        var node = reference.node().or(() -> reference.root().map(use -> Expression.of(use.at())));
        if (node.isEmpty()) return Optional.empty();
        var model = reference.model();
        var slots = new Slots(model);
        var slot = ObjectUse.isAnnotation(node.get())
                ? slotOfAnnotation(slots, node.get())
                : slotOfTest(slots, node.get()).or(() -> slotOfCreation(slots, reference));
        if (slot.isPresent()) return Optional.of(new ObjectPath(model, classOf(reference), slot.get(), null));
        if (reference.call().isEmpty()) return Optional.empty();
        return Optional.of(new ObjectPath(model, classOf(reference), null, reference));
    }

    /** To the object whose member a reference names: {@code self._lock.acquire}. */
    public static Optional<ObjectPath> ofMember(Reference member, String className) {
        if (member.node().isEmpty()) return Optional.empty();
        var value = ((Expression.Attribute) member.node().get()).value();
        var made = madeIn(member.model(), value, className);
        return made.isPresent() ? of(made.get()) : of(member.model(), value, className);
    }

    /** To that for which an expression stands: a name, attribute, element or call that gives one of a class. */
    public static Optional<ObjectPath> of(SemanticModel model, Expression expression, String className) {
        return new Slots(model).of(expression).map(slot -> new ObjectPath(model, className, slot, null));
    }

    /** The reference that makes an object which is used on the spot: {@code Event().wait()}. */
    private static Optional<Reference> madeIn(SemanticModel model, Expression value, String className) {
        if (!(value instanceof Expression.Call call)) return Optional.empty();
        return model.referenceAt(call.function())
                .filter(reference -> reference.qualifiedName().equals(className));
    }

    /** The object; empty if the file makes none that would be found there. */
    public Optional<KeptObject> object() {
        return slot == null ? Optional.of(alone()) : objectIn(model, home().in(model), className);
    }

    private static Optional<KeptObject> objectIn(SemanticModel model, Slot slot, String className) {
        return new ObjectGathering(model, className).from(slot);
    }

    private KeptObject alone() {
        var use = ObjectUse.of(creation.call().orElseThrow());
        var problem = use.kind() == ObjectUse.Kind.ESCAPE
                ? Optional.of("it is handed on where it is made")
                : Optional.<String>empty();
        return new KeptObject(
                model, className, List.of(), List.of(creation), List.of(), List.of(use), List.of(), problem);
    }

    /**
     * What there is to say about the object, worked out once for all places that lead to where it is kept; empty if there is
     * no object.
     *
     * @param what tells this question about it from others
     * @param judge gives something without nodes
     */
    public <T> Optional<T> once(Object what, Function<KeptObject, T> judge) {
        if (slot == null) return Optional.of(judge.apply(alone()));
        var told = told(what, judge);
        home = told.home();
        return told.answer();
    }

    /** What tells the object from all others of the same version of a document; empty for one that is used where it is made. */
    public Optional<Object> identity() {
        return slot == null ? Optional.empty() : Optional.of(new Question("", className, home()));
    }

    private SlotPlace home() {
        if (home == null) home = told(SlotPlace.class, object -> true).home();
        return home;
    }

    /**
     * An answer about an object.
     *
     * @param home one of the slots that lead to it, the same for all that do: it is followed from there
     */
    private record Told<T>(SlotPlace home, Optional<T> answer) {}

    private <T> Told<T> told(Object what, Function<KeptObject, T> judge) {
        var kept = SlotPlace.of(slot);
        return model.answerAlike(new Question(what, className, kept), there -> {
            var gathering = new ObjectGathering(there, className);
            var first = kept.in(there);
            var object = gathering.from(first);
            var alike = gathering.alike(first);
            var common = Collections.min(alike, SlotPlace.ORDER);
            if (!common.equals(kept)) object = objectIn(there, common.in(there), className);
            return new Answers.Alike<>(
                    new Told<>(common, object.map(judge)),
                    alike.stream()
                            .map(each -> new Question(what, className, each))
                            .toList());
        });
    }

    /** The slot of {@code x = Lock()}, {@code d[k] = Lock()}, {@code field(default_factory=Lock)}, {@code f(Lock())}. */
    private static Optional<Slot> slotOfCreation(Slots slots, Reference reference) {
        var call = reference.call();
        Expression made = call.isPresent() ? call.get() : reference.node().get();
        while (true) {
            var parent = made.parent().orElse(null);
            if (parent instanceof Expression.BoolOp choice) made = choice;
            else if (parent instanceof Expression.IfExp choice && !choice.test().equals(made)) made = choice;
            else if (parent instanceof Expression.Lambda lambda && lambda.body().equals(made)) {
                return slots.holderOfMade(lambda);
            } else break;
        }
        return call.isPresent() ? slots.holderOf(made) : slots.holderOfMade(made);
    }

    /** The slot of an object whose class is asked for: {@code isinstance(lock, asyncio.Lock)}. */
    private static Optional<Slot> slotOfTest(Slots slots, Expression node) {
        var parent = node.parent();
        if (parent.filter(Expression.Sequence.class::isInstance).isPresent()) parent = parent.flatMap(Node::parent);
        if (!(parent.orElse(null) instanceof Expression.Call call)) return Optional.empty();
        boolean test = call.function().text().equals("isinstance")
                && call.arguments().size() == 2
                && call.arguments().get(1).range().contains(node.range());
        return test ? slots.of(call.arguments().get(0)) : Optional.empty();
    }

    /** What an annotation types: directly, or as the elements of a container. */
    static Optional<Slot> slotOfAnnotation(Slots slots, Expression node) {
        boolean element = false;
        for (var parent = node.parent();
                parent.isPresent();
                parent = parent.get().parent()) {
            if (parent.get() instanceof Expression.Subscript generic && Annotations.isContainer(generic))
                element = true;
            Optional<Slot> slot = Optional.empty();
            if (parent.get() instanceof Statement.AnnAssign assign) slot = slots.of(assign.target());
            else if (parent.get() instanceof Part.Parameter parameter) {
                slot = slots.arguments().isOfFunction(parameter)
                        ? Optional.of(slots.arguments().slotOf(parameter))
                        : Optional.empty();
            } else if (parent.get() instanceof Statement.FunctionDef function) {
                slot = slots.resultOf(function);
            } else if (!(parent.get() instanceof Statement)) {
                continue;
            }
            return element ? slot.map(Slot.Elements::new) : slot;
        }
        return Optional.empty();
    }
}
