package dev.anyiolsp.syntax;

import java.util.BitSet;

/**
 * What two versions of a document do not share, in numbers of chunks.
 *
 * @param from the first chunk that is another one
 * @param removed how many chunks of the earlier version went there
 * @param added how many chunks of the later version came there
 * @param isStructural whether the block structure may be another one
 * @param moved chunks that both versions have, by their numbers in the later one, which now stand in another block
 */
public record Change(int from, int removed, int added, boolean isStructural, int[] moved) {
    private static final int[] NONE = {};

    /** What leads from one version to another. */
    public static Change between(Document before, Document after) {
        var lines = ofLines(before, after);
        if (before.blocks() == after.blocks()) return lines;
        var moved = moved(before, after, lines.from, lines.removed, lines.added);
        return new Change(lines.from, lines.removed, lines.added, true, moved);
    }

    /** The same without a look at the block structure. */
    public static Change ofLines(Document before, Document after) {
        return after.linesSince(before);
    }

    static Change ofLines(ChunkSequence old, ChunkSequence now) {
        int from = old.commonStart(now);
        int common = old.commonEnd(now, from);
        return new Change(from, old.size() - from - common, now.size() - from - common, false, NONE);
    }

    private static int[] moved(Document before, Document after, int from, int removed, int added) {
        var old = before.blocks();
        var now = after.blocks();
        var moved = new BitSet();
        int growth = added - removed;
        int end = before.chunkCount() - old.commonEnd(now);
        for (int i = from + removed; i < end; i++) {
            int was = old.parentOf(i);
            int is = now.parentOf(i + growth);
            boolean isSame = was < from ? is == was : was >= from + removed && is == was + growth;
            // Whatever stands below something that moves goes with it.
            if (!isSame || is >= 0 && moved.get(is)) moved.set(i + growth);
        }
        return moved.stream().toArray();
    }

    /** The same with other chunks that count as moved. */
    public Change withMoved(int[] others) {
        return new Change(from, removed, added, isStructural, others);
    }

    /** Whether nothing is different. */
    public boolean isEmpty() {
        return removed == 0 && added == 0;
    }

    /** By how much the numbers of chunks behind it grow. */
    public int growth() {
        return added - removed;
    }
}
