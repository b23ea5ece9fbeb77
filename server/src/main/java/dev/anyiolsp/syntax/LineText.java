package dev.anyiolsp.syntax;

import dev.anyiolsp.text.Edit;
import java.util.ArrayList;
import java.util.List;

/** The text of a long line in pieces, so that another version shares all but those that an edit touched. Immutable. */
final class LineText implements CharSequence {
    /** So many units are in a new piece; one that grows to twice as many is divided. */
    private static final int USUAL = 4_096;

    private final String[] pieces;
    private final PageStarts offsets;
    private final PageStarts lines;
    /** The words of each piece; null where nobody has asked. */
    private final WordFilter[] words;

    private volatile String joined;

    private LineText(String[] pieces, int[] breaks, WordFilter[] words) {
        this.pieces = pieces;
        this.words = words;
        var starts = new int[pieces.length + 1];
        var firstLines = new int[pieces.length + 1];
        for (int i = 0; i < pieces.length; i++) {
            starts[i + 1] = starts[i] + pieces[i].length();
            firstLines[i + 1] = firstLines[i] + breaks[i];
        }
        offsets = new PageStarts(starts);
        lines = new PageStarts(firstLines);
    }

    static LineText of(String text) {
        var pieces = new ArrayList<String>();
        cut(text, pieces);
        var made = pieces.toArray(String[]::new);
        var breaks = new int[made.length];
        for (int i = 0; i < made.length; i++) breaks[i] = Lines.breaks(made[i], made[i].length());
        var result = new LineText(made, breaks, new WordFilter[made.length]);
        result.joined = text;
        return result;
    }
    /** A word or line end is never cut in two. */
    private static void cut(String text, List<String> pieces) {
        int done = 0;
        while (text.length() - done >= 2 * USUAL) {
            int end = done + USUAL;
            while (end > done && !mayEnd(text.charAt(end - 1))) end--;
            if (end == done) end = text.length();
            pieces.add(text.substring(done, end));
            done = end;
        }
        pieces.add(text.substring(done));
    }

    private static boolean mayEnd(char c) {
        return c != '\r' && c < 0x80 && !WordFilter.isWord(c);
    }

    /** Whether a word stands in it, all being spelled in the usual way. */
    boolean has(String word) {
        if (!WordFilter.isWord(word)) return toString().contains(word);
        int hash = word.hashCode();
        for (int i = 0; i < pieces.length; i++) {
            if (words[i] == null) words[i] = WordFilter.of(pieces[i]);
            if (words[i].mayHold(hash) && pieces[i].contains(word)) return true;
        }
        return false;
    }

    @Override
    public int length() {
        return offsets.end();
    }

    @Override
    public char charAt(int offset) {
        int piece = offsets.pageOf(offset);
        return pieces[piece].charAt(offset - offsets.of(piece));
    }

    @Override
    public String subSequence(int from, int to) {
        if (from == to) return "";
        int first = offsets.pageOf(from);
        int last = offsets.pageOf(to - 1);
        if (first == last) return pieces[first].substring(from - offsets.of(first), to - offsets.of(first));
        var part = new StringBuilder(to - from);
        part.append(pieces[first].substring(from - offsets.of(first)));
        for (int i = first + 1; i < last; i++) part.append(pieces[i]);
        return part.append(pieces[last], 0, to - offsets.of(last)).toString();
    }

    /** The whole text. Put together when somebody asks, which nobody should for each key. */
    @Override
    public String toString() {
        var known = joined;
        if (known == null) joined = known = String.join("", pieces);
        return known;
    }

    boolean isSame(LineText other) {
        if (length() != other.length()) return false;
        if (pieces.length != other.pieces.length) return toString().equals(other.toString());
        for (int i = 0; i < pieces.length; i++) {
            boolean isSame = pieces[i] == other.pieces[i] || pieces[i].equals(other.pieces[i]);
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
        var middle = new ArrayList<String>();
        int base = offsets.of(first);
        var inside = new Edit(edit.range().shift(-base), edit.newText());
        cut(Edit.apply(subSequence(base, offsets.of(last + 1)), List.of(inside)), middle);
        int behind = pieces.length - last - 1;
        var made = new String[first + middle.size() + behind];
        var breaks = new int[made.length];
        System.arraycopy(pieces, 0, made, 0, first);
        System.arraycopy(pieces, last + 1, made, made.length - behind, behind);
        for (int i = 0; i < first; i++) breaks[i] = lines.of(i + 1) - lines.of(i);
        for (int i = 0; i < middle.size(); i++) {
            made[first + i] = middle.get(i);
            breaks[first + i] = Lines.breaks(middle.get(i), middle.get(i).length());
        }
        for (int i = 1; i <= behind; i++) {
            breaks[made.length - i] = lines.of(pieces.length - i + 1) - lines.of(pieces.length - i);
        }
        var known = new WordFilter[made.length];
        System.arraycopy(words, 0, known, 0, first);
        System.arraycopy(words, last + 1, known, made.length - behind, behind);
        return new LineText(made, breaks, known);
    }

    /** Number of line ends. */
    int lineBreaks() {
        return lines.end();
    }

    /** The line, counted from the first, in which an offset lies. */
    int line(int offset) {
        if (offset == length()) return lineBreaks();
        int piece = offsets.pageOf(offset);
        return lines.of(piece) + Lines.breaks(pieces[piece], offset - offsets.of(piece));
    }

    /** Offset at which a line begins. */
    int startOfLine(int line) {
        if (line == 0) return 0;
        // The piece that has the line end in front.
        int piece = lines.pageOf(line - 1);
        return offsets.of(piece) + Lines.startOf(pieces[piece], line - lines.of(piece));
    }
}
