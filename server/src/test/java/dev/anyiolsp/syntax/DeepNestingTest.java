package dev.anyiolsp.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Whatever nests must fit into a small stack, or be refused as Python refuses it. */
class DeepNestingTest {
    /** Half of what a thread has by default. */
    private static final long STACK = 512 << 10;

    private static final List<String> PREFIXES = List.of(
            "not ",
            "-",
            "~+",
            "lambda: ",
            "lambda x=1, *y: ",
            "a if b else ",
            "a if b else lambda: ",
            "2 ** ",
            "2 ** -");

    private static final List<String> SUFFIXES = List.of(" + a", ".b", "()", "[0]", ".b()");

    @Test
    void bracketsUpToPythonsLimit() {
        accepted(nested("(", "x", ")", 199));
        accepted(nested("[", "x", "]", 199));
        accepted(nested("{", "x", "}", 199));
        accepted(nested("{x: ", "x", "}", 199));
        accepted(nested("f(", "x", ")", 199));
        accepted(nested("f(a, b=", "x", ")", 199));
        accepted(nested("x[", "x", "]", 199));
        accepted(nested("x[a:", "x", ":c]", 199));
        accepted(nested("(1, ", "x", ")", 187));
        accepted(nested("(lambda: ", "x", ")", 199));
        accepted(nested("(not ", "x", ")", 199));
        accepted(nested("[x for x in ", "x", "]", 199));
        accepted(nested("(yield ", "x", ")", 199));
        accepted("def f(a=" + nested("(", "x", ")", 190) + "): pass");
    }

    @Test
    void bracketsBeyondPythonsLimit() {
        refused(nested("(", "x", ")", 201), "too many nested parentheses");
        refused(nested("[", "x", "]", 10_000), "too many nested parentheses");
        refused("(".repeat(100_000), "too many nested parentheses");
        refused("f(x[{".repeat(100_000), "too many nested parentheses");
    }

    /** Who nests too deeply hears it once, where Python stops reading, and not for each level further in. */
    @Test
    void levelsOfIndentation() {
        assertEquals(List.of(), Document.of(levels(99)).errors());
        var errors = Document.of(levels(1000)).errors();
        assertEquals(
                List.of("too many levels of indentation"),
                errors.stream().map(SyntaxError::message).toList());
        assertEquals(levels(1000).indexOf("if 100:"), errors.get(0).start());
    }

    private static String levels(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
            text.append("\t".repeat(i)).append("if ").append(i).append(":\n");
        return text.append("\t".repeat(count)).append("pass\n").toString();
    }

    @Test
    void formattedStrings() {
        accepted(nested("f'{", "x", "}'", 100));
        accepted(nested("f'{", "x", "}'", 149));
        refused(nested("f'{", "x", "}'", 151), "too many nested f-strings or t-strings");
        refused("f'{".repeat(100_000), "too many nested f-strings or t-strings");
        accepted("f'" + "{x}".repeat(100_000) + "'");
        refused("f'" + "{x:".repeat(100_000), "f-string: expressions nested too deeply");
    }

    @Test
    void prefixChains() {
        for (var prefix : PREFIXES) {
            accepted(prefix.repeat(1_000) + "x");
            accepted(prefix.repeat(9_990) + "x");
            refused(prefix.repeat(100_000) + "x", Levels.TOO_MANY);
        }
    }

    @Test
    void suffixChains() {
        for (var suffix : SUFFIXES) {
            accepted("a" + suffix.repeat(9_990));
            refused("a" + suffix.repeat(100_000), Levels.TOO_MANY);
        }
    }

    /** Twice what Python takes. */
    @Test
    void theLastLevel() {
        int others = 3;
        accepted("-".repeat(Levels.MOST - others) + "x");
        refused("-".repeat(Levels.MOST - others + 1) + "x", Levels.TOO_MANY);
        accepted("x" + ".y".repeat(Levels.MOST - others));
        refused("x" + ".y".repeat(Levels.MOST - others + 1), Levels.TOO_MANY);
    }

    @Test
    void flatRows() {
        int count = 20_000;
        accepted("a or ".repeat(count) + "a");
        accepted("a < ".repeat(count) + "a");
        accepted("a = ".repeat(count) + "a");
        accepted("a, ".repeat(count));
        accepted("[" + "a, ".repeat(count) + "]");
        accepted("{" + "a: b, ".repeat(count) + "}");
        accepted("f(" + "a=b, ".repeat(count) + ")");
        accepted("pass; ".repeat(count));
        accepted("'a' ".repeat(count));
        accepted("[x" + " for x in y".repeat(10_000) + "]");
        accepted("import a" + ".a".repeat(count));
        accepted("with " + "a, ".repeat(count) + "a: pass");
        accepted("x[" + "a:b, ".repeat(count) + "]");
    }

    @Test
    void patterns() {
        accepted("case " + nested("[", "x", "]", 190) + ": pass");
        accepted("case " + nested("A(", "x", ")", 190) + ": pass");
        accepted("case " + nested("{1: ", "x", "}", 190) + ": pass");
        accepted("case " + nested("(", "x", ")", 190) + ": pass");
        accepted("case " + nested("A(a=", "x", ")", 190) + ": pass");
        accepted("case " + "1 | ".repeat(20_000) + "1: pass");
    }

    @Test
    void brokenLines() {
        refused(nested("(", "x y", ")", 190), null);
        refused(nested("[a, ", "x y", "]", 190), null);
        refused(nested("f(a=", "x y", ")", 190), null);
        refused(nested("f'{", "x y", "}'", 149), null);
        refused("not ".repeat(20_000), null);
        refused("a if b else ".repeat(20_000), null);
        refused("a if ".repeat(20_000), null);
        refused("lambda ".repeat(20_000), null);
        refused("def f(" + "a, /, ".repeat(100_000) + "): pass", "/ may appear only once");
        refused("x = " + "1 = ".repeat(100_000) + "2", "cannot assign to literal");
        refused("(".repeat(150) + "a b, ".repeat(100_000), "'(' was never closed");
        refused("[" + "a b, ".repeat(100_000) + "]", "invalid syntax. Perhaps you forgot a comma?");
    }

    private static String nested(String open, String inner, String close, int depth) {
        return open.repeat(depth) + inner + close.repeat(depth);
    }

    private static void accepted(String line) {
        var error = errorOf(line);
        assertNull(error, () -> line.substring(0, Math.min(60, line.length())) + ": " + error);
    }

    /** {@code message} null: any. */
    private static void refused(String line, String message) {
        var error = errorOf(line);
        assertNotNull(error, () -> line.substring(0, Math.min(60, line.length())));
        if (message != null) assertEquals(message, error.message());
    }

    private static SyntaxError errorOf(String line) {
        var task =
                new FutureTask<>(() -> new ChunkLexer(line, 0).next().tree(true).error());
        var thread = new Thread(null, task, "small stack", STACK);
        thread.start();
        try {
            return task.get();
        } catch (Exception e) {
            throw new AssertionError(line.substring(0, Math.min(60, line.length())), e);
        }
    }
}
