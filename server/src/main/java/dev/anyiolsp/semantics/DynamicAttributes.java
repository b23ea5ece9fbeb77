package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
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
 * Attributes that are reached by a text with their name: {@code getattr(self, name)}, {@code setattr}, {@code vars(self)} and
 * {@code self.__dict__}.
 */
public final class DynamicAttributes {
    private static final String GET = "getattr";
    private static final String SET = "setattr";
    private static final String VARS = "vars";
    private static final String DICT = "__dict__";

    /** Functions that look at the names of a dictionary alone. */
    private static final Set<String> OF_NAMES = Set.of("len", "sorted", "list", "set", "tuple", "iter", "bool");

    private static final Set<String> OF_ONE = Set.of("get", "pop", "setdefault");

    /** Members by which somebody may mean an object of a class, whatever else has them. */
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "asyncio.Lock", Set.of("acquire", "locked", "release"),
            "asyncio.Event", Set.of("clear", "is_set", "set", "wait"),
            "asyncio.Semaphore", Set.of("acquire", "locked", "release"),
            "asyncio.BoundedSemaphore", Set.of("acquire", "locked", "release"),
            "asyncio.Condition", Set.of("acquire", "locked", "notify", "notify_all", "release", "wait", "wait_for"));

    /** All of a file: those with a written name by it, the others by the class of the object; that of the dictionaries. */
    private record Found(Map<String, List<Place>> written, Map<SlotPlace, List<Place>> open) {}

    private record Place(int chunk, int node) {}

    private DynamicAttributes() {}

    /** Whether a call is {@code getattr(…)}. */
    public static boolean isGet(Cursor call) {
        return call.first().kind() == NodeKind.NAME && call.first().name().equals(GET);
    }

    /** Adds what a file does with an attribute in this way. */
    static void read(SemanticModel model, Slot.Field field, String className, Contents contents) {
        var found = model.answer(DynamicAttributes.class, DynamicAttributes::find);
        for (var place : found.written.getOrDefault(field.name(), List.of())) {
            var call = new Expression.Call(model.document().cursor(place.chunk, place.node));
            var owner = model.types().of(call.arguments().get(0));
            if (owner.isPresent() && !SlotReader.isOwner(model, owner.get(), field.owner())) continue;
            if (isCalled(call, GET)) contents.uses.add(call);
            else if (call.arguments().size() > 2) {
                contents.values.add(call.arguments().get(2));
            }
        }
        if (found.open.isEmpty()) return;
        for (var owner : Instances.family(model, field.owner())) {
            for (var place : found.open.getOrDefault(placeOf(owner), List.of())) {
                open(
                        model,
                        Expression.of(model.document().cursor(place.chunk, place.node)),
                        field,
                        className,
                        contents);
            }
        }
    }

    private static void open(
            SemanticModel model, Expression access, Slot.Field field, String className, Contents contents) {
        boolean isCall = access instanceof Expression.Call;
        if (isCall && !isCalled((Expression.Call) access, VARS)) {
            var call = (Expression.Call) access;
            if (!mayBe(model, call.arguments().get(1), field.name())) return;
            if (isCalled(call, GET)) got(call, field, className, contents);
            else if (call.arguments().size() > 2 && !isPlain(call.arguments().get(2))) {
                contents.trouble(shown(access) + " may put another one into `" + field.name() + "`");
            }
        } else if (mayReach(model, access, field.name())) {
            contents.trouble(shown(access) + " may give or change `" + field.name() + "`, which is not seen");
        }
    }

    private static String shown(Expression access) {
        return "`" + Contents.shortened(access) + "`";
    }

    private static void got(Expression.Call call, Slot.Field field, String className, Contents contents) {
        var parent = call.parent().orElse(null);
        // None of these objects can be called.
        if (parent instanceof Expression.Call outer && outer.function().equals(call)) return;
        var use = ObjectUse.of(call);
        var members = MEMBERS.getOrDefault(className, Set.of());
        switch (use.kind()) {
            case TEST -> {}
            case CALL, MEMBER -> {
                if (members.isEmpty() || members.contains(use.memberName())) contents.uses.add(call);
            }
            default ->
                contents.trouble(
                        shown(call) + " may give `" + field.name() + "`, and what is done with that is not seen");
        }
    }

    /** A value that is no object with methods of asyncio. */
    private static boolean isPlain(Expression value) {
        return value instanceof Expression.Constant || value instanceof Expression.JoinedStr;
    }

    /** Whether what is done with the dictionary of an object may concern an attribute. */
    private static boolean mayReach(SemanticModel model, Expression dictionary, String name) {
        var parent = dictionary.parent().orElse(null);
        if (parent instanceof Expression.Subscript element && element.value().equals(dictionary)) {
            return mayBe(model, element.index(), name);
        }
        if (parent instanceof Expression.Compare compare && compare.operator().endsWith("in")) return false;
        if (parent instanceof Expression.Call call && call.function() instanceof Expression.Name function) {
            return !OF_NAMES.contains(function.id());
        }
        if (!(parent instanceof Expression.Attribute method)
                || !(method.parent().orElse(null) instanceof Expression.Call call)) return true;
        if (method.name().equals("keys")) return false;
        boolean isOfOne = OF_ONE.contains(method.name()) && !call.arguments().isEmpty();
        return !isOfOne || mayBe(model, call.arguments().get(0), name);
    }

    /** Whether a text may be the name of an attribute. */
    private static boolean mayBe(SemanticModel model, Expression text, String name) {
        var written = writtenIn(text);
        if (written.isPresent()) return written.get().equals(name);
        if (text instanceof Expression.BinOp sum && sum.operator().equals("+")) {
            var start = writtenIn(sum.left());
            var end = writtenIn(sum.right());
            return start.filter(part -> !name.startsWith(part)).isEmpty()
                    && end.filter(part -> !name.endsWith(part)).isEmpty();
        }
        if (text instanceof Expression.JoinedStr joined) return mayBeJoined(joined, name);
        if (!(text instanceof Expression.Name variable)) return true;
        var bindings = model.bindingsOf(variable);
        return bindings.isEmpty() || bindings.stream().anyMatch(binding -> mayGive(binding, name));
    }

    /** What stands in front of the first brace, and behind the last one. */
    private static boolean mayBeJoined(Expression.JoinedStr joined, String name) {
        var text = joined.text();
        int quote = text.indexOf(text.charAt(text.length() - 1));
        int first = text.indexOf('{');
        int last = text.lastIndexOf('}');
        boolean isPlain = quote == 1 && first > 0 && last > first && text.indexOf('\\') < 0 && !text.contains("{{");
        if (!isPlain || text.contains("}}")) return true;
        return name.startsWith(text.substring(2, first)) && name.endsWith(text.substring(last + 1, text.length() - 1));
    }

    /** A loop over names that are written gives no other. */
    private static boolean mayGive(Binding binding, String name) {
        var parent = binding.at().parent().map(Node::of).orElse(null);
        if (parent instanceof Statement.Assign assign) {
            return writtenIn(assign.value()).filter(text -> !text.equals(name)).isEmpty();
        }
        var iterable = parent instanceof Statement.For loop
                ? loop.iterable()
                : parent instanceof Part.Generator loop ? loop.iterable() : null;
        return !(iterable instanceof Expression.Sequence names)
                || names.elements().stream()
                        .anyMatch(each -> writtenIn(each)
                                .filter(text -> !text.equals(name))
                                .isEmpty());
    }

    private static Optional<String> writtenIn(Expression text) {
        if (!(text instanceof Expression.Constant constant) || constant.kind() != ConstantKind.STRING) {
            return Optional.empty();
        }
        var spelled = text.text();
        var name = spelled.substring(1, spelled.length() - 1);
        return name.matches("\\w*") ? Optional.of(name) : Optional.empty();
    }

    private static Found find(SemanticModel model) {
        var found = new Found(new HashMap<>(), new HashMap<>());
        for (var function : List.of(GET, SET, VARS)) {
            for (var use : model.usesNamed(function)) {
                var parent = use.at().parent().map(Node::of).orElse(null);
                if (!(parent instanceof Expression.Call call) || !isCalled(call, function)) continue;
                var arguments = call.arguments();
                if (arguments.isEmpty() || call.hasUnpacking()) continue;
                var written = arguments.size() < 2 ? Optional.<String>empty() : writtenIn(arguments.get(1));
                if (written.isPresent()) add(found.written, written.get(), call);
                else if (function.equals(VARS) || arguments.size() > 1) addOpen(model, found, arguments.get(0), call);
            }
        }
        for (var attribute : model.attributesNamed(DICT)) addOpen(model, found, attribute.value(), attribute);
        return found;
    }

    private static void addOpen(SemanticModel model, Found found, Expression object, Expression access) {
        var type = model.types().of(object).orElse(null);
        if (type instanceof Type.LocalInstance instance) add(found.open, placeOf(instance.definition()), access);
    }

    private static <K> void add(Map<K, List<Place>> places, K key, Expression access) {
        Cursor at = access.at();
        places.computeIfAbsent(key, any -> new ArrayList<>()).add(new Place(at.chunk(), at.node()));
    }

    private static SlotPlace placeOf(Statement.ClassDef type) {
        return new SlotPlace.Field(type.at().chunk(), type.at().node(), "");
    }

    private static boolean isCalled(Expression.Call call, String function) {
        return call.function().at().kind() == NodeKind.NAME
                && call.function().text().equals(function);
    }
}
