package dev.anyiolsp.engine;

import dev.anyiolsp.engine.Analysis.Choice;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.Rules;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Classes that own a task, and can become async context managers. */
public final class Ownership {
    private Ownership() {}

    /**
     * What can be done about the innermost class around a range: a finding at its name with a fix, or with the reason why
     * there is none. Empty if it owns no task, or if nobody wants to hear of its tasks.
     */
    public static Optional<Finding> around(Analysis analysis, TextRange range, RuleContext context) {
        var document = analysis.document();
        if (!analysis.isPython() || document.chunkCount() == 0) return Optional.empty();
        for (int at = document.chunkAt(range.start()); at >= 0; at = document.parentOf(at)) {
            for (var statement : document.statements(at)) {
                if (!(statement instanceof Statement.ClassDef owner)) continue;
                var found = Rules.taskOwner(owner, analysis.model(), context);
                return found.filter(finding -> isWanted(analysis, owner.fullRange(), finding));
            }
        }
        return Optional.empty();
    }

    private static boolean isWanted(Analysis analysis, TextRange owner, Finding found) {
        return analysis.findings().stream()
                .anyMatch(finding -> finding.code().equals(found.code()) && owner.contains(finding.range()));
    }

    /** What comes of the fix. */
    public static Mending.Result apply(Analysis analysis, Finding owner) {
        if (owner.fixes().isEmpty()) return Mending.Result.unchanged(analysis);
        var choices = List.of(new Choice(owner, owner.fixes().get(0)));
        var planned = analysis.plan(owner.fixes());
        var edits = new RoundOfEdits(analysis, choices, false).of(planned);
        var rewritten = RewrittenText.of(analysis.document().text()).afterAll(edits);
        return new Mending.Result(analysis, rewritten.edits(), rewritten.purposefulEdits(), 1, Optional.empty());
    }
}
