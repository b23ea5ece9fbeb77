package dev.anyiolsp.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The nodes of a long line, on pages of which the tokens count from a token that the page does not know, so that another
 * version shares all pages but those that hold nodes that are others, or stand around these.
 */
final class NodePages extends Nodes {
    /** So many nodes are on a new page; one that grows to twice as many is divided. */
    private static final int USUAL = 256;

    private final Page[] pages;
    private final PageStarts numbers;
    /** From which token those of a page count. */
    private final int[] bases;
    /** Null until somebody asks; any thread finds the same. */
    private int[] further;

    /** Some nodes in a row. */
    private static final class Page {
        final int[] rows;
        /** How far from the page's first node the first one is that stands below one of its nodes; most often in front. */
        final int reach;

        final EnumSet<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);

        Page(int[] rows) {
            this.rows = rows;
            int least = 0;
            for (int i = 0; i < count(); i++) {
                least = Math.min(least, firstBelow(i));
                kinds.add(NodeKind.of(rows[i * STRIDE + KIND]));
            }
            reach = least;
        }

        int count() {
            return rows.length / STRIDE;
        }

        boolean hasAny(Set<NodeKind> wanted) {
            for (var kind : wanted) if (kinds.contains(kind)) return true;
            return false;
        }

        /** How far the first descendant of a node is from the page's first node. */
        int firstBelow(int place) {
            return place - rows[place * STRIDE + SIZE] + 1;
        }

        int lastToken() {
            return rows[rows.length - STRIDE + LAST_TOKEN];
        }

