package dev.anyiolsp.semantics;

import dev.anyiolsp.semantics.Type.Awaitable;
import dev.anyiolsp.semantics.Type.Container;
import dev.anyiolsp.semantics.Type.Instance;
import dev.anyiolsp.semantics.Type.LocalClass;
import dev.anyiolsp.semantics.Type.LocalInstance;
import dev.anyiolsp.semantics.Type.TupleOf;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The known types of a document's expressions. The limits are meant: no flow, one type or none for each name and
 * attribute, nothing from other files but what import paths say. Unknown is never guessed by a method's name.
 */
public final class Types {
    private static final Set<String> ELEMENT_METHODS = Set.of("get", "pop", "popleft", "setdefault", "__getitem__");
    private static final Set<String> CASTS = Set.of("typing.cast", "typing_extensions.cast");
    private static final Set<String> MANAGERS = Set.of("contextlib.asynccontextmanager", "contextlib.contextmanager");
    private static final int MAX_DEPTH = 12;
    /** Greater than the bits of all depths. */
    private static final int TOO_DEEP = 1 << 30;

    private final SemanticModel model;
    private final Map<Cursor, Optional<Type>> known = new HashMap<>();
    /** What is being asked, and at which depth. */
    private final Map<Cursor, Integer> asking = new HashMap<>();
    /** What was not found while the outermost question is being answered, for reasons that may pass. */
    private final Map<Cursor, Cut> cuts = new HashMap<>();
    /** Why some answers were cut off since the innermost question was asked: the depths of those that were asked again. */
    private int cut;

    /**
     * An answer that was cut off. It stays so while all for whom it was are being asked, from nowhere less deep.
     *
     * @param reasons the depths of those, as bits, or {@link #TOO_DEEP}
     */
    private record Cut(int depth, int reasons) {}

    private final Annotations annotations;
    private final ClassAttributes attributes;

    Types(SemanticModel model) {
        this.model = model;
        this.annotations = new Annotations(model);
        this.attributes = new ClassAttributes(model, this);
    }

    /** The type of an expression's value. */
    public Optional<Type> of(Expression expression) {
        var at = expression.at();
        var found = known.get(at);
        if (found != null) return found;
        int depth = asking.size();
        var again = asking.get(at);
        var before = cuts.get(at);
        if (again != null) cut |= 1 << again;
        else if (before != null && before.depth <= depth) cut |= before.reasons;
        else if (depth > MAX_DEPTH) cut |= TOO_DEEP;
        else return find(expression, at, depth);
        return Optional.empty();
    }

    private Optional<Type> find(Expression expression, Cursor at, int depth) {
        int outside = cut;
        cut = 0;
        asking.put(at, depth);
        Optional<Type> found;
        try {
            found = find(expression);
        } finally {
            asking.remove(at);
        }
        int self = 1 << depth;
        if ((cut & self) != 0) cuts.values().removeIf(other -> (other.reasons & self) != 0);
        int reasons = cut & ~self;
        // What was cut off is not remembered for ever: asked from elsewhere it may be known.
        if (found.isPresent() || reasons == 0 || depth == 0) known.put(at, found);
        else cuts.put(at, new Cut(depth, reasons));
        if (depth == 0) cuts.clear();
        cut = depth == 0 ? 0 : outside | reasons;
        return found;
    }

    /** The qualified name of the class of which an expression is an instance, if it is a module's. */
    public Optional<String> className(Expression expression) {
        return of(expression).filter(Instance.class::isInstance).map(type -> ((Instance) type).className());
    }

    /** The type that an annotation means. */
    public Optional<Type> ofAnnotation(Expression annotation) {
        return annotations.of(annotation);
    }

