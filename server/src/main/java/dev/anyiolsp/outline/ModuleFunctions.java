package dev.anyiolsp.outline;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The functions of a module, and what those of them visibly do that are no coroutines. */
final class ModuleFunctions {
    final Function<Cursor, Integer> lines;
    final Function<Cursor, Optional<String>> paths;
    final TypePaths types;
    final Set<String> own;
    final Map<String, Statement.FunctionDef> plain;
    final Map<String, Statement.FunctionDef> decorated;
    /** By the names of functions that are no coroutines. */
    private final Map<String, Deeds> deedsOfPlain = new HashMap<>();

    /**
     * What a function itself visibly does.
     *
     * @param inModule the functions of the module that it calls and that are no coroutines
     * @param elsewhere what else it calls, as far as that can be spelled
     * @param started what of it is called for tasks
     */
    record Deeds(List<VisibleDeed> found, List<String> inModule, List<String> elsewhere, List<String> started) {}

    /**
     * @param lines the line of a place, from 1
     * @param paths the path that names and dots have by the imports of the file
     * @param types the classes that are spelled
     * @param own the coroutine functions of the module
     * @param plain its functions without decorators
     * @param decorated those with one decorator
     */
    ModuleFunctions(
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

    /** The function of a name that is no coroutine. */
    Optional<Statement.FunctionDef> plainFunction(String name) {
        return Optional.ofNullable(plain.getOrDefault(name, decorated.get(name)))
                .filter(function -> !function.async());
    }

    /** Adds what a function does and calls, also by way of plain functions of the module. */
    void collect(Deeds deeds, Set<String> seen, List<VisibleDeed> found, Set<String> called) {
        found.addAll(deeds.found());
        for (var path : deeds.elsewhere()) called.add((ClassOutline.PLAIN + path).intern());
        for (var path : deeds.started()) called.add((ClassOutline.STARTED + path).intern());
        for (var name : deeds.inModule()) {
            if (!seen.add(name)) continue;
            var function = plainFunction(name).orElseThrow();
            if (!deedsOfPlain.containsKey(name)) {
                deedsOfPlain.put(name, new Receivers(this, function, false).deedsIn(function));
            }
            collect(deedsOfPlain.get(name), seen, found, called);
        }
    }
}
