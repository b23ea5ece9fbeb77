package dev.anyiolsp.text;

import java.util.Arrays;

/**
 * Where the lines of a text begin. Lines are counted from 0 and end with LF, CR or CR LF, as in Python and in the
 * language server protocol; a form feed ends none. A text has one line more than line ends.
 *
 * <p>Offsets and columns are UTF-16 code units unless a name says code points.
 */
public final class LineIndex {
    private final String text;
    private final int[] starts;

    private LineIndex(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    public static LineIndex of(String text) {
        var starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\r') continue;
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') i++;
            if (count == starts.length) starts = Arrays.copyOf(starts, count * 2);
            starts[count++] = i + 1;
        }
        return new LineIndex(text, Arrays.copyOf(starts, count));
    }

    public int lineCount() {
        return starts.length;
    }

    /** The line that an offset lies in; a line end belongs to the line that it ends. */
    public int line(int offset) {
        if (offset < 0 || offset > text.length()) throw new IndexOutOfBoundsException(offset);
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    public int column(int offset) {
        return offset - starts[line(offset)];
    }

    /** The column counted as Python counts the characters of a string; half a surrogate pair counts as one. */
    public int codePointColumn(int offset) {
        return text.codePointCount(starts[line(offset)], offset);
    }

    public int start(int line) {
        return starts[line];
    }

    /** The offset behind the last character of a line, before its line end. */
    public int end(int line) {
        if (line == starts.length - 1) return text.length();
        int end = starts[line + 1] - 1;
        boolean two = end > starts[line] && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r';
        return two ? end - 1 : end;
    }

    /**
     * The offset of a position. As the protocol wants it, a column behind the line's end means that end; a line behind
     * the last means the end of the text.
     */
    public int offset(int line, int column) {
        if (line < 0 || column < 0) throw new IndexOutOfBoundsException(line + ":" + column);
        if (line >= starts.length) return text.length();
        int end = end(line);
        return column > end - starts[line] ? end : starts[line] + column;
    }

    /** The same for a column in code points. */
    public int offsetOfCodePoint(int line, int column) {
        if (line < 0 || column < 0) throw new IndexOutOfBoundsException(line + ":" + column);
        if (line >= starts.length) return text.length();
        int end = end(line);
        if (column >= text.codePointCount(starts[line], end)) return end;
        return text.offsetByCodePoints(starts[line], column);
    }
}
