package dev.anyiolsp.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The tokens of a long line, on pages that know only how far their tokens are from the first, so that another version
 * shares all pages but those that an edit touched.
 */
final class TokenPages extends Tokens {
    /** So many tokens are on a new page; one that grows to twice as many is divided. */
    private static final int USUAL = 512;

    private final Page[] pages;
    private final PageStarts numbers;
    private final PageStarts offsets;

    /** Some tokens in a row, ends from the start of the first. */
    private static final class Page {
        final byte[] types;
        final int[] ends;
        /** Brackets that it opens, and does not close; and those that it closes, and has not opened. */
        final int opened;

        final int closed;
        /** The types of its tokens. */
        final BitSet found = new BitSet();

        Page(byte[] types, int[] ends) {
            this.types = types;
            this.ends = ends;
            int open = 0;
            int close = 0;
            for (byte each : types) {
                int type = each & 0xff;
                found.set(type);
                if (OpenBrackets.opens(type) != 0) open++;
                if (OpenBrackets.closes(type) && --open < 0) {
                    open = 0;
                    close++;
                }
            }
            opened = open;
            closed = close;
        }

        int length() {
            return ends[ends.length - 1];
        }
    }

    /** Tokens in the making. */
    private static final class Draft {
        private final List<Page> pages = new ArrayList<>();

        void add(Tokens all, int from, int to) {
            for (int done = from; done < to; ) {
                int count = to - done < 2 * USUAL ? to - done : USUAL;
                var types = new byte[count];
                var ends = new int[count];
                int base = all.start(done);
                for (int i = 0; i < count; i++) {
                    types[i] = (byte) all.type(done + i);
                    ends[i] = all.end(done + i) - base;
                }
                pages.add(new Page(types, ends));
                done += count;
            }
        }

        TokenPages made() {
            return new TokenPages(pages.toArray(Page[]::new));
        }
    }

    private TokenPages(Page[] pages) {
        this.pages = pages;
        var counts = new int[pages.length + 1];
        var lengths = new int[pages.length + 1];
        for (int i = 0; i < pages.length; i++) {
            counts[i + 1] = counts[i] + pages[i].types.length;
            lengths[i + 1] = lengths[i] + pages[i].length();
        }
        numbers = new PageStarts(counts);
        offsets = new PageStarts(lengths);
    }

    static TokenPages of(byte[] types, int[] ends) {
        var draft = new Draft();
        draft.add(new TokenArray(types, ends), 0, types.length);
        return draft.made();
    }

    @Override
    public int count() {
        return numbers.end();
    }

    @Override
    public int type(int index) {
        int page = numbers.pageOf(index);
        return pages[page].types[index - numbers.of(page)] & 0xff;
    }

    @Override
    public int start(int index) {
        if (index == count()) return offsets.end();
        int page = numbers.pageOf(index);
        int place = index - numbers.of(page);
        return offsets.of(page) + (place == 0 ? 0 : pages[page].ends[place - 1]);
    }

    @Override
    public int end(int index) {
        int page = numbers.pageOf(index);
        return offsets.of(page) + pages[page].ends[index - numbers.of(page)];
    }

    @Override
    int at(int offset) {
        if (offset >= offsets.end()) return count() - 1;
        int page = offsets.pageOf(offset);
        return numbers.of(page) + TokenArray.indexOf(pages[page].ends, offset - offsets.of(page));
    }

    @Override
    int next(int type, int from) {
        for (int i = from; i < count(); ) {
            int page = numbers.pageOf(i);
            int end = numbers.of(page + 1);
            if (pages[page].found.get(type)) for (; i < end; i++) if (type(i) == type) return i;
            i = end;
        }
        return -1;
    }

    @Override
    int openerBefore(int token) {
        var search = new Search();
        if (token == 0) return -1;
        int page = numbers.pageOf(token - 1);
        find(search, page, token);
        while (!search.isDone() && --page >= 0) {
            if (!search.passes(pages[page].opened, pages[page].closed)) find(search, page, numbers.of(page + 1));
        }
        return search.found();
    }

    private void find(Search search, int page, int to) {
        int base = numbers.of(page);
        for (int i = to - 1; i >= base && !search.isDone(); i--) search.step(i, pages[page].types[i - base] & 0xff);
    }

    @Override
    Tokens with(int from, int to, Tokens others, int othersFrom, int othersTo) {
        int first = numbers.pageOf(Math.min(from, count() - 1));
        int last = numbers.pageOf(Math.max(from, to - 1));
        int start = numbers.of(first);
        int end = numbers.of(last + 1);
        var draft = new Draft();
        for (int i = 0; i < first; i++) draft.pages.add(pages[i]);
        draft.add(
                around(start, from, others, othersFrom, othersTo, to, end),
                0,
                end - start - (to - from) + othersTo - othersFrom);
        for (int i = last + 1; i < pages.length; i++) draft.pages.add(pages[i]);
        return draft.made();
    }

    /** The tokens from one to another with some replaced. */
    private Tokens around(int start, int from, Tokens others, int othersFrom, int othersTo, int to, int end) {
        int count = from - start + othersTo - othersFrom + end - to;
        var types = new byte[count];
        var ends = new int[count];
        int at = copy(this, start, from, types, ends, 0);
        at = copy(others, othersFrom, othersTo, types, ends, at);
        copy(this, to, end, types, ends, at);
        return new TokenArray(types, ends);
    }

    private static int copy(Tokens all, int from, int to, byte[] types, int[] ends, int at) {
        int base = at == 0 ? 0 : ends[at - 1];
        int start = from < to ? all.start(from) : 0;
        for (int i = from; i < to; i++) {
            types[at + i - from] = (byte) all.type(i);
            ends[at + i - from] = base + all.end(i) - start;
        }
        return at + to - from;
    }
}
