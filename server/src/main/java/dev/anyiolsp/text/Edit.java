package dev.anyiolsp.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Replaces a range of a text.
 *
 * @param range what goes, in UTF-16 offsets of the text before
 * @param newText what comes in its place
 */
public record Edit(TextRange range, String newText) {
    /** Insertions before what is replaced at the same offset. */
    public static final Comparator<Edit> BY_PLACE =
            Comparator.<Edit>comparingInt(edit -> edit.range.start()).thenComparingInt(edit -> edit.range.end());

    public static Edit replace(int start, int end, String newText) {
        return new Edit(new TextRange(start, end), newText);
    }

    /** The shortest single edit that makes one text of another. */
    public static Edit between(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int start = 0;
        while (start < most && before.charAt(start) == after.charAt(start)) start++;
        int end = before.length();
        int newEnd = after.length();
        while (end > start && newEnd > start && before.charAt(end - 1) == after.charAt(newEnd - 1)) {
            end--;
            newEnd--;
        }
        return replace(start, end, after.substring(start, newEnd));
    }

    public static Edit insert(int offset, String newText) {
        return new Edit(TextRange.at(offset), newText);
    }

    public static Edit delete(TextRange range) {
        return new Edit(range, "");
    }

    /**
     * Applies edits that all speak of {@code text} as it is.
     *
     * @throws IllegalArgumentException if two of them overlap
     */
    public static String apply(String text, Collection<Edit> edits) {
        var sorted = inOrder(edits);
        var result = new StringBuilder(text.length() + 64);
        int done = 0;
        for (var edit : sorted) {
            if (edit.range.start() < done) throw new IllegalArgumentException("overlapping edits at " + edit.range);
            result.append(text, done, edit.range.start()).append(edit.newText);
            done = edit.range.end();
        }
        return result.append(text, done, text.length()).toString();
    }

    /** The edits by place; insertions at one offset keep their order. */
    public static List<Edit> inOrder(Collection<Edit> edits) {
        var sorted = new ArrayList<>(edits);
        sorted.sort(BY_PLACE);
        return sorted;
    }
}
