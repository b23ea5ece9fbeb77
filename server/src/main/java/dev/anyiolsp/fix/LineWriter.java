package dev.anyiolsp.fix;

import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes edits of the lines that fixes write at statements, when it is known which of them move which. */
final class LineWriter {
    /** Outer statements first. */
    private static final Comparator<LineEdit> OUTER_FIRST = Comparator.<LineEdit>comparingInt(
                    edit -> edit.lines().start())
            .thenComparing(edit -> edit.lines().end(), Comparator.reverseOrder())
            .thenComparing(LineEdit::kind);

    private final List<LineEdit> lineEdits;
    private final List<LineEdit> moving;

    LineWriter(Collection<LineEdit> lineEdits) {
        this.lineEdits = lineEdits.stream().sorted(OUTER_FIRST).toList();
        this.moving = this.lineEdits.stream()
                .filter(edit -> edit.kind() == LineEdit.Kind.HEADS)
                .toList();
    }

    /** All edits, with others that are applied together with them. */
    List<Edit> among(List<Edit> others) {
        var atStart = new TreeMap<Integer, StringBuilder>();
        var inline = new HashMap<TextRange, StringBuilder>();
        var instead = new ArrayList<Edit>();
        var behind = new ArrayList<Edit>();
        for (var edit : lineEdits) {
            var indentation = indentation(edit);
            var lines = edit.lines();
            if (edit.kind() == LineEdit.Kind.INSTEAD) {
                instead.add(new Edit(lines.words(), joined(edit, indentation)));
            } else if (edit.kind() == LineEdit.Kind.BEHIND) {
                var text = lines.lineEnd() + indentation + joined(edit, indentation);
                behind.add(0, Edit.insert(lines.end(), text));
            } else {
                var text = lines.isInline()
                        ? inline.computeIfAbsent(edit.gap(), gap -> new StringBuilder())
                        : atStart.computeIfAbsent(lines.start(), start -> new StringBuilder());
                int step = 0;
                for (var line : edit.text()) {
                    if (lines.isInline()) text.append(lines.lineEnd());
                    if (!line.isEmpty()) {
                        text.append(indentation)
                                .append(lines.step().repeat(step))
                                .append(indented(edit, line));
                    }
                    if (!lines.isInline()) text.append(lines.lineEnd());
                    if (edit.kind() == LineEdit.Kind.HEADS) step++;
                }
            }
        }
        var edits = new ArrayList<Edit>();
        var replacing = new ArrayList<>(others);
        replacing.addAll(instead);
        steps(atStart, replacing);
        atStart.forEach((offset, text) -> edits.add(Edit.insert(offset, text.toString())));
        edits.addAll(breaks(inline));
        edits.addAll(others);
        edits.addAll(instead);
        edits.addAll(behind);
        return edits;
    }

    /** The steps in front of the lines that move. */
    private void steps(Map<Integer, StringBuilder> atStart, List<Edit> others) {
        var gone = others.stream().filter(edit -> !edit.range().isEmpty()).toList();
        for (var edit : moving) {
            for (int start : edit.lines().moved()) {
                if (gone.stream().anyMatch(other -> takesAway(edit, other, start))) continue;
                atStart.computeIfAbsent(edit.lines().stepPlace(start), place -> new StringBuilder())
                        .append(edit.lines().step().repeat(edit.text().size()));
            }
        }
    }

    /** Whether an edit takes away the start of a line, or the whole of it. */
    private static boolean takesAway(LineEdit moving, Edit other, int lineStart) {
        var range = other.range();
        if (range.start() < lineStart && lineStart < range.end()) return true;
        if (range.start() != lineStart || !other.newText().isEmpty()) return false;
        char last = moving.lines().document().text().charAt(range.end() - 1);
        return last == '\n' || last == '\r';
    }

    /** The statement of each one-line suite goes to a line of its own. */
    private List<Edit> breaks(Map<TextRange, StringBuilder> inline) {
        var edits = new ArrayList<Edit>();
        var done = new HashMap<TextRange, Edit>();
        for (var edit : lineEdits) {
            if (!edit.lines().isInline()) continue;
            var lines = edit.lines();
            int heads = lineEdits.stream()
                    .filter(other ->
                            other.kind() == LineEdit.Kind.HEADS && other.lines().isSameAs(lines))
                    .mapToInt(other -> other.text().size())
                    .sum();
            var before = inline.getOrDefault(edit.gap(), new StringBuilder());
            var text =
                    before + lines.lineEnd() + indentation(edit) + lines.step().repeat(heads);
            done.putIfAbsent(edit.gap(), new Edit(edit.gap(), text));
        }
        edits.addAll(done.values());
        return edits;
    }

    /** The lines of a text behind the indentation of the first. */
    private static String joined(LineEdit edit, String indentation) {
        var text = new StringBuilder();
        for (var line : edit.text()) {
            if (!text.isEmpty()) text.append(edit.lines().lineEnd());
            if (!text.isEmpty() && !line.isEmpty()) text.append(indentation);
            text.append(indented(edit, line));
        }
        return text.toString();
    }

    /** A line with steps for its tabs. */
    private static String indented(LineEdit edit, String line) {
        int tabs = 0;
        while (tabs < line.length() && line.charAt(tabs) == '\t') tabs++;
        return edit.lines().step().repeat(tabs) + line.substring(tabs);
    }

    /** The indentation of statements after all that moves them from outside. */
    private String indentation(LineEdit edit) {
        var text = new StringBuilder(edit.lines().indentation());
        for (var outer : moving) {
            boolean isOutside =
                    outer.lines().holds(edit.lines()) && !outer.lines().isSameAs(edit.lines());
            // Only what is written instead of the very statements that move moves with them.
            boolean isMoved = outer.lines().isSameAs(edit.lines()) && edit.kind() == LineEdit.Kind.INSTEAD;
            if (isOutside || isMoved) {
                text.append(outer.lines().step().repeat(outer.text().size()));
            }
        }
        return text.toString();
    }
}
