package dev.anyiolsp.semantics;

import java.util.Set;

/**
 * Whether a file may run in Pyodide, which has one thread and one loop, for ever: its asyncio runs there what is given to
 * threads and what another loop should run; AnyIO wants a thread and a loop of its own.
 */
public final class Pyodide {
    private static final Set<String> MODULES = Set.of("js", "micropip", "pyodide", "pyodide_js", "pyscript");

    /** {@code sys.platform} there. */
    private static final String PLATFORM = "emscripten";

    private Pyodide() {}

    public static boolean mayRun(SemanticModel model) {
        return model.answer(
                Pyodide.class, asked -> MODULES.stream().anyMatch(asked::imports) || asked.isInString(PLATFORM));
    }
}
