package dev.anyiolsp.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code anyio-lsp check}. */
@Command(
        name = "check",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Report what ties Python code to asyncio.",
        footer = {
            "",
            "Exit code: 0 nothing found, 1 findings (see --fail-level), 2 trouble.",
            "With --diff: 1 if fixes would change something or findings remain."
        })
final class CheckCommand implements Callable<Integer> {
    private final Cli cli;

    @Mixin
    private final CheckOptions options = new CheckOptions();

    @Option(names = "--fix", description = "Apply fixes that are safe, and report what remains.")
    private boolean fix;

    CheckCommand(Cli cli) {
        this.cli = cli;
    }

    SettingOptions settings() {
        return options.settings();
    }

    @Override
    public Integer call() {
        return cli.check(options, fix ? Task.FIX : Task.CHECK);
    }
}
