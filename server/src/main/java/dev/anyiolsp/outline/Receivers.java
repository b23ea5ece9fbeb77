package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.AsyncioTypes;
import dev.anyiolsp.semantics.KnownModules;
import dev.anyiolsp.semantics.LocalValues;
import dev.anyiolsp.semantics.Type;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Objects whose methods a function calls. */
final class Receivers {
    private final ModuleFunctions module;
    private final String self;
    private final Map<String, String> parameters;
    final LocalValues locals;
    /** Names that are asked about: one may get what it gives itself. */
    private final Set<String> asked = new HashSet<>();

    Receivers(ModuleFunctions module, Statement.FunctionDef function, boolean isMethod) {
        this.module = module;
        var all = function.parameters();
        this.self = isMethod && !all.isEmpty() ? all.get(0).name() : "";
        this.parameters = module.types().parameters(function);
        this.locals = LocalValues.of(function);
    }

    /** The path that names and dots have by the imports of the file, if they are not of the function. */
    Optional<String> pathOf(Expression expression) {
        return isShadowed(expression) ? Optional.empty() : module.paths().apply(expression.at());
    }

    /** What a function visibly does, and what it calls, with what it awaits. */
    Outline.Coroutine doing(Statement.FunctionDef function, Set<String> awaited) {
        var given = function.parameters().stream()
                .filter(VisibleDeed::isAnyError)
                .map(Part.Parameter::name)
                .collect(Collectors.toSet());
        var read = new VisibleDeed.Reader(this::pathOf, name -> getsAnyError(name, given), module.lines())
                .suite(function.body());
        var callees = new LinkedHashSet<>(awaited);
        for (var called : read.called()) add(ClassOutline.PLAIN, called, callees);
        for (var started : read.started()) add(ClassOutline.STARTED, started, callees);
        // Of a shield in a coroutine itself its statements tell more.
        var found = read.found().stream()
                .filter(deed -> !function.async() || deed.kind() != VisibleDeed.Kind.SHIELDS)
                .toList();
        return new Outline.Coroutine("", 0, List.copyOf(callees), found);
    }

    /** The same of a coroutine function that may do more than end. */
    Outline.Coroutine refused(Statement.FunctionDef function, String objection, Cursor place) {
        return doing(function, Set.of()).but(objection.intern(), module.lines().apply(place));
    }

    private void add(String mark, Expression called, Set<String> callees) {
        path(called).ifPresent(path -> callees.add((mark + path).intern()));
    }

    /** How what is called is spelled, if that is known. */
    private Optional<String> path(Expression called) {
        if (!(called instanceof Expression.Name name)) return pathOf(called).or(() -> own(called));
        if (isShadowed(name)) return Optional.empty();
        if (isOwn(name) || module.plainFunction(name.id()).isPresent())
            return Optional.of(ClassOutline.OWN + name.id());
        return Optional.of(module.types().of(name))
                .filter(type -> !type.isEmpty())
                .or(() -> module.paths().apply(name.at()));
    }

    /** What may shield an {@code await}, unless that is seen where it is called or made. */
    Optional<String> guard(Expression guard) {
        if (guard instanceof Expression.Call call) {
            return path(call.function()).isPresent()
                    ? Optional.empty()
                    : guard(lastName(call.function()), ClassOutline.CALLED);
        }
        var type = of(guard);
        if (type.contains(ClassOutline.CALLED)) return Optional.empty();
        if (!type.isEmpty() && !type.startsWith(ClassOutline.SELF)) return Optional.of(ClassOutline.PLAIN + type);
        var made = guard instanceof Expression.Name name ? locals.of(name.id()) : List.<LocalValues.Value>of();
        return made.size() == 1 && made.get(0).expression() instanceof Expression.Call call
                ? guard(call)
                : guard(lastName(guard), "");
    }

    private static String lastName(Expression named) {
        return named instanceof Expression.Attribute attribute ? attribute.name() : named.text();
    }

    private static Optional<String> guard(String name, String mark) {
        return Optional.of((ClassOutline.GUARD + name + mark).intern());
    }

    private boolean getsAnyError(Expression.Name name, Set<String> given) {
        if (given.contains(name.id())) return true;
        if (!asked.add(name.id())) return false;
        var values = new VisibleDeed.Reader(this::pathOf, inner -> getsAnyError(inner, given), module.lines());
        boolean isAny = locals.of(name.id()).stream()
                .filter(value -> value.how() == LocalValues.How.ASSIGNED)
                .anyMatch(value -> values.mayBeAny(value.expression()));
        asked.remove(name.id());
        return isAny;
    }

    private boolean isShadowed(Expression expression) {
        var root = expression;
        while (root instanceof Expression.Attribute attribute) root = attribute.value();
        return root instanceof Expression.Name name && locals.shadows(name.id());
    }

