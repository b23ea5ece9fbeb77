package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.syntax.Node;

/** Code as it is quoted in a message. */
public final class Shortened {
    private static final int LONGEST = 50;

    private Shortened() {}

    /** The first line of a node, or the beginning of it. */
    public static String of(Node node) {
        var text = node.text();
        var line = text.lines().findFirst().orElse("");
        if (line.length() == text.length() && line.length() <= LONGEST) return line;
        return line.substring(0, Math.min(LONGEST - 3, line.length())) + "…";
    }
}
