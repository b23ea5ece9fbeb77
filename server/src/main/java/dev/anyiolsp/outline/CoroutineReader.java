package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.Generators;
import dev.anyiolsp.semantics.KnownModules;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what the coroutine functions and methods of a module do when they are cancelled. */
final class CoroutineReader {
    private final ModuleFunctions module;

    /** Of the functions of one module. */
    CoroutineReader(ModuleFunctions module) {
        this.module = module;
    }

    Outline.Coroutine read(Statement.FunctionDef function, boolean isMethod) {
        if (isMethod && Waits.isToOverride(function)) {
            return refused("is only there to be overridden", function.at());
        }
        var receivers = new Receivers(module, function, isMethod);
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
        if (!Waits.of(leave.body(), expression -> module.paths().apply(expression.at()))
                .isEmpty()) {
            return refused("awaits", leave.at());
        }
        return Waits.returnsSomething(leave.body())
                ? refused("may swallow the cancellation", leave.at())
                : new Receivers(module, leave, true).doing(leave, Set.of());
    }

    /** The generator behind a manager. */
    boolean isManager(Statement.FunctionDef function) {
        return function.decorators().size() == 1
                && module.paths()
                        .apply(function.decorators().get(0).expression().at())
                        .filter("contextlib.asynccontextmanager"::equals)
                        .isPresent();
    }

    /** What entering such a manager gives, with the mark of one. */
    String entered(Statement.FunctionDef generator, boolean isMethod) {
        var annotated = module.types().yielded(generator);
        if (generator.returns().isPresent()) return (ClassOutline.MANAGER + annotated).intern();
        var receivers = new Receivers(module, generator, isMethod);
        return (ClassOutline.MANAGER + receivers.ofAll(receivers.locals.yielded())).intern();
    }

    /** What a function without decorators gives: by its annotation, else by what it returns; empty if that is not known. */
    String returned(Statement.FunctionDef function, boolean isMethod) {
        if (isGenerator(function)) return ClassOutline.GENERATOR;
        boolean isShown =
                function.returns().isEmpty() && function.decorators().isEmpty() && !Generators.yields(function);
        if (!isShown) return module.types().returned(function);
        var receivers = new Receivers(module, function, isMethod);
        return receivers.ofAll(receivers.locals.returned()).intern();
    }

    /** What the functions of the module that are no coroutines visibly do, if anything. */
    Map<String, Outline.Coroutine> deeds() {
        var found = new HashMap<String, Outline.Coroutine>();
        for (var functions : List.of(module.plain(), module.decorated())) {
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
        return new Receivers(module, function, isMethod).doing(function, Set.of());
    }

    private Outline.Coroutine refused(String objection, Cursor place) {
        return Outline.Coroutine.refused(objection.intern(), module.lines().apply(place));
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
        var callee = path.map(KnownModules::canonical).or(() -> receivers.own(call.function()));
        callee.map(String::intern).ifPresent(found::add);
        return callee.isPresent();
    }
}
