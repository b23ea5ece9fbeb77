package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.LineIndex;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what the coroutine functions of a module do when they are cancelled; methods and objects are not followed. */
final class CoroutineReader {
    private final LineIndex lines;
    private final Function<Cursor, Optional<String>> paths;
    private final Set<String> own;

    /**
     * @param paths the path that names and dots have by the imports of the file
     * @param own the coroutine functions of the module
     */
    CoroutineReader(LineIndex lines, Function<Cursor, Optional<String>> paths, Set<String> own) {
        this.lines = lines;
        this.paths = paths;
        this.own = own;
    }

    Outline.Coroutine read(Statement.FunctionDef function) {
        var waits = Waits.of(function.body(), expression -> paths.apply(expression.at()));
        if (waits.objection().isPresent()) {
            var objection = waits.objection().get();
            return refused(objection.reason(), objection.place());
        }
        for (var item : waits.entered()) {
            if (!isTimeout(item.context())) {
                return refused("enters a manager that is not seen through", item.at());
            }
        }
        for (var iterated : waits.iterated()) return refused("goes over a generator", iterated.at());
        var callees = new LinkedHashSet<String>();
        for (var awaited : waits.awaited()) {
            var callee = calleeOf(awaited);
            if (callee.isEmpty()) return refused("awaits what is not seen", awaited.at());
            callees.add(callee.get());
        }
        return new Outline.Coroutine("", 0, java.util.List.copyOf(callees));
    }

    private Outline.Coroutine refused(String objection, Cursor place) {
        return new Outline.Coroutine(objection.intern(), lines.line(place.start()) + 1, java.util.List.of());
    }

    private boolean isTimeout(Expression manager) {
        return manager instanceof Expression.Call call
                && paths.apply(call.function().at())
                        .filter(path -> path.equals("asyncio.timeout") || path.equals("asyncio.timeout_at"))
                        .isPresent();
    }

    private Optional<String> calleeOf(Expression awaited) {
        if (!(awaited instanceof Expression.Call call)) return Optional.empty();
        var path = paths.apply(call.function().at());
        if (path.filter("asyncio.wait_for"::equals).isPresent()
                && !call.arguments().isEmpty()) {
            return calleeOf(call.arguments().get(0));
        }
        if (path.isPresent()) return path.map(KnownModules::canonical).map(String::intern);
        boolean isOwn = call.function() instanceof Expression.Name name && own.contains(name.id());
        return isOwn ? Optional.of(((Expression.Name) call.function()).id().intern()) : Optional.empty();
    }
}
