package dev.anyiolsp.lsp;

import dev.anyiolsp.text.LineIndex;

/**
 * Offsets of one text and what a client calls them. Whatever a client says has an offset: a column behind the end of a
 * line means that end, a line behind the last the end of the text, and a place inside a character its start.
 *
 * <p>Remembers the last place, so that asking in the order of the text does not read a long line again and again.
 * Belongs to one thread.
 */
final class Positions {
    private final String text;
    private final PositionEncoding encoding;
    private final LineIndex lines;

    private int lastLine;
    private int lastOffset;
    private int lastUnits;

    /** From 0, in units of the client. */
    record Place(int line, int character) {}

    Positions(String text, PositionEncoding encoding) {
        this.text = text;
        this.encoding = encoding;
        this.lines = LineIndex.of(text);
    }

    int offset(int line, int character) {
        if (line < 0) return 0;
        if (line >= lines.lineCount()) return text.length();
        if (character <= 0) return lines.start(line);
        if (encoding == PositionEncoding.UTF_16) return lines.offset(line, character);
        goTo(line);
        if (lastUnits > character) restart(line);
        int end = lines.end(line);
        while (lastOffset < end) {
            int codePoint = text.codePointAt(lastOffset);
            int units = encoding.unitsOf(codePoint);
            if (lastUnits + units > character) break;
            pass(codePoint, units);
        }
        return lastOffset;
    }

    Place place(int offset) {
        int line = lines.line(offset);
        // Between CR and LF there is no place that a client could name.
        int target = Math.min(offset, lines.end(line));
        if (encoding == PositionEncoding.UTF_16) return new Place(line, target - lines.start(line));
        goTo(line);
        if (lastOffset > target) restart(line);
        while (lastOffset < target) {
            int codePoint = text.codePointAt(lastOffset);
            if (lastOffset + Character.charCount(codePoint) > target) break;
            pass(codePoint, encoding.unitsOf(codePoint));
        }
        return new Place(line, lastUnits);
    }

    /** Whether {@link #place} names this very offset. */
    boolean isNameable(int offset) {
        if (offset == 0 || offset == text.length()) return true;
        char before = text.charAt(offset - 1);
        char after = text.charAt(offset);
        return !(before == '\r' && after == '\n') && !Character.isSurrogatePair(before, after);
    }

    private void goTo(int line) {
        if (lastLine != line) restart(line);
        if (lastOffset < lines.start(line)) restart(line);
    }

    private void restart(int line) {
        lastLine = line;
        lastOffset = lines.start(line);
        lastUnits = 0;
    }

    private void pass(int codePoint, int units) {
        lastOffset += Character.charCount(codePoint);
        lastUnits += units;
    }
}
