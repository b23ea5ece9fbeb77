package dev.anyiolsp.cli;

import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.Rules;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: reads the arguments and hands over to a command. */
@Command(
        name = "anyio-lsp",
        description = "Moves Python code from asyncio to AnyIO.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "'anyio-lsp COMMAND --help' tells more about a command."})
public final class Cli implements Callable<Integer> {
    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int TROUBLE = 2;

    private final Shell shell;
    private final RuleCatalogue rules;
    private final TextSink out;
    private final TextSink err;

    @Spec
    private CommandSpec spec;

    private Cli(Shell shell, RuleCatalogue rules) {
        this.shell = shell;
        this.rules = rules;
        this.out = new TextSink(shell.out());
        this.err = new TextSink(shell.err());
    }

    /** Runs a command in this process's surroundings and gives its exit code. */
    public static int run(String[] args) {
        // Newer versions of Java would start a line editor to answer whether there is a terminal.
        System.setProperty("jdk.console", "java.base");
        var shell = new Shell(
                // Asked for everything, the stream of a file asks for its length first, and a pipe has none.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Path.of("").toAbsolutePath(),
                System.getenv(),
                System.console() != null);
        return run(args, shell, Rules.ALL);
    }

    /** The same with streams and a folder of one's own, no colours and an empty environment. */
    public static int run(String[] args, InputStream in, OutputStream out, OutputStream err, Path directory) {
        return run(args, new Shell(in, out, err, directory.toAbsolutePath(), Map.of(), false), Rules.ALL);
    }

    static int run(String[] args, Shell shell, List<Rule> rules) {
        var cli = new Cli(shell, new RuleCatalogue(rules));
        int code = cli.execute(args);
        cli.out.flush();
        var trouble = cli.out.trouble();
        trouble.ifPresent(reason -> cli.refuse("cannot write the output: " + Printable.escaped(reason)));
        cli.err.flush();
        return trouble.isPresent() ? TROUBLE : code;
    }

    private int execute(String[] args) {
        var check = new CheckCommand(this);
        var fix = new FixCommand(this);
        var review = new ReviewCommand(this);
        var line = new CommandLine(this)
                .addSubcommand(with(check.settings(), check))
                .addSubcommand(with(fix.settings(), fix))
                .addSubcommand(with(review.settings(), review))
                .addSubcommand(new RulesCommand(this))
                .addSubcommand(new ServerCommand(this));
        line.getSubcommands().values().forEach(command -> command.addMixin("help", new Help()));
        line.addMixin("help", new Help());
        line.setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setParameterExceptionHandler((problem, given) -> refuse(explain(problem)))
                .setExecutionExceptionHandler((problem, command, result) -> {
                    var errors = new InternalErrors("the command line", shell.debugs());
                    errors.anywhere(problem);
                    errors.lines().forEach(this::refuse);
                    return TROUBLE;
                });
        var colours = Colours.choose(Colours.Wish.AUTO, shell.environment(), shell.terminal());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(colours == Colours.ON ? Ansi.ON : Ansi.OFF));
        return line.execute(args);
    }

    private static CommandLine with(SettingOptions settings, Callable<Integer> command) {
        return new CommandLine(command).addMixin("settings", settings.mixin());
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "a command is missing: check, fix, review, rules or server");
    }

    int check(CheckOptions options, Task task) {
        return new CheckRun(shell, rules, options, options.diff() ? Task.DIFF : task, out, err).run();
    }

    int review(CheckOptions options, ReviewFormat document) {
        return CheckRun.review(shell, rules, options, document, out, err).run();
    }

    Shell shell() {
        return shell;
    }

    RuleCatalogue rules() {
        return rules;
    }

    TextSink out() {
        return out;
    }

    int refuse(String message) {
        err.line("anyio-lsp: " + message);
        return TROUBLE;
    }

    private static String explain(ParameterException problem) {
        var command = problem.getCommandLine();
        var help = "; see '" + command.getCommandSpec().qualifiedName() + " --help'";
        if (problem instanceof CommandLine.UnmatchedArgumentException unmatched) {
            var word = unmatched.getUnmatched().get(0);
            boolean option = word.startsWith("-");
            var known = new ArrayList<>(
                    option
                            ? command.getCommandSpec().optionsMap().keySet()
                            : command.getSubcommands().keySet());
            var kind = option ? "unknown option" : known.isEmpty() ? "unexpected argument" : "unknown command";
            return kind + " '" + Printable.escaped(word) + "'" + NearestName.hint(known, word) + help;
        }
        var message = lowerChoices(Printable.escaped(problem.getMessage()));
        return Character.toLowerCase(message.charAt(0)) + message.substring(1) + help;
    }

    /** The library lists the choices of an option by their names in Java. */
    private static String lowerChoices(String message) {
        return Pattern.compile("\\[([A-Z, ]+)] \\(case-insensitive\\)")
                .matcher(message)
                .replaceAll(choices -> choices.group(1).toLowerCase(Locale.ROOT));
    }

    /** What every command understands. */
    @Command(mixinStandardHelpOptions = false, versionProvider = Version.class)
    static final class Help {
        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Print this text.")
        private boolean help;

        @Option(
                names = {"-V", "--version"},
                versionHelp = true,
                description = "Print the version.")
        private boolean version;
    }

    /** The version that the build writes into a resource. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            try (var resource = Cli.class.getResourceAsStream("/dev/anyiolsp/version.txt")) {
                return new String[] {"anyio-lsp " + new String(resource.readAllBytes()).strip()};
            }
        }
    }
}
