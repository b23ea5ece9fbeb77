package dev.anyiolsp.rules;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.Safety;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Something a rule has to say about a place of a document.
 *
 * @param code name of the rule, or {@link #SYNTAX_ERROR}
 * @param range UTF-16 offsets of what is marked
 * @param message one sentence without full stop
 * @param name the public qualified name that was found, or an empty text
 * @param fixes the cures, the preferred one first
 */
public record Finding(String code, TextRange range, String message, String name, List<Fix> fixes) {
    /** Code of findings that are no rule's: the text is no Python, or cannot be read. */
    public static final String SYNTAX_ERROR = "syntax-error";

    public Finding {
        fixes = List.copyOf(fixes);
    }

    /** A finding on a reference, without a fix. */
    public static Finding at(RuleInfo rule, Reference reference, String message) {
        return new Finding(rule.name(), reference.range(), message, reference.qualifiedName(), List.of());
    }

    public static Finding syntaxError(TextRange range, String message) {
        return new Finding(SYNTAX_ERROR, range, message, "", List.of());
    }

    public boolean isSyntaxError() {
        return code.equals(SYNTAX_ERROR);
    }

    /** With a fix that may be applied unattended. */
    public Finding safe(String title, Consumer<FixEdits> edits) {
        return with(new Fix(title, Safety.SAFE, edits));
    }

    /** With a fix that a person must choose. */
    public Finding unsafe(String title, String reason, Consumer<FixEdits> edits) {
        return with(new Fix(title, Safety.unsafe(reason), edits));
    }

    /** With one more fix. */
    public Finding with(Fix fix) {
        var all = new ArrayList<>(fixes);
        all.add(fix);
        return new Finding(code, range, message, name, all);
    }

    /** With another message. */
    public Finding saying(String message) {
        return new Finding(code, range, message, name, fixes);
    }
}
