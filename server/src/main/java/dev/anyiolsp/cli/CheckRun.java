package dev.anyiolsp.cli;

import dev.anyiolsp.engine.Selection;
import dev.anyiolsp.files.AtomicWrite;
import dev.anyiolsp.files.FileTree;
import dev.anyiolsp.files.PythonFiles;
import dev.anyiolsp.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** One run of {@code check} or {@code fix}: from what the user named to the exit code. */
final class CheckRun {
    private final Shell shell;
    private final RuleCatalogue rules;
    private final CheckOptions options;
    private final Task task;
    private final TextSink out;
    private final TextSink err;
    private final FileNames names;
    private final Summary summary = new Summary();
    /** How findings are written down, if not as the options say. */
    private final Optional<ReportFormat> document;

    CheckRun(Shell shell, RuleCatalogue rules, CheckOptions options, Task task, TextSink out, TextSink err) {
        this(shell, rules, options, task, out, err, Optional.empty());
    }

    private CheckRun(
            Shell shell,
            RuleCatalogue rules,
            CheckOptions options,
            Task task,
            TextSink out,
            TextSink err,
            Optional<ReportFormat> document) {
        this.document = document;
        this.shell = shell;
        this.rules = rules;
        this.options = options;
        this.task = task;
        this.out = out;
        this.err = err;
        this.names = new FileNames(shell.directory());
    }

    /** A run of {@code review}: a check that is written down in another way. */
    static CheckRun review(
            Shell shell, RuleCatalogue rules, CheckOptions options, ReportFormat document, TextSink out, TextSink err) {
        return new CheckRun(shell, rules, options, Task.CHECK, out, err, Optional.of(document));
    }

    int run() {
        if (options.mixesStdin()) return refuse("standard input and files cannot be checked together");
        var complaint = options.settings().complaint(Selection.vocabulary(rules.rules()));
        if (complaint.isPresent()) return refuse(Printable.escaped(complaint.get()));
        if (options.outputFile() == null) {
            // With the fixed text on standard output, the report goes where it does no harm.
            return options.readsStdin() && task == Task.FIX ? run(err, false) : run(out, shell.terminal());
        }
        try (var file = new TextSink(WholeFile.open(path(options.outputFile())))) {
            return run(file, false);
        } catch (IOException | InvalidPathException trouble) {
            return refuse("cannot write " + Printable.escaped(options.outputFile() + ": " + trouble.getMessage()));
        }
    }

    private int run(TextSink sink, boolean terminal) {
        var colours = Colours.choose(options.color(), shell.environment(), terminal);
        var format = document.orElseGet(() -> options.outputFormat().with(rules, colours));
        var report = new Report(sink, format, task != Task.DIFF && !options.statistics());
        if (options.readsStdin()) {
            examineStdin(sink, report, format, colours);
        } else {
            examineFiles(sink, report, format, colours);
        }
        report.end();
        summarize(sink, format, colours);
        if (options.outputFile() == null) sink.flush();
        else sink.end().ifPresent(reason -> trouble("cannot write the report: " + Printable.escaped(reason)));
        return summary.exitCode(task, options.exitZero());
    }

    private void examineFiles(TextSink sink, Report report, ReportFormat format, Colours colours) {
        var named = new ArrayList<Path>();
        for (var given : options.paths()) {
            if (given.isEmpty()) {
                // What a script gives when its variable is not set must not mean all that is here.
                trouble("an empty path names nothing; the current folder is `.`");
                continue;
            }
            try {
                named.add(path(given));
            } catch (InvalidPathException notOne) {
                trouble(Printable.escaped(given) + ": not a path that this locale can name");
            }
        }
        var around = surroundings(FileTree.ofDisk(), named);
        var entries = new ArrayList<PythonFiles.Entry>();
        for (var entry :
                PythonFiles.of(shell.directory(), named, options.settings().exclude())) {
            if (!around.isExcluded(entry.path())) entries.add(entry);
        }
        if (!readied(around, entries, FileTree.ofDisk())) return;
        format.begin(around);
        var examination = examination(format, colours, FileTree.ofDisk(), AtomicWrite::replace, named, around);
        InOrder.run(entries.iterator(), examination::examine, outcome -> {
            take(outcome, report);
            if (shell.terminal()) sink.flush();
            // Nobody reads on: no reason to go on, unless files are being mended.
            return task == Task.FIX || !sink.isBroken();
        });
        var files = entries.stream().map(PythonFiles.Entry::path).toList();
        var folders =
                named.stream().filter(Files::isDirectory).map(Path::normalize).toList();
        var asked = options.settings().settings(Selection.vocabulary(rules.rules()));
        boolean isChosen = rules.chooseDependencies(asked.select()) || rules.chooseDependencies(asked.extendSelect());
        new DeclaringFiles(examination, options.declares(), isChosen, this::note)
                .examine(files, file -> folders.stream().anyMatch(file.normalize()::startsWith))
                .forEach(outcome -> take(outcome, report));
    }

