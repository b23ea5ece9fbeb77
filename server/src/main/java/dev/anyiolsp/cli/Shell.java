package dev.anyiolsp.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command was started with.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param directory where relative paths start, absolute
 * @param environment variables by name
 * @param terminal whether a person watches the output
 */
record Shell(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Path directory,
        Map<String, String> environment,
        boolean terminal) {

    /** Whether whoever runs this wants to see stack traces. */
    boolean debugs() {
        var wish = environment.getOrDefault("ANYIO_LSP_DEBUG", "");
        return !wish.isEmpty() && !wish.equals("0");
    }
}
