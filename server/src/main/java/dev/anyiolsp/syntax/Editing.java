package dev.anyiolsp.syntax;

import dev.anyiolsp.text.Edit;
import java.util.List;

/** Makes the next version of a document: lexes what an edit damaged, or goes on with what was left pending. */
final class Editing {
    /** So many chunks behind an edit are lexed at once before more of them are looked at. */
    private static final int AHEAD = 2;

    private final Document document;
    private final ChunkSequence chunks;

    /** @param document that has some text */
    Editing(Document document) {
        this.document = document;
        this.chunks = document.chunks();
    }

    /** @param bound so many units behind the edit are lexed at most */
    Document edit(Edit edit, int bound) {
        var spare = document.spare();
        var left = spare == null ? null : spare.after(edit, document.length());
        var result = keepEqual(relexed(edit, left, bound));
        var next = result.in(chunks);
        if (result.tail() != chunks) left = null;
        else if (left == null && next.firstPending() >= 0 && document.isSettled())
            left = new Spare(chunks, 0).after(edit, document.length());
        return document.with(next, blocks(result, next), left);
    }

    private Relexing.Result relexed(Edit edit, Spare left, int bound) {
        int damaged = chunks.chunkAt(edit.range().start());
        var old = chunks.get(damaged);
        var inside = new Edit(edit.range().shift(-chunks.start(damaged)), edit.newText());
        var next = inside.range().end() < old.length() ? LongLine.after(old, inside) : null;
        if (next != null) return new Relexing.Result(damaged, damaged + 1, List.of(next), chunks, damaged + 1);
        int first = damaged > 0 && !chunks.get(damaged - 1).endsByItself() ? damaged - 1 : damaged;
        var result = new Relexing(chunks, edit, first, AHEAD, left, bound).run();
        remember(old, result, damaged - first);
        return result;
    }

    private static void remember(Chunk old, Relexing.Result result, int place) {
        if (place < result.chunks().size())
            LongLine.remember(old, result.chunks().get(place));
    }

    /** @param bound so many units are lexed at most */
    Document settleFurther(int bound) {
        int first = chunks.firstPending();
        var old = chunks.get(first);
        // A literal that is longer than the bound is read from its start each time, so each time by twice as much.
        int reach = Math.max(bound, 2 * Math.min(old.length(), Integer.MAX_VALUE / 2));
        var nothing = Edit.insert(chunks.start(first), "");
        var result = new Relexing(chunks, nothing, first, AHEAD, document.spare(), reach).run();
        remember(old, result, 0);
        return document.with(result.in(chunks), null, result.tail() == chunks ? document.spare() : null);
    }

    /** Chunks lexed again with the same text are put back as the objects they were, with the trees they have. */
    private Relexing.Result keepEqual(Relexing.Result result) {
        var fresh = result.chunks();
        int from = 0;
        while (from < fresh.size() && result.from() + from < result.to() && isEqual(result, from)) from++;
        var rest = fresh.subList(from, fresh.size());
        return new Relexing.Result(result.from() + from, result.to(), rest, result.tail(), result.tailFrom());
    }

    private boolean isEqual(Relexing.Result result, int index) {
        return result.chunks().get(index).hasTextOf(chunks.get(result.from() + index));
    }

    /** The block structure as far as it follows from the one before; else null. */
    private Blocks blocks(Relexing.Result result, ChunkSequence next) {
        var known = document.knownBlocks();
        if (known == null || isSameStructure(result)) return known;
        if (result.tail() != chunks || next.firstPending() >= 0) return null;
        int removed = result.to() - result.from();
        return known.after(next, result.from(), removed, result.chunks().size());
    }

    private boolean isSameStructure(Relexing.Result result) {
        int count = result.chunks().size();
        if (result.tail() != chunks) return false;
        if (result.to() - result.from() != count) return false;
        for (int i = 0; i < count; i++) {
            if (!Blocks.areAlike(chunks.get(result.from() + i), result.chunks().get(i))) return false;
        }
        return true;
    }
}
