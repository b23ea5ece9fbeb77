package dev.anyiolsp.syntax;

import dev.anyiolsp.text.Edit;

/**
 * The chunks that the end of a text had before a quote or bracket swallowed them. When it is closed they fit again: what is
 * behind them in the text is what they were made of.
 *
 * @param chunks of an earlier version
 * @param from the first of them whose text, and all behind it, still ends the text
 */
record Spare(ChunkSequence chunks, int from) {
    /** The number of the chunk that begins so far from the end of the text; -1 if none does. */
    int at(int distance) {
        int offset = chunks.length() - distance;
        if (distance == 0 || offset < 0 || offset < chunks.start(from)) return -1;
        int chunk = chunks.chunkAt(offset);
        return chunks.start(chunk) == offset ? chunk : -1;
    }

    /** What is left of it after an edit of a text of this length; null if nothing is. */
    Spare after(Edit edit, int length) {
        int end = chunks.length() - (length - edit.range().end());
        int left = end < 0 ? from : Math.max(from, chunks.chunkAt(end) + 1);
        return left < chunks.size() ? new Spare(chunks, left) : null;
    }
}
