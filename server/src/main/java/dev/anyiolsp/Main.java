package dev.anyiolsp;

import dev.anyiolsp.cli.Cli;
import dev.anyiolsp.launch.TunedJava;
import dev.anyiolsp.lsp.StdioServer;

/** Entry point of {@code anyio-lsp.jar}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var code = TunedJava.run(args, isServer(args));
        System.exit(code.isPresent() ? code.getAsInt() : run(args));
    }

    private static int run(String[] args) {
        // The library of the ignore rules would say on every start that nobody wants its log.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        return isServer(args) ? StdioServer.run(args) : Cli.run(args);
    }

    /** The server is started without the command line, whose library costs time to load. */
    private static boolean isServer(String[] args) {
        return args.length > 0 && (args[0].equals("server") || args[0].equals("--stdio"));
    }
}
