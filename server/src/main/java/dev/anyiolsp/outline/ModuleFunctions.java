package dev.anyiolsp.outline;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The functions of a module, and what its names stand for.
 *
 * @param lines the line of a place, from 1
 * @param paths the path that names and dots have by the imports of the file
 * @param types the classes that are spelled
 * @param own the coroutine functions of the module
 * @param plain its functions without decorators
 * @param decorated those with one decorator
 */
record ModuleFunctions(
        Function<Cursor, Integer> lines,
        Function<Cursor, Optional<String>> paths,
        TypePaths types,
        Set<String> own,
        Map<String, Statement.FunctionDef> plain,
        Map<String, Statement.FunctionDef> decorated) {
    /** The function of a name that is no coroutine. */
    Optional<Statement.FunctionDef> plainFunction(String name) {
        return Optional.ofNullable(plain.getOrDefault(name, decorated.get(name)))
                .filter(function -> !function.async());
    }
}
