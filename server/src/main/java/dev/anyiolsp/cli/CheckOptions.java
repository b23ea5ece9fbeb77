package dev.anyiolsp.cli;

import dev.anyiolsp.fix.ImportStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code check} and {@code fix} have in common on the command line. */
final class CheckOptions {
    /** {@link ImportStyle} as it is spelled here. */
    private enum Style {
        MODULE,
        FROM;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The levels that findings have, as they are spelled here. */
    private enum FailLevel {
        ERROR,
        WARNING,
        INFORMATION,
        HINT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(
            paramLabel = "[PATH...]",
            hideParamSyntax = true,
            description = "Files and folders, or - for standard input. Default: the current folder.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--select",
            paramLabel = "RULE",
            split = ",",
            hideParamSyntax = true,
            description = "Look for these only: rule names, families, syntax-error or ALL.")
    private List<String> select = new ArrayList<>();

    @Option(
            names = "--ignore",
            paramLabel = "RULE",
            split = ",",
            hideParamSyntax = true,
            description = "Do not look for these. Both: several, with commas or repeated.")
    private List<String> ignore = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            split = ",",
            hideParamSyntax = true,
            description = "Skip what matches in named folders; patterns as in .gitignore.")
    private List<String> exclude = new ArrayList<>();

    @Option(names = "--unsafe-fixes", description = "Apply fixes too that may change what a program does.")
    private boolean unsafeFixes;

    @Option(names = "--diff", description = "Show what fixes would change, and write nothing.")
    private boolean diff;

    @Option(names = "--no-dependency", description = "Do not declare AnyIO where fixed files need it.")
    private boolean noDependency;

    @Option(
            names = "--import-style",
            paramLabel = "STYLE",
            description = "How fixes import AnyIO: ${COMPLETION-CANDIDATES}. Default: module.")
    private Style importStyle;

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

    @Option(
            names = "--fail-level",
            paramLabel = "LEVEL",
            description = "Exit with 1 at this level or a louder one: ${COMPLETION-CANDIDATES}. Default: hint.")
    private FailLevel failLevel;

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

    /** The options of {@code review}, in the words of {@code check}. */
    static CheckOptions reviewing(
            List<String> paths, List<String> select, List<String> ignore, List<String> exclude, String outputFile) {
        var options = new CheckOptions();
        options.paths = List.copyOf(paths);
        options.select = List.copyOf(select);
        options.ignore = List.copyOf(ignore);
        options.exclude = List.copyOf(exclude);
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

    List<String> select() {
        return words(select);
    }

    List<String> selectors() {
        var all = new ArrayList<>(words(select));
        all.addAll(words(ignore));
        return all;
    }

    /** What is set here, by the keys of the settings. */
    Map<String, List<String>> settings() {
        var given = new LinkedHashMap<String, List<String>>();
        if (!words(select).isEmpty()) given.put("select", words(select));
        if (!words(ignore).isEmpty()) given.put("ignore", words(ignore));
        if (importStyle != null) given.put("import-style", List.of(importStyle.toString()));
        if (failLevel != null) given.put("fail-level", List.of(failLevel.toString()));
        return given;
    }

    List<String> exclude() {
        return words(exclude);
    }

    private static List<String> words(List<String> given) {
        return given.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
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
