package dev.anyiolsp.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.anyiolsp.syntax.Document;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A sum is a tree as deep as it has operands; nothing that reads it may need a stack of that depth. */
final class LongOperationTest {
    private static final int OPERANDS = 19_000;

    @Test
    void allOperandsAreRead() {
        var text = "total = " + String.join(" + ", Collections.nCopies(OPERANDS, "part")) + "\n";
        assertEquals(OPERANDS, FactIndex.facts(Document.of(text), 0).uses().size());
    }
}
