package dev.anyiolsp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.anyiolsp.text.LineIndex;
import dev.anyiolsp.text.TextRange;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void caretsStandUnderTheRange() {
        assertExcerpt("a = here + b\n", "here", """
              |
            1 | a = here + b
              |     ^^^^
            """);
    }

    @Test
    void tabsAreSpread() {
        assertExcerpt("\tif x:\there()", "here()", """
              |
            1 |     if x:   here()
              |             ^^^^^^
            """);
    }

    @Test
    void wideAndZeroWidthCharactersAreMeasured() {
        assertExcerpt("'漢字' + '𝕏' + '😀' + 'e\u0301' + here", "here", """
              |
            1 | '漢字' + '𝕏' + '😀' + 'e\u0301' + here
              |                             ^^^^
            """);
        assertExcerpt("f('漢字')", "'漢字'", """
              |
            1 | f('漢字')
              |   ^^^^^^
            """);
    }

    @Test
    void anEmptyRangeHasOneCaret() {
        var text = "x = (\n";
        assertEquals("  |\n2 |\n  | ^\n", excerpt(text, new TextRange(6, 6)));
        assertEquals("  |\n1 | x = (\n  |      ^\n", excerpt(text, new TextRange(5, 5)));
    }

    @Test
    void aRangeOverSeveralLinesIsMarkedInEach() {
        assertExcerpt("x = f(\n    1,\n)\n", "f(\n    1,\n)\n", """
              |
            1 | x = f(
              |     ^^
            2 |     1,
              |     ^^
            3 | )
              | ^
            """);
    }

    @Test
    void ofALongRangeTheMiddleIsLeftOut() {
        var text = "f(\n" + "    1,\n".repeat(20) + ")\n";
        assertExcerpt(text, text, """
               |
             1 | f(
               | ^^
             2 |     1,
               |     ^^
            ...
            22 | )
               | ^
            """);
    }

    @Test
    void ofALongLineOnlyTheNeighbourhoodIsShown() {
        var text = "漢".repeat(50_000) + "here" + "y".repeat(50_000);
        var lines = excerpt(text, new TextRange(50_000, 50_004)).split("\n");

        assertTrue(lines[1].length() < 200, lines[1]);
        assertTrue(lines[1].startsWith("1 | …漢"), lines[1]);
        assertTrue(lines[1].endsWith("y…"), lines[1]);
        assertEquals("  | " + " ".repeat(1 + 2 * 60) + "^^^^", lines[2]);
    }

    @Test
    void nothingInASourceLineReachesTheTerminal() {
        assertExcerpt("x = '\u001b[31m\u202e\u0085' + here", "here", """
              |
            1 | x = '␛[31m\uFFFD\uFFFD' + here
              |                 ^^^^
            """);
    }

    private static void assertExcerpt(String text, String part, String expected) {
        int start = text.indexOf(part);
        assertEquals(expected, excerpt(text, new TextRange(start, start + part.length())));
    }

    private static String excerpt(String text, TextRange range) {
        return Excerpt.of(text, LineIndex.of(text), range, Colours.OFF);
    }
}
