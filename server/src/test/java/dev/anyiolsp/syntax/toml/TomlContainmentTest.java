package dev.anyiolsp.syntax.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A mistake costs the piece it is in, is reported once, and everything else stays. */
final class TomlContainmentTest {
    @Test
    void aBrokenLine() {
        check("a = 1\nb\nc = 3", Map.of("a", 1L, "c", 3L), "b: this is no `key = value`");
        check("a = 1\n= 2\nc = 3", Map.of("a", 1L, "c", 3L), "=: a key is missing before `=`");
        check("a =\nc = 3", Map.of("c", 3L), "=: a value is missing behind `=`");
        check("a.b. = 1\nc = 3", Map.of("c", 3L), ".: a part of the key is missing here");
        check("a b = 1\nc = 3", Map.of("c", 3L), "b: `b` does not belong in a key");
        check("a+ = 1\nc = 3", Map.of("c", 3L), "+: `+` does not belong in a key");
        check("a = word\nc = 3", Map.of("c", 3L), "word: `word` is not a value; a string needs quotes");
        check("a = one two\nc = 3", Map.of("c", 3L), "one: `one` is not a value; a string needs quotes");
        check("a = 012\nc = 3", Map.of("c", 3L), "012: `012` is neither a number nor a date");
        check("a = True", Map.of(), "True: `True` is not a value; booleans are written `true` and `false`");
        check("a = >=1,<2\nc = 3", Map.of("c", 3L), ">=1: `>=1` is not a value; a string needs quotes");
        check("a = 1 b = 2\nc = 3", Map.of("a", 1L, "c", 3L), "b = 2: a new line is missing before this");
        check("a = [1]]\nc = 3", Map.of("a", List.of(1L), "c", 3L), "]: a new line is missing before this");
        check("a = 1 [\nc = 3", Map.of("a", 1L, "c", 3L), "[: a new line is missing before this");
    }

    @Test
    void aBrokenString() {
        check("a = \"x\nc = 3", Map.of("c", 3L), "\"x: the closing quote is missing on this line");
        check("a = 'x\nc = 3", Map.of("c", 3L), "'x: the closing quote is missing on this line");
        check(
                "a = \"\\q\"\nc = 3",
                Map.of("a", "\\q", "c", 3L),
                "\\q: `\\q` is no escape; a backslash is written `\\\\`");
        check("a = \"\\u12\"", Map.of("a", "\\u12"), "\\u12: `\\u` needs 4 hexadecimal digits");
        check("a = \"\\uDEAD\"", Map.of("a", "\\uDEAD"), "\\uDEAD: no character has the number DEAD");
        check("a = 1 # \u0001", Map.of("a", 1L), "\u0001: a control character (U+0001) may not stand here");
    }

    @Test
    void anOpenMultiLineString() {
        var message = "\"\"\": the closing quotes of this string are missing";
        check("a = \"\"\"x\ny\nb = 2\n[t]\nc = 3", Map.of("b", 2L, "t", Map.of("c", 3L)), message);
        check("a = \"\"\"x\ny\n[t]\nc = 3", Map.of("t", Map.of("c", 3L)), message);
        check("a = \"\"\"x\n  [t]\nc = 3", Map.of("c", 3L), message);
        check("a = \"\"\"x\ny", Map.of(), message);
        check("a = \"\"\"x\nb = 2\nc = \"\"\"y\"\"\"\nd = 4", Map.of("b", 2L, "c", "y", "d", 4L), message);
        check("a = '''x\nb = 2", Map.of("b", 2L), "''': the closing quotes of this string are missing");
        check("a = [\"x\", \"\"\"y\nb = 2", Map.of("a", List.of("x"), "b", 2L), "[: this `[` is never closed", message);
    }

    @Test
    void anOpenArray() {
        var message = "[: this `[` is never closed";
        check("a = [1, 2\nb = 3", Map.of("a", List.of(1L, 2L), "b", 3L), message);
        check("a = [\n  1,\n[t]\nc = 3", Map.of("a", List.of(1L), "t", Map.of("c", 3L)), message);
        check(
                "a = [\n  1,\n[[t.u]]\nc = 3",
                Map.of("a", List.of(1L), "t", Map.of("u", List.of(Map.of("c", 3L)))),
                message);
        check("a = [\n[1],\n[\"x\"]\n\nb = 3", Map.of("a", List.of(List.of(1L), List.of("x")), "b", 3L), message);
        check("a = [[[1\nb = 3", Map.of("a", List.of(List.of(List.of(1L))), "b", 3L), message);
        check("a = [\n  1,\n  b = 3", Map.of("a", List.of(1L), "b", 3L), message);
        check("a = [1, 2}\nb = 3", Map.of("a", List.of(1L, 2L), "b", 3L), message, "}: a comma is missing before this");
        check("a = [", Map.of("a", List.of()), message);
    }

