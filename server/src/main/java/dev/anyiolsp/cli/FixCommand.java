package dev.anyiolsp.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code anyio-lsp fix}. */
@Command(
        name = "fix",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Apply fixes until nothing changes, and report what remains.",
        footer = {
            "",
            "Files keep their encoding, line ends, mode and links. A result that would be no Python is refused.",
            "Where fixed files need AnyIO and the project does not declare it, it is added to the project's list",
            "of dependencies, which may lie above the paths given here.",
            "Exit code: 0 nothing is left, 1 findings remain or a result was refused, 2 trouble.",
            "With --diff: 1 if fixes would change something or findings remain."
        })
final class FixCommand implements Callable<Integer> {
    private final Cli cli;

    @Mixin
    private final CheckOptions options = new CheckOptions();

    FixCommand(Cli cli) {
        this.cli = cli;
    }

    SettingOptions settings() {
        return options.settings();
    }

    @Override
    public Integer call() {
        return cli.check(options, Task.FIX);
    }
}
