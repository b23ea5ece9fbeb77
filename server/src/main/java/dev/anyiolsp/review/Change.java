package dev.anyiolsp.review;

import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.LineIndex;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A few lines before and after a fix, without the indentation that they share.
 *
 * @param before the lines as they are
 * @param after what the fix makes of them
 */
public record Change(List<String> before, List<String> after) {
    private static final int MOST_LINES = 8;
    private static final int LONGEST = 110;

    public Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What some edits do to the lines of a place; empty if that is nothing, or too much to show. */
    public static Optional<Change> at(String text, TextRange place, List<Edit> edits) {
        var lines = LineIndex.of(text);
        int first = lines.line(place.start());
        int last = lines.line(place.end());
        var touching = new ArrayList<Edit>();
        for (var edit : Edit.inOrder(edits)) {
            int from = lines.line(edit.range().start());
            int to = lines.line(edit.range().end());
            if (to < first || from > last) continue;
            touching.add(edit);
            first = Math.min(first, from);
            last = Math.max(last, to);
        }
        if (touching.isEmpty() || last - first >= MOST_LINES) return Optional.empty();
        int start = lines.start(first);
        var part = new TextRange(start, lines.end(last));
        var moved = touching.stream()
                .map(edit ->
                        Edit.replace(edit.range().start() - start, edit.range().end() - start, edit.newText()))
                .toList();
        if (touching.stream().anyMatch(edit -> edit.range().end() > part.end())) return Optional.empty();
        var before = part.of(text).toString();
        return of(before.lines().toList(), Edit.apply(before, moved).lines().toList());
    }

    private static Optional<Change> of(List<String> before, List<String> after) {
        boolean isShort = after.size() <= MOST_LINES
                && before.stream().allMatch(line -> line.length() <= LONGEST)
                && after.stream().allMatch(line -> line.length() <= LONGEST);
        if (!isShort || after.isEmpty() || before.equals(after)) return Optional.empty();
        var all = new ArrayList<>(before);
        all.addAll(after);
        int shared = all.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return Optional.of(new Change(without(before, shared), without(after, shared)));
    }

    private static List<String> without(List<String> lines, int indentation) {
        return lines.stream()
                .map(line ->
                        line.substring(Math.min(indentation, line.length())).stripTrailing())
                .toList();
    }

    int size() {
        return before.size() + after.size();
    }
}
