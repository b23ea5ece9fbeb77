package dev.anyiolsp.grammar;

/** Which characters make names. */
public final class Identifiers {
    private Identifiers() {}

    /** Whether a UTF-16 unit, or -1, may follow in a name: beyond ASCII any, as in CPython's tokenizer. */
    static boolean continues(int unit) {
        return unit >= 'a' && unit <= 'z'
                || unit >= 'A' && unit <= 'Z'
                || unit >= '0' && unit <= '9'
                || unit == '_'
                || unit >= 0x80;
    }

    /** Offset of the first character of {@code text[start, end)} that makes it no name, or -1. */
    static int firstBad(String text, int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) < 0x80) i++;
        if (i == end) return -1;
        while (i < end) {
            int point = text.codePointAt(i);
            boolean good = i == start
                    ? point == '_' || Character.isUnicodeIdentifierStart(point)
                    : Character.isUnicodeIdentifierPart(point);
            if (!good) return i;
            i += Character.charCount(point);
        }
        return -1;
    }
}
