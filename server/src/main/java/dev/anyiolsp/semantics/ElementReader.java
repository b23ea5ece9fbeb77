package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a file puts into a container and takes out of it: lists, sets, deques, tuples and values of dictionaries. */
final class ElementReader {
    private static final Set<String> EMPTY =
            Set.of("dict", "list", "set", "collections.deque", "collections.OrderedDict", "weakref.WeakSet");
    private static final Set<String> DICTIONARIES =
            Set.of("dict", "collections.OrderedDict", "weakref.WeakValueDictionary", "weakref.WeakKeyDictionary");
    private static final Set<String> HARMLESS = Set.of("keys", "clear", "remove", "discard", "__contains__", "__len__");
    private static final Set<String> ASKING = Set.of("len", "bool", "isinstance");

    private final SemanticModel model;
    private final Slots slots;
    private final SlotReader reader;

    ElementReader(SemanticModel model, Slots slots, SlotReader reader) {
        this.model = model;
        this.slots = slots;
        this.reader = reader;
    }

    Contents read(Slot.Elements in) {
        var container = reader.read(in.container());
        var contents = new Contents();
        container.problem.ifPresent(contents::trouble);
        contents.annotations.addAll(container.annotations);
        for (var source : container.sources) contents.sources.add(new Slot.Elements(source));
        for (var target : container.targets) contents.targets.add(new Slot.Elements(target));
        contents.escapes.addAll(container.escapes);
        boolean mapping = container.values.stream().anyMatch(this::isDictionary);
        for (var value : container.values) put(contents, in, value);
        for (var use : container.uses) use(contents, use, mapping);
        if (container.values.isEmpty() && isParameter(in.container()) && !contents.values.isEmpty()) {
            contents.trouble("`" + in.name() + "` belongs to callers that are not seen");
        }
        return contents;
    }

    private static boolean isParameter(Slot slot) {
        return slot instanceof Slot.Variable variable
                && variable.scope().bindingsOf(variable.name()).stream()
                        .anyMatch(binding -> binding.kind() == BindingKind.PARAMETER);
    }

    private boolean isDictionary(Expression value) {
        if (value instanceof Expression.Dict) return true;
        if (value instanceof Expression.Comprehension made) return made.kind() == NodeKind.DICT_COMP;
        if (!(value instanceof Expression.Call call)) return false;
        if (slots.isDefaultDict(call) || DICTIONARIES.contains(nameOf(call.function()))) return true;
        var factory = call.keyword("default_factory");
        return factory.isPresent() && DICTIONARIES.contains(nameOf(factory.get().value()));
    }

    private String nameOf(Expression function) {
        return model.qualifiedName(function).orElse(function.text());
    }

    /** Reads the elements of a container that is put somewhere. */
    private void put(Contents contents, Slot slot, Expression value) {
        if (Types.isNone(value)) return;
        if (value instanceof Expression.Sequence sequence) {
            contents.values.addAll(sequence.elements());
        } else if (value instanceof Expression.Dict dict) {
            dict.items().stream().map(Part.DictItem::value).forEach(contents.values::add);
        } else if (value instanceof Expression.Comprehension made) {
            if (made.kind() == NodeKind.DICT_COMP)
                contents.values.add(new Part.DictItem(made.at().first()).value());
            else made.element().ifPresent(contents.values::add);
        } else if (value instanceof Expression.BoolOp choice) {
            choice.values().forEach(one -> put(contents, slot, one));
        } else if (slots.of(value).isPresent()) {
            contents.sources.add(new Slot.Elements(slots.of(value).get()));
        } else if (!(value instanceof Expression.Call call) || !isMade(contents, call)) {
            contents.trouble("`" + slot.name() + "` may also be `" + Contents.shortened(value) + "`");
        }
    }

    /** {@code dict()}, {@code defaultdict(Lock)}, {@code field(default_factory=dict)}. */
    private boolean isMade(Contents contents, Expression.Call call) {
        if (slots.isDefaultDict(call)) {
            contents.values.add(call.arguments().get(0));
            return call.arguments().size() == 1;
        }
        var factory = call.keyword("default_factory").or(() -> call.keyword("factory"));
        if (factory.isPresent()) return isEmpty(factory.get().value()) || isLambda(contents, factory.get());
        return isEmpty(call.function()) && call.arguments().isEmpty();
    }

    private boolean isLambda(Contents contents, Part.Keyword factory) {
        if (!(factory.value() instanceof Expression.Lambda lambda)) return false;
        return lambda.body() instanceof Expression.Call call && isMade(contents, call);
    }

    private boolean isEmpty(Expression function) {
        var plain = function instanceof Expression.Subscript generic ? generic.value() : function;
        var name = nameOf(plain);
        return EMPTY.contains(name) || DICTIONARIES.contains(name);
    }

