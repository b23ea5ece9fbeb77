package dev.anyiolsp.engine;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.fix.Fixes;
import dev.anyiolsp.fix.ImportStyle;
import dev.anyiolsp.fix.PlannedEdit;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the engine found in one version of a document.
 *
 * @param document the version
 * @param model its meaning
 * @param findings of rules and of the syntax, by place
 * @param internalErrors what went wrong in rules, for the log; empty when all is well
 * @param importStyle how fixes spell names
 * @param workspace what other files do with the names of this one
 * @param projectRules the rules among those that ran whose findings are about the project
 */
public record Analysis(
        Document document,
        SemanticModel model,
        List<Finding> findings,
        List<InternalError> internalErrors,
        ImportStyle importStyle,
        Workspace workspace,
        Set<String> projectRules) {

    /** A rule that threw: it loses only its own findings. */
    public record InternalError(String rule, RuntimeException cause) {}

    private static final SemanticModel NO_PYTHON = SemanticModel.of(Document.of(""));

    /** What was found in a file that is no Python; of its document only the text counts. */
    static Analysis ofText(
            String text, List<Finding> findings, List<InternalError> internalErrors, Set<String> projectRules) {
        return new Analysis(
                Document.of(text),
                NO_PYTHON,
                findings,
                List.copyOf(internalErrors),
                ImportStyle.MODULE,
                Workspace.ALONE,
                projectRules);
    }

    /** Whether the text is Python, with lines, statements and comments as Python has them. */
    public boolean isPython() {
        return model != NO_PYTHON;
    }

    /** A finding, and the one of its fixes that is to be applied. */
    public record Choice(Finding finding, Fix fix) {}

    /** The edits of some fixes applied together, imports included, by place. Fixes that overlap an earlier one are left out. */
    public List<Edit> edits(List<Fix> fixes) {
        return plan(fixes).stream().map(PlannedEdit::edit).toList();
    }

    /** The same with what each edit is for. */
    List<PlannedEdit> plan(List<Fix> fixes) {
        return Fixes.plan(model, fixes, importStyle, this::isWanted);
    }

    private boolean isWanted(String name) {
        return workspace.moduleUse(name, "").isPresent();
    }

    /** Whether a finding is about what the project says, and not about the code that stands there. */
    public boolean isOfProject(Finding finding) {
        return projectRules.contains(finding.code());
    }

    /** Whether something may be done unattended besides what is decided for a whole project. */
    public boolean hasOwnFixes() {
        return own(false).findFirst().isPresent();
    }

    /** The first fix of each finding that may be applied unattended; with {@code unsafe} also the others; none of the project. */
    List<Choice> ownChoices(boolean unsafe) {
        return own(unsafe).toList();
    }

    private Stream<Choice> own(boolean unsafe) {
        return choices(findings, unsafe, finding -> !isOfProject(finding));
    }

    /** The findings that begin in a range or right behind it. */
    public List<Finding> findingsFrom(TextRange range) {
        return findings.subList(firstFrom(range.start()), firstFrom(range.end() + 1));
    }

    private int firstFrom(int offset) {
        int low = 0;
        int high = findings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (findings.get(middle).range().start() < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** The same as far as they are found in a range and change nothing outside of it but imports. */
    public List<Choice> choicesIn(TextRange range, boolean unsafe) {
        if (range.length() == document.length()) return ownChoices(unsafe);
        var reach = new Fixes.Reach(model, importStyle, this::isWanted, range);
        return choices(findingsFrom(range), unsafe, finding -> !isOfProject(finding) && range.contains(finding.range()))
                .filter(choice -> reach.holds(choice.fix()))
                .toList();
    }

    /** The first fix of each finding that may be applied unattended; with {@code unsafe} also the others. */
    public List<Fix> fixes(boolean unsafe) {
        return choices(findings, unsafe, finding -> true).map(Choice::fix).toList();
    }

    private static Stream<Choice> choices(List<Finding> findings, boolean unsafe, Predicate<Finding> wanted) {
        return findings.stream()
                .filter(wanted)
                .flatMap(finding -> finding.fixes().stream()
                        .filter(fix -> unsafe || fix.safety().isSafe())
                        .limit(1)
                        .map(fix -> new Choice(finding, fix)));
    }
}
