package dev.anyiolsp.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.LongLineEdits;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The facts of a long line that is edited inside are those of reading it whole. */
final class FactsPatchTest {
    @TestFactory
    Stream<DynamicTest> randomEdits() {
        return LongLineEdits.tests(seed -> LongLineEdits.valid(seed, FactsPatchTest::compare));
    }

    private static void compare(Document before, Document after, String text, String context) {
        var whole = Document.of(text);
        assertEquals(whole.chunkCount(), after.chunkCount(), context);
        for (int chunk = 0; chunk < whole.chunkCount(); chunk++) {
            assertSame(FactIndex.facts(whole, chunk), FactIndex.facts(after, chunk), context);
        }
        assertTellsWhatDiffers(before, after, context);
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
