package dev.anyiolsp.cli;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.engine.Mending;
import dev.anyiolsp.engine.Projects;
import dev.anyiolsp.files.Content;
import dev.anyiolsp.files.FileTree;
import dev.anyiolsp.files.PythonFiles;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.PythonSource;
import dev.anyiolsp.text.TextRange;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at one file after the other, on any thread.
 *
 * @param surroundings the projects of the files, with the rules and settings in force
 * @param job what is to be done with a file
 * @param format how findings are written down
 * @param tree where files are read
 * @param writer where they are written
 * @param names how they are called
 * @param named the paths that the user gave
 * @param traces whether internal errors come with their stack traces
 */
record Examination(
        Surroundings surroundings,
        Job job,
        ReportFormat format,
        FileTree tree,
        Writer writer,
        FileNames names,
        Set<Path> named,
        boolean traces) {

    /**
     * What to do: the task, whether with unsafe fixes, the colours of differences, and whether it is left to
     * {@link DeclaringFiles} to see that AnyIO is declared.
     */
    record Job(Task task, boolean unsafe, Colours colours, boolean declares) {
        boolean lists(Analysis analysis, Finding finding) {
            return task == Task.CHECK || !declares || !analysis.isOfProject(finding);
        }
    }

    /** Replaces the content of a file, or says why it did not. */
    @FunctionalInterface
    interface Writer {
        Optional<String> replace(Path file, byte[] before, byte[] after);
    }

    Outcome examine(PythonFiles.Entry entry) {
        var name = names.shown(entry.path());
        var errors = new InternalErrors(name, traces);
        try {
            if (entry instanceof PythonFiles.Trouble trouble) return unreachable(trouble, errors);
            return read(entry.path(), errors);
        } catch (RuntimeException | Error cause) {
            errors.anywhere(cause);
            return new Outcome(true, "", Difference.NONE, new Tally(), false, 0, Optional.empty(), errors.lines());
        }
    }

    private Outcome unreachable(PythonFiles.Trouble trouble, InternalErrors errors) {
        if (named.contains(trouble.path().normalize())) {
            return Outcome.trouble(names.shown(trouble.path()) + ": " + trouble.message());
        }
        return unreadable(trouble.path(), "", "cannot be read: " + trouble.message(), errors);
    }

    private Outcome read(Path path, InternalErrors errors) {
        var content = tree.read(path);
        if (content instanceof Content.Stored stored) return analyze(path, stored.source(), errors);
        if (content instanceof Content.Garbled garbled) {
            return unreadable(
                    path, garbled.failure().before(), garbled.failure().message(), errors);
        }
        if (content instanceof Content.Unreadable unreadable) {
            return unreadable(path, "", "cannot be read: " + unreadable.message(), errors);
        }
        return Outcome.nothing();
    }

    private Outcome unreadable(Path path, String before, String message, InternalErrors errors) {
        List<Finding> findings = surroundings.reportsSyntaxErrors(path)
                ? List.of(Finding.syntaxError(TextRange.at(before.length()), message))
                : List.of();
        var file = new CheckedFile(names.shown(path), names.absolute(path), before, findings, Optional.empty(), errors);
        return outcome(surroundings.member(path), file, 0, Optional.empty(), Difference.NONE);
    }

    private Outcome analyze(Path path, PythonSource.Decoded source, InternalErrors errors) {
        var member = surroundings.member(path);
        var analysis = judged(member, Document.of(source.text()), errors);
        var name = names.shown(path);
        var mended = Mending.Result.unchanged(analysis);
        var refusal = Optional.<String>empty();
        var diff = Difference.NONE;
        if (job.task() != Task.CHECK) {
            mended = new Mending(document -> judged(member, document, errors), job.unsafe(), errors::inRule)
                    .mend(analysis);
            refusal = mended.refusal();
            if (refusal.isEmpty() && !mended.text().equals(source.text())) {
                refusal = write(path, source, mended.text());
            }
            if (refusal.isPresent()) mended = Mending.Result.unchanged(analysis);
            else if (mended.fixes() > 0)
                surroundings.take(path, mended.analysis().document());
            if (job.task() == Task.DIFF) diff = diff(name, source, mended.text());
        }
        var now = mended.analysis();
        var findings = now.findings().stream()
                .filter(finding -> job.lists(now, finding))
                .toList();
        var file = new CheckedFile(name, names.absolute(path), mended.text(), findings, Optional.of(now), errors);
        return outcome(member, file, mended.fixes(), refusal.map(reason -> name + ": not fixed: " + reason), diff);
    }

    private Analysis judged(Projects.Member member, Document document, InternalErrors errors) {
        var analysis = surroundings.analyze(member, document);
        errors.of(analysis);
        return analysis;
    }

    /** The difference of files: a byte order mark is part of the first line. */
    Difference diff(String name, PythonSource.Decoded source, String text) {
        var mark = source.hasBom() ? "\uFEFF" : "";
        return UnifiedDiff.of(
                name,
                mark + source.text(),
                mark + text,
                job.colours(),
                source.encoding().charset());
    }

    /** Writes a file, unless only differences are wanted; says why if it cannot be done. */
    Optional<String> write(Path path, PythonSource.Decoded source, String text) {
        var encoded = source.encode(text);
        if (encoded instanceof PythonSource.Unencodable failure) return Optional.of(failure.message());
        if (job.task() == Task.DIFF) return Optional.empty();
        if (!(source.encode(source.text()) instanceof PythonSource.Bytes before)) {
            return Optional.of("the file would change in places that were not edited");
        }
        return writer.replace(path, before.value(), ((PythonSource.Bytes) encoded).value());
    }

    private Outcome outcome(
            Projects.Member member, CheckedFile file, int fixes, Optional<String> refusal, Difference diff) {
        var report = job.task() == Task.DIFF ? "" : format.file(file, member);
        var failLevel = Level.valueOf(member.settings().failLevel().toUpperCase(Locale.ROOT));
        boolean fails =
                file.findings().stream().anyMatch(finding -> finding.level().atLeast(failLevel));
        return new Outcome(
                true,
                report,
                diff,
                Tally.of(file.findings()),
                fails,
                fixes,
                refusal,
                file.errors().lines());
    }
}
