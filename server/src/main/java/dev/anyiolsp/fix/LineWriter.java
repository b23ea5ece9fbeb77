package dev.anyiolsp.fix;

import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes edits of the lines that fixes write at statements, when it is known which of them move which. */
final class LineWriter {
    /** Outer statements first. */
    private static final Comparator<LineEdit> OUTER_FIRST = Comparator.<LineEdit>comparingInt(
                    edit -> edit.lines().start())
            .thenComparing(edit -> edit.lines().end(), Comparator.reverseOrder())
            .thenComparing(LineEdit::kind);

    private final List<LineEdit.Of> lineEdits;
    private final List<LineEdit.Of> moving;
    /** By each of them, those that move its statements from outside. */
    private final Map<LineEdit, List<LineEdit.Of>> around = new IdentityHashMap<>();

    LineWriter(Collection<LineEdit.Of> lineEdits) {
        this.lineEdits = lineEdits.stream()
                .sorted(Comparator.comparing(LineEdit.Of::edit, OUTER_FIRST))
                .toList();
        this.moving = this.lineEdits.stream()
                .filter(wanted -> wanted.edit().kind() == LineEdit.Kind.HEADS)
                .toList();
        findAround();
    }

    private void findAround() {
        var open = new ArrayDeque<LineEdit.Of>();
        for (var wanted : lineEdits) {
            int start = wanted.edit().lines().start();
            // What ends in front holds nothing of what follows.
            while (!open.isEmpty() && open.getLast().edit().lines().end() <= start) open.removeLast();
            around.put(
                    wanted.edit(),
                    open.stream().filter(outer -> moves(outer, wanted.edit())).toList());
            if (wanted.edit().kind() == LineEdit.Kind.HEADS) open.addLast(wanted);
        }
    }

    private static boolean moves(LineEdit.Of wanted, LineEdit edit) {
        var outer = wanted.edit().lines();
        boolean isOutside = outer.holds(edit.lines()) && !outer.isSameAs(edit.lines());
        // Only what is written instead of the very statements that move moves with them.
        return isOutside || outer.isSameAs(edit.lines()) && edit.kind() == LineEdit.Kind.INSTEAD;
    }

    /** All edits, with others that are applied together with them. */
    List<PlannedEdit> among(List<PlannedEdit> others) {
        var atStart = new ArrayList<PlannedEdit>();
        var inline = new HashMap<TextRange, StringBuilder>();
        var instead = new ArrayList<PlannedEdit>();
        var behind = new ArrayList<PlannedEdit>();
        for (var wanted : lineEdits) {
            var edit = wanted.edit();
            var indentation = indentation(edit);
            var lines = edit.lines();
            if (edit.kind() == LineEdit.Kind.INSTEAD) {
                instead.add(planned(new Edit(lines.words(), joined(edit, indentation)), wanted));
                var blank = lines.isInline() ? "" : blankLine(edit);
                if (!blank.isEmpty()) atStart.add(planned(Edit.insert(lines.start(), blank), wanted));
            } else if (edit.kind() == LineEdit.Kind.BEHIND) {
                var text = lines.lineEnd() + indentation + joined(edit, indentation);
                behind.add(0, planned(Edit.insert(lines.end(), text), wanted));
            } else if (lines.isInline()) {
                inline.computeIfAbsent(edit.gap(), gap -> new StringBuilder()).append(written(edit, indentation));
            } else {
                var blank = edit.kind() == LineEdit.Kind.BEFORE ? blankLine(edit) : "";
                var insertion = Edit.insert(lines.start(), blank + written(edit, indentation));
                atStart.add(planned(insertion, wanted));
            }
        }
        var edits = new ArrayList<>(atStart);
        var replacing = new ArrayList<>(others);
        replacing.addAll(instead);
        edits.addAll(steps(replacing));
        edits.addAll(breaks(inline));
        edits.addAll(others);
        edits.addAll(instead);
        edits.addAll(behind);
        return edits;
    }

    /** The one in front of a function that is written, as tidy people have it: none where its suite begins. */
    private static String blankLine(LineEdit edit) {
        var first = edit.text().isEmpty() ? "" : edit.text().get(0);
        var lines = edit.lines();
        var document = lines.document();
        boolean isFunction = first.startsWith("def ") || first.startsWith("async def ");
        boolean isApart = lines.start() == 0
                || NearbyLines.isBlankAbove(document, lines.start())
                || NearbyLines.isBelowHead(document, lines.start());
        return isFunction && !isApart ? lines.lineEnd() : "";
    }

