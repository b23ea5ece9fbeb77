package dev.anyiolsp;

import dev.anyiolsp.lsp.StdioServer;
import java.util.Arrays;

/** Entry point of {@code anyio-lsp.jar}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** The server starts without the command line's library: that would cost it start-up time. */
    private static int run(String[] args) {
        if (args.length > 0 && args[0].equals("server")) {
            return StdioServer.run(Arrays.copyOfRange(args, 1, args.length));
        }
        if (args.length == 1 && args[0].equals("--stdio")) return StdioServer.run(args);
        System.out.println("anyio-lsp");
        return 0;
    }
}
