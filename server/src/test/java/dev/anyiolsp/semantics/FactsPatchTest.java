package dev.anyiolsp.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.LongLines;
import dev.anyiolsp.text.Edit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The facts of a long line that is edited inside are those of reading it whole. */
final class FactsPatchTest {
    private static final int EDITS = Integer.getInteger("edits", 60);
    private static final int TEXTS = 40;
    private static final int SEED = Integer.getInteger("seed", 0);

    @TestFactory
    Stream<DynamicTest> randomEdits() {
        return IntStream.range(0, TEXTS).mapToObj(i -> dynamicTest("text " + i, () -> edit(SEED * TEXTS + i)));
    }

    private static void edit(int seed) {
        var chance = new Random(seed);
        var text = LongLines.text(chance);
        var document = Document.of(text);
        for (int i = 0; i < EDITS; i++) {
            var edit = LongLines.edit(text, chance);
            var other = document.edit(edit);
            if (!other.errors().isEmpty()) continue;
            text = Edit.apply(text, List.of(edit));
            var whole = Document.of(text);
            var context = "seed " + seed + ", edit " + i + " " + edit;
            assertEquals(whole.chunkCount(), other.chunkCount(), context);
            for (int chunk = 0; chunk < whole.chunkCount(); chunk++) {
                assertSame(FactIndex.facts(whole, chunk), FactIndex.facts(other, chunk), context);
            }
            assertTellsWhatDiffers(document, other, context);
            document = other;
        }
    }

    private static void assertSame(ChunkFacts expected, ChunkFacts actual, String context) {
        assertIterableEquals(expected.scopes(), actual.scopes(), context);
        assertIterableEquals(expected.bindings(), actual.bindings(), context);
        assertIterableEquals(expected.uses(), actual.uses(), context);
        assertIterableEquals(expected.attributes(), actual.attributes(), context);
        assertIterableEquals(expected.strings(), actual.strings(), context);
        assertEquals(expected, actual, context);
        expected.sayings((topic, name) -> assertEquals(expected.topics(name), actual.topics(name), context));
    }

    private static void assertTellsWhatDiffers(Document before, Document after, String context) {
        if (before.chunkCount() != after.chunkCount()) return;
        for (int i = 0; i < before.chunkCount(); i++) {
            if (before.chunk(i) == after.chunk(i)) continue;
            var old = FactIndex.sayings(before, i, i + 1);
            var now = FactIndex.sayings(after, i, i + 1);
            var told = FactIndex.sayings(before, after, i, 1, 1);
            assertTrue(now.containsAll(told.after()) && old.containsAll(told.before()), context);
            var gone = new HashSet<>(old);
            gone.removeAll(now);
            assertTrue(told.before().containsAll(gone), context);
            now.removeAll(old);
            assertTrue(told.after().containsAll(now), context);
        }
    }
}