    @Test
    void aBrokenElement() {
        check(
                "a = [\n  \"x\",\n  anyio>=4,\n  \"y\",\n]",
                Map.of("a", List.of("x", "y")),
                "anyio>=4: `anyio>=4` is not a value; a string needs quotes");
        check(
                "a = [\n  \"x\",\n  anyio[trio]>=4\n  \"y\",\n]",
                Map.of("a", List.of("x", "y")),
                "anyio[trio]>=4: `anyio[trio]>=4` is not a value; a string needs quotes");
        check(
                "a = [\n  \"x\",\n  anyio=4,\n  \"y\",\n]\nb = 1",
                Map.of("a", List.of("x", "y"), "b", 1L),
                "anyio=4: `anyio=4` is not a value; a string needs quotes");
        check("a = [\n  \"x\"\n  \"y\"\n]", Map.of("a", List.of("x", "y")), "\"y\": a comma is missing before this");
        check("a = [1,,2]", Map.of("a", List.of(1L, 2L)), ",: a value is missing before this comma");
        check(
                "a = [\"x, 'y']\nb = 1",
                Map.of("a", List.of(), "b", 1L),
                "[: this `[` is never closed",
                "\"x, 'y']: the closing quote is missing on this line");
        check(
                "a = [[1, x], [2]]",
                Map.of("a", List.of(List.of(1L), List.of(2L))),
                "x: `x` is not a value; a string needs quotes");
    }

    @Test
    void aBrokenInlineTable() {
        check("a = {b = 1, c, d = 2}", Map.of("a", Map.of("b", 1L, "d", 2L)), "c: this is no `key = value`");
        check("a = {b = 1 d = 2}", Map.of("a", Map.of("b", 1L, "d", 2L)), "d = 2: a comma is missing before this");
        check("a = {b = x, d = 2}", Map.of("a", Map.of("d", 2L)), "x: `x` is not a value; a string needs quotes");
        check("a = {b = 1\nc = 2", Map.of("a", Map.of("b", 1L), "c", 2L), "{: this `{` is never closed");
        check(
                "a = {b = 1,\nc = 2\n[d]",
                Map.of("a", Map.of("b", 1L), "c", 2L, "d", Map.of()),
                "{: this `{` is never closed");
        check("a = {b =\n 1}", Map.of("a", Map.of("b", 1L)), "\n: `key = value` must stand on one line");
        check("a = {b\n = 1}", Map.of("a", Map.of("b", 1L)), "\n: `key = value` must stand on one line");
        check("a = {b = 1, b = 2}", Map.of("a", Map.of("b", 1L)), "b: the key `b` is already defined");
    }

    @Test
    void aBrokenHeader() {
        check("[a\nb = 1", Map.of("a", Map.of("b", 1L)), "[a: `]` is missing");
        check("[[a]\nb = 1", Map.of("a", List.of(Map.of("b", 1L))), "[[a]: `]]` is missing");
        check("[a] x\nb = 1", Map.of("a", Map.of("b", 1L)), "x: a new line is missing before this");
        check(
                "[x]\n[a.]\nb = 1\n[c]\nd = 2",
                Map.of("x", Map.of(), "c", Map.of("d", 2L)),
                ".: a part of the key is missing here");
        check("[x]\n[]\nb = 1\n[c]", Map.of("x", Map.of(), "c", Map.of()), "[]: the name of the table is missing");
        check("[x]\n[\"a\", 1],\nb = 1", Map.of("x", Map.of("b", 1L)), "[\"a\", 1],: this is no `key = value`");
    }

