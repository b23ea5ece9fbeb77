package dev.anyiolsp.cli;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import java.util.List;
import java.util.Optional;

/**
 * A file and what there is to say about it.
 *
 * @param name as shown to people
 * @param absolute the whole path, for programs
 * @param text what was read, up to the place where it could not be decoded
 * @param findings by place
 * @param analysis where the findings come from; none if the file could not be read
 * @param errors takes what goes wrong in a rule
 */
record CheckedFile(
        String name,
        String absolute,
        String text,
        List<Finding> findings,
        Optional<Analysis> analysis,
        InternalErrors errors) {

    /** The tree; empty if the file could not be read, or is no Python. */
    Optional<Document> document() {
        return analysis.filter(Analysis::isPython).map(Analysis::document);
    }

    /** The fix that is offered first: one that is safe, if there is one. */
    static Optional<Fix> preferred(Finding finding) {
        return finding.preferredFix();
    }

    /** What a fix alone changes, imports included; nothing if it fails. */
    List<Edit> edits(Finding finding, Fix fix) {
        try {
            return analysis.map(source -> source.edits(List.of(fix))).orElse(List.of());
        } catch (RuntimeException cause) {
            errors.inRule(finding.code(), cause);
            return List.of();
        }
    }
}
