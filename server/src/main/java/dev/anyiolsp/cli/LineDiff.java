package dev.anyiolsp.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of two texts are the same. Lines that both texts have exactly once are the fixed points, the rest grows
 * from them: that reads better than the shortest difference and costs little on big files. Between them, where no line
 * is unique, the longest common part is looked for if that is cheap.
 */
final class LineDiff {
    /**
     * Lines that differ.
     *
     * @param beforeStart first line in the text before, from 0
     * @param beforeEnd behind the last one
     * @param afterStart first line in the text after
     * @param afterEnd behind the last one
     */
    record Change(int beforeStart, int beforeEnd, int afterStart, int afterEnd) {}

    private static final long CHEAP = 1_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Change> changes = new ArrayList<>();

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** The changes in the order of the lines; no two of them touch. */
    static List<Change> of(List<String> before, List<String> after) {
        var diff = new LineDiff(before, after);
        diff.compare(0, before.size(), 0, after.size());
        return diff.changes;
    }

    private void compare(int beforeStart, int beforeEnd, int afterStart, int afterEnd) {
        while (beforeStart < beforeEnd && afterStart < afterEnd && same(beforeStart, afterStart)) {
            beforeStart++;
            afterStart++;
        }
        while (beforeStart < beforeEnd && afterStart < afterEnd && same(beforeEnd - 1, afterEnd - 1)) {
            beforeEnd--;
            afterEnd--;
        }
        if (beforeStart == beforeEnd && afterStart == afterEnd) return;
        if (beforeStart == beforeEnd || afterStart == afterEnd) {
            changes.add(new Change(beforeStart, beforeEnd, afterStart, afterEnd));
            return;
        }
        var anchors = increasing(uniquePairs(beforeStart, beforeEnd, afterStart, afterEnd));
        if (anchors.isEmpty()) anchors = longestCommon(beforeStart, beforeEnd, afterStart, afterEnd);
        if (anchors.isEmpty()) {
            changes.add(new Change(beforeStart, beforeEnd, afterStart, afterEnd));
            return;
        }
        int doneBefore = beforeStart;
        int doneAfter = afterStart;
        for (var anchor : anchors) {
            compare(doneBefore, anchor[0], doneAfter, anchor[1]);
            doneBefore = anchor[0] + 1;
            doneAfter = anchor[1] + 1;
        }
        compare(doneBefore, beforeEnd, doneAfter, afterEnd);
    }

    private boolean same(int beforeLine, int afterLine) {
        return before.get(beforeLine).equals(after.get(afterLine));
    }

    /** Lines that each side has once, as pairs of line numbers in the order of the text before. */
    private List<int[]> uniquePairs(int beforeStart, int beforeEnd, int afterStart, int afterEnd) {
        Map<String, int[]> places = new HashMap<>();
        for (int i = beforeStart; i < beforeEnd; i++) count(places, before.get(i), 0, i);
        for (int i = afterStart; i < afterEnd; i++) count(places, after.get(i), 2, i);
        var pairs = new ArrayList<int[]>();
        for (int i = beforeStart; i < beforeEnd; i++) {
            var place = places.get(before.get(i));
            if (place[0] == 1 && place[2] == 1) pairs.add(new int[] {i, place[3]});
        }
        return pairs;
    }

    private static void count(Map<String, int[]> places, String line, int side, int number) {
        var place = places.computeIfAbsent(line, key -> new int[4]);
        place[side]++;
        place[side + 1] = number;
    }

    /** The longest run of pairs that goes forward in both texts. */
    private static List<int[]> increasing(List<int[]> pairs) {
        var tops = new int[pairs.size()];
        var previous = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int target = pairs.get(i)[1];
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tops[middle])[1] < target) low = middle + 1;
                else high = middle;
            }
            previous[i] = low == 0 ? -1 : tops[low - 1];
            tops[low] = i;
            length = Math.max(length, low + 1);
        }
        var result = new int[length][];
        int last = length == 0 ? -1 : tops[length - 1];
        for (int i = length - 1; i >= 0; i--) {
            result[i] = pairs.get(last);
            last = previous[last];
        }
        return Arrays.asList(result);
    }

    /** A longest common sequence of lines; nothing if the table would be too big. */
    private List<int[]> longestCommon(int beforeStart, int beforeEnd, int afterStart, int afterEnd) {
        int rows = beforeEnd - beforeStart;
        int columns = afterEnd - afterStart;
        if ((long) rows * columns > CHEAP) return List.of();
        var lengths = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                lengths[i][j] = same(beforeStart + i, afterStart + j)
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        var pairs = new ArrayList<int[]>();
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (same(beforeStart + i, afterStart + j)) pairs.add(new int[] {beforeStart + i++, afterStart + j++});
            else if (lengths[i + 1][j] >= lengths[i][j + 1]) i++;
            else j++;
        }
        return pairs;
    }
}
