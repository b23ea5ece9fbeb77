package dev.anyiolsp.syntax.toml;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded small changes of texts; the same seed makes the same texts. Characters beyond 16 bits stay whole. */
final class Mutations {
    private static final String[] PIECES = {
        "\"",
        "'",
        "\"\"\"",
        "'''",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        ",",
        ".",
        "=",
        "#",
        "\n",
        "\r\n",
        "\r",
        " ",
        "\t",
        "\\",
        "\\\n",
        "\\u00e9",
        "\\x41",
        "\\e",
        "\\q",
        "\u0000",
        "\u007f",
        "a",
        "a = 1\n",
        "a.b = 2\n",
        "[a]\n",
        "[a.b]\n",
        "[[a]]\n",
        "[[a.b]]\n",
        "a = {b = 1}\n",
        "a = [1, 2]\n",
        "0",
        "1_0",
        "-",
        "+",
        "_",
        "e5",
        "0x1F",
        "1.5",
        "inf",
        "nan",
        "true",
        "1979-05-27",
        "1979-05-27 07:32:00",
        "07:32",
        ":",
        "T",
        "Z",
        "é",
        "😀",
        "\uFEFF"
    };

    private final Random random;
    private final List<String> donors;

    Mutations(long seed, List<String> donors) {
        this.random = new Random(seed);
        this.donors = donors;
    }

    /** A donor with one change, seldom two or three. */
    String next() {
        var text = donors.get(random.nextInt(donors.size()));
        for (int i = Math.max(0, random.nextInt(6) - 3); i >= 0; i--) text = change(text);
        return text;
    }

    private String change(String text) {
        int[] points = text.codePoints().toArray();
        int from = random.nextInt(points.length + 1);
        int to = Math.min(points.length, from + random.nextInt(12));
        var before = new String(points, 0, from);
        var span = new String(points, from, to - from);
        var after = new String(points, to, points.length - to);
        return switch (random.nextInt(8)) {
            case 0 -> before + after;
            case 1 -> before + span + span + after;
            case 2, 3 -> before + piece() + span + after;
            case 4 -> before + piece() + after;
            case 5 -> before;
            case 6 -> moveLine(text);
            default -> insertLines(text);
        };
    }

    private String piece() {
        return PIECES[random.nextInt(PIECES.length)];
    }

    private String moveLine(String text) {
        var lines = lines(text);
        var line = lines.remove(random.nextInt(lines.size()));
        if (random.nextBoolean()) lines.add(random.nextInt(lines.size() + 1), line);
        lines.add(random.nextInt(lines.size() + 1), line);
        return String.join("\n", lines);
    }

    private String insertLines(String text) {
        var lines = lines(text);
        var other = lines(donors.get(random.nextInt(donors.size())));
        int from = random.nextInt(other.size());
        int to = Math.min(other.size(), from + 1 + random.nextInt(4));
        lines.addAll(random.nextInt(lines.size() + 1), other.subList(from, to));
        return String.join("\n", lines);
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(List.of(text.split("\n", -1)));
    }
}
