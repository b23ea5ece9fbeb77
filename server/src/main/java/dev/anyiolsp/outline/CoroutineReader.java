package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.AsyncioTypes;
import dev.anyiolsp.semantics.Generators;
import dev.anyiolsp.semantics.KnownModules;
import dev.anyiolsp.semantics.LocalValues;
import dev.anyiolsp.semantics.Type;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what the coroutine functions and methods of a module do when they are cancelled. */
final class CoroutineReader {
    private final Function<Cursor, Integer> lines;
    private final Function<Cursor, Optional<String>> paths;
    private final TypePaths types;
    private final Set<String> own;
    private final Map<String, Statement.FunctionDef> plain;
    private final Map<String, Statement.FunctionDef> decorated;
    /** By the names of functions that are no coroutines. */
    private final Map<String, Deeds> deedsOfPlain = new HashMap<>();

    /**
     * What a function itself visibly does.
     *
     * @param inModule the functions of the module that it calls and that are no coroutines
     * @param elsewhere what else it calls, as far as that can be spelled
     * @param started what of it is called for tasks
     */
    private record Deeds(
            List<VisibleDeed> found, List<String> inModule, List<String> elsewhere, List<String> started) {}

    /**
     * @param lines the line of a place, from 1
     * @param paths the path that names and dots have by the imports of the file
     * @param types the classes that are spelled
     * @param own the coroutine functions of the module
     * @param plain its functions without decorators
     * @param decorated those with one decorator
     */
    CoroutineReader(
            Function<Cursor, Integer> lines,
            Function<Cursor, Optional<String>> paths,
            TypePaths types,
            Set<String> own,
            Map<String, Statement.FunctionDef> plain,
            Map<String, Statement.FunctionDef> decorated) {
        this.lines = lines;
        this.paths = paths;
        this.types = types;
        this.own = own;
        this.plain = plain;
        this.decorated = decorated;
    }

    Outline.Coroutine read(Statement.FunctionDef function, boolean isMethod) {
        if (isMethod && Waits.isToOverride(function)) {
            return refused("is only there to be overridden", function.at());
        }
        var receivers = new Receivers(function, isMethod);
        var waits = Waits.of(function.body(), receivers::pathOf);
        if (waits.objection().isPresent()) {
            var objection = waits.objection().get();
            return receivers.refused(function, objection.reason(), objection.place());
        }
        var callees = new LinkedHashSet<String>();
        for (var item : waits.entered()) {
            if (isTimeout(item.context(), receivers)) continue;
            var manager = receivers.of(item.context());
            if (manager.isEmpty())
                return receivers.refused(function, "enters a manager that is not seen through", item.at());
            callees.add((manager + "." + ClassOutline.LEAVE).intern());
        }
        for (var iterated : waits.iterated()) {
            var iterator = receivers.of(iterated);
            if (iterator.isEmpty())
                return receivers.refused(function, "goes over a generator that is not seen", iterated.at());
            callees.add(next(iterator).intern());
        }
        for (var awaited : waits.awaited()) {
            if (!callees(awaited, receivers, callees))
                return receivers.refused(function, "awaits what is not seen", awaited.at());
        }
        for (var guard : waits.guards()) receivers.guard(guard).ifPresent(callees::add);
        return receivers.doing(function, callees);
    }

    private static String next(String iterator) {
        return iterator + "." + ClassOutline.ITER + ClassOutline.CALLED + "." + ClassOutline.NEXT;
    }

    /** Whether a function is an asynchronous generator, and nothing else is made of it. */
    static boolean isGenerator(Statement.FunctionDef function) {
        return function.async() && function.decorators().isEmpty() && Generators.yields(function);
    }

    /** What a manager's {@code __aexit__} does: one that awaits, or returns something, may do more than end. */
    Outline.Coroutine readLeave(Statement.FunctionDef leave) {
        if (!Waits.of(leave.body(), expression -> paths.apply(expression.at())).isEmpty()) {
            return refused("awaits", leave.at());
        }
        return Waits.returnsSomething(leave.body())
                ? refused("may swallow the cancellation", leave.at())
                : new Receivers(leave, true).doing(leave, Set.of());
    }

    /** The generator behind a manager. */
    boolean isManager(Statement.FunctionDef function) {
        return function.decorators().size() == 1
                && paths.apply(function.decorators().get(0).expression().at())
                        .filter("contextlib.asynccontextmanager"::equals)
                        .isPresent();
    }

