package dev.anyiolsp.semantics;

import dev.anyiolsp.semantics.Type.Awaitable;
import dev.anyiolsp.semantics.Type.Container;
import dev.anyiolsp.semantics.Type.LocalInstance;
import dev.anyiolsp.semantics.Type.TupleOf;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types that annotations mean, as far as the rules need them. */
public final class Annotations {
    private static final Set<String> SEQUENCES = Set.of(
            "list",
            "set",
            "frozenset",
            "deque",
            "List",
            "Set",
            "FrozenSet",
            "Deque",
            "Sequence",
            "MutableSequence",
            "Iterable",
            "Iterator",
            "Collection",
            "AbstractSet",
            "MutableSet",
            "WeakSet");
    private static final Set<String> MAPPINGS = Set.of(
            "dict",
            "Dict",
            "defaultdict",
            "DefaultDict",
            "OrderedDict",
            "Mapping",
            "MutableMapping",
            "WeakValueDictionary",
            "WeakKeyDictionary");
    private static final Set<String> WRAPPERS =
            Set.of("Optional", "Annotated", "ClassVar", "Final", "Required", "NotRequired", "ReadOnly", "InitVar");
    private static final Set<String> ITERATORS =
            Set.of("AsyncIterator", "AsyncGenerator", "AsyncIterable", "Iterator", "Generator", "Iterable");
    private static final Set<String> AWAITABLES = Set.of("Awaitable", "Coroutine");

    private final SemanticModel model;

    Annotations(SemanticModel model) {
        this.model = model;
    }

    /** Whether a generic type is one of those whose elements are known. */
    public static boolean isContainer(Expression.Subscript generic) {
        var text = generic.value().text();
        var name = text.substring(text.lastIndexOf('.') + 1);
        return SEQUENCES.contains(name) || MAPPINGS.contains(name) || name.equalsIgnoreCase("tuple");
    }

    Optional<Type> of(Expression annotation) {
        if (annotation instanceof Expression.Name || annotation instanceof Expression.Attribute)
            return ofName(annotation);
        if (annotation instanceof Expression.BinOp union && union.operator().equals("|")) {
            return either(List.of(union.left(), union.right()));
        }
        if (annotation instanceof Expression.Subscript subscript) return ofSubscript(subscript);
        if (annotation instanceof Expression.Constant constant && constant.kind() == ConstantKind.STRING) {
            return ofString(constant);
        }
        return Optional.empty();
    }

    private Optional<Type> ofName(Expression name) {
        var qualified = model.qualifiedName(name);
        if (qualified.isPresent()) return AsyncioTypes.instanceOf(qualified.get());
        if (!(name instanceof Expression.Name simple)) return Optional.empty();
        var bindings = model.bindingsOf(simple);
        if (bindings.size() != 1 || bindings.get(0).kind() != BindingKind.CLASS) return Optional.empty();
        return bindings.get(0).at().parent().map(parent -> new LocalInstance(new Statement.ClassDef(parent)));
    }

    /** What a generator of an annotation yields. */
    Optional<Type> yielded(Statement.FunctionDef generator) {
        if (!(generator.returns().orElse(null) instanceof Expression.Subscript subscript)) return Optional.empty();
        var text = subscript.value().text();
        boolean isIterator = ITERATORS.contains(text.substring(text.lastIndexOf('.') + 1));
        return isIterator ? of(arguments(subscript.index()).get(0)) : Optional.empty();
    }

    /** A union with {@code None} is the other; any other union is unknown. */
    private Optional<Type> either(List<Expression> parts) {
        Type type = null;
        for (var part : parts) {
            if (Types.isNone(part)) continue;
            var found = of(part);
            if (found.isEmpty() || type != null && !type.equals(found.get())) return Optional.empty();
            type = found.get();
        }
        return Optional.ofNullable(type);
    }

    private Optional<Type> ofSubscript(Expression.Subscript subscript) {
        var text = subscript.value().text();
        var name = text.substring(text.lastIndexOf('.') + 1);
        var arguments = arguments(subscript.index());
        var last = arguments.get(arguments.size() - 1);
        if (WRAPPERS.contains(name)) return of(arguments.get(0));
        if (name.equals("Union")) return either(arguments);
        if (SEQUENCES.contains(name) || MAPPINGS.contains(name)) return of(last).map(Container::new);
        if (AWAITABLES.contains(name)) return of(last).map(Awaitable::new);
        if (name.equals("tuple") || name.equals("Tuple")) return ofTuple(arguments);
        return ofName(subscript.value());
    }

    private Optional<Type> ofTuple(List<Expression> arguments) {
        boolean endless = arguments.size() == 2
                && arguments.get(1) instanceof Expression.Constant constant
                && constant.kind() == ConstantKind.ELLIPSIS;
        if (endless) return of(arguments.get(0)).map(Container::new);
        var elements = new ArrayList<Type>();
        for (var argument : arguments) elements.add(of(argument).orElse(null));
        return Optional.of(new TupleOf(java.util.Collections.unmodifiableList(elements)));
    }

    private static List<Expression> arguments(Expression index) {
        if (index instanceof Expression.Sequence sequence && sequence.kind() == NodeKind.TUPLE) {
            return sequence.elements().isEmpty() ? List.of(index) : sequence.elements();
        }
        return List.of(index);
    }

    /** A string is understood when it is a dotted name, alone or with {@code None}. */
    private Optional<Type> ofString(Expression.Constant constant) {
        var text = constant.text();
        if (text.length() < 3) return Optional.empty();
        var inner = text.substring(1, text.length() - 1)
                .replaceFirst("\\s*\\|\\s*None\\s*$", "")
                .replaceFirst("^\\s*(?:typing\\.)?Optional\\[(.*)]\\s*$", "$1")
                .replaceFirst("\\[.*]\\s*$", "")
                .strip();
        if (inner.isEmpty() || !inner.chars().allMatch(c -> c == '.' || Character.isJavaIdentifierPart(c))) {
            return Optional.empty();
        }
        return pathIn(constant.at(), inner)
                .flatMap(AsyncioTypes::instanceOf)
                .or(() -> classNamed(constant.at(), inner).map(LocalInstance::new));
    }

    /** The import path that a dotted name has at a place. */
    private Optional<String> pathIn(Cursor place, String dotted) {
        int dot = dotted.indexOf('.');
        var name = dot < 0 ? dotted : dotted.substring(0, dot);
        var scope = model.scopeOf(place);
        var use = new NameUse(name, scope, place, place.range());
        return model.importPath(use).map(path -> KnownModules.canonical(path + dotted.substring(name.length())));
    }

    /** The class of this file that a name means at a place. */
    private Optional<Statement.ClassDef> classNamed(Cursor place, String name) {
        var bindings = SemanticModel.find(model.scopeOf(place), name);
        if (bindings.size() != 1 || bindings.get(0).kind() != BindingKind.CLASS) return Optional.empty();
        return bindings.get(0).at().parent().map(Statement.ClassDef::new);
    }
}
