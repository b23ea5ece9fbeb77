package dev.anyiolsp.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In which lines a word stands, whatever it looks like there. */
final class ChunksWithTest {
    private static void assertFound(String text, String word, int... lines) {
        assertArrayEquals(lines, Document.of(text).chunksWith(word));
    }

    @Test
    void byItsLetters() {
        assertFound("import asyncio\nimport os\nasyncio.run(x)\n", "asyncio", 0, 2);
        assertFound("größe = 1\nprint(größe)\nprint(2)\n", "größe", 0, 1);
        assertFound("print(1)\n", "asyncio");
    }

    @Test
    void inDisguise() {
        // Python reads ﬁle as file, and letters of full width as the others.
        assertFound("ﬁle = 1\nprint(file)\nprint(2)\n", "file", 0, 1);
        assertFound("import ａsyncio\nx = 1\n", "asyncio", 0);
        // An accent of its own belongs to the letter in front of it.
        assertFound("cafe\u0301 = 1\nprint(2)\n", "caf\u00e9", 0);
    }

    @Test
    void lettersThatDisguiseNothing() {
        assertFound("print('café, 日本語, \uD83D\uDE80')  # → done\nimport asyncio\n", "asyncio", 1);
    }

    @Test
    void afterManyEditsOfNeighbours() {
        var document = Document.of("value = 1\n".repeat(40));
        for (int edit = 0; edit < 100; edit++) {
            document.chunksWith("anything");
            int line = edit * 7 % 40;
            document = document.edit(new Edit(
                    new TextRange(document.startOfLine(line), document.startOfLine(line + 1)), "w" + edit + "x\n"));
            assertArrayEquals(new int[] {line}, document.chunksWith("w" + edit + "x"));
            assertArrayEquals(new int[0], document.chunksWith("w" + (edit - 40) + "x"));
        }
    }

    @Test
    void everyWordOfEveryLine() {
        var random = new Random(1);
        var lines = new ArrayList<String>();
        for (int line = 0; line < 300; line++) lines.add(line(random));
        var document = Document.of(String.join("", lines));
        for (int line = 0; line < lines.size(); line++) {
            int there = line;
            for (var word : lines.get(line).split("[^\\w]+")) {
                var found = document.chunksWith(word);
                assertTrue(IntStream.of(found).anyMatch(chunk -> chunk == there), word);
                for (int chunk : found) assertTrue(lines.get(chunk).contains(word), word);
            }
        }
    }

    private static String line(Random random) {
        var line = new StringBuilder("x");
        for (int i = random.nextInt(12); i >= 0; i--) {
            line.append(" + ").append((char) ('a' + random.nextInt(26))).append(random.nextInt(200));
            if (random.nextInt(20) == 0) line.append(" + 'é'");
        }
        return line.append("\n").toString();
    }
}