    /** What entering such a manager gives, with the mark of one. */
    String entered(Statement.FunctionDef generator, boolean isMethod) {
        var annotated = types.yielded(generator);
        if (generator.returns().isPresent()) return (ClassOutline.MANAGER + annotated).intern();
        var receivers = new Receivers(generator, isMethod);
        return (ClassOutline.MANAGER + receivers.ofAll(receivers.locals.yielded())).intern();
    }

    /** What a function without decorators gives: by its annotation, else by what it returns; empty if that is not known. */
    String returned(Statement.FunctionDef function, boolean isMethod) {
        if (isGenerator(function)) return ClassOutline.GENERATOR;
        boolean isShown =
                function.returns().isEmpty() && function.decorators().isEmpty() && !Generators.yields(function);
        if (!isShown) return types.returned(function);
        var receivers = new Receivers(function, isMethod);
        return receivers.ofAll(receivers.locals.returned()).intern();
    }

    /** What the functions of the module that are no coroutines visibly do, if anything. */
    Map<String, Outline.Coroutine> deeds() {
        var found = new HashMap<String, Outline.Coroutine>();
        for (var functions : List.of(plain, decorated)) {
            functions.forEach((name, function) -> {
                if (function.async()) return;
                var deeds = readPlain(function, false);
                if (!deeds.isEmpty()) found.put((name + ClassOutline.DEEDS).intern(), deeds);
            });
        }
        return found;
    }

    /** What a function that is no coroutine visibly does, and what it calls. */
    Outline.Coroutine readPlain(Statement.FunctionDef function, boolean isMethod) {
        return new Receivers(function, isMethod).doing(function, Set.of());
    }

    private Outline.Coroutine refused(String objection, Cursor place) {
        return Outline.Coroutine.refused(objection.intern(), lines.apply(place));
    }

    private static boolean isTimeout(Expression manager, Receivers receivers) {
        return manager instanceof Expression.Call call
                && receivers
                        .pathOf(call.function())
                        .filter(path -> path.equals("asyncio.timeout") || path.equals("asyncio.timeout_at"))
                        .isPresent();
    }

    /** Collects what is awaited; whether all of it is known. */
    private boolean callees(Expression awaited, Receivers receivers, Set<String> found) {
        if (awaited instanceof Expression.Name name && receivers.isPlainFuture(name)) return true;
        if (!(awaited instanceof Expression.Call call)) return false;
        var path = receivers.pathOf(call.function());
        if (path.filter("asyncio.wait_for"::equals).isPresent()) {
            var limited = call.arguments().stream()
                    .findFirst()
                    .or(() -> call.keyword("fut").map(Part.Keyword::value));
            return limited.filter(what -> callees(what, receivers, found)).isPresent();
        }
        if (path.filter("asyncio.gather"::equals).isPresent()) {
            // With return_exceptions it raises a cancellation of its own.
            var started = new LinkedHashSet<String>();
            boolean isSeen = call.keywords().isEmpty()
                    && call.arguments().stream().allMatch(argument -> callees(argument, receivers, started));
            for (var each : started) {
                found.add(each.startsWith(ClassOutline.TASK) ? each : (ClassOutline.TASK + each).intern());
            }
            return isSeen;
        }
        var callee = path.map(KnownModules::canonical).or(() -> own(call.function(), receivers));
        callee.map(String::intern).ifPresent(found::add);
        return callee.isPresent();
    }

    private Optional<Statement.FunctionDef> plainFunction(String name) {
        return Optional.ofNullable(plain.getOrDefault(name, decorated.get(name)))
                .filter(function -> !function.async());
    }

    private void collect(Deeds deeds, Set<String> seen, List<VisibleDeed> found, Set<String> called) {
        found.addAll(deeds.found());
        for (var path : deeds.elsewhere()) called.add((ClassOutline.PLAIN + path).intern());
        for (var path : deeds.started()) called.add((ClassOutline.STARTED + path).intern());
        for (var name : deeds.inModule()) {
            if (!seen.add(name)) continue;
            var function = plainFunction(name).orElseThrow();
            if (!deedsOfPlain.containsKey(name)) {
                deedsOfPlain.put(name, new Receivers(function, false).deedsIn(function));
            }
            collect(deedsOfPlain.get(name), seen, found, called);
        }
    }

