package dev.anyiolsp.semantics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers of some lines in growing order, each once. They lie on pages that count from their first number, so that with
 * other lines in the text there is one page to be made anew, and the others are only told where they begin. Immutable.
 */
final class LineNumbers {
    /** A page that grows beyond is divided. */
    private static final int MOST = 128;

    static final int[] NOWHERE = {};
    static final LineNumbers NONE = new LineNumbers(new int[0][], NOWHERE);

    private final int[][] pages;
    /** The first number of each page. */
    private final int[] bases;

    private LineNumbers(int[][] pages, int[] bases) {
        this.pages = pages;
        this.bases = bases;
    }

    /** Takes numbers in growing order; the same again and again is one. */
    static final class Builder {
        private int[] numbers = new int[2];
        private int count;

        void add(int number) {
            if (count > 0 && numbers[count - 1] == number) return;
            if (count == numbers.length) numbers = Arrays.copyOf(numbers, 2 * count);
            numbers[count++] = number;
        }

        LineNumbers build() {
            return count == 0 ? NONE : NONE.joined(0, Arrays.copyOf(numbers, count), 0, 0);
        }
    }

    boolean isEmpty() {
        return pages.length == 0;
    }

    int[] toArray() {
        return within(0, Integer.MAX_VALUE);
    }

    /** Those from one up to, but not including, another. */
    int[] within(int from, int to) {
        if (from >= to) return NOWHERE;
        int first = pageOf(from);
        int end = first;
        int count = 0;
        for (; end < pages.length && bases[end] < to; end++) count += behind(end, to) - behind(end, from);
        if (count == 0) return NOWHERE;
        var found = new int[count];
        int next = 0;
        for (int page = first; page < end; page++) {
            int last = behind(page, to);
            for (int i = behind(page, from); i < last; i++) found[next++] = bases[page] + pages[page][i];
        }
        return found;
    }

    /** The first page that has a number from one on. */
    private int pageOf(int number) {
        int found = Arrays.binarySearch(bases, number);
        if (found >= 0) return found;
        int before = -found - 2;
        return before >= 0 && behind(before, number) < pages[before].length ? before : before + 1;
    }

    /** How many numbers of a page are below one. */
    private int behind(int page, int number) {
        if (number <= bases[page]) return 0;
        int found = Arrays.binarySearch(pages[page], number - bases[page]);
        return found >= 0 ? found : -found - 1;
    }

    /**
     * What they are when lines went and others came.
     *
     * @param come those of the lines that came
     */
    LineNumbers with(Moves.Move move, int[] come) {
        int from = move.from();
        int behind = from + move.removed();
        int growth = move.added() - move.removed();
        int first = pageOf(from);
        int end = first;
        while (end < pages.length && bases[end] < behind) end++;
        boolean isInside = first < end;
        if (come.length == 0 && !isInside) return growth == 0 ? this : moved(end, growth);
        if (growth == 0 && Arrays.equals(within(from, behind), come)) return this;
        // A neighbour takes them in, lest many edits leave a page for each number.
        if (!isInside && first > 0) first--;
        else if (!isInside && end < pages.length) end++;
        var joined = new ArrayList<int[]>(3);
        if (first < end) joined.add(within(bases[first], from));
        joined.add(come);
        var rest = first < end ? within(behind, end < pages.length ? bases[end] : Integer.MAX_VALUE) : NOWHERE;
        for (int i = 0; i < rest.length; i++) rest[i] += growth;
        joined.add(rest);
        return joined(first, concatenated(joined), end, growth);
    }

    private static int[] concatenated(List<int[]> parts) {
        var all = new int[parts.stream().mapToInt(part -> part.length).sum()];
        int next = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, next, part.length);
            next += part.length;
        }
        return all;
    }

    private LineNumbers moved(int first, int growth) {
        if (first == pages.length) return this;
        var others = bases.clone();
        for (int i = first; i < others.length; i++) others[i] += growth;
        return new LineNumbers(pages, others);
    }

    /** The first {@code before} pages, then some numbers, then the pages from {@code behind} on, moved. */
    private LineNumbers joined(int before, int[] numbers, int behind, int growth) {
        int parts = (numbers.length + MOST - 1) / MOST;
        int size = before + parts + pages.length - behind;
        if (size == 0) return NONE;
        var allPages = Arrays.copyOf(pages, size);
        var allBases = Arrays.copyOf(bases, size);
        for (int i = 0; i < parts; i++) {
            // In equal parts, lest a page that is full is divided by each number that is added.
            int from = (int) ((long) numbers.length * i / parts);
            int to = (int) ((long) numbers.length * (i + 1) / parts);
            var page = Arrays.copyOfRange(numbers, from, to);
            for (int k = 0; k < page.length; k++) page[k] -= numbers[from];
            allPages[before + i] = page;
            allBases[before + i] = numbers[from];
        }
        for (int i = behind, k = before + parts; i < pages.length; i++, k++) {
            allPages[k] = pages[i];
            allBases[k] = bases[i] + growth;
        }
        return new LineNumbers(allPages, allBases);
    }
}
