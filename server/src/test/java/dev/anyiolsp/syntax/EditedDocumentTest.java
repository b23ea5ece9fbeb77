package dev.anyiolsp.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.LineIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * However a text came to be, its document is that of reading it whole. {@code -Dedits=…} says how many edits are made a
 * text; {@link GivenTexts} may name others.
 */
final class EditedDocumentTest {
    private static final int EDITS = Integer.getInteger("edits", 150);
    /** Other numbers try other edits. */
    private static final int SEED = Integer.getInteger("seed", 0);

    private static final int SHORTEST = 3_000;
    private static final int LONGEST = 40_000;
    private static final int LIBRARY_FILES = 12;

    @TestFactory
    Stream<DynamicTest> randomEdits() {
        var texts = new ArrayList<>(List.of(
                "",
                "x = 1",
                "# one\n".repeat(300),
                "\n".repeat(300),
                " # a\n\t\n".repeat(100) + "if x:\n  pass\n",
                "table = {\n" + "    'key': [1, 2, 3],\n".repeat(200) + "}\n"));
        texts.addAll(chosenFiles());
        return Stream.iterate(0, i -> i < texts.size(), i -> i + 1)
                .map(i -> dynamicTest("text " + i, () -> edit(texts.get(i), i)));
    }

    @Test
    void whatAQuoteSwallowedIsPutBackWhenItIsClosed() {
        var text = "def f(x):\n    \"\"\"Does it.\"\"\"\n    return [x]\n\n\n".repeat(3_000);
        var before = Document.of(text);
        var opened = before.editInPart(Edit.insert(0, "\"\"\""));
        assertFalse(opened.isSettled());
        Assertions.assertSame(
                before.chunk(before.chunkCount() - 1), opened.chunk(opened.chunkCount() - 1), "stale, but there");
        int steps = 0;
        for (; !opened.isSettled(); steps++) opened = opened.settleFurther();
        assertTrue(steps > 2, "settled in " + steps + " steps");
        var typed = opened.editInPart(Edit.insert(3, "x"));
        assertTrue(typed.isSettled(), "typing in what is open costs no more than before");
        var closed = typed.editInPart(Edit.insert(4, "\"\"\"\n"));
        assertTrue(closed.isSettled());
        for (int i = 1; i <= before.chunkCount() - 1; i++) {
            Assertions.assertSame(
                    before.chunk(before.chunkCount() - i), closed.chunk(closed.chunkCount() - i), "line -" + i);
        }
    }

    @Test
    void aLiteralThatIsNeverClosedIsReadToItsEnd() {
        var text = "x = 1\n".repeat(60_000);
        var document = Document.of(text).editInPart(Edit.insert(0, "\"\"\""));
        int steps = 0;
        for (; !document.isSettled(); steps++) document = document.settleFurther();
        assertEquals(1, document.chunkCount());
        assertTrue(steps < 8, "read " + steps + " times from its start");
        document = document.editInPart(Edit.replace(0, 3, ""));
        assertTrue(document.isSettled());
        assertSame(text, document, "closed");
    }

    /** With a bound that nearly every opened quote meets, so that there is always something pending or stale. */
    @TestFactory
    Stream<DynamicTest> boundedEdits() {
        var texts = chosenFiles();
        return Stream.iterate(0, i -> i < texts.size(), i -> i + 1)
                .map(i -> dynamicTest("text " + i, () -> editInPart(texts.get(i), i)));
    }

    private static void editInPart(String start, int seed) {
        var edits = new RandomEdits(SEED + 100 + seed);
        var chance = new Random(SEED + seed);
        var text = start;
        var document = Document.of(text);
        int unsettled = 0;
        for (int i = 0; i < EDITS; i++) {
            var edit = chance.nextInt(4) == 0 ? quotes(text, chance) : edits.next(text);
            text = Edit.apply(text, List.of(edit));
            document = document.edit(edit, 300);
            var context = "text " + seed + ", edit " + i + " " + edit;
            assertEquals(text, document.text(), context);
            if (!document.isSettled()) unsettled++;
            if (chance.nextInt(3) == 0) document = document.settleFurther(300);
            assertEquals(text, document.text(), context);
            assertSame(text, document.settled(), context);
            if (chance.nextInt(5) == 0) document = document.settled();
        }
        assertTrue(EDITS < 100 || start.length() < SHORTEST || unsettled > 0, "nothing was ever left pending");
    }