    /** Lines in front of statements. */
    private static String written(LineEdit edit, String indentation) {
        var lines = edit.lines();
        var text = new StringBuilder();
        int step = 0;
        for (var line : edit.text()) {
            if (lines.isInline()) text.append(lines.lineEnd());
            if (!line.isEmpty()) {
                text.append(indentation)
                        .append(lines.step().repeat(step))
                        .append(edit.lines().stepped(line));
            }
            if (!lines.isInline()) text.append(lines.lineEnd());
            if (edit.kind() == LineEdit.Kind.HEADS) step++;
        }
        return text.toString();
    }

    /** The steps in front of the lines that move. */
    private List<PlannedEdit> steps(List<PlannedEdit> others) {
        var gone = new TreeMap<Integer, Edit>();
        for (var other : others) {
            var range = other.edit().range();
            if (!range.isEmpty()) gone.put(range.start(), other.edit());
        }
        var steps = new ArrayList<PlannedEdit>();
        for (var wanted : moving) {
            var lines = wanted.edit().lines();
            var step = lines.step().repeat(wanted.edit().text().size());
            for (int start : lines.moved()) {
                if (isTakenAway(lines, gone, start)) continue;
                steps.add(PlannedEdit.of(Edit.insert(lines.stepPlace(start), step), wanted.fix()));
            }
        }
        return steps;
    }

    /** Whether an edit takes away the start of a line, or the whole of it. */
    private static boolean isTakenAway(StatementLines moving, NavigableMap<Integer, Edit> gone, int lineStart) {
        var before = gone.lowerEntry(lineStart);
        if (before != null && lineStart < before.getValue().range().end()) return true;
        var there = gone.get(lineStart);
        if (there == null || !there.newText().isEmpty()) return false;
        char last = moving.document().charAt(there.range().end() - 1);
        return last == '\n' || last == '\r';
    }

    /** The statement of each one-line suite goes to a line of its own. */
    private List<PlannedEdit> breaks(Map<TextRange, StringBuilder> inline) {
        var edits = new ArrayList<PlannedEdit>();
        var done = new HashSet<TextRange>();
        var byGap = new HashMap<TextRange, List<LineEdit.Of>>();
        for (var wanted : lineEdits) {
            if (wanted.edit().lines().isInline())
                byGap.computeIfAbsent(wanted.edit().gap(), gap -> new ArrayList<>())
                        .add(wanted);
        }
        for (var wanted : lineEdits) {
            var edit = wanted.edit();
            if (!edit.lines().isInline() || !done.add(edit.gap())) continue;
            var lines = edit.lines();
            var same = byGap.get(edit.gap());
            int heads = same.stream()
                    .map(LineEdit.Of::edit)
                    .filter(other ->
                            other.kind() == LineEdit.Kind.HEADS && other.lines().isSameAs(lines))
                    .mapToInt(other -> other.text().size())
                    .sum();
            var before = inline.getOrDefault(edit.gap(), new StringBuilder());
            var text =
                    before + lines.lineEnd() + indentation(edit) + lines.step().repeat(heads);
            var by = same.stream().map(LineEdit.Of::fix).distinct().toList();
            edits.add(new PlannedEdit(new Edit(edit.gap(), text), by));
        }
        return edits;
    }

    /** The lines of a text behind the indentation of the first. */
    private static String joined(LineEdit edit, String indentation) {
        var text = new StringBuilder();
        for (var line : edit.text()) {
            if (!text.isEmpty()) text.append(edit.lines().lineEnd());
            if (!text.isEmpty() && !line.isEmpty()) text.append(indentation);
            text.append(edit.lines().stepped(line));
        }
        return text.toString();
    }

    /** The indentation of statements after all that moves them from outside. */
    private String indentation(LineEdit edit) {
        var text = new StringBuilder(edit.lines().indentation());
        for (var outer : movingFromOutside(edit)) {
            text.append(outer.edit().lines().step().repeat(outer.edit().text().size()));
        }
        return text.toString();
    }

    private List<LineEdit.Of> movingFromOutside(LineEdit edit) {
        return around.get(edit);
    }

    /** What is written further in because others move it, these want, too. */
    private PlannedEdit planned(Edit edit, LineEdit.Of wanted) {
        var by = Stream.concat(
                        Stream.of(wanted.fix()),
                        movingFromOutside(wanted.edit()).stream().map(LineEdit.Of::fix))
                .distinct()
                .toList();
        return new PlannedEdit(edit, by);
    }
}