    private Optional<Type> find(Expression expression) {
        if (expression instanceof Expression.Name name) return ofBindings(model.bindingsOf(name));
        if (expression instanceof Expression.Attribute attribute) return ofAttribute(attribute);
        if (expression instanceof Expression.Call call) return ofCall(call);
        if (expression instanceof Expression.Await await) {
            return of(await.value()).filter(Awaitable.class::isInstance).map(type -> ((Awaitable) type).result());
        }
        if (expression instanceof Expression.Subscript subscript) {
            return of(subscript.value()).flatMap(type -> elementOf(type, subscript.index()));
        }
        if (expression instanceof Expression.NamedExpr named) return of(named.value());
        if (expression instanceof Expression.IfExp choice) return same(List.of(choice.body(), choice.orElse()));
        if (expression instanceof Expression.BoolOp bool) return same(bool.values());
        if (expression instanceof Expression.Sequence sequence) return ofSequence(sequence);
        if (expression instanceof Expression.Dict dict) {
            return same(dict.items().stream().map(Part.DictItem::value).toList())
                    .map(Container::new);
        }
        if (expression instanceof Expression.Comprehension comprehension) {
            if (comprehension.kind() == NodeKind.DICT_COMP) {
                return of(new Part.DictItem(comprehension.at().first()).value()).map(Container::new);
            }
            return comprehension.element().flatMap(this::of).map(Container::new);
        }
        return Optional.empty();
    }

    /** The one type of several expressions, {@code None} left aside. */
    private Optional<Type> same(List<Expression> expressions) {
        Type type = null;
        for (var expression : expressions) {
            if (isNone(expression)) continue;
            var found = of(expression);
            if (found.isEmpty() || type != null && !type.equals(found.get())) return Optional.empty();
            type = found.get();
        }
        return Optional.ofNullable(type);
    }

    /** Whether an expression is the word {@code None}. */
    public static boolean isNone(Expression expression) {
        return expression instanceof Expression.Constant constant && constant.kind() == ConstantKind.NONE;
    }

    private Optional<Type> ofSequence(Expression.Sequence sequence) {
        if (sequence.kind() != NodeKind.TUPLE) return same(sequence.elements()).map(Container::new);
        var elements = new ArrayList<Type>();
        for (var element : sequence.elements()) elements.add(of(element).orElse(null));
        return Optional.of(new TupleOf(java.util.Collections.unmodifiableList(elements)));
    }

    /** The one type that all bindings of a name give it. */
    Optional<Type> ofBindings(List<Binding> bindings) {
        Type type = null;
        for (var binding : bindings) {
            if (binding.kind() == BindingKind.NONE || binding.kind() == BindingKind.DELETION) continue;
            var found = ofBinding(binding);
            if (found.isEmpty() || type != null && !type.equals(found.get())) return Optional.empty();
            type = found.get();
        }
        return Optional.ofNullable(type);
    }

