package dev.anyiolsp.outline;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Statement;
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
}
