package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Objects of one class that a file makes and keeps in one place, with all that the file does with them.
 *
 * @param model the model of the file
 * @param className qualified name of the class
 * @param slot where they are kept; empty for one that is used where it is made
 * @param creations references to the class that make one
 * @param annotations references to the class in annotations of the slot
 * @param uses what is done with them
 * @param problem why not all can be known, a clause; empty if all is
 */
public record KeptObject(
        SemanticModel model,
        String className,
        Optional<Slot> slot,
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
            return Optional.of(new KeptObject(
                    model, className, Optional.empty(), List.of(reference), List.of(), List.of(use), problem));
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
            if (parent.isPresent() && parent.get() instanceof Statement.AnnAssign assign)
                return slotOfTarget(assign.target());
            return Optional.empty();
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
            var gathered = new Gathered(model, className, slot);
            gathered.read();
            return gathered.creations.isEmpty() ? Optional.empty() : Optional.of(gathered.result());
        }
    }

    /** Everything that a file does with one slot. */
    private static final class Gathered {
        private final SemanticModel model;
        private final String className;
        private final Slot slot;
        private final Set<Reference> creations = new LinkedHashSet<>();
        private final Set<Reference> annotations = new LinkedHashSet<>();
        private final List<ObjectUse> uses = new ArrayList<>();
        private Optional<String> problem = Optional.empty();

        Gathered(SemanticModel model, String className, Slot slot) {
            this.model = model;
            this.className = className;
            this.slot = slot;
        }

        KeptObject result() {
            return new KeptObject(
                    model,
                    className,
                    Optional.of(slot),
                    List.copyOf(creations),
                    List.copyOf(annotations),
                    List.copyOf(uses),
                    problem);
        }

        void read() {
            if (slot instanceof Slot.Variable variable) readVariable(variable);
            else readField((Slot.Field) slot);
        }

        private void readVariable(Slot.Variable variable) {
            for (var binding : variable.scope().bindingsOf(variable.name())) {
                if (binding.kind() == BindingKind.NONE || binding.kind() == BindingKind.DELETION) continue;
                stored(
                        binding.kind() == BindingKind.ASSIGNMENT
                                ? binding.at().parent().map(Node::of)
                                : Optional.empty());
            }
            for (var use : model.usesOf(variable.scope(), variable.name())) {
                uses.add(ObjectUse.of(new Expression.Name(use.at())));
            }
        }

        private void readField(Slot.Field field) {
            for (var binding : model.bodyScope(field.owner()).bindingsOf(field.name())) {
                if (binding.kind() == BindingKind.NONE) continue;
                stored(
                        binding.kind() == BindingKind.ASSIGNMENT
                                ? binding.at().parent().map(Node::of)
                                : Optional.empty());
            }
            for (var attribute : model.attributesNamed(field.name())) {
                var owner = model.types().of(attribute.value());
                if (owner.isPresent() && !isOwner(owner.get(), field.owner())) continue;
                if (isStored(attribute)) {
                    if (owner.isPresent()) stored(attribute.parent());
                    else
                        problem =
                                Optional.of("`" + attribute.text() + "` may be the same attribute, and is assigned to");
                } else {
                    uses.add(ObjectUse.of(attribute));
                }
            }
            for (var use : model.usesOf(model.bodyScope(field.owner()), field.name())) {
                uses.add(ObjectUse.of(new Expression.Name(use.at())));
            }
        }

        /** A base or subclass shares the attribute; an unrelated class does not. */
        private boolean isOwner(Type type, Statement.ClassDef owner) {
            if (!(type instanceof Type.LocalInstance || type instanceof Type.LocalClass)) return false;
            var definition = type instanceof Type.LocalInstance instance
                    ? instance.definition()
                    : ((Type.LocalClass) type).definition();
            return Instances.isSubclass(model, definition, owner) || Instances.isSubclass(model, owner, definition);
        }

        private static boolean isStored(Expression.Attribute attribute) {
            var parent = attribute.parent();
            if (parent.isEmpty()) return false;
            if (parent.get() instanceof Statement.Assign assign)
                return assign.targets().contains(attribute);
            if (parent.get() instanceof Statement.AnnAssign assign)
                return assign.target().equals(attribute);
            if (parent.get() instanceof Statement.AugAssign assign)
                return assign.target().equals(attribute);
            return parent.get() instanceof Statement.Delete;
        }

        /** Reads one assignment to the slot. */
        private void stored(Optional<Node> statement) {
            if (statement.isPresent() && statement.get() instanceof Statement.Delete) return;
            if (statement.isPresent()
                    && statement.get() instanceof Statement.Assign assign
                    && assign.targets().size() == 1) {
                value(assign.value());
                return;
            }
            if (statement.isPresent() && statement.get() instanceof Statement.AnnAssign assign) {
                annotation(assign.annotation());
                assign.value().ifPresent(this::value);
                return;
            }
            problem = Optional.of("`" + slot.name() + "` gets its value in a way that is not seen through");
        }

        private void value(Expression value) {
            if (Types.isNone(value)) return;
            var made = creationIn(value);
            if (made.isPresent()) creations.add(made.get());
            else problem = Optional.of("`" + slot.name() + "` may also be `" + shortened(value.text()) + "`");
        }

        private static String shortened(String text) {
            var line = text.lines().findFirst().orElse("");
            return line.length() < text.length() || line.length() > 40
                    ? line.substring(0, Math.min(37, line.length())) + "…"
                    : line;
        }

        /** The reference that makes the object of {@code Lock()} or {@code field(default_factory=Lock)}. */
        private Optional<Reference> creationIn(Expression value) {
            if (!(value instanceof Expression.Call call)) return Optional.empty();
            if (model.qualifiedName(call.function()).filter(className::equals).isPresent()) {
                return model.referenceAt(call.function());
            }
            if (call.function() instanceof Expression.Subscript generic) {
                boolean same = model.qualifiedName(generic.value())
                        .filter(className::equals)
                        .isPresent();
                return same ? model.referenceAt(generic.value()) : Optional.empty();
            }
            for (var keyword : call.keywords()) {
                boolean factory =
                        keyword.name().filter(name -> name.endsWith("factory")).isPresent();
                if (factory
                        && model.qualifiedName(keyword.value())
                                .filter(className::equals)
                                .isPresent()) {
                    return model.referenceAt(keyword.value());
                }
            }
            return Optional.empty();
        }

        private void annotation(Expression annotation) {
            for (var reference : model.references(Set.of(className))) {
                if (annotation.range().contains(reference.range())) annotations.add(reference);
            }
        }
    }
}
