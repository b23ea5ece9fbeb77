package dev.anyiolsp.engine;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.fix.Fixes;
import dev.anyiolsp.fix.ImportStyle;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import java.util.List;

/**
 * What the engine found in one version of a document.
 *
 * @param document the version
 * @param model its meaning
 * @param findings of rules and of the syntax, by place
 * @param internalErrors what went wrong in rules, for the log; empty when all is well
 * @param importStyle how fixes spell names
 * @param workspace what other files do with the names of this one
 */
public record Analysis(
        Document document,
        SemanticModel model,
        List<Finding> findings,
        List<InternalError> internalErrors,
        ImportStyle importStyle,
        Workspace workspace) {

    /** A rule that threw: it loses only its own findings. */
    public record InternalError(String rule, RuntimeException cause) {}

    /** The edits of some fixes applied together, imports included, by place. Fixes that overlap an earlier one are left out. */
    public List<Edit> edits(List<Fix> fixes) {
        return Fixes.plan(
                model, fixes, importStyle, name -> workspace.moduleUse(name, "").isPresent());
    }

    /** The first fix of each finding that may be applied unattended; with {@code unsafe} also the others. */
    public List<Fix> fixes(boolean unsafe) {
        return findings.stream()
                .flatMap(finding -> finding.fixes().stream()
                        .filter(fix -> unsafe || fix.safety().isSafe())
                        .limit(1))
                .toList();
    }
}
