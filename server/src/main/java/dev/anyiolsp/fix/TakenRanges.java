package dev.anyiolsp.fix;

import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Ranges that fixes change already; none of them overlap. */
final class TakenRanges {
    private final TreeMap<Integer, Integer> replaced = new TreeMap<>();
    private final TreeSet<Integer> inserted = new TreeSet<>();
    private final Set<Edit> shared = new HashSet<>();
    private final TakenLines lines = new TakenLines();
    /** Places where texts of several lines are written. */
    private final TreeSet<Integer> broken = new TreeSet<>();
    /** Where names are read that fixes give to something. */
    private final Map<String, TreeMap<Integer, Integer>> newNames = new HashMap<>();

    void add(FixEdits fix) {
        for (var edit : fix.edits()) {
            if (fix.isShared(edit) && !shared.add(edit)) continue;
            add(edit.range());
            if (LineEdit.breaksLine(edit)) broken.add(edit.range().start());
        }
        for (var edit : fix.lineEdits()) edit.ranges().forEach(this::add);
        lines.addAll(fix.lineEdits());
        for (var name : fix.newNames()) {
            newNames.computeIfAbsent(name.name(), any -> new TreeMap<>())
                    .put(name.read().start(), name.read().end());
        }
    }

    boolean clashesWith(FixEdits fix) {
        for (var edit : fix.edits()) {
            boolean isDone = fix.isShared(edit) && shared.contains(edit);
            if (!isDone && clashesWith(edit.range())) return true;
        }
        for (var name : fix.newNames()) {
            var read = newNames.get(name.name());
            if (read != null && overlaps(read, name.read())) return true;
        }
        for (var edit : fix.lineEdits()) {
            if (edit.ranges().stream().anyMatch(this::clashesWith)) return true;
            if (lines.clashesWith(edit)) return true;
            if (edit.kind() != LineEdit.Kind.HEADS) continue;
            var point = broken.ceiling(edit.lines().start());
            if (point != null && point <= edit.lines().end()) return true;
        }
        return fix.edits().stream()
                .filter(LineEdit::breaksLine)
                .anyMatch(edit -> lines.moveAt(edit.range().start()));
    }

    private void add(TextRange range) {
        if (range.isEmpty()) inserted.add(range.start());
        else replaced.put(range.start(), range.end());
    }

    private boolean clashesWith(TextRange range) {
        if (overlaps(replaced, range)) return true;
        var point = inserted.higher(range.start());
        return point != null && point < range.end();
    }

    /**
     * Whether a range has something in common with some others, or one of them is a place within it.
     *
     * @param taken ends by starts
     */
    static boolean overlaps(TreeMap<Integer, Integer> taken, TextRange range) {
        var before = taken.lowerEntry(range.isEmpty() ? range.start() : range.end());
        return before != null && before.getValue() > range.start();
    }
}