    private void examineStdin(TextSink sink, Report report, ReportFormat format, Colours colours) {
        byte[] text;
        Path path;
        try {
            text = shell.in().readAllBytes();
            path = path(options.stdinName());
        } catch (IOException | InvalidPathException unreadable) {
            trouble("cannot read standard input: " + Printable.escaped(String.valueOf(unreadable.getMessage())));
            return;
        }
        var result = new AtomicReference<>(text);
        Examination.Writer writer = (file, before, after) -> {
            result.set(after);
            return Optional.empty();
        };
        var entries = List.<PythonFiles.Entry>of(new PythonFiles.Source(path));
        var around = surroundings(FileTree.ofDisk(), List.of(path));
        if (!readied(around, entries, FileTree.ofDisk())) {
            if (task == Task.FIX) out.write(text);
            return;
        }
        var examination = examination(format, colours, FileTree.of(file -> text), writer, List.of(path), around);
        InOrder.run(entries.iterator(), examination::examine, outcome -> {
            take(outcome, report);
            return true;
        });
        // An editor that pipes its buffer through gets it back whatever happened.
        if (task == Task.FIX) out.write(result.get());
    }

    private Surroundings surroundings(FileTree tree, List<Path> named) {
        var given = options.settings().settings(Selection.vocabulary(rules.rules()));
        boolean declaresAnyio = task != Task.CHECK && options.declares() && !options.readsStdin();
        return new Surroundings(tree, rules.rules(), given, named, declaresAnyio);
    }

    /** Looks at the settings, and reads the projects; false if there is no use in going on. */
    private boolean readied(Surroundings around, List<PythonFiles.Entry> entries, FileTree tree) {
        var files = entries.stream().map(PythonFiles.Entry::path).toList();
        var folders = files.stream()
                .flatMap(file -> around.member(file).settingsFolder().stream())
                .collect(Collectors.toSet());
        var roots = files.stream().map(file -> around.member(file).root()).collect(Collectors.toSet());
        var check = SettingsCheck.of(folders, roots, tree, rules.rules(), names);
        check.lines().forEach(this::note);
        if (check.isBroken()) {
            trouble("nothing was checked, because these settings cannot be understood");
            return false;
        }
        if (task == Task.FIX) around.index(files);
        return true;
    }

    private Examination examination(
            ReportFormat format,
            Colours colours,
            FileTree tree,
            Examination.Writer writer,
            List<Path> named,
            Surroundings around) {
        var job =
                new Examination.Job(task, options.unsafeFixes(), colours, options.declares() && !options.readsStdin());
        Set<Path> known = named.stream().map(Path::normalize).collect(Collectors.toSet());
        return new Examination(around, job, format, tree, writer, names, known, shell.debugs());
    }

    private void take(Outcome outcome, Report report) {
        outcome.refusal().ifPresent(this::note);
        outcome.troubles().forEach(this::note);
        summary.add(outcome);
        report.add(outcome);
    }

    private void summarize(TextSink sink, ReportFormat format, Colours colours) {
        boolean forPeople = format.isForPeople() && task != Task.DIFF;
        if (options.statistics() && task != Task.DIFF) {
            sink.write(forPeople ? summary.statistics(rules) : summary.jsonStatistics(rules));
        }
        if (options.quiet()) return;
        if (summary.hasNoFiles() && !summary.isTroubled()) note("no Python files found");
        switch (task) {
            case FIX -> (forPeople ? sink : err).line(summary.fixed());
            case DIFF -> err.line(summary.wouldFix());
            case CHECK -> {
                if (!forPeople || summary.hasNoFiles()) return;
                boolean table = options.outputFormat() == OutputFormat.TEXT && !options.statistics();
                sink.write(summary.checked(rules, colours, table));
            }
        }
    }

    private Path path(String given) {
        return shell.directory().resolve(given);
    }

    private int refuse(String message) {
        trouble(message);
        return Cli.TROUBLE;
    }

    private void trouble(String message) {
        summary.addTrouble();
        note(message);
    }

    private void note(String message) {
        err.line("anyio-lsp: " + message);
    }
}
