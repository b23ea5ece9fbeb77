package dev.anyiolsp.semantics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "0_0", "0x0", "0O0", "0b0", "0.0", "0.", ".0", "0e5", "0.0E-3"})
    void zero(String number) {
        assertTrue(Values.isZero(expression(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0x10", "0xf", "0b1", "1e0", ".5", "10", "'0'", "False", "zero"})
    void noZero(String value) {
        assertFalse(Values.isZero(expression(value)));
    }

    private static Expression expression(String text) {
        return ((Statement.Assign)
                        Document.of("x = " + text + "\n").statements(0).get(0))
                .value();
    }
}
