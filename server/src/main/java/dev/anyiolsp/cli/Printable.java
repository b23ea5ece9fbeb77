package dev.anyiolsp.cli;

/**
 * Texts of others on their way to a terminal or a log: nothing in a file name or a source line may move the cursor,
 * change colours, start a new line or turn the direction of writing.
 */
final class Printable {
    private Printable() {}

    /** A name or message in one line, with escapes in place of what cannot be shown. */
    static String escaped(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) return text;
        var result = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isHarmless(c)) result.appendCodePoint(c);
            else result.append(escape(c));
        });
        return result.toString();
    }

    /** One character of a source line, replaced by one that stands for it if it cannot be shown itself. */
    static int visible(int codePoint) {
        if (isHarmless(codePoint)) return codePoint;
        if (codePoint < ' ') return 0x2400 + codePoint; // Unicode's pictures of control characters.
        return codePoint == 0x7F ? 0x2421 : 0xFFFD;
    }

    private static boolean isHarmless(int c) {
        if (c >= ' ' && c < 0x7F) return true;
        boolean turnsDirection = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> !turnsDirection;
        };
    }

    private static String escape(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < 0x100 ? "\\x%02x".formatted(c) : "\\u%04x".formatted(c);
        };
    }
}
