package dev.anyiolsp.lsp;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.TextRange;

/**
 * Offsets of one text and what a client calls them. Whatever a client says has an offset: a column behind the end of a
 * line means that end, a line behind the last the end of the text, and a place inside a character its start.
 *
 * <p>Remembers the last place, so that asking in the order of the text does not read a long line again and again.
 * Belongs to one thread.
 */
final class Positions {
    private final Document document;
    private final PositionEncoding encoding;

    /** The line that was asked about last. */
    private int line = -1;

    private int lineStart;
    private int lineEnd;
    private String lineText;
    /** A place in that line: its distance from the line's start, and the same in units of the client. */
    private int known;

    private int knownUnits;

    /** From 0, in units of the client. */
    record Place(int line, int character) {}

    Positions(Document document, PositionEncoding encoding) {
        this.document = document;
        this.encoding = encoding;
    }

    int offset(int wanted, int character) {
        if (wanted < 0) return 0;
        if (wanted >= document.lineCount()) return document.length();
        goTo(wanted);
        if (character <= 0) return lineStart;
        if (encoding == PositionEncoding.UTF_16) return lineStart + Math.min(lineEnd - lineStart, character);
        if (knownUnits > character) restart();
        while (known < text().length()) {
            int codePoint = text().codePointAt(known);
            int units = encoding.unitsOf(codePoint);
            if (knownUnits + units > character) break;
            pass(codePoint, units);
        }
        return lineStart + known;
    }

    Place place(int offset) {
        boolean isInKnown = line >= 0 && offset >= lineStart && offset <= lineEnd;
        if (!isInKnown) goTo(document.line(offset));
        // Between CR and LF there is no place that a client could name.
        int target = Math.min(offset, lineEnd) - lineStart;
        if (encoding == PositionEncoding.UTF_16) return new Place(line, target);
        if (known > target) restart();
        while (known < target) {
            int codePoint = text().codePointAt(known);
            if (known + Character.charCount(codePoint) > target) break;
            pass(codePoint, encoding.unitsOf(codePoint));
        }
        return new Place(line, knownUnits);
    }

    /** Whether {@link #place} names this very offset. */
    boolean isNameable(int offset) {
        if (offset == 0 || offset == document.length()) return true;
        char before = document.charAt(offset - 1);
        char after = document.charAt(offset);
        return !(before == '\r' && after == '\n') && !Character.isSurrogatePair(before, after);
    }

    private void goTo(int wanted) {
        if (line == wanted) return;
        line = wanted;
        lineStart = document.startOfLine(wanted);
        lineEnd = document.endOfLine(wanted, lineStart);
        lineText = null;
        restart();
    }

    private String text() {
        if (lineText == null) lineText = document.text(new TextRange(lineStart, lineEnd));
        return lineText;
    }

    private void restart() {
        known = 0;
        knownUnits = 0;
    }

    private void pass(int codePoint, int units) {
        known += Character.charCount(codePoint);
        knownUnits += units;
    }
}
