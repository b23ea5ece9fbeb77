package dev.anyiolsp;

import dev.anyiolsp.cli.Cli;
import dev.anyiolsp.launch.TunedJava;
import dev.anyiolsp.lsp.StdioServer;
import java.util.Arrays;
import java.util.List;

/** Entry point of {@code anyio-lsp.jar}. */
public final class Main {
    /** What a server is asked that is not to start. */
    private static final List<String> HELP = List.of("-h", "--help", "-V", "--version");

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
        boolean isNamed = args.length > 0 && (args[0].equals("server") || args[0].equals("--stdio"));
        return isNamed && !(args[0].equals("server") && Arrays.stream(args).anyMatch(HELP::contains));
    }
}
