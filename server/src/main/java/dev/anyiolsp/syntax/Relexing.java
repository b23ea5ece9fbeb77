package dev.anyiolsp.syntax;

import dev.anyiolsp.text.Edit;
import java.util.ArrayList;
import java.util.List;

/**
 * Lexes again what an edit damaged, from a chunk on until an end of a new chunk meets the end of an old one. Only a window
 * of the text is put together for it, which grows as long as the lexer looks beyond it.
 */
final class Relexing {
    /**
     * What takes the place of old chunks.
     *
     * @param from number of the first chunk that goes
     * @param to number of the first chunk that stays behind it
     */
    record Result(int from, int to, List<Chunk> chunks) {
        ChunkSequence in(ChunkSequence before) {
            return before.with(from, to, chunks);
        }
    }

    private final ChunkSequence old;
    private final Edit edit;
    private final int first;
    private final int growth;
    /** Number of the chunk behind the last one whose text is in the window. */
    private int windowEnd;

    private final StringBuilder window = new StringBuilder();
    /** Offset in the new text at which the window begins. */
    private final int base;

    /**
     * @param first the chunk to begin with
     * @param ahead so many chunks behind the edit are looked at to begin with
     */
    Relexing(ChunkSequence old, Edit edit, int first, int ahead) {
        this.old = old;
        this.edit = edit;
        this.first = first;
        this.growth = edit.newText().length() - edit.range().length();
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
                if (resume < old.size() && old.start(resume) + growth == position)
                    return new Result(first, resume, result);
            }
            if (windowEnd >= old.size()) return new Result(first, old.size(), result);
            widen();
        }
    }

    /** Twice as much text; what is lexed in all stays proportional to what has to be. */
    private void widen() {
        int wanted = 2 * window.length() + 256;
        while (windowEnd < old.size() && window.length() < wanted) {
            window.append(old.get(windowEnd).text());
            windowEnd++;
        }
    }
}
