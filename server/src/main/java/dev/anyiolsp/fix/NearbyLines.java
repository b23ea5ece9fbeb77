package dev.anyiolsp.fix;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.PhysicalLines;

/** Blanks and line ends around a place of a document, of which only that part is looked at. */
final class NearbyLines {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private NearbyLines() {}

    static boolean is(Document document, int offset, char unit) {
        return offset < document.length() && document.charAt(offset) == unit;
    }

    static boolean isLineBreak(Document document, int offset) {
        return is(document, offset, '\n') || is(document, offset, '\r');
    }

    /** The offset behind spaces and tabs. */
    static int blanksEnd(Document document, int offset) {
        int end = offset;
        while (is(document, end, ' ') || is(document, end, '\t')) end++;
        return end;
    }

    /** The offset behind spaces. */
    static int spacesEnd(Document document, int offset) {
        int end = offset;
        while (is(document, end, ' ')) end++;
        return end;
    }

    /** The offset in front of the line end that ends at {@code lineStart}. */
    static int beforeLineEnd(Document document, int lineStart) {
        int end = lineStart - 1;
        boolean isPair = end > 0 && document.charAt(end) == '\n' && document.charAt(end - 1) == '\r';
        return isPair ? end - 1 : end;
    }

    /** The start of the line that an offset lies in, behind a byte order mark. */
    static int startOfLine(Document document, int offset) {
        int start = document.startOfLine(document.line(offset));
        return start == 0 && offset > 0 && is(document, 0, BYTE_ORDER_MARK) ? 1 : start;
    }

    /** Whether there is nothing but blanks from one offset to another. */
    static boolean isBlank(Document document, int from, int to) {
        for (int at = from; at < to; at++) if (!Character.isWhitespace(document.charAt(at))) return false;
        return true;
    }

    /** Whether the line above the one that begins at an offset is there, and blank. */
    static boolean isBlankAbove(Document document, int lineStart) {
        if (lineStart == 0) return false;
        int end = beforeLineEnd(document, lineStart);
        return end > 0 && isBlank(document, document.startOfLine(document.line(end)), end);
    }

    /** Whether a blank line, or nothing at all, comes in front of an offset. */
    static boolean endsWithBlankLine(Document document, int offset) {
        int breaks = 0;
        for (int end = offset; end > 0; end--) {
            char unit = document.charAt(end - 1);
            if (unit == '\n' || unit == '\r') {
                if (unit == '\n' && end > 1 && document.charAt(end - 2) == '\r') end--;
                if (++breaks == 2) return true;
            } else if (unit != ' ' && unit != '\t' && unit != '\f') {
                return false;
            }
        }
        return true;
    }

    /** Whether the line in front of another one is a head below which that stands. */
    static boolean isBelowHead(Document document, int lineStart) {
        if (lineStart == 0) return false;
        int before = document.chunkAt(lineStart - 1);
        return before < document.chunkAt(lineStart)
                && document.chunk(before).head().opens();
    }

    /** The start of the first of the blank lines in front of a line. */
    static int startOfBlankLines(Document document, int lineStart) {
        int start = lineStart;
        while (start > 0) {
            int above = startOfLine(document, beforeLineEnd(document, start));
            if (above >= start || !isBlank(document, above, start)) break;
            start = above;
        }
        return start;
    }

    /** The offset behind the blank lines that begin at one; a last line without a line end is none. */
    static int behindBlankLines(Document document, int from) {
        int end = from;
        for (int next = blanksEnd(document, end); isLineBreak(document, next); next = blanksEnd(document, end)) {
            end = PhysicalLines.behindLineEnd(document, next);
        }
        return end;
    }

    /** The line end that a text uses first; LF if it has none. */
    static String lineEnding(Document document) {
        if (document.lineCount() == 1) return "\n";
        int end = document.endOfLine(0, 0);
        return document.charAt(end) == '\n' ? "\n" : is(document, end + 1, '\n') ? "\r\n" : "\r";
    }
}
