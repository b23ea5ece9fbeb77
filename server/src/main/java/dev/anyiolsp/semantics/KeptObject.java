package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Objects of one class that a file makes, the names and attributes that it keeps them in, and all that it does with them.
 * They are followed from one name to another through assignments and through arguments of the file's own functions.
 *
 * @param model the model of the file
 * @param className qualified name of the class
 * @param slots where they are kept; empty for one that is used where it is made
 * @param creations references to the class that make one
 * @param annotations references to the class in annotations of the slot
 * @param uses what is done with them
 * @param flows where one goes from one slot to others
 * @param problem why not all can be known, a clause; empty if all is
 */
public record KeptObject(
        SemanticModel model,
        String className,
        List<Slot> slots,
        List<Reference> creations,
        List<Reference> annotations,
        List<ObjectUse> uses,
        List<Flow> flows,
        Optional<String> problem) {

    /**
     * A place where an object goes on: an assignment, an argument of a function of the file.
     *
     * @param at what is read there
     * @param into the slots that get it
     */
    public record Flow(Expression at, List<Slot> into) {}

    private static final String FUTURE = "asyncio.Future";
    private static final Set<String> FUTURE_MAKERS = Set.of("asyncio.AbstractEventLoop.create_future");

    /** Methods of other objects that make objects of a class. */
    static Set<String> makersOf(String className) {
        return className.equals(FUTURE) ? FUTURE_MAKERS : Set.of();
    }

    private static String classOf(Reference reference) {
        return FUTURE_MAKERS.contains(reference.qualifiedName()) ? FUTURE : reference.qualifiedName();
    }

    /** What a reference to a class belongs to; empty for one that neither makes an object nor types a slot. */
    public static Optional<KeptObject> of(Reference reference) {
        var node = reference.node().or(() -> reference.root().map(use -> Expression.of(use.at())));
        if (node.isEmpty()) return Optional.empty();
        var model = reference.model();
        var slots = new Slots(model);
        var slot = ObjectUse.isAnnotation(node.get())
                ? slotOfAnnotation(slots, node.get())
                : slotOfTest(slots, node.get()).or(() -> slotOfCreation(slots, reference));
        if (slot.isPresent()) return keptIn(model, slot.get(), classOf(reference));
        if (reference.call().isEmpty()) return Optional.empty();
        var use = ObjectUse.of(reference.call().get());
        var problem = use.kind() == ObjectUse.Kind.ESCAPE
                ? Optional.of("it is handed on where it is made")
                : Optional.<String>empty();
        return Optional.of(new KeptObject(
                model, classOf(reference), List.of(), List.of(reference), List.of(), List.of(use), List.of(), problem));
    }

    /** The object whose member a reference names: {@code self._lock.acquire}. */
    public static Optional<KeptObject> ofMember(Reference member, String className) {
        return member.node().flatMap(node -> keptBy(member.model(), ((Expression.Attribute) node).value(), className));
    }

    /** The slot that the annotation around a reference types. */
    public static Optional<Slot> annotatedBy(Reference reference) {
        var node = reference.node().or(() -> reference.root().map(use -> Expression.of(use.at())));
        return node.filter(ObjectUse::isAnnotation)
                .flatMap(found -> slotOfAnnotation(new Slots(reference.model()), found));
    }

    /** The slot that an expression reads, or that an assignment to it fills. */
    public Optional<Slot> slotOf(Expression expression) {
        return new Slots(model).of(expression);
    }

    /** Whether a reference stands in an annotation. */
    public static boolean isAnnotation(Reference reference) {
        return reference.node().filter(ObjectUse::isAnnotation).isPresent();
    }

    /** The object that an expression stands for: a name, attribute, element or call that gives one of a class. */
    public static Optional<KeptObject> keptBy(SemanticModel model, Expression expression, String className) {
        return new Slots(model).of(expression).flatMap(slot -> keptIn(model, slot, className));
    }

    private static Optional<KeptObject> keptIn(SemanticModel model, Slot slot, String className) {
        return new ObjectGathering(model, className).from(slot);
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
    private static Optional<Slot> slotOfAnnotation(Slots slots, Expression node) {
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
