package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import java.util.List;
import java.util.Optional;

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

    /** What a reference to a class belongs to; empty for one that neither makes an object nor types a slot. */
    public static Optional<KeptObject> of(Reference reference) {
        return ObjectPath.of(reference).flatMap(ObjectPath::object);
    }

    /** The slot that the annotation around a reference types. */
    public static Optional<Slot> annotatedBy(Reference reference) {
        var node = reference.node().or(() -> reference.root().map(use -> Expression.of(use.at())));
        return node.filter(ObjectUse::isAnnotation)
                .flatMap(found -> ObjectPath.slotOfAnnotation(new Slots(reference.model()), found));
    }

    /** The slot that an expression reads, or that an assignment to it fills. */
    public Optional<Slot> slotOf(Expression expression) {
        return new Slots(model).of(expression);
    }

    /** The attributes of the file that evidently are one in which it is kept: of the class, its bases and what derives from it. */
    public List<Expression.Attribute> attributesOf(Slot.Field field) {
        var family = Instances.family(model, field.owner());
        return model.attributes().of(family, field.name()).stream()
                .filter(attribute -> slotOf(attribute)
                        .filter(slot -> slot instanceof Slot.Field found && family.contains(found.owner()))
                        .isPresent())
                .toList();
    }

    /** Whether a reference stands in an annotation. */
    public static boolean isAnnotation(Reference reference) {
        return reference.node().filter(ObjectUse::isAnnotation).isPresent();
    }

    /** The object that an expression stands for: a name, attribute, element or call that gives one of a class. */
    public static Optional<KeptObject> keptBy(SemanticModel model, Expression expression, String className) {
        return ObjectPath.of(model, expression, className).flatMap(ObjectPath::object);
    }
}
