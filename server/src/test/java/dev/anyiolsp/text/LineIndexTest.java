package dev.anyiolsp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineIndexTest {
    @Test
    void knowsAllThreeLineEnds() {
        var index = LineIndex.of("a\nbc\r\nd\r\r\n\fe\u2028f");

        assertEquals(5, index.lineCount());
        assertEquals(2, index.start(1));
        assertEquals(4, index.end(1));
        assertEquals(1, index.line(5), "between CR and LF");
        assertEquals(3, index.column(5));
        assertEquals(3, index.line(8));
        assertEquals(index.start(3), index.end(3));
        assertEquals(14, index.end(4));
    }

    @Test
    void anEmptyTextHasOneLine() {
        assertEquals(1, LineIndex.of("").lineCount());
        assertEquals(2, LineIndex.of("\r\n").lineCount());
        assertEquals(0, LineIndex.of("").offset(0, 7));
    }

    @Test
    void clampsPositionsAsTheProtocolSays() {
        var index = LineIndex.of("ab\r\ncd");

        assertEquals(2, index.offset(0, 99));
        assertEquals(2, index.offset(0, Integer.MAX_VALUE));
        assertEquals(6, index.offset(2, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> index.offset(-1, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> index.line(7));
    }

    @Test
    void countsCodePointsBesideUnits() {
        var index = LineIndex.of("x\n\uD835\uDC65 = 1");

        assertEquals(4, index.column(6));
        assertEquals(3, index.codePointColumn(6));
        assertEquals(6, index.offsetOfCodePoint(1, 3));
        assertEquals(8, index.offsetOfCodePoint(1, 6));
    }

    @Test
    void agreesWithCountingByHand() {
        var random = new Random(3);
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) text.append("\r\n\r\nab\f".charAt(random.nextInt(7)));
            var index = LineIndex.of(text.toString());
            int line = 0;
            int column = 0;
            for (int offset = 0; offset <= text.length(); offset++) {
                assertEquals(line, index.line(offset));
                assertEquals(column, index.column(offset));
                if (offset <= index.end(line)) assertEquals(offset, index.offset(line, column));
                char c = offset < text.length() ? text.charAt(offset) : 'a';
                boolean ends =
                        c == '\n' || c == '\r' && !text.substring(offset + 1).startsWith("\n");
                line = ends ? line + 1 : line;
                column = ends ? 0 : column + 1;
            }
            assertEquals(line + 1, index.lineCount());
        }
    }
}