    private boolean isGiving(Expression.Name name) {
        boolean isKnown =
                module.plain().containsKey(name.id()) || module.decorated().containsKey(name.id());
        return isKnown && !locals.shadows(name.id());
    }

    /** Whether a name is that of a coroutine function of the module. */
    boolean isOwn(Expression.Name name) {
        return module.own().contains(name.id()) && !locals.shadows(name.id());
    }

    boolean isSelf(Expression value) {
        return value instanceof Expression.Name name
                && !self.isEmpty()
                && name.id().equals(self);
    }

    boolean isSuper(Expression value) {
        return !self.isEmpty()
                && value instanceof Expression.Call call
                && call.function() instanceof Expression.Name name
                && name.id().equals("super")
                && call.at().children().size() == 1;
    }

    /** An attribute of the object itself, or the class of which something is; empty if it is not known. */
    String of(Expression value) {
        if (value instanceof Expression.Attribute attribute && isSelf(attribute.value())) {
            return ClassOutline.SELF + attribute.name();
        }
        boolean isShadowed = value instanceof Expression.Call call && isShadowed(call.function());
        var type = isShadowed ? "" : module.types().ofValue(value, parameters);
        if (!type.isEmpty()) return type;
        if (value instanceof Expression.Name name) return ofLocal(name.id());
        if (value instanceof Expression.NamedExpr named) return of(named.value());
        if (value instanceof Expression.Attribute attribute) {
            var owner = of(attribute.value());
            return owner.isEmpty() ? "" : owner + "." + attribute.name();
        }
        if (value instanceof Expression.Await await) return of(await.value());
        return value instanceof Expression.Call call ? given(call.function()) : "";
    }

    /** The one class of which all of some values are, as other functions can spell it. */
    String ofAll(List<Expression> values) {
        String only = "";
        for (var value : values) {
            var type = of(value);
            boolean isOther = !only.isEmpty() && !only.equals(type);
            if (type.isEmpty() || type.startsWith(ClassOutline.SELF) || isOther) return "";
            only = type;
        }
        return only;
    }

    private String ofLocal(String name) {
        var values = locals.of(name);
        if (values.isEmpty() || !asked.add(name)) return "";
        String only = null;
        for (var value : values) {
            var type = of(value);
            if (type.isEmpty() || only != null && !only.equals(type)) only = "";
            else if (only == null) only = type;
            if (only.isEmpty()) break;
        }
        asked.remove(name);
        return only;
    }

    private String of(LocalValues.Value value) {
        if (value.how() == LocalValues.How.ANNOTATED) return module.types().of(value.expression());
        var type = of(value.expression());
        if (type.isEmpty()) return "";
        return switch (value.how()) {
            case ENTERED -> type + ".__enter__" + ClassOutline.CALLED;
            case ASYNC_ENTERED -> type + "." + ClassOutline.ENTER + ClassOutline.CALLED;
            default -> type;
        };
    }

    /** A future that nothing runs in: all that its name gets is a new one. */
    boolean isPlainFuture(Expression.Name name) {
        var values = locals.of(name.id());
        return !values.isEmpty() && values.stream().allMatch(this::isNewFuture);
    }

    private boolean isNewFuture(LocalValues.Value value) {
        if (value.how() != LocalValues.How.ASSIGNED || !(value.expression() instanceof Expression.Call call))
            return false;
        if (of(call).equals("asyncio.Future")) return true;
        return call.function() instanceof Expression.Attribute method
                && method.name().equals("create_future")
                && of(method.value()).equals(AsyncioTypes.LOOP);
    }

    /** What a function or method gives by its annotation. */
    private String given(Expression function) {
        if (function instanceof Expression.Attribute method) {
            var receiver = isSelf(method.value()) ? "self" : of(method.value());
            if (!receiver.isEmpty()) return receiver + "." + method.name() + ClassOutline.CALLED;
        }
        var path = pathOf(function);
        if (path.isPresent()) {
            var known = AsyncioTypes.resultOf(KnownModules.canonical(path.get()));
            return known.isPresent() && known.get() instanceof Type.Instance instance
                    ? instance.className()
                    : path.get() + ClassOutline.CALLED;
        }
        return function instanceof Expression.Name name && isGiving(name)
                ? ClassOutline.OWN + name.id() + ClassOutline.CALLED
                : "";
    }

    /** What is called of the module, of the object itself, or of an object of which that is known. */
    Optional<String> own(Expression function) {
        if (function instanceof Expression.Name name) {
            return isOwn(name) ? Optional.of(name.id()) : Optional.empty();
        }
        if (!(function instanceof Expression.Attribute method)) return Optional.empty();
        if (isSelf(method.value())) return Optional.of(ClassOutline.SELF + method.name());
        if (isSuper(method.value())) return Optional.of(ClassOutline.SUPER + method.name());
        var receiver = of(method.value());
        return receiver.isEmpty() ? Optional.empty() : Optional.of(receiver + "." + method.name());
    }
}
