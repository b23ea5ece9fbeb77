package dev.anyiolsp.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells of the server only, which is started before this package is loaded. */
@Command(
        name = "server",
        sortOptions = false,
        description = "Run the language server on standard input and output.",
        footer = {"", "Exit code: 0 if the client said good-bye, 1 if it just went, 2 for a wrong command line."})
final class ServerCommand implements Callable<Integer> {
    private final Cli cli;

    @Option(names = "--stdio", description = "Accepted for those who pass it; there is no other way to speak.")
    private boolean stdio;

    @Option(names = "--log-file", paramLabel = "FILE", description = "Write what happens to a file.")
    private String logFile;

    @Option(
            names = {"--parent-pid", "--clientProcessId"},
            paramLabel = "PID",
            description = "End when this process does.")
    private String parent;

    ServerCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        return cli.refuse("'server' must be the first argument");
    }
}
