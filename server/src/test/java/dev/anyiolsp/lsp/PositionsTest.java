package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.anyiolsp.syntax.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PositionsTest {
    private static final List<String> PARTS =
            List.of("a", "b c", "\n", "\r", "\r\n", "\f", "\u2028", "ä", "漢", "😀", "👩‍💻", "e\u0301", "\t");

    @ParameterizedTest
    @EnumSource
    void agreesWithCountingByHand(PositionEncoding encoding) {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var text = someText(random);
            var naive = new ByHand(text, encoding);
            var positions = new Positions(Document.of(text), encoding);
            for (int i = 0; i < 60; i++) {
                int line = random.nextInt(8);
                int character = random.nextInt(20);
                assertEquals(naive.offset(line, character), positions.offset(line, character), () -> "in " + text);
                int offset = random.nextInt(text.length() + 1);
                if (!positions.isNameable(offset)) continue;
                var place = positions.place(offset);
                assertEquals(naive.place(offset), place, () -> offset + " in " + text);
                assertEquals(offset, positions.offset(place.line(), place.character()));
            }
        }
    }

    @Test
    void placesOutsideAreTheNearestInside() {
        var positions = new Positions(Document.of("ab\r\ncd"), PositionEncoding.UTF_16);
        assertEquals(2, positions.offset(0, 99));
        assertEquals(6, positions.offset(1, Integer.MAX_VALUE));
        assertEquals(6, positions.offset(Integer.MAX_VALUE, 0));
        assertEquals(0, positions.offset(-1, 5));
        assertEquals(4, positions.offset(1, -1));
    }

    @Test
    void nothingIsBetweenCarriageReturnAndLineFeed() {
        var positions = new Positions(Document.of("a\r\nb"), PositionEncoding.UTF_16);
        assertFalse(positions.isNameable(2));
        assertEquals(new Positions.Place(0, 1), positions.place(2));
    }

    @Test
    void insideACharacterIsItsStart() {
        assertEquals(0, new Positions(Document.of("漢"), PositionEncoding.UTF_8).offset(0, 2));
        assertEquals(3, new Positions(Document.of("a😀"), PositionEncoding.UTF_8).offset(0, 5));
        assertEquals(1, new Positions(Document.of("a😀"), PositionEncoding.UTF_8).offset(0, 4));
    }

    @Test
    void halfAPairIsACharacter() {
        var text = "\ud83d x";
        assertEquals(
                3,
                new Positions(Document.of(text), PositionEncoding.UTF_8)
                        .place(1)
                        .character());
        assertEquals(
                1,
                new Positions(Document.of(text), PositionEncoding.UTF_32)
                        .place(1)
                        .character());
    }

    private static String someText(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) text.append(PARTS.get(random.nextInt(PARTS.size())));
        return text.toString();
    }

    /** Splits the text into lines and characters and adds them up. */
    private static final class ByHand {
        private final List<String> lines = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final PositionEncoding encoding;

        ByHand(String text, PositionEncoding encoding) {
            this.encoding = encoding;
            int start = 0;
            for (var line : text.split("\r\n|\r|\n", -1)) {
                lines.add(line);
                starts.add(start);
                start += line.length();
                start += text.startsWith("\r\n", start) ? 2 : 1;
            }
        }

        int offset(int line, int character) {
            if (line >= lines.size())
                return starts.get(lines.size() - 1)
                        + lines.get(lines.size() - 1).length();
            int offset = starts.get(line);
            int units = 0;
            for (var c : characters(lines.get(line))) {
                if (units + size(c) > character) return exactly(offset, units, character, c);
                units += size(c);
                offset += c.length();
            }
            return offset;
        }

        /** UTF-16 can point into a pair, as strings of most languages can. */
        private int exactly(int offset, int units, int character, String c) {
            return encoding == PositionEncoding.UTF_16 ? offset + character - units : offset;
        }

        Positions.Place place(int offset) {
            int line = lines.size() - 1;
            while (starts.get(line) > offset) line--;
            var before = lines.get(line).substring(0, offset - starts.get(line));
            return new Positions.Place(
                    line, characters(before).stream().mapToInt(this::size).sum());
        }

        private static List<String> characters(String text) {
            return text.codePoints().mapToObj(Character::toString).toList();
        }

        private int size(String character) {
            return switch (encoding) {
                case UTF_8 -> character.getBytes(StandardCharsets.UTF_8).length;
                case UTF_16 -> character.length();
                case UTF_32 -> 1;
            };
        }
    }
}
