package dev.anyiolsp.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code check} and {@code fix} have in common on the command line. */
final class CheckOptions {
    private final SettingOptions settings;

    @Parameters(
            paramLabel = "[PATH...]",
            hideParamSyntax = true,
            description = "Files and folders, or - for standard input. Default: the current folder.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--unsafe-fixes", description = "Apply fixes too that may change what a program does.")
    private boolean unsafeFixes;

    @Option(names = "--diff", description = "Show what fixes would change, and write nothing.")
    private boolean diff;

    @Option(names = "--no-dependency", description = "Do not declare AnyIO where fixed files need it.")
    private boolean noDependency;

    @Option(
            names = "--output-format",
            paramLabel = "FORMAT",
            description = "What a report looks like: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private OutputFormat outputFormat = OutputFormat.TEXT;

    @Option(names = "--output-file", paramLabel = "FILE", description = "Write the report to a file.")
    private String outputFile;

    @Option(names = "--statistics", description = "Count findings by rule, and do not list them.")
    private boolean statistics;

    @Option(
            names = "--stdin-filename",
            paramLabel = "NAME",
            description = "Read standard input, and call it by this name.")
    private String stdinFilename;

    @Option(names = "--exit-zero", description = "Exit with 0 even if there are findings.")
    private boolean exitZero;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print no summary.")
    private boolean quiet;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "Use colours: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Colours.Wish color = Colours.Wish.AUTO;

    @Option(names = "--no-cache", description = "Accepted for those who pass it everywhere; there is no cache.")
    private boolean noCache;

    CheckOptions() {
        this(new SettingOptions());
    }

    private CheckOptions(SettingOptions settings) {
        this.settings = settings;
    }

    /** The options of {@code review}, in the words of {@code check}. */
    static CheckOptions reviewing(List<String> paths, SettingOptions settings, String outputFile) {
        var options = new CheckOptions(settings);
        options.paths = List.copyOf(paths);
        options.outputFile = outputFile;
        options.exitZero = true;
        return options;
    }

    List<String> paths() {
        return paths.isEmpty() ? List.of(".") : paths;
    }

    /** Whether the text to look at comes on standard input. */
    boolean readsStdin() {
        return stdinFilename != null || paths.contains(FileNames.STDIN);
    }

    /** Whether files are named besides standard input. */
    boolean mixesStdin() {
        return readsStdin() && !paths.stream().allMatch(FileNames.STDIN::equals);
    }

    String stdinName() {
        return stdinFilename == null ? FileNames.STDIN : stdinFilename;
    }

    SettingOptions settings() {
        return settings;
    }

    boolean unsafeFixes() {
        return unsafeFixes;
    }

    /** Whether AnyIO may be declared where fixed files need it. */
    boolean declares() {
        return !noDependency;
    }

    boolean diff() {
        return diff;
    }

    OutputFormat outputFormat() {
        return outputFormat;
    }

    String outputFile() {
        return outputFile;
    }

    boolean statistics() {
        return statistics;
    }

    boolean exitZero() {
        return exitZero;
    }

    boolean quiet() {
        return quiet;
    }

    Colours.Wish color() {
        return color;
    }
}
