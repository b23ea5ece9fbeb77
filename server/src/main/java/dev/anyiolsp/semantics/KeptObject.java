package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
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
 * @param problem why not all can be known, a clause; empty if all is
 */
public record KeptObject(
        SemanticModel model,
        String className,
        List<Slot> slots,
        List<Reference> creations,
        List<Reference> annotations,
        List<ObjectUse> uses,
        Optional<String> problem) {

    /** What a reference to a class belongs to; empty for one that neither makes an object nor types a slot. */
    public static Optional<KeptObject> of(Reference reference) {
        return new Finder(reference.model(), reference.qualifiedName()).find(reference);
    }

    /** The object whose member a reference names: {@code self._lock.acquire}. */
    public static Optional<KeptObject> ofMember(Reference member, String className) {
        var value = member.node().map(node -> ((Expression.Attribute) node).value());
        var finder = new Finder(member.model(), className);
        return value.flatMap(finder::slotOfUse).flatMap(finder::keptIn);
    }

    /** Whether a reference stands in an annotation. */
    public static boolean isAnnotation(Reference reference) {
        return reference.node().filter(ObjectUse::isAnnotation).isPresent();
    }

    /** The object that an expression stands for: a name or attribute that keeps one of a class. */
    public static Optional<KeptObject> keptBy(SemanticModel model, Expression expression, String className) {
        var finder = new Finder(model, className);
        return finder.slotOfUse(expression).flatMap(finder::keptIn);
    }

    /** The slot that a name or attribute is. */
    static Optional<Slot> slotOf(SemanticModel model, Expression expression) {
        return new Finder(model, "").slotOfUse(expression);
    }

    private static final class Finder {
        private final SemanticModel model;
        private final String className;

        Finder(SemanticModel model, String className) {
            this.model = model;
            this.className = className;
        }

        Optional<KeptObject> find(Reference reference) {
            if (reference.node().isEmpty()) return Optional.empty();
            var node = reference.node().get();
            var slot = ObjectUse.isAnnotation(node) ? slotOfAnnotation(node) : slotOfCreation(reference);
            if (slot.isPresent()) return keptIn(slot.get());
            var call = reference.call();
            if (call.isEmpty()) return Optional.empty();
            var use = ObjectUse.of(call.get());
            var problem = use.kind() == ObjectUse.Kind.ESCAPE
                    ? Optional.of("it is handed on where it is made")
                    : Optional.<String>empty();
            return Optional.of(
                    new KeptObject(model, className, List.of(), List.of(reference), List.of(), List.of(use), problem));
        }

        /** {@code x = Lock()}, {@code self.x: Lock = Lock()}, {@code x: Lock = field(default_factory=Lock)}. */
        private Optional<Slot> slotOfCreation(Reference reference) {
            Node made = reference
                    .call()
                    .<Node>map(call -> call)
                    .orElse(reference.node().get());
            var parent = made.parent();
            if (reference.call().isEmpty()) {
                boolean factory = parent.filter(node -> node instanceof Part.Keyword keyword
                                && keyword.name()
                                        .filter(name -> name.endsWith("factory"))
                                        .isPresent())
                        .isPresent();
                if (!factory) return Optional.empty();
                made = parent.flatMap(Node::parent).orElseThrow();
                parent = made.parent();
            }
            if (parent.isPresent()
                    && parent.get() instanceof Expression.Lambda lambda
                    && lambda.body().equals(made)) {
                return Optional.empty();
            }
            if (parent.isPresent() && parent.get() instanceof Statement.Assign assign) {
                return assign.targets().size() == 1
                        ? slotOfTarget(assign.targets().get(0))
                        : Optional.empty();
            }
            if (parent.isPresent() && parent.get() instanceof Statement.AnnAssign assign) {
                return slotOfTarget(assign.target());
            }
            return made instanceof Expression argument ? new ArgumentFlow(model).slotOf(argument) : Optional.empty();
        }

        private Optional<Slot> slotOfAnnotation(Expression node) {
            for (var parent = node.parent();
                    parent.isPresent();
                    parent = parent.get().parent()) {
                if (parent.get() instanceof Statement.AnnAssign assign) return slotOfTarget(assign.target());
                if (parent.get() instanceof Part.Parameter || parent.get() instanceof Statement)
                    return Optional.empty();
            }
            return Optional.empty();
        }

        private Optional<Slot> slotOfParameter(Part.Parameter parameter) {
            var owner = parameter.at().parent().orElseThrow().parent().orElseThrow();
            if (owner.kind() != NodeKind.FUNCTION_DEF) return Optional.empty();
            return Optional.of(new Slot.Variable(model.bodyScope(new Statement.FunctionDef(owner)), parameter.name()));
        }

        private Optional<Slot> slotOfTarget(Expression target) {
            if (target instanceof Expression.Name name) return slotOfName(name);
            if (target instanceof Expression.Attribute attribute) return slotOfAttribute(attribute);
            return Optional.empty();
        }

        Optional<Slot> slotOfUse(Expression value) {
            return slotOfTarget(value);
        }

        private Optional<Slot> slotOfName(Expression.Name name) {
            var scope = model.scopeOf(name.at()).lookup(name.id());
            if (scope.isEmpty()) return Optional.empty();
            if (scope.get().kind() == ScopeKind.CLASS) {
                return Optional.of(new Slot.Field(
                        new Statement.ClassDef(scope.get().owner().orElseThrow()), name.id()));
            }
            return Optional.of(new Slot.Variable(scope.get(), name.id()));
        }

        private Optional<Slot> slotOfAttribute(Expression.Attribute attribute) {
            return model.types().classOf(attribute.value()).map(owner -> new Slot.Field(owner, attribute.name()));
        }

        Optional<KeptObject> keptIn(Slot slot) {
            return new ObjectGathering(model, className).from(slot);
        }
    }
}
