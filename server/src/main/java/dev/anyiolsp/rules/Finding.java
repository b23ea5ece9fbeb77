package dev.anyiolsp.rules;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.Safety;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Something a rule has to say about a place of a document.
 *
 * @param code name of the rule, or {@link #SYNTAX_ERROR}
 * @param range UTF-16 offsets of what is marked
 * @param message one sentence without full stop
 * @param name the public qualified name that was found, or an empty text
 * @param fixes the cures, the preferred one first
 * @param level how loud it is: what the rule says, until the engine has asked project and settings
 * @param related other places that belong to it, in the order in which to read them
 */
public record Finding(
        String code,
        TextRange range,
        String message,
        String name,
        List<Fix> fixes,
        Level level,
        List<Related> related) {
    /** Code of findings that are no rule's: the text is no Python, or cannot be read. */
    public static final String SYNTAX_ERROR = "syntax-error";

    /** Code of findings about comments that suppress nothing. */
    public static final String UNUSED_SUPPRESSION = "unused-suppression";

    /** The codes that are no rule's. */
    public static final List<String> CORE_CODES = List.of(SYNTAX_ERROR, UNUSED_SUPPRESSION);

    public Finding {
        fixes = List.copyOf(fixes);
        related = List.copyOf(related);
    }

    /** A finding that speaks of one place alone. */
    public Finding(String code, TextRange range, String message, String name, List<Fix> fixes, Level level) {
        this(code, range, message, name, fixes, level, List.of());
    }

    /** A finding on a piece of the tree, without a fix. */
    public static Finding at(RuleInfo rule, TextRange range, String name, String message) {
        return new Finding(rule.name(), range, message, name, List.of(), defaultLevel(rule));
    }

    /** A finding on a reference, without a fix. */
    public static Finding at(RuleInfo rule, Reference reference, String message) {
        return new Finding(
                rule.name(), reference.range(), message, reference.qualifiedName(), List.of(), defaultLevel(rule));
    }

    /** A finding on a place of any file, without a fix. */
    public static Finding in(RuleInfo rule, TextRange range, String name, String message) {
        return new Finding(rule.name(), range, message, name, List.of(), defaultLevel(rule));
    }

    public static Finding syntaxError(TextRange range, String message) {
        return new Finding(SYNTAX_ERROR, range, message, "", List.of(), Level.ERROR);
    }

    /** A finding about a comment. */
    public static Finding unusedSuppression(TextRange range, String message) {
        return new Finding(UNUSED_SUPPRESSION, range, message, "", List.of(), Level.WARNING);
    }

    /** A rule that is off until it is selected is as loud as others then. */
    private static Level defaultLevel(RuleInfo rule) {
        return rule.level() == Level.OFF ? Level.WARNING : rule.level();
    }

    public boolean isSyntaxError() {
        return code.equals(SYNTAX_ERROR);
    }

    /** The fix that is offered first: one that is safe, if there is one. */
    public Optional<Fix> preferredFix() {
        var safe = fixes.stream().filter(fix -> fix.safety().isSafe()).findFirst();
        return safe.or(() -> fixes.stream().findFirst());
    }

    /** With a fix that may be applied unattended. */
    public Finding safe(String title, Consumer<FixEdits> edits) {
        return with(new Fix(title, Safety.SAFE, edits));
    }

    /** With a fix that may be applied unattended unless there are reasons, clauses, for which a person must choose it. */
    public Finding fixed(String title, Collection<String> reasons, Consumer<FixEdits> edits) {
        return with(new Fix(title, Safety.of(reasons), edits));
    }

    /** With a fix that a person must choose. */
    public Finding unsafe(String title, String reason, Consumer<FixEdits> edits) {
        return with(new Fix(title, Safety.unsafe(reason), edits));
    }

    /** With one more fix. */
    public Finding with(Fix fix) {
        var all = new ArrayList<>(fixes);
        all.add(fix);
        return new Finding(code, range, message, name, all, level, related);
    }

    /** With other fixes. */
    public Finding with(List<Fix> other) {
        return new Finding(code, range, message, name, other, level, related);
    }

    /** At another place. */
    public Finding at(TextRange place) {
        return new Finding(code, place, message, name, fixes, level, related);
    }

    /** What a reader sees of it where its line has moved by a distance: no fixes, and no other places. */
    public Finding moved(int distance) {
        return new Finding(code, range.shift(distance), message, name, List.of(), level, List.of());
    }

    /** With no fix that may be applied unattended, for one more reason. */
    public Finding doubted(String reason) {
        var doubted = fixes.stream()
                .map(fix -> fix.safety().isSafe() ? fix.but(Safety.unsafe(reason)) : fix)
                .toList();
        return new Finding(code, range, message, name, doubted, level, related);
    }

    /** With another message. */
    public Finding saying(String message) {
        return new Finding(code, range, message, name, fixes, level, related);
    }

    /** At another level. */
    public Finding at(Level level) {
        return new Finding(code, range, message, name, fixes, level, related);
    }

    /** With other places that belong to it. */
    public Finding related(List<Related> places) {
        return new Finding(code, range, message, name, fixes, level, places);
    }
}
