package dev.anyiolsp.syntax;

import java.util.Arrays;

/**
 * For each chunk, how far before it the head stands whose suite holds it, and how far behind it its own block ends. In
 * distances, and kept in pages, so that another version shares all pages but those that an edit touched. Immutable.
 */
final class BlockTable {
    /** So many chunks are on a page at most. */
    private static final int MOST = 256;
    /** Numbers a chunk. */
    private static final int STRIDE = 2;

    private final int[][] pages;
    /** Number of the first chunk of each page, and of all chunks. */
    private final int[] numbers;
    /** Where was looked last. Any value will do. */
    private int hint;

    private BlockTable(int[][] pages) {
        this.pages = pages;
        this.numbers = new int[pages.length + 1];
        for (int i = 0; i < pages.length; i++) numbers[i + 1] = numbers[i] + pages[i].length / STRIDE;
    }

    /** What is known of some chunks in a row. */
    static final class Rows {
        private final int base;
        private int[] numbers;
        private int size;

        /** @param base number of the first chunk */
        Rows(int base, int expected) {
            this.base = base;
            this.numbers = new int[STRIDE * expected];
        }

        /** Number of the first chunk behind them. */
        int end() {
            return base + size;
        }

        void add(int parent, int end) {
            if (STRIDE * size == numbers.length) numbers = Arrays.copyOf(numbers, 2 * numbers.length + 16);
            size++;
            setParent(end() - 1, parent);
            setEnd(end() - 1, end);
        }

        void setParent(int chunk, int parent) {
            numbers[STRIDE * (chunk - base)] = parent < 0 ? 0 : chunk - parent;
        }

        int endOf(int chunk) {
            return chunk + numbers[STRIDE * (chunk - base) + 1];
        }

        void setEnd(int chunk, int end) {
            numbers[STRIDE * (chunk - base) + 1] = end - chunk;
        }
    }

    static BlockTable of(Rows rows) {
        return new BlockTable(divided(rows.numbers, STRIDE * rows.size));
    }

    /** In equal parts, lest a page that is full is divided by each line that is added. */
    private static int[][] divided(int[] numbers, int length) {
        int chunks = length / STRIDE;
        var pages = new int[(chunks + MOST - 1) / MOST][];
        for (int i = 0; i < pages.length; i++) {
            int from = STRIDE * (int) ((long) chunks * i / pages.length);
            int to = STRIDE * (int) ((long) chunks * (i + 1) / pages.length);
            pages[i] = Arrays.copyOfRange(numbers, from, to);
        }
        return pages;
    }

    /** The table with other rows, which take the place of the chunks from where they begin to before {@code to}. */
    BlockTable with(Rows rows, int to) {
        int whole = rows.base == size() ? pages.length : pageOf(rows.base);
        int rest = to == size() ? pages.length : pageOf(to);
        int before = STRIDE * (rows.base - numbers[whole]);
        int behind = to == numbers[rest] ? 0 : STRIDE * (numbers[rest + 1] - to);
        int own = STRIDE * rows.size;
        var joined = new int[before + own + behind];
        if (before > 0) System.arraycopy(pages[whole], 0, joined, 0, before);
        System.arraycopy(rows.numbers, 0, joined, before, own);
        if (behind > 0) {
            var page = pages[rest++];
            System.arraycopy(page, page.length - behind, joined, before + own, behind);
        }
        var middle = divided(joined, joined.length);
        var all = Arrays.copyOf(pages, whole + middle.length + pages.length - rest);
        System.arraycopy(middle, 0, all, whole, middle.length);
        System.arraycopy(pages, rest, all, whole + middle.length, pages.length - rest);
        return new BlockTable(all);
    }

    int size() {
        return numbers[pages.length];
    }

    /** Number of the head; -1 in the module. */
    int parentOf(int chunk) {
        int page = pageOf(chunk);
        int distance = pages[page][STRIDE * (chunk - numbers[page])];
        return distance == 0 ? Blocks.MODULE : chunk - distance;
    }

    int endOf(int chunk) {
        int page = pageOf(chunk);
        return chunk + pages[page][STRIDE * (chunk - numbers[page]) + 1];
    }

    /** How many chunks at the end have the same pages in another table; others may be alike, too. */
    int commonEnd(BlockTable other) {
        int last = pages.length;
        int otherLast = other.pages.length;
        while (last > 0 && otherLast > 0 && pages[last - 1] == other.pages[otherLast - 1]) {
            last--;
            otherLast--;
        }
        return size() - numbers[last];
    }

    private int pageOf(int chunk) {
        int near = hint;
        if (near < pages.length && numbers[near] <= chunk && chunk < numbers[near + 1]) return near;
        if (chunk < 0 || chunk >= size()) throw new IndexOutOfBoundsException(chunk);
        int found = Arrays.binarySearch(numbers, chunk);
        // No page is empty, so no number is there twice.
        return hint = found >= 0 ? found : -found - 2;
    }
}
