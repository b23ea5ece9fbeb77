package dev.anyiolsp.syntax;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.anyiolsp.text.Edit;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Random edits of {@link LongLines}. {@code -Dedits=…} says how many edits are made a text, {@code -Dseed=…} begins
 * elsewhere.
 */
public final class LongLineEdits {
    static final int EDITS = Integer.getInteger("edits", 60);
    private static final int TEXTS = 40;
    private static final int SEED = Integer.getInteger("seed", 0);

    private LongLineEdits() {}

    /** What is seen of an edit. */
    public interface Step {
        /** @param text that it made */
        void see(Document before, Document after, String text, String context);
    }

    /** A test for each of some texts, of which it gets the seed. */
    public static Stream<DynamicTest> tests(IntConsumer test) {
        return IntStream.range(0, TEXTS).mapToObj(i -> dynamicTest("text " + i, () -> test.accept(SEED * TEXTS + i)));
    }

    /** Edits that leave a text valid, one after another. */
    public static void valid(int seed, Step step) {
        var chance = new Random(seed);
        var text = LongLines.text(chance);
        var document = Document.of(text);
        for (int i = 0; i < EDITS; i++) {
            var edit = LongLines.edit(text, chance);
            var other = document.edit(edit);
            if (!other.errors().isEmpty()) continue;
            text = Edit.apply(text, List.of(edit));
            step.see(document, other, text, "seed " + seed + ", edit " + i + " " + edit);
            document = other;
        }
    }
}