        /** The first of its nodes from a place on below which stands one that is so far from the page's first; or -1. */
        int around(int distance, int from) {
            if (reach > distance) return -1;
            for (int i = from; i < count(); i++) if (firstBelow(i) <= distance) return i;
            return -1;
        }
    }

    /** Pages in the making. */
    private static final class Draft {
        private final List<Page> pages = new ArrayList<>();
        private int[] bases;

        Draft(int expected) {
            bases = new int[expected];
        }

        void add(Page page, int base) {
            if (pages.size() == bases.length) bases = Arrays.copyOf(bases, 2 * bases.length + 4);
            bases[pages.size()] = base;
            pages.add(page);
        }

        /** Adds nodes whose tokens count from the first of the line. */
        void add(int[] rows) {
            int size = rows.length / STRIDE;
            for (int done = 0; done < size; ) {
                int count = size - done < 2 * USUAL ? size - done : USUAL;
                int base = rows[done * STRIDE + LAST_TOKEN];
                int[] own = Arrays.copyOfRange(rows, done * STRIDE, (done + count) * STRIDE);
                for (int at = 0; at < own.length; at += STRIDE) {
                    own[at + FIRST_TOKEN] -= base;
                    own[at + LAST_TOKEN] -= base;
                    if (NodeKind.of(own[at + KIND]).isDataToken()) own[at + DATA] -= base;
                }
                add(new Page(own), base);
                done += count;
            }
        }

        NodePages made() {
            return new NodePages(pages.toArray(Page[]::new), bases);
        }
    }

    private NodePages(Page[] pages, int[] bases) {
        this.pages = pages;
        this.bases = bases;
        var counts = new int[pages.length + 1];
        for (int i = 0; i < pages.length; i++) counts[i + 1] = counts[i] + pages[i].count();
        numbers = new PageStarts(counts);
    }

    static NodePages of(int[] rows) {
        var draft = new Draft(rows.length / STRIDE / USUAL + 1);
        draft.add(rows);
        return draft.made();
    }

    @Override
    int count() {
        return numbers.end();
    }

    @Override
    NodeKind kind(int node) {
        int page = numbers.pageOf(node);
        return NodeKind.of(pages[page].rows[(node - numbers.of(page)) * STRIDE + KIND]);
    }

    @Override
    int firstToken(int node) {
        int page = numbers.pageOf(node);
        return bases[page] + pages[page].rows[(node - numbers.of(page)) * STRIDE + FIRST_TOKEN];
    }

    @Override
    int lastToken(int node) {
        int page = numbers.pageOf(node);
        return bases[page] + pages[page].rows[(node - numbers.of(page)) * STRIDE + LAST_TOKEN];
    }

    @Override
    int size(int node) {
        int page = numbers.pageOf(node);
        return pages[page].rows[(node - numbers.of(page)) * STRIDE + SIZE];
    }

    @Override
    int data(int node) {
        int page = numbers.pageOf(node);
        int at = (node - numbers.of(page)) * STRIDE;
        int data = pages[page].rows[at + DATA];
        return NodeKind.of(pages[page].rows[at + KIND]).isDataToken() ? bases[page] + data : data;
    }

    @Override
    int parent(int node) {
        int page = numbers.pageOf(node);
        int place = pages[page].around(node - numbers.of(page), node - numbers.of(page) + 1);
        if (place >= 0) return numbers.of(page) + place;
        for (page++; page < pages.length; page = furtherReaching()[page]) {
            place = pages[page].around(node - numbers.of(page), 0);
            if (place >= 0) return numbers.of(page) + place;
        }
        return -1;
    }

    /** The number of the first node that stands below one of a page's. */
    private int reach(int page) {
        return numbers.of(page) + pages[page].reach;
    }

    /** For each page the next one that reaches further to the front: those between have no node around what it has none around. */
    private int[] furtherReaching() {
        var known = further;
        if (known != null) return known;
        int[] made = new int[pages.length];
        for (int page = pages.length - 1; page >= 0; page--) {
            int next = page + 1;
            while (next < pages.length && reach(next) >= reach(page)) next = made[next];
            made[page] = next;
        }
        further = made;
        return made;
    }

    @Override
    int firstEndingAt(int token) {
        int low = 0;
        int high = pages.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bases[middle] + pages[middle].lastToken() < token) low = middle + 1;
            else high = middle;
        }
        return low == pages.length
                ? count()
                : numbers.of(low) + NodeArray.firstEndingAt(pages[low].rows, token - bases[low]);
    }

    @Override
    int next(Set<NodeKind> kinds, int from) {
        for (int node = from; node < count(); ) {
            int page = numbers.pageOf(node);
            int end = numbers.of(page + 1);
            if (pages[page].hasAny(kinds)) for (; node < end; node++) if (kinds.contains(kind(node))) return node;
            node = end;
        }
        return -1;
    }

    @Override
    Nodes with(Replacement replaced, int[] others, int oldTo, int growth) {
        int first = numbers.pageOf(Math.min(replaced.from(), count() - 1));
        int last = numbers.pageOf(Math.max(replaced.from(), replaced.to() - 1));
        int start = numbers.of(first);
        int end = numbers.of(last + 1);
        int[] rows = new int[(end - start + replaced.growth()) * STRIDE];
        int at = 0;
        for (int node = start; node < replaced.from(); node++, at += STRIDE) copy(node, rows, at);
        System.arraycopy(others, 0, rows, at, replaced.count() * STRIDE);
        at += replaced.count() * STRIDE;
        for (int node = replaced.to(); node < end; node++, at += STRIDE) move(node, replaced, oldTo, growth, rows, at);
        var draft = new Draft(pages.length + 4);
        for (int i = 0; i < first; i++) draft.add(pages[i], bases[i]);
        draft.add(rows);
        boolean isSame = growth == 0 && replaced.growth() == 0 && !replaced.hasTokens();
        var behind = isSame ? pages : withOthersInside(replaced, end, oldTo, growth);
        for (int i = last + 1; i < pages.length; i++) draft.add(behind[i], bases[i] + growth);
        return draft.made();
    }

    @Override
    Nodes framed(int[] front, int from, int to, int shift, int[] behind) {
        var draft = new Draft(pages.length + 4);
        draft.add(front);
        for (int node = from; node < to; ) {
            int page = numbers.pageOf(node);
            int end = Math.min(to, numbers.of(page + 1));
            if (end - node == pages[page].count()) {
                draft.add(pages[page], bases[page] + shift);
            } else {
                int[] rows = new int[(end - node) * STRIDE];
                for (int i = node; i < end; i++) copy(i, shift, rows, (i - node) * STRIDE);
                draft.add(rows);
            }
            node = end;
        }
        draft.add(behind);
        return draft.made();
    }

    /** The pages on which from one node on those that stand around what is replaced are what they will be. */
    private Page[] withOthersInside(Replacement replaced, int end, int oldTo, int growth) {
        var result = pages.clone();
        int[] rows = null;
        int current = -1;
        for (int node = replaced.parent(); node >= 0; node = parent(node)) {
            if (node < end) continue;
            int page = numbers.pageOf(node);
            if (page != current) {
                if (current >= 0) result[current] = new Page(rows);
                current = page;
                rows = pages[page].rows.clone();
            }
            // The tokens that keep their numbers come nearer to the front of a page that moves behind.
            int at = (node - numbers.of(page)) * STRIDE;
            if (firstToken(node) < oldTo) rows[at + FIRST_TOKEN] -= growth;
            if (node == replaced.parent() && replaced.hasTokens()) {
                rows[at + FIRST_TOKEN] = replaced.firstToken() - bases[page] - growth;
                rows[at + LAST_TOKEN] = replaced.lastToken() - bases[page] - growth;
            }
            rows[at + SIZE] += replaced.growth();
            if (kind(node).isDataToken() && data(node) < oldTo) rows[at + DATA] -= growth;
        }
        if (current >= 0) result[current] = new Page(rows);
        return result;
    }
}