    /** Opens a literal somewhere, or closes one. */
    private static Edit quotes(String text, Random chance) {
        int at = chance.nextInt(text.length() + 1);
        int there = text.indexOf("\"\"\"", at);
        return there >= 0 && chance.nextBoolean()
                ? Edit.replace(there, there + 3, "")
                : Edit.insert(at, chance.nextBoolean() ? "\"\"\"" : "(");
    }

    private static List<String> chosenFiles() {
        return GivenTexts.or(libraryFiles(), SEED);
    }

    private static List<String> libraryFiles() {
        var chosen = new ArrayList<String>();
        var files = new ArrayList<>(PythonLibrary.files());
        Collections.shuffle(files, new Random(7));
        for (var file : files) {
            if (chosen.size() == LIBRARY_FILES) break;
            try {
                long size = Files.size(file);
                if (size >= SHORTEST && size <= LONGEST) chosen.add(Files.readString(file));
            } catch (IOException notUtf8) {
                continue;
            }
        }
        return chosen;
    }

    private static void edit(String start, int seed) {
        var edits = new RandomEdits(SEED + seed);
        var text = start;
        var document = Document.of(text);
        for (int i = 0; i < EDITS; i++) {
            var edit = edits.next(text);
            text = Edit.apply(text, List.of(edit));
            var before = document;
            document = document.edit(edit);
            assertSame(text, document, "text " + seed + ", edit " + i + " " + edit);
            assertShared(before, document, edit);
        }
    }

    private static void assertSame(String text, Document edited, String context) {
        var whole = Document.of(text);
        assertEquals(whole.chunkCount(), edited.chunkCount(), context);
        for (int i = 0; i < whole.chunkCount(); i++) {
            var where = context + ", chunk " + i;
            assertEquals(whole.chunk(i).text(), edited.chunk(i).text(), where);
            assertEquals(whole.chunk(i).head(), edited.chunk(i).head(), where);
            assertEquals(tokens(whole.chunk(i)), tokens(edited.chunk(i)), where);
            assertEquals(whole.start(i), edited.start(i), where);
            assertEquals(i, edited.chunkAt(edited.start(i)), where);
            assertEquals(whole.parentOf(i), edited.parentOf(i), where);
            assertEquals(whole.endOf(i), edited.endOf(i), where);
        }
        assertEquals(whole.errors(), edited.errors(), context);
        assertSameLines(text, edited, context);
        assertEquals(text.length(), edited.length(), context);
        assertEquals(text, edited.text(), context);
    }

    private static void assertSameLines(String text, Document edited, String context) {
        var lines = LineIndex.of(text);
        assertEquals(lines.lineCount(), edited.lineCount(), context);
        for (int line = 0; line < lines.lineCount(); line += 1 + line / 8) {
            int start = lines.start(line);
            assertEquals(start, edited.startOfLine(line), context);
            assertEquals(lines.end(line), edited.endOfLine(line, start), context);
            assertEquals(line, edited.line(start), context);
            assertEquals(line, edited.line(lines.end(line)), context);
        }
    }

    private static List<Integer> tokens(Chunk chunk) {
        var tokens = new ArrayList<Integer>();
        for (int i = 0; i < chunk.tokens().count(); i++) {
            tokens.add(chunk.tokens().type(i));
            tokens.add(chunk.tokens().end(i));
        }
        return tokens;
    }

    /** Lines in front of the edit, the one before it apart, are the same objects. */
    private static void assertShared(Document before, Document after, Edit edit) {
        var old = Collections.newSetFromMap(new IdentityHashMap<Chunk, Boolean>());
        for (int i = 0; i < before.chunkCount(); i++) old.add(before.chunk(i));
        int touched = before.chunkCount() == 0 ? 0 : before.chunkAt(edit.range().start());
        for (int i = 0; i < Math.min(touched - 1, after.chunkCount()); i++) {
            assertTrue(old.contains(after.chunk(i)), "chunk " + i + " of " + touched + " was made again");
        }
    }
}
