package dev.anyiolsp.syntax;

import java.util.Arrays;

/** Which page of several holds what bears a number: pages that other versions share do not know how many are in front. */
final class PageStarts {
    private final int[] starts;
    /** Where was looked last: neighbours are asked for one after another. Any value will do. */
    private int hint;

    /** @param starts number of the first of each page, and of all behind the last */
    PageStarts(int[] starts) {
        this.starts = starts;
    }

    int pages() {
        return starts.length - 1;
    }

    int of(int page) {
        return starts[page];
    }

    /** The number of all. */
    int end() {
        return starts[pages()];
    }

    /** The page of a number that is one of all. */
    int pageOf(int number) {
        int page = hint;
        if (page < pages() && starts[page] <= number) {
            if (number < starts[page + 1]) return page;
            if (page + 1 < pages() && number < starts[page + 2]) return hint = page + 1;
        }
        int found = Arrays.binarySearch(starts, number);
        page = found >= 0 ? found : -found - 2;
        // A page may hold nothing.
        while (page + 1 < starts.length && starts[page + 1] == number) page++;
        return hint = page;
    }
}
