package dev.anyiolsp.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stands in the list of commands only: the server is started before this package is loaded. */
@Command(name = "server", description = "Run the language server on standard input and output.")
final class ServerCommand implements Callable<Integer> {
    private final Cli cli;

    ServerCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        return cli.refuse("'server' must be the first argument");
    }
}
