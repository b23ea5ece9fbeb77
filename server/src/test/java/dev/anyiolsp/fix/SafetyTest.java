package dev.anyiolsp.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SafetyTest {
    @Test
    void whatNothingSpeaksAgainstIsSafe() {
        assertTrue(Safety.of(List.of()).isSafe());
        assertEquals(List.of(), Safety.SAFE.reasons());
        assertEquals(Optional.empty(), Safety.SAFE.objection());
    }

    @Test
    void aReasonIsToldOnce() {
        var safety = Safety.of(List.of("it waits", "it may fail", "it waits"));
        assertEquals(List.of("it waits", "it may fail"), safety.reasons());
        assertEquals(Optional.of("it waits; it may fail"), safety.objection());
    }
}
