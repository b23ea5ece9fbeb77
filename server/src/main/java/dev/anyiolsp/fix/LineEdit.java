package dev.anyiolsp.fix;

import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.List;

/**
 * Lines that a fix writes at statements. How far in they stand is known only when all fixes that are applied together
 * are: another one may move them.
 *
 * @param kind where they come
 * @param lines the statements
 * @param text the lines, without indentation; a tab at the start is a step further in
 */
record LineEdit(Kind kind, StatementLines lines, List<String> text) {
    enum Kind {
        BEFORE,
        /** Heads below which the statements move. */
        HEADS,
        INSTEAD,
        BEHIND
    }

    /** With the fix that wants it. */
    record Of(LineEdit edit, Fix fix) {}

    /** What it changes, moved lines left aside. */
    List<TextRange> ranges() {
        return switch (kind) {
            case BEFORE, HEADS -> List.of(gap());
            case INSTEAD -> lines.isInline() ? List.of(gap(), lines.words()) : List.of(lines.words());
            case BEHIND ->
                lines.isInline() ? List.of(gap(), TextRange.at(lines.end())) : List.of(TextRange.at(lines.end()));
        };
    }

    /** Where lines come in front of the statements: the blanks behind the colon in a one-line suite. */
    TextRange gap() {
        return new TextRange(lines.start(), lines.isInline() ? lines.words().start() : lines.start());
    }

    /**
     * Whether the two cannot be written together: both at the very same statements, or one moves statements of which the
     * other moves or replaces only a part that it does not hold whole.
     */
    boolean clashesWith(LineEdit other) {
        if (lines.isSameAs(other.lines)) return true;
        boolean isNested = lines.holds(other.lines) || other.lines.holds(lines);
        if (isNested) {
            boolean isInside = other.lines.holds(lines);
            return isInside ? other.kind == Kind.INSTEAD : kind == Kind.INSTEAD;
        }
        return lines.overlaps(other.lines);
    }

    /** Whether an edit writes several lines, whose indentation nobody can mend. */
    static boolean breaksLine(Edit edit) {
        return edit.newText().indexOf('\n') >= 0 || edit.newText().indexOf('\r') >= 0;
    }
}
