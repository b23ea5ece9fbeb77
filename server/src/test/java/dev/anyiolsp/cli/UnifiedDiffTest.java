package dev.anyiolsp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
    @Test
    void equalTextsHaveNoDifference() {
        assertEquals("", diff("a\nb\n", "a\nb\n"));
        assertEquals("", diff("", ""));
    }

    @Test
    void hunksHaveThreeLinesAround() {
        assertEquals("""
                --- x.py
                +++ x.py
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8
                """, diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"));
    }

    /** Without a tab behind it, {@code patch} takes only the first word of a name. */
    @Test
    void aNameWithSpacesHasAnEnd() {
        var diff = diff("my app/x.py", "a\n", "b\n");
        assertEquals("--- my app/x.py\t\n+++ my app/x.py\t\n@@ -1 +1 @@\n-a\n+b\n", diff);
    }

    @Test
    void distantChangesHaveHunksOfTheirOwn() {
        var before = "a\n" + "=\n".repeat(7) + "b\n";
        assertEquals(
                2,
                diff(before, before.replace("a", "A").replace("b", "B"))
                        .lines()
                        .filter(line -> line.startsWith("@@"))
                        .count());
        before = "a\n" + "=\n".repeat(6) + "b\n";
        assertEquals(
                1,
                diff(before, before.replace("a", "A").replace("b", "B"))
                        .lines()
                        .filter(line -> line.startsWith("@@"))
                        .count());
    }

    @Test
    void aMissingLineEndIsSaid() {
        assertEquals("""
                --- x.py
                +++ x.py
                @@ -1 +1,2 @@
                -a
                \\ No newline at end of file
                +a
                +b
                \\ No newline at end of file
                """, diff("a", "a\nb"));
        assertEquals("--- x.py\n+++ x.py\n@@ -0,0 +1 @@\n+a\n", diff("", "a\n"));
    }

    @Test
    void whatIsAppliedGivesTheTextAfter() {
        var random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            var before = randomLines(random);
            var after = new ArrayList<>(before);
            for (int edits = random.nextInt(5); edits > 0; edits--) {
                int at = random.nextInt(after.size() + 1);
                if (random.nextBoolean() || at == after.size()) after.add(at, random.nextInt(8) + "\n");
                else after.remove(at);
            }
            var from = String.join("", before);
            var to = String.join("", after);
            assertEquals(to, apply(before, diff(from, to)), from + "---\n" + to);
        }
    }

    private static List<String> randomLines(Random random) {
        var lines = new ArrayList<String>();
        for (int n = random.nextInt(40); n > 0; n--) lines.add(random.nextInt(30) + "\n");
        return lines;
    }

    /** What {@code patch} does, strictly. */
    private static String apply(List<String> before, String diff) {
        var out = new StringBuilder();
        int at = 0;
        for (var line : diff.lines().skip(2).toList()) {
            var rest = line.substring(1) + "\n";
            switch (line.charAt(0)) {
                case '@' -> {
                    var range = line.substring(4, line.indexOf(' ', 4)).split(",");
                    boolean empty = range.length > 1 && range[1].equals("0");
                    int start = Integer.parseInt(range[0]) - (empty ? 0 : 1);
                    while (at < start) out.append(before.get(at++));
                }
                case ' ' -> {
                    assertEquals(before.get(at++), rest);
                    out.append(rest);
                }
                case '-' -> assertEquals(before.get(at++), rest);
                case '+' -> out.append(rest);
                default -> throw new AssertionError(line);
            }
        }
        while (at < before.size()) out.append(before.get(at++));
        return out.toString();
    }

    private static String diff(String before, String after) {
        return diff("x.py", before, after);
    }

    private static String diff(String name, String before, String after) {
        var difference = UnifiedDiff.of(name, before, after, Colours.OFF, StandardCharsets.UTF_8);
        return difference.hunks().isEmpty() ? "" : difference.names() + difference.hunks();
    }
}
