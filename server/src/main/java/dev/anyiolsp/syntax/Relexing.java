package dev.anyiolsp.syntax;

import dev.anyiolsp.text.Edit;
import java.util.ArrayList;
import java.util.List;

/**
 * Lexes again what an edit damaged, from a chunk on until an end of a new chunk meets the end of an old one. Only a window
 * of the text is put together for it, which grows as long as the lexer looks beyond it.
 *
 * <p>A quote may turn all literals behind it inside out, so that no ends meet before the end of the text. There is a bound
 * for that: what has not been lexed when it is reached becomes one pending chunk, up to the next end of an old one.
 */
final class Relexing {
    /**
     * What takes the place of old chunks.
     *
     * @param from number of the first chunk that goes
     * @param to number of the first chunk that stays behind it
     * @param chunks what comes between
     * @param tail the sequence to which those belong that stay behind
     * @param tailFrom the number of the first of them there
     */
    record Result(int from, int to, List<Chunk> chunks, ChunkSequence tail, int tailFrom) {
        ChunkSequence in(ChunkSequence before) {
            return before.with(from, chunks, tail, tailFrom);
        }
    }

    private final ChunkSequence old;
    private final Edit edit;
    private final int first;
    private final int growth;
    private final Spare spare;
    /** Offset in the new text from which on nothing is lexed without need. */
    private final int limit;
    /** Number of the chunk behind the last one whose text is in the window. */
    private int windowEnd;

    private final StringBuilder window = new StringBuilder();
    /** Offset in the new text at which the window begins. */
    private final int base;

    /**
     * @param first the chunk to begin with
     * @param ahead so many chunks behind the edit are looked at to begin with
     * @param spare chunks of an earlier version that stand for the end of the old text as well, or null
     * @param bound so many units behind the edit are lexed at most, the rest of a line apart
     */
    Relexing(ChunkSequence old, Edit edit, int first, int ahead, Spare spare, int bound) {
        this.old = old;
        this.edit = edit;
        this.first = first;
        this.spare = spare;
        this.growth = edit.newText().length() - edit.range().length();
        int end = edit.range().start() + edit.newText().length();
        this.limit = bound < Integer.MAX_VALUE - end ? end + bound : Integer.MAX_VALUE;
        // A byte order mark is one only at the start of the text: a line end in front keeps that so.
        this.base = old.start(first) - (first == 0 ? 0 : 1);
        if (first > 0) window.append('\n');
        int last = old.chunkAt(edit.range().end());
        windowEnd = Math.min(old.size(), last + 1 + ahead);
        var before = new StringBuilder();
        old.appendTo(before, first, windowEnd);
        int start = old.start(first);
        window.append(before, 0, edit.range().start() - start)
                .append(edit.newText())
                .append(before, edit.range().end() - start, before.length());
    }

    Result run() {
        var result = new ArrayList<Chunk>();
        int resume = Math.min(old.size(), old.chunkAt(edit.range().end()) + 1);
        int position = old.start(first);
        while (true) {
            var text = window.toString();
            var lexer = new ChunkLexer(text, position - base);
            for (var chunk = lexer.next(); chunk != null; chunk = lexer.next()) {
                if (windowEnd < old.size() && lexer.sawEnd()) break;
                result.add(chunk);
                position += chunk.length();
                while (resume < old.size() && old.start(resume) + growth < position) resume++;
                if (resume < old.size() && old.start(resume) + growth == position) return upTo(resume, result);
                int spared = spare == null ? -1 : spare.at(old.length() + growth - position);
                if (spared >= 0) return new Result(first, old.size(), result, spare.chunks(), spared);
                if (position > limit && resume < old.size()) return pending(position, resume, result);
            }
            if (windowEnd >= old.size()) return upTo(old.size(), result);
            if (base + window.length() > limit) return pending(position, windowEnd, result);
            widen();
        }
    }

    private Result upTo(int resume, List<Chunk> chunks) {
        return new Result(first, resume, chunks, old, resume);
    }

    /** What lies between a place and an old chunk is left for later. */
    private Result pending(int position, int resume, List<Chunk> chunks) {
        while (windowEnd < resume) append(windowEnd);
        int end = old.start(resume) + growth;
        chunks.add(Chunk.pending(window.substring(position - base, end - base)));
        return upTo(resume, chunks);
    }

    /** Twice as much text; what is lexed in all stays proportional to what has to be. */
    private void widen() {
        int wanted = 2 * window.length() + 256;
        do append(windowEnd);
        while (windowEnd < old.size() && window.length() < wanted && base + window.length() <= limit);
    }

    private void append(int chunk) {
        window.append(old.get(chunk).text());
        windowEnd = chunk + 1;
    }
}
