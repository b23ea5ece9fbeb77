package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what the coroutine functions and methods of a module do when they are cancelled. */
final class CoroutineReader {
    private final Function<Cursor, Integer> lines;
    private final Function<Cursor, Optional<String>> paths;
    private final TypePaths types;
    private final Set<String> own;

    /**
     * @param lines the line of a place, from 1
     * @param paths the path that names and dots have by the imports of the file
     * @param types the classes that are spelled
     * @param own the coroutine functions of the module
     */
    CoroutineReader(
            Function<Cursor, Integer> lines,
            Function<Cursor, Optional<String>> paths,
            TypePaths types,
            Set<String> own) {
        this.lines = lines;
        this.paths = paths;
        this.types = types;
        this.own = own;
    }

    Outline.Coroutine read(Statement.FunctionDef function, boolean isMethod) {
        if (isMethod && Waits.isToOverride(function)) {
            return refused("is only there to be overridden", function.at());
        }
        var waits = Waits.of(function.body(), expression -> paths.apply(expression.at()));
        if (waits.objection().isPresent()) {
            var objection = waits.objection().get();
            return refused(objection.reason(), objection.place());
        }
        var parameters = function.parameters();
        var self = isMethod && !parameters.isEmpty() ? parameters.get(0).name() : "";
        var receivers = new Receivers(self, types.parameters(function));
        var callees = new LinkedHashSet<String>();
        for (var item : waits.entered()) {
            if (isTimeout(item.context())) continue;
            var manager = receivers.of(item.context());
            if (manager.isEmpty()) return refused("enters a manager that is not seen through", item.at());
            callees.add((manager + "." + ClassOutline.LEAVE).intern());
        }
        for (var iterated : waits.iterated()) return refused("goes over a generator", iterated.at());
        for (var awaited : waits.awaited()) {
            if (!callees(awaited, receivers, callees)) return refused("awaits what is not seen", awaited.at());
        }
        return new Outline.Coroutine("", 0, List.copyOf(callees));
    }

    private Outline.Coroutine refused(String objection, Cursor place) {
        return new Outline.Coroutine(objection.intern(), lines.apply(place), List.of());
    }

    private boolean isTimeout(Expression manager) {
        return manager instanceof Expression.Call call
                && paths.apply(call.function().at())
                        .filter(path -> path.equals("asyncio.timeout") || path.equals("asyncio.timeout_at"))
                        .isPresent();
    }

    /** Collects what is awaited; whether all of it is known. */
    private boolean callees(Expression awaited, Receivers receivers, Set<String> found) {
        if (!(awaited instanceof Expression.Call call)) return false;
        var path = paths.apply(call.function().at());
        if (path.filter("asyncio.wait_for"::equals).isPresent()
                && !call.arguments().isEmpty()) {
            return callees(call.arguments().get(0), receivers, found);
        }
        if (path.filter("asyncio.gather"::equals).isPresent()) {
            return call.arguments().stream().allMatch(argument -> callees(argument, receivers, found));
        }
        var callee = path.map(KnownModules::canonical).or(() -> own(call.function(), receivers));
        callee.map(String::intern).ifPresent(found::add);
        return callee.isPresent();
    }

    private Optional<String> own(Expression function, Receivers receivers) {
        if (function instanceof Expression.Name name) {
            return own.contains(name.id()) ? Optional.of(name.id()) : Optional.empty();
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

        Receivers(String self, Map<String, String> parameters) {
            this.self = self;
            this.parameters = parameters;
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
            var type = types.ofValue(value, parameters);
            if (!type.isEmpty()) return type;
            if (value instanceof Expression.Await await) return of(await.value());
            return value instanceof Expression.Call call ? given(call.function()) : "";
        }

        /** What a function or method gives by its annotation. */
        private String given(Expression function) {
            if (function instanceof Expression.Attribute method) {
                var receiver = isSelf(method.value()) ? "self" : of(method.value());
                if (!receiver.isEmpty()) return receiver + "." + method.name() + ClassOutline.CALLED;
            }
            var path = paths.apply(function.at());
            if (path.isPresent()) return path.get() + ClassOutline.CALLED;
            return function instanceof Expression.Name name && own.contains(name.id())
                    ? ClassOutline.OWN + name.id() + ClassOutline.CALLED
                    : "";
        }
    }
}
