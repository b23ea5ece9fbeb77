package dev.anyiolsp.cli;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.engine.Projects;
import dev.anyiolsp.files.Content;
import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.PythonSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The files in which projects say what they need: looked at when all Python files have been, because those decide. They may
 * lie above what the user named; what is done to them, or could not be, is told in one line.
 *
 * @param examination how files are read, written and reported
 * @param declares whether a fix may declare what the fixed files need
 * @param isAskedFor whether the user chose just that, so that it is done also where no file needs AnyIO yet
 * @param note takes the lines
 */
record DeclaringFiles(Examination examination, boolean declares, boolean isAskedFor, Consumer<String> note) {
    /**
     * @param files that were looked at
     * @param listed whether a file speaks for its project, so that the project's findings are listed
     */
    List<Outcome> examine(Collection<Path> files, Predicate<Path> listed) {
        var around = examination.surroundings();
        boolean isMending = examination.job().task() != Task.CHECK;
        var roots = new TreeSet<Path>();
        for (var file : files) {
            if (isMending || listed.test(file)) roots.add(around.member(file).root());
        }
        var known = Set.copyOf(files);
        var outcomes = new ArrayList<Outcome>();
        for (var root : roots) {
            boolean mayDeclare = isMending && declares;
            boolean isFirst = mayDeclare && isAskedFor && !around.tookAnyio(root);
            boolean isDue = isFirst || mayDeclare && around.takesAnyio(root, known);
            var members = around.projectFiles(root);
            if (isDue && around.isUnclear(root)) {
                note.accept(examination.names().shown(root)
                        + ": AnyIO is not declared, because no list of dependencies was found that could be read");
            }
            for (var member : members) outcomes.add(examine(member, isFirst, isDue, known));
        }
        return outcomes;
    }

    /**
     * @param isFirst whether AnyIO comes into the project now, with the version that all fixes count on: those of this run may
     *     need less, others more
     */
    private Outcome examine(Projects.Member member, boolean isFirst, boolean isDue, Set<Path> known) {
        var content = examination.tree().readUtf8(member.file());
        if (!(content instanceof Content.Stored stored) || member.isExcluded()) return Outcome.nothing();
        var source = stored.source();
        var name = examination.names().shown(member.file());
        var errors = new InternalErrors(name, examination.traces());
        var around = examination.surroundings();
        var analysis = isFirst
                ? around.analyzeDeclaringUnmended(member, source.text())
                : around.analyzeDeclaring(member, source.text());
        errors.of(analysis);
        boolean isWanted = isDue || around.reportsDependencies(member.root());
        var findings = analysis.findings().stream()
                .filter(finding -> isOnList(analysis, finding) && (isWanted || !analysis.isOfProject(finding)))
                .toList();
        var fixes = findings.stream()
                .filter(finding -> isDue || !analysis.isOfProject(finding))
                .flatMap(finding -> finding.fixes().stream().limit(1))
                .filter(fix -> fix.safety().isSafe() || examination.job().unsafe())
                .toList();
        if (examination.job().task() != Task.CHECK && !fixes.isEmpty()) {
            return mend(member, source, analysis, fixes, name, errors);
        }
        if (isDue) {
            findings.stream()
                    .filter(analysis::isOfProject)
                    .forEach(finding -> note.accept(name + ": " + finding.message()));
        }
        boolean isListed = examination.job().task() == Task.CHECK && known.contains(member.file());
        if (findings.isEmpty() || isListed) return Outcome.nothing();
        return outcome(member, analysis, findings, name, errors);
    }

    /** A hint at an import of {@code setup.py} is that file's own. */
    private static boolean isOnList(Analysis analysis, Finding finding) {
        return !analysis.isPython() || analysis.isOfProject(finding) && finding.level() != Level.HINT;
    }

    private Outcome mend(
            Projects.Member member,
            PythonSource.Decoded source,
            Analysis analysis,
            List<Fix> fixes,
            String name,
            InternalErrors errors) {
        var text = Edit.apply(source.text(), analysis.edits(fixes));
        var refusal = examination.write(member.file(), source, text);
        if (refusal.isPresent()) {
            note.accept(name + ": not changed: " + refusal.get());
            return outcome(member, analysis, analysis.findings(), name, errors);
        }
        boolean isDiff = examination.job().task() == Task.DIFF;
        if (!isDiff) {
            for (var fix : fixes) note.accept(name + ": " + fix.title().replaceFirst("^Declare", "declared"));
        }
        var diff = isDiff ? examination.diff(name, source, text) : Difference.NONE;
        var rest = examination.surroundings().analyzeDeclaring(member, text);
        var left = rest.findings().stream()
                .filter(finding -> isOnList(rest, finding) && !rest.isOfProject(finding))
                .toList();
        return outcome(member, rest, left, name, errors).fixed(diff, fixes.size());
    }

    private Outcome outcome(
            Projects.Member member, Analysis analysis, List<Finding> findings, String name, InternalErrors errors) {
        var text = analysis.document().text();
        var file = new CheckedFile(
                name, examination.names().absolute(member.file()), text, findings, Optional.of(analysis), errors);
        var failLevel = Level.valueOf(member.settings().failLevel().toUpperCase(Locale.ROOT));
        boolean fails = findings.stream().anyMatch(finding -> finding.level().atLeast(failLevel));
        var report = examination.job().task() == Task.DIFF
                ? ""
                : examination.format().file(file, member);
        return new Outcome(
                true, report, Difference.NONE, Tally.of(findings), fails, 0, Optional.empty(), errors.lines());
    }
}
