package dev.anyiolsp.semantics;

import java.util.Map;
import java.util.Set;

/** Names of the modules that the rules speak of. */
public final class KnownModules {
    private static final Set<String> ROOTS = Set.of("asyncio", "anyio", "trio", "uvloop", "functools", "contextlib");

    private static final Map<String, Set<String>> PUBLIC = Map.of("asyncio", AsyncioNames.ALL);

    private KnownModules() {}

    static boolean isKnownRoot(String module) {
        return ROOTS.contains(module);
    }

    /** Whether a dotted name is one of a module's public names, as far as they are known. */
    static boolean isPublic(String path) {
        int dot = path.lastIndexOf('.');
        return dot > 0 && PUBLIC.getOrDefault(path.substring(0, dot), Set.of()).contains(path.substring(dot + 1));
    }

    /** The public names of a module, as far as they are known. */
    static Set<String> publicNames(String module) {
        return PUBLIC.getOrDefault(module, Set.of());
    }

    /** {@code asyncio.tasks.sleep} is {@code asyncio.sleep}; other names are returned as they are. */
    public static String canonical(String path) {
        if (!path.startsWith("asyncio.")) return path;
        int dot = path.indexOf('.', 8);
        if (dot < 0) return path;
        int end = path.indexOf('.', dot + 1);
        var name = path.substring(dot + 1, end < 0 ? path.length() : end);
        return AsyncioNames.defines(path.substring(8, dot), name) ? "asyncio" + path.substring(dot) : path;
    }
}