    private Optional<Type> ofBinding(Binding binding) {
        return switch (binding.kind()) {
            case CLASS -> binding.at().parent().map(parent -> new LocalClass(new Statement.ClassDef(parent)));
            case PARAMETER -> ofParameter(binding);
            case ASSIGNMENT -> binding.at().kind() == NodeKind.NAME ? ofTarget(binding.at()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Type> ofParameter(Binding binding) {
        var parameter = new Part.Parameter(binding.at().parent().orElseThrow());
        var annotated = parameter.annotation().flatMap(this::ofAnnotation);
        switch (parameter.kind()) {
            case VAR_POSITIONAL, VAR_KEYWORD -> {
                return annotated.map(Container::new);
            }
            default -> {}
        }
        if (annotated.isPresent()) return annotated;
        if (parameter.annotation().isPresent()) return Optional.empty();
        var value = parameter.defaultValue().filter(expression -> !isNone(expression));
        if (value.isPresent()) return of(value.get());
        return Instances.ownerOfSelf(model, binding)
                .<Type>map(LocalInstance::new)
                .or(() -> Callbacks.argumentOf(model, binding));
    }

    /** The type that a target gets: of an assignment, annotation, loop, with, walrus, unpacking. */
    Optional<Type> ofTarget(Cursor target) {
        var parent = target.parent();
        if (parent.isEmpty()) return Optional.empty();
        var at = parent.get();
        return switch (at.kind()) {
            case ASSIGN -> of(new Statement.Assign(at).value());
            case ANN_ASSIGN -> ofAnnotation(new Statement.AnnAssign(at).annotation());
            case NAMED_EXPR -> of(new Expression.NamedExpr(at).value());
            case FOR -> of(new Statement.For(at).iterable()).flatMap(Types::iterated);
            case COMPREHENSION -> of(new Part.Generator(at).iterable()).flatMap(Types::iterated);
            case WITH_ITEM -> ofEntered(new Part.WithItem(at));
            case TUPLE, LIST -> {
                int index = at.children().indexOf(target);
                boolean starred = at.children().stream().anyMatch(child -> child.kind() == NodeKind.STARRED);
                yield starred ? Optional.empty() : ofTarget(at).flatMap(type -> unpacked(type, index));
            }
            default -> Optional.empty();
        };
    }

    /** What {@code with manager as name} binds. */
    private Optional<Type> ofEntered(Part.WithItem item) {
        var manager = item.context();
        if (manager instanceof Expression.Call call) {
            var yielded = definitionOf(call.function()).filter(this::isManager).flatMap(annotations::yielded);
            if (yielded.isPresent()) return yielded;
        }
        var type = of(manager);
        return type.orElse(null) instanceof LocalInstance instance
                ? ofEnter(instance, item)
                : type.flatMap(AsyncioTypes::entered);
    }

    private Optional<Type> ofEnter(LocalInstance manager, Part.WithItem item) {
        boolean isAsync = item.parent()
                .filter(with -> with instanceof Statement.With block && block.async())
                .isPresent();
        var enter = methodOf(manager.definition(), isAsync ? "__aenter__" : "__enter__");
        if (enter.filter(ReturnedSelf::by).isPresent()) return Optional.of(manager);
        return enter.filter(method -> method.decorators().isEmpty())
                .flatMap(Statement.FunctionDef::returns)
                .flatMap(this::ofAnnotation)
                .map(type -> type instanceof Instance known && known.className().endsWith(".Self") ? manager : type);
    }

    private boolean isManager(Statement.FunctionDef function) {
        return function.decorators().size() == 1
                && model.qualifiedName(function.decorators().get(0).expression())
                        .filter(MANAGERS::contains)
                        .isPresent();
    }

    private static Optional<Type> unpacked(Type type, int index) {
        if (type instanceof TupleOf tuple && index < tuple.elements().size()) {
            return Optional.ofNullable(tuple.elements().get(index));
        }
        return iterated(type);
    }

    private static Optional<Type> iterated(Type type) {
        return type instanceof Container container ? Optional.of(container.element()) : Optional.empty();
    }

    private static Optional<Type> elementOf(Type type, Expression index) {
        if (index instanceof Expression.Slice) return Optional.of(type);
        if (type instanceof TupleOf tuple && index instanceof Expression.Constant constant) {
            var text = constant.text();
            boolean small = constant.kind() == ConstantKind.INTEGER
                    && text.length() < 4
                    && text.chars().allMatch(Character::isDigit);
            int number = small ? Integer.parseInt(text) : -1;
            if (number >= 0 && number < tuple.elements().size())
                return Optional.ofNullable(tuple.elements().get(number));
            return Optional.empty();
        }
        return iterated(type);
    }

    private Optional<Type> ofAttribute(Expression.Attribute attribute) {
        if (model.qualifiedName(attribute).isPresent()) return Optional.empty();
        return of(attribute.value()).flatMap(type -> {
            if (type instanceof LocalInstance instance) return attributes.of(instance.definition(), attribute.name());
            if (type instanceof LocalClass local) return attributes.of(local.definition(), attribute.name());
            if (type instanceof Instance known)
                return AsyncioTypes.attribute(known.className() + "." + attribute.name());
            return Optional.empty();
        });
    }

    private Optional<Type> ofCall(Expression.Call call) {
        var function = call.function();
        var qualified = model.qualifiedName(function);
        if (qualified.isPresent()) {
            if (isCast(call)) return ofAnnotation(call.arguments().get(0));
            var factory = factoryOf(qualified.get(), call);
            return factory.isPresent() ? factory : AsyncioTypes.resultOf(qualified.get());
        }
        if (function instanceof Expression.Subscript generic) return ofGenericCall(generic);
        if (function instanceof Expression.Attribute attribute) {
            var method = ofMethodCall(attribute);
            if (method.isPresent()) return method;
        }
        if (function instanceof Expression.Name || function instanceof Expression.Attribute) {
            var type = of(function);
            if (type.isPresent() && type.get() instanceof LocalClass local) {
                return Optional.of(new LocalInstance(local.definition()));
            }
            return ofReturn(function);
        }
        return Optional.empty();
    }

    /** Whether a call is {@code typing.cast(asyncio.Task, task)}: it gives its second argument. */
    public boolean isCast(Expression.Call call) {
        return call.arguments().size() == 2
                && model.qualifiedName(call.function()).filter(CASTS::contains).isPresent();
    }

    /** {@code asyncio.Queue[int](…)}. */
    private Optional<Type> ofGenericCall(Expression.Subscript generic) {
        return model.qualifiedName(generic.value()).flatMap(AsyncioTypes::instanceOf);
    }

    /** {@code defaultdict(Lock)} and {@code field(default_factory=Lock)}. */
    private Optional<Type> factoryOf(String qualifiedName, Expression.Call call) {
        if (qualifiedName.equals("collections.defaultdict") && !call.arguments().isEmpty()) {
            return made(call.arguments().get(0)).map(Container::new);
        }
        boolean isField = qualifiedName.equals("dataclasses.field")
                || qualifiedName.equals("attrs.field")
                || qualifiedName.equals("attr.ib")
                || qualifiedName.equals("pydantic.Field");
        if (!isField) return Optional.empty();
        var factory = call.keyword("default_factory").or(() -> call.keyword("factory"));
        return factory.flatMap(keyword -> made(keyword.value()));
    }

    /** What calling an expression gives. */
    private Optional<Type> made(Expression factory) {
        if (factory instanceof Expression.Lambda lambda) return of(lambda.body());
        var qualified = model.qualifiedName(factory);
        if (qualified.isPresent()) return AsyncioTypes.resultOf(qualified.get());
        return of(factory)
                .filter(LocalClass.class::isInstance)
                .map(type -> new LocalInstance(((LocalClass) type).definition()));
    }

    private Optional<Type> ofMethodCall(Expression.Attribute method) {
        var receiver = of(method.value());
        if (receiver.isEmpty()) return Optional.empty();
        if (receiver.get() instanceof Instance instance) {
            return AsyncioTypes.resultOf(instance.className() + "." + method.name());
        }
        if (receiver.get() instanceof Container container) {
            if (ELEMENT_METHODS.contains(method.name())) return Optional.of(container.element());
            if (method.name().equals("values") || method.name().equals("copy")) return receiver;
            if (method.name().equals("items")) {
                var item = new ArrayList<Type>();
                item.add(null);
                item.add(container.element());
                return Optional.of(new Container(new TupleOf(java.util.Collections.unmodifiableList(item))));
            }
        }
        return Optional.empty();
    }

    /** What the annotation of a function of this file says that it returns. */
    private Optional<Type> ofReturn(Expression function) {
        for (var definition : definitionsOf(function)) {
            var returned = definition.returns().flatMap(this::ofAnnotation);
            return definition.async() ? returned.map(Awaitable::new) : returned;
        }
        return Optional.empty();
    }

    private List<Statement.FunctionDef> definitionsOf(Expression function) {
        if (function instanceof Expression.Name name) {
            var bindings = model.bindingsOf(name);
            if (bindings.size() != 1 || bindings.get(0).kind() != BindingKind.FUNCTION) return List.of();
            return List.of(
                    new Statement.FunctionDef(bindings.get(0).at().parent().orElseThrow()));
        }
        var attribute = (Expression.Attribute) function;
        return classOf(attribute.value())
                .map(type -> Instances.methods(model, type, attribute.name()))
                .filter(methods -> methods.size() == 1)
                .orElse(List.of());
    }

    /** The one definition of a function of this file that an expression names. */
    public Optional<Statement.FunctionDef> definitionOf(Expression function) {
        boolean isNamed = function instanceof Expression.Name || function instanceof Expression.Attribute;
        return isNamed ? definitionsOf(function).stream().findFirst() : Optional.empty();
    }

    /** The one definition of a method that a class of this file has, or its first base that has it. */
    public Optional<Statement.FunctionDef> methodOf(Statement.ClassDef type, String name) {
        var found = Instances.methods(model, type, name);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The class of this file of which an expression is an instance. */
    public Optional<Statement.ClassDef> classOf(Expression value) {
        return of(value).filter(LocalInstance.class::isInstance).map(type -> ((LocalInstance) type).definition());
    }

    /** Whether a class of this file itself gives an attribute to its instances. */
    public boolean hasAttribute(Statement.ClassDef type, String name) {
        return attributes.isStored(type, name);
    }
}
