package dev.anyiolsp.fix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Lines that fixes write at statements already; none of them clash. They are kept by length, each of a sort at most twice as
 * long as another, so that what lies around a place is found without a look at all others.
 */
final class TakenLines {
    private final TreeMap<Integer, NavigableMap<Integer, List<LineEdit>>> byLength = new TreeMap<>();

    void addAll(Collection<LineEdit> edits) {
        for (var edit : edits) {
            int length = Math.max(1, edit.lines().end() - edit.lines().start());
            byLength.computeIfAbsent(Integer.highestOneBit(length), any -> new TreeMap<>())
                    .computeIfAbsent(edit.lines().start(), any -> new ArrayList<>(1))
                    .add(edit);
        }
    }

    boolean clashesWith(LineEdit edit) {
        int start = edit.lines().start();
        int end = edit.lines().end();
        // Those in between lie inside: at most the first of them is of interest.
        return isAny(start, start, edit::clashesWith)
                || isAny(Math.max(start, end - 1), end, edit::clashesWith)
                || edit.kind() == LineEdit.Kind.INSTEAD && isAnyInside(edit);
    }

    /** Whether statements move in or around which an edit is that writes several lines. */
    boolean moveAt(int offset) {
        return isAny(
                offset,
                offset,
                edit -> edit.kind() == LineEdit.Kind.HEADS
                        && edit.lines().start() <= offset
                        && offset <= edit.lines().end());
    }

    /** Asks about all that may reach from in front of a place to behind it, and perhaps about some others. */
    private boolean isAny(int from, int to, Predicate<LineEdit> wanted) {
        for (var sort : byLength.entrySet()) {
            int longest = 2 * sort.getKey();
            for (var there :
                    sort.getValue().subMap(from - longest, true, to, true).values()) {
                if (there.stream().anyMatch(wanted)) return true;
            }
        }
        return false;
    }

    private boolean isAnyInside(LineEdit edit) {
        for (var sort : byLength.values()) {
            var first = sort.ceilingEntry(edit.lines().start());
            if (first != null && first.getValue().stream().anyMatch(edit::clashesWith)) return true;
        }
        return false;
    }
}