    /** What a loop's target gets. */
    void iterated(Contents contents, Slot slot, Expression iterable) {
        if (iterable instanceof Expression.Call call) {
            var values = call.function() instanceof Expression.Attribute method
                            && method.name().equals("values")
                    ? Optional.of(method.value())
                    : copied(call);
            if (values.isPresent()) {
                iterated(contents, slot, values.get());
                return;
            }
        }
        put(contents, slot, iterable);
    }

    private static Optional<Expression> copied(Expression.Call call) {
        boolean copies = Set.of("list", "tuple", "set").contains(call.function().text());
        return copies && call.arguments().size() == 1
                ? Optional.of(call.arguments().get(0))
                : Optional.empty();
    }

    /** The dictionary of {@code d.items()}, or of a copy of that. */
    static Optional<Expression> itemsOf(Expression iterable) {
        if (!(iterable instanceof Expression.Call call)) return Optional.empty();
        if (call.function() instanceof Expression.Attribute method) {
            return method.name().equals("items") ? Optional.of(method.value()) : Optional.empty();
        }
        return copied(call).flatMap(ElementReader::itemsOf);
    }

    /** Reads one use of the container. */
    private void use(Contents contents, Expression at, boolean mapping) {
        var parent = at.parent().orElse(null);
        if (parent instanceof Expression.Subscript subscript
                && subscript.value().equals(at)) {
            element(contents, subscript);
        } else if (parent instanceof Expression.Attribute method) {
            method(contents, at, method);
        } else if (!isTest(at, parent) && !isLoop(contents, at, mapping)) {
            given(contents, at);
        }
    }

    private static boolean isTest(Expression at, Node parent) {
        if (parent instanceof Expression.Compare compare) {
            return Set.of("in", "not", "is").contains(compare.operator());
        }
        if (parent instanceof Expression.UnaryOp unary) return unary.operator().equals("not");
        return parent instanceof Statement.If
                || parent instanceof Statement.While
                || parent instanceof Statement.Assert
                || parent instanceof Statement.ExprStmt
                || isAsked(at, parent);
    }

    private static boolean isAsked(Expression at, Node parent) {
        return parent instanceof Expression.Call call
                && call.arguments().contains(at)
                && ASKING.contains(call.function().text());
    }

    private void given(Contents contents, Expression at) {
        var holders = slots.holdersOf(at);
        for (var holder : holders) contents.targets.add(new Slot.Elements(holder));
        if (holders.isEmpty()) contents.escapes.add(at);
    }

    private void element(Contents contents, Expression.Subscript subscript) {
        if (subscript.index() instanceof Expression.Slice) {
            contents.escapes.add(subscript);
            return;
        }
        var parent = subscript.parent().orElse(null);
        if (parent instanceof Statement.Assign assign && assign.targets().contains(subscript)) {
            contents.values.add(assign.value());
        } else if (parent instanceof Statement.AugAssign) {
            contents.escapes.add(subscript);
        } else if (!(parent instanceof Statement.Delete)) {
            contents.uses.add(subscript);
        }
    }

    private void method(Contents contents, Expression at, Expression.Attribute method) {
        if (!(method.parent().orElse(null) instanceof Expression.Call call)
                || !call.function().equals(method)) {
            contents.escapes.add(at);
            return;
        }
        var name = method.name();
        if (HARMLESS.contains(name)) return;
        boolean taking = Slots.TAKING.contains(name);
        boolean putting = Slots.PUTTING.contains(name);
        if (taking) contents.uses.add(call);
        if (putting && !call.arguments().isEmpty()) contents.values.add(last(call.arguments()));
        if (taking && !putting && call.arguments().size() > 1) contents.values.add(last(call.arguments()));
        if (taking || putting) return;
        boolean all = name.equals("values") || name.equals("items") || name.equals("copy");
        if (!all || !isLoop(contents, call, false)) contents.escapes.add(at);
    }

    private static Expression last(List<Expression> arguments) {
        return arguments.get(arguments.size() - 1);
    }

    /** Whether an iterable is only looped over; the target then gets the elements, or the keys. */
    private boolean isLoop(Contents contents, Expression iterable, boolean keys) {
        var parent = iterable.parent().orElse(null);
        if (parent instanceof Expression.Call call
                && copied(call).filter(iterable::equals).isPresent()) {
            return isLoop(contents, call, keys);
        }
        Expression target;
        if (parent instanceof Statement.For loop && loop.iterable().equals(iterable)) target = loop.target();
        else if (parent instanceof Part.Generator loop && loop.iterable().equals(iterable)) target = loop.target();
        else return false;
        if (keys) return true;
        if (itemsOf(iterable).isPresent()) {
            if (!(target instanceof Expression.Sequence pair) || pair.elements().size() != 2) return false;
            target = pair.elements().get(1);
        }
        var slot = target instanceof Expression.Name ? slots.of(target) : Optional.<Slot>empty();
        slot.ifPresent(contents.targets::add);
        return slot.isPresent();
    }
}