    private Optional<String> own(Expression function, Receivers receivers) {
        if (function instanceof Expression.Name name) {
            return receivers.isOwn(name) ? Optional.of(name.id()) : Optional.empty();
        }
        if (!(function instanceof Expression.Attribute method)) return Optional.empty();
        if (receivers.isSelf(method.value())) return Optional.of(ClassOutline.SELF + method.name());
        if (receivers.isSuper(method.value())) return Optional.of(ClassOutline.SUPER + method.name());
        var receiver = receivers.of(method.value());
        return receiver.isEmpty() ? Optional.empty() : Optional.of(receiver + "." + method.name());
    }

    /** Objects whose methods a function calls. */
    private final class Receivers {
        private final String self;
        private final Map<String, String> parameters;
        private final LocalValues locals;
        /** Names that are asked about: one may get what it gives itself. */
        private final Set<String> asked = new HashSet<>();

        Receivers(Statement.FunctionDef function, boolean isMethod) {
            var all = function.parameters();
            this.self = isMethod && !all.isEmpty() ? all.get(0).name() : "";
            this.parameters = types.parameters(function);
            this.locals = LocalValues.of(function);
        }

        /** The path that names and dots have by the imports of the file, if they are not of the function. */
        Optional<String> pathOf(Expression expression) {
            return isShadowed(expression) ? Optional.empty() : paths.apply(expression.at());
        }

        /** What a function visibly does, also in what it calls and is no coroutine, with what it awaits. */
        Outline.Coroutine doing(Statement.FunctionDef function, Set<String> awaited) {
            var found = new ArrayList<VisibleDeed>();
            var called = new LinkedHashSet<>(awaited);
            collect(deedsIn(function), new HashSet<>(), found, called);
            return new Outline.Coroutine("", 0, List.copyOf(called), found);
        }

        Outline.Coroutine refused(Statement.FunctionDef function, String objection, Cursor place) {
            return doing(function, Set.of()).but(objection.intern(), lines.apply(place));
        }

        private Deeds deedsIn(Statement.FunctionDef function) {
            var given = function.parameters().stream()
                    .filter(VisibleDeed::isAnyError)
                    .map(Part.Parameter::name)
                    .collect(Collectors.toSet());
            var read = new VisibleDeed.Reader(this::pathOf, name -> getsAnyError(name, given), lines)
                    .suite(function.body());
            var inModule = new ArrayList<String>();
            var elsewhere = new ArrayList<String>();
            for (var called : read.called()) {
                if (isOfModule(called)) inModule.add(called.text());
                else plainPath(called).ifPresent(elsewhere::add);
            }
            // Of a shield in a coroutine itself its statements tell more.
            var started = read.started().stream()
                    .flatMap(called -> plainPath(called).stream())
                    .toList();
            var found = read.found().stream()
                    .filter(deed -> !function.async() || deed.kind() != VisibleDeed.Kind.SHIELDS)
                    .toList();
            return new Deeds(found, inModule, elsewhere, started);
        }

        private boolean isOfModule(Expression called) {
            return called instanceof Expression.Name name
                    && plainFunction(name.id()).isPresent()
                    && !locals.shadows(name.id());
        }

        /** What is called, if it is no coroutine function of the module. */
        private Optional<String> plainPath(Expression called) {
            if (called instanceof Expression.Name name) {
                return isShadowed(name)
                        ? Optional.empty()
                        : Optional.of(types.of(name))
                                .filter(type -> !type.isEmpty())
                                .or(() -> paths.apply(name.at()))
                                .or(() -> isOwn(name) ? Optional.of(ClassOutline.OWN + name.id()) : Optional.empty());
            }
            return pathOf(called).or(() -> own(called, this));
        }

        /** What may shield an {@code await}, unless that is seen where it is called or made. */
        Optional<String> guard(Expression guard) {
            if (guard instanceof Expression.Call call) {
                boolean isSeen = isOfModule(call.function())
                        || plainPath(call.function()).isPresent();
                return isSeen ? Optional.empty() : guard(lastName(call.function()), ClassOutline.CALLED);
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
            var values = new VisibleDeed.Reader(this::pathOf, inner -> getsAnyError(inner, given), lines);
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
            boolean isKnown = plain.containsKey(name.id()) || decorated.containsKey(name.id());
            return isKnown && !locals.shadows(name.id());
        }

        /** Whether a name is that of a coroutine function of the module. */
        boolean isOwn(Expression.Name name) {
            return own.contains(name.id()) && !locals.shadows(name.id());
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
            var type = isShadowed ? "" : types.ofValue(value, parameters);
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
            if (value.how() == LocalValues.How.ANNOTATED) return types.of(value.expression());
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
    }
}
