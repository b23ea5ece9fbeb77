package dev.anyiolsp.syntax;

import dev.anyiolsp.text.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The text of a long line in pieces, so that another version shares all but those that an edit touched. Immutable. */
final class LineText implements CharSequence {
    /** So many units are in a new piece; one that grows to twice as many is divided. */
    private static final int USUAL = 4_096;

    private final Piece[] pieces;
    private final PageStarts offsets;
    private final PageStarts lines;

    private volatile String joined;

    /** Some of the text, with what somebody found out about it. */
    private static final class Piece {
        final String text;
        final int breaks;
        private volatile WordFilter words;
        private volatile Map<TextTest, Boolean> told = Map.of();

        Piece(String text) {
            this.text = text;
            breaks = Lines.breaks(text, text.length());
        }

        int length() {
            return text.length();
        }

        boolean has(String word, int hash) {
            var known = words;
            if (known == null) words = known = WordFilter.of(text);
            return known.mayHold(hash) && text.contains(word);
        }

        boolean passes(TextTest test) {
            var known = told.get(test);
            if (known != null) return known;
            var more = new HashMap<>(told);
            more.put(test, test.holds(text));
            told = more;
            return more.get(test);
        }
    }

    private LineText(Piece[] pieces) {
        this.pieces = pieces;
        var starts = new int[pieces.length + 1];
        var firstLines = new int[pieces.length + 1];
        for (int i = 0; i < pieces.length; i++) {
            starts[i + 1] = starts[i] + pieces[i].length();
            firstLines[i + 1] = firstLines[i] + pieces[i].breaks;
        }
        offsets = new PageStarts(starts);
        lines = new PageStarts(firstLines);
    }

    static LineText of(String text) {
        var pieces = new ArrayList<Piece>();
        cut(text, pieces);
        var result = new LineText(pieces.toArray(Piece[]::new));
        result.joined = text;
        return result;
    }

    /** A word or line end is never cut in two. */
    private static void cut(String text, List<Piece> pieces) {
        int done = 0;
        while (text.length() - done >= 2 * USUAL) {
            int end = done + USUAL;
            while (end > done && !mayEnd(text.charAt(end - 1))) end--;
            if (end == done) end = text.length();
            pieces.add(new Piece(text.substring(done, end)));
            done = end;
        }
        pieces.add(new Piece(text.substring(done)));
    }

    private static boolean mayEnd(char c) {
        return c != '\r' && c < 0x80 && !WordFilter.isWord(c);
    }

    /** Whether a word stands in it, all being spelled in the usual way. */
    boolean has(String word) {
        if (!WordFilter.isWord(word)) return toString().contains(word);
        int hash = word.hashCode();
        for (var piece : pieces) if (piece.has(word, hash)) return true;
        return false;
    }

    /** The first place at or behind an offset where a piece begins of which something is so, or -1. */
    int next(TextTest test, int offset) {
        if (offset >= length()) return -1;
        for (int i = offsets.pageOf(offset); i < pieces.length; i++)
            if (pieces[i].passes(test)) return Math.max(offset, offsets.of(i));
        return -1;
    }

    /** Where the piece ends in which an offset lies. */
    int endOfPiece(int offset) {
        return offsets.of(offsets.pageOf(offset) + 1);
    }

    @Override
    public int length() {
        return offsets.end();
    }

    @Override
    public char charAt(int offset) {
        int piece = offsets.pageOf(offset);
        return pieces[piece].text.charAt(offset - offsets.of(piece));
    }

    @Override
    public String subSequence(int from, int to) {
        if (from == to) return "";
        int first = offsets.pageOf(from);
        int last = offsets.pageOf(to - 1);
        if (first == last) return pieces[first].text.substring(from - offsets.of(first), to - offsets.of(first));
        var part = new StringBuilder(to - from);
        part.append(pieces[first].text.substring(from - offsets.of(first)));
        for (int i = first + 1; i < last; i++) part.append(pieces[i].text);
        return part.append(pieces[last].text, 0, to - offsets.of(last)).toString();
    }

    /** The whole text. Put together when somebody asks, which nobody should for each key. */
    @Override
    public String toString() {
        var known = joined;
        if (known == null) joined = known = join();
        return known;
    }

    private String join() {
        var all = new StringBuilder(length());
        for (var piece : pieces) all.append(piece.text);
        return all.toString();
    }

    boolean isSame(LineText other) {
        if (length() != other.length()) return false;
        if (pieces.length != other.pieces.length) return toString().equals(other.toString());
        for (int i = 0; i < pieces.length; i++) {
            boolean isSame = pieces[i] == other.pieces[i] || pieces[i].text.equals(other.pieces[i].text);
            if (!isSame) return toString().equals(other.toString());
        }
        return true;
    }

    LineText with(Edit edit) {
        int start = edit.range().start();
        int end = edit.range().end();
        // What meets at a cut stays what it was.
        int first = offsets.pageOf(Math.max(0, start - 1));
        int last = offsets.pageOf(Math.min(length() - 1, end));
        var middle = new ArrayList<Piece>();
        int base = offsets.of(first);
        var inside = new Edit(edit.range().shift(-base), edit.newText());
        cut(Edit.apply(subSequence(base, offsets.of(last + 1)), List.of(inside)), middle);
        int behind = pieces.length - last - 1;
        var made = new Piece[first + middle.size() + behind];
        System.arraycopy(pieces, 0, made, 0, first);
        for (int i = 0; i < middle.size(); i++) made[first + i] = middle.get(i);
        System.arraycopy(pieces, last + 1, made, made.length - behind, behind);
        return new LineText(made);
    }

    /** Number of line ends. */
    int lineBreaks() {
        return lines.end();
    }

    /** The line, counted from the first, in which an offset lies. */
    int line(int offset) {
        if (offset == length()) return lineBreaks();
        int piece = offsets.pageOf(offset);
        return lines.of(piece) + Lines.breaks(pieces[piece].text, offset - offsets.of(piece));
    }

    /** Offset at which a line begins. */
    int startOfLine(int line) {
        if (line == 0) return 0;
        // The piece that has the line end in front.
        int piece = lines.pageOf(line - 1);
        return offsets.of(piece) + Lines.startOf(pieces[piece].text, line - lines.of(piece));
    }
}
