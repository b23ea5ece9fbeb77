package dev.anyiolsp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Small things about words and letters. */
class WordsTest {
    private static final List<String> KNOWN = List.of("asyncio-run", "asyncio-sleep", "ALL", "migration");

    @Test
    void nearestName() {
        assertEquals(Optional.of("asyncio-sleep"), NearestName.among(KNOWN, "asyncio-slep"));
        assertEquals(Optional.of("asyncio-run"), NearestName.among(KNOWN, "asyncio_run"));
        assertEquals(Optional.of("ALL"), NearestName.among(KNOWN, "all"));
        assertEquals(Optional.of("asyncio-sleep"), NearestName.among(KNOWN, "sleep"));
        assertEquals(Optional.of("check"), NearestName.among(List.of("check", "fix"), "cehck"));
        assertEquals(Optional.empty(), NearestName.among(KNOWN, "F401"));
        assertEquals(Optional.empty(), NearestName.among(KNOWN, "x"));
        assertEquals(Optional.empty(), NearestName.among(List.of(), "x"));
    }

    @Test
    void widths() {
        assertEquals(5, DisplayWidth.of("abcde"));
        assertEquals(4, DisplayWidth.of("漢字"));
        assertEquals(1, DisplayWidth.of("e\u0301"));
        assertEquals(2, DisplayWidth.of("😀"));
        assertEquals(1, DisplayWidth.of("𝕏"));
        assertEquals(2, DisplayWidth.of("\u1112\u1161\u11ab"));
        assertEquals(2, DisplayWidth.of("Ａ"));
        assertEquals(1, DisplayWidth.of("ｱ"));
    }

    @Test
    void escapes() {
        assertEquals("plain/naïve/漢.py", Printable.escaped("plain/naïve/漢.py"));
        assertEquals("a\\nb\\tc\\rd\\x1b\\x7f\\x9b", Printable.escaped("a\nb\tc\rd\u001b\u007f\u009b"));
        assertEquals("\\u2028\\u202e\\ud800", Printable.escaped("\u2028\u202e\ud800"));
    }

    @Test
    void columnsAreCodePoints() {
        var places = Places.of("ab\r\n𝕏𝕏c𝕏\n");

        assertEquals(1, places.row(3));
        assertEquals(2, places.row(4));
        assertEquals(1, places.column(4));
        assertEquals(2, places.column(6));
        assertEquals(3, places.column(8));
        assertEquals(4, places.column(9));
        assertEquals(5, places.column(11));
    }

    @Test
    void colours() {
        assertEquals(Colours.ON, Colours.choose(Colours.Wish.AUTO, Map.of(), true));
        assertEquals(Colours.OFF, Colours.choose(Colours.Wish.AUTO, Map.of(), false));
        assertEquals(Colours.OFF, Colours.choose(Colours.Wish.AUTO, Map.of("TERM", "dumb"), true));
        assertEquals(Colours.ON, Colours.choose(Colours.Wish.AUTO, Map.of("FORCE_COLOR", "1"), false));
        assertEquals(Colours.OFF, Colours.choose(Colours.Wish.AUTO, Map.of("FORCE_COLOR", "0"), true));
        assertEquals(Colours.OFF, Colours.choose(Colours.Wish.AUTO, Map.of("NO_COLOR", "1"), true));
        assertEquals(Colours.ON, Colours.choose(Colours.Wish.AUTO, Map.of("NO_COLOR", ""), true));
        assertEquals(Colours.ON, Colours.choose(Colours.Wish.ALWAYS, Map.of("NO_COLOR", "1"), false));
    }
}