    @Test
    void contradictions() {
        check("a = 1\na = 2\nb = 3", Map.of("a", 1L, "b", 3L), "a: the key `a` is already defined");
        check("[a]\nb = 1\n[a]\nc = 2", Map.of("a", Map.of("b", 1L, "c", 2L)), "a: the table `a` is already defined");
        check("a = 1\n[a.b]\nc = 2\n[d]", Map.of("a", 1L, "d", Map.of()), "a: `a` already has a value and is no table");
        check(
                "a = []\n[[a]]\nc = 2\n[d]",
                Map.of("a", List.of(), "d", Map.of()),
                "a: `a` already has a value and cannot be appended to");
        check("[a]\n[[a]]\nc = 2", Map.of("a", Map.of()), "a: `a` is already one table and no array of tables");
        check("[[a]]\n[a]\nc = 2", Map.of("a", List.of(Map.of())), "a: `a` is already an array of tables");
        check("a = {}\na.b = 1", Map.of("a", Map.of()), "a: `a` is already defined and cannot be extended");
        check(
                "[a.b]\n[a]\nb.c = 1",
                Map.of("a", Map.of("b", Map.of())),
                "b: the table `b` is defined elsewhere and cannot be extended here");
    }

    @Test
    void deepNestingIsAnOrdinaryError() {
        var message = "[: nested deeper than 200 levels";
        check("a = " + "[".repeat(10_000) + "]".repeat(10_000) + "\nb = 1", Map.of("b", 1L), message);
        check("a = " + "[".repeat(10_000) + "\nb = 1", Map.of("b", 1L), message);
        check("a = " + "{a = ".repeat(10_000) + "\nb = 1", Map.of("b", 1L), "{: nested deeper than 200 levels");
        check(
                "[x]\n[" + "a.".repeat(10_000) + "a]\nb = 1\n[y]",
                Map.of("x", Map.of(), "y", Map.of()),
                ".: nested deeper than 200 levels");
        check("a.".repeat(10_000) + "a = 1\nb = 1", Map.of("b", 1L), ".: nested deeper than 200 levels");
        var allowed = "a = " + "[".repeat(200) + "]".repeat(200);
        assertEquals(List.of(), TomlDocument.parse(allowed).errors());
    }

    /** Processor time, since the machine may be busy; anything quadratic needs far more than the bound. */
    @Test
    void hostileTextsTakeLinearTime() {
        var lines = List.of(
                "a = \\\"\"\"\n",
                "a = {\n",
                "a = [\n",
                "\"\"\"\n",
                "a = \"\"\" b\n",
                "[a]\n",
                "]\n",
                "a = [1,\n",
                "}{",
                "[{",
                "]}",
                "a.",
                "'''",
                "a = [\"\"\"\n",
                "a = {b = [\n",
                "\\",
                "#\r",
                "a = {\n{\n",
                "1",
                "_1",
                "\"\\",
                "a.b = 1\n",
                "[[a]]\n");
        int size = 40_000;
        var texts = new ArrayList<String>();
        for (var line : lines) texts.add(line.repeat(size / line.length()));
        texts.add("a = " + "1".repeat(size));
        texts.add("a = 0x" + "1".repeat(size));
        texts.add("a = [" + "1,".repeat(size / 2) + "]");
        texts.add("a = [" + "1,".repeat(size / 2) + "x]");
        texts.add("a = [" + "b 1 ".repeat(size / 4) + "]");
        texts.add("a = {" + "b=1 ".repeat(size / 4) + "}");
        texts.add("[".repeat(size / 2) + "}".repeat(size / 2));
        texts.add("a = " + "[".repeat(size / 2) + "}".repeat(size / 2));
        texts.add("a = " + "[".repeat(199) + "1,".repeat(size / 2) + "x" + "]".repeat(199));
        var clock = ManagementFactory.getThreadMXBean();
        for (var text : texts) {
            long start = clock.getCurrentThreadCpuTime();
            TomlDocument.parse(text);
            long milliseconds = (clock.getCurrentThreadCpuTime() - start) / 1_000_000;
            assertTrue(milliseconds < 3000, () -> milliseconds + " ms for " + text.substring(0, 20));
        }
    }

    /** Each error is written as the text it marks and its message. */
    private static void check(String text, Map<String, Object> values, String... errors) {
        for (var variant : List.of(text, text.replace("\n", "\r\n"))) {
            var document = TomlDocument.parse(variant);
            var shown = document.errors().stream()
                    .map(error -> error.range().of(variant).replace("\r\n", "\n") + ": " + error.message())
                    .toList();
            assertEquals(List.of(errors), shown, variant);
            assertEquals(values, document.toJava(), variant);
            assertEquals(
                    variant,
                    document.tokens().stream()
                            .map(token -> token.range().of(variant))
                            .collect(Collectors.joining()));
            assertTrue(document.tables().get(0).isRoot());
        }
    }
}
