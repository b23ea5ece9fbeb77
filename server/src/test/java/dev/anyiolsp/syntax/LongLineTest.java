package dev.anyiolsp.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.anyiolsp.text.Edit;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Lines of many lines, edited inside: tokens and tree are those of reading them whole. */
final class LongLineTest {
    private static final int EDITS = LongLineEdits.EDITS;

    @TestFactory
    Stream<DynamicTest> randomEdits() {
        return LongLineEdits.tests(LongLineTest::edit);
    }

    private static void edit(int seed) {
        var chance = new Random(seed);
        var text = LongLines.text(chance);
        var document = Document.of(text);
        int undone = 0;
        for (int i = 0; i < EDITS; i++) {
            var edit = LongLines.edit(text, chance);
            var before = text;
            var other = document.edit(edit);
            text = Edit.apply(before, List.of(edit));
            assertSame(text, other, chance.nextInt(4) == 0, "seed " + seed + ", edit " + i + " " + edit);
            // Most edits break the line, and so do all that follow: now and then it is as it was.
            boolean isKept = other.errors().isEmpty() || chance.nextInt(3) == 0;
            if (isKept) {
                document = other;
                continue;
            }
            var back = Edit.between(text, before);
            document = chance.nextBoolean() ? document : other.edit(back);
            text = before;
            undone++;
            assertSame(text, document, true, "seed " + seed + ", back from edit " + i + " " + edit);
        }
        assertTrue(undone < EDITS);
    }

    /** @param isQuick whether the trees are left unmade, as they are when somebody types fast */
    private static void assertSame(String text, Document edited, boolean isQuick, String context) {
        var whole = Document.of(text);
        assertEquals(text, edited.text(), context);
        assertEquals(whole.chunkCount(), edited.chunkCount(), context);
        assertEquals(whole.lineCount(), edited.lineCount(), context);
        for (int i = 0; i < whole.chunkCount(); i++) {
            var where = context + ", chunk " + i;
            var expected = whole.chunk(i);
            var actual = edited.chunk(i);
            assertEquals(expected.text(), actual.text(), where);
            assertEquals(expected.head(), actual.head(), where);
            assertEquals(expected.tokens().count(), actual.tokens().count(), where);
            for (int t = 0; t < expected.tokens().count(); t++) {
                assertEquals(expected.tokens().type(t), actual.tokens().type(t), where + ", token " + t);
                assertEquals(expected.tokens().end(t), actual.tokens().end(t), where + ", token " + t);
            }
            if (isQuick) continue;
            assertArrayEquals(whole.tree(i).copyNodes(), edited.tree(i).copyNodes(), where);
            assertEquals(whole.tree(i).error(), edited.tree(i).error(), where);
        }
        if (!isQuick) assertEquals(whole.errors(), edited.errors(), context);
    }

    @Test
    void typingInALongLineParsesTheElementAlone() {
        var text = "TABLE = {\n" + "    'key': [1, 2, 'value'],\n".repeat(50_000) + "}\n";
        var document = Document.of(text);
        assertTrue(document.errors().isEmpty());
        int at = text.indexOf("]", text.length() / 2);
        var tree = document.tree(0);
        for (var typed : List.of(", ", "x", " +", " (", "a", ", 3", ")", "  # one", "\n")) {
            document = document.edit(Edit.insert(at, typed));
            at += typed.length();
        }
        assertTrue(document.errors().isEmpty(), () -> "no Python");
        assertTrue(document.tree(0).origin().isPresent(), "parsed as a whole");
        assertTrue(document.tree(0).origin().get().isFrom(tree));
    }
}
