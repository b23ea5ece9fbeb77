package dev.anyiolsp.semantics;

import java.util.ArrayDeque;

/**
 * The last edits that moved lines. Most names are not asked about for long, so where they stand is brought up to date when
 * somebody asks again.
 */
final class Moves {
    /** What has not gone along with so many edits is found anew. */
    private static final int FAR = 256;

    private final ArrayDeque<Move> last = new ArrayDeque<>();
    private long count;

    /**
     * An edit, in numbers of lines.
     *
     * @param from the first that went or came
     */
    record Move(int from, int removed, int added) {
        boolean isMoving() {
            return removed != added;
        }
    }

    /** What is known of some lines, and how many edits it has gone along with. */
    record Known(LineNumbers[] lines, long seen) {}

    Known known(LineNumbers... lines) {
        return new Known(lines, count);
    }

    /** What is known already of the version to which an edit leads that is still to be told. */
    Known knownAfter(Move move, LineNumbers... lines) {
        return new Known(lines, move.isMoving() ? count + 1 : count);
    }

    void add(Move move) {
        if (!move.isMoving()) return;
        count++;
        last.add(move);
        if (last.size() > FAR) last.remove();
    }

    /** The same after all edits; null if there were too many, or nothing is known. */
    Known current(Known known) {
        if (known == null || count - known.seen > last.size()) return null;
        if (known.seen >= count) return known;
        long skipped = last.size() - (count - known.seen);
        var lines = known.lines.clone();
        for (var move : last) {
            if (skipped-- > 0) continue;
            for (int i = 0; i < lines.length; i++) lines[i] = lines[i].with(move, LineNumbers.NOWHERE);
        }
        return new Known(lines, count);
    }
}
