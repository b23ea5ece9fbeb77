package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private final List<String> told = new ArrayList<>();

    private Intake intake(InputStream in) {
        return new Intake(in, () -> told.add("come"), () -> told.add("used"));
    }

    private static InputStream pieces(String... pieces) {
        return new SequenceInputStream(Collections.enumeration(Stream.of(pieces)
                .map(piece -> new ByteArrayInputStream(piece.getBytes(StandardCharsets.US_ASCII)))
                .toList()));
    }

    @Test
    void saysWhenAllOfAPieceIsUsed() throws IOException {
        var intake = intake(pieces("ab", "c"));
        assertEquals('a', intake.read());
        assertEquals('b', intake.read());
        assertEquals(List.of("used", "come"), told);
        assertEquals('c', intake.read());
        assertEquals(List.of("used", "come", "used", "come"), told);
        assertEquals(-1, intake.read());
        assertEquals(-1, intake.read(new byte[3]));
        assertEquals("used", told.get(told.size() - 1));
    }

    @Test
    void givesWhatTheStreamGives() throws IOException {
        var random = new Random(3);
        var bytes = new byte[300_000];
        random.nextBytes(bytes);
        var intake = intake(new ByteArrayInputStream(bytes));
        var given = new byte[bytes.length];
        for (int at = 0; at < given.length; ) {
            int some = Math.min(random.nextInt(100_000), given.length - at);
            if (random.nextBoolean()) given[at++] = (byte) intake.read();
            else at += intake.readNBytes(given, at, some);
        }
        assertArrayEquals(bytes, given);
        assertEquals(-1, intake.read());
    }
}
