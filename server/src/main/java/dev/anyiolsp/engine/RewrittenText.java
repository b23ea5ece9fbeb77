package dev.anyiolsp.engine;

import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that is edited several times, and the edits that lead from the first text to the last. Only what has been
 * touched is replaced, so that cursors and folds elsewhere stay. Immutable.
 */
final class RewrittenText {
    private final String original;
    private final List<Piece> pieces;

    private sealed interface Piece {
        int length();
    }

    private record Kept(int start, int length) implements Piece {}

    private record Added(String text) implements Piece {
        @Override
        public int length() {
            return text.length();
        }
    }

    private RewrittenText(String original, List<Piece> pieces) {
        this.original = original;
        this.pieces = pieces;
    }

    static RewrittenText of(String original) {
        return new RewrittenText(original, List.of(new Kept(0, original.length())));
    }

    /** The text after more edits, which all speak of the text as it is now and do not overlap. */
    RewrittenText after(List<Edit> edits) {
        var result = new ArrayList<Piece>();
        int done = 0;
        for (var edit : Edit.inOrder(edits)) {
            copy(done, edit.range().start(), result);
            if (!edit.newText().isEmpty()) result.add(new Added(edit.newText()));
            done = edit.range().end();
        }
        copy(done, Integer.MAX_VALUE, result);
        return new RewrittenText(original, List.copyOf(result));
    }

    private void copy(int from, int to, List<Piece> result) {
        int start = 0;
        for (var piece : pieces) {
            int first = Math.max(from - start, 0);
            int last = Math.min(to - start, piece.length());
            if (first < last) result.add(part(piece, first, last));
            start += piece.length();
        }
    }

    private static Piece part(Piece piece, int first, int last) {
        if (piece instanceof Kept kept) return new Kept(kept.start + first, last - first);
        return new Added(((Added) piece).text.substring(first, last));
    }

    String text() {
        var text = new StringBuilder();
        for (var piece : pieces) {
            if (piece instanceof Kept kept) text.append(original, kept.start, kept.start + kept.length);
            else text.append(((Added) piece).text);
        }
        return text.toString();
    }

    /** Edits of the first text that make the last one. */
    List<Edit> edits() {
        var edits = new ArrayList<Edit>();
        var added = new StringBuilder();
        int done = 0;
        for (var piece : pieces) {
            if (piece instanceof Added addition) {
                added.append(addition.text);
                continue;
            }
            var kept = (Kept) piece;
            close(done, kept.start, added, edits);
            done = kept.start + kept.length;
        }
        close(done, original.length(), added, edits);
        return List.copyOf(edits);
    }

    private void close(int from, int to, StringBuilder added, List<Edit> edits) {
        var range = new TextRange(from, to);
        if (!range.of(original).contentEquals(added)) edits.add(new Edit(range, added.toString()));
        added.setLength(0);
    }
}
