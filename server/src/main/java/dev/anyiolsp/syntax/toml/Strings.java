package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.text.TextRange;
import java.util.Locale;

/** The meaning of strings, after <a href="https://toml.io/en/v1.1.0#string">the specification</a>. */
final class Strings {
    private final String text;
    private final Problems problems;

    Strings(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The meaning of a closed string; what is wrong inside is reported and kept as written. */
    String decode(TomlToken.Kind kind, TextRange range) {
        return switch (kind) {
            case BASIC_STRING -> decode(range.start() + 1, range.end() - 1, true, false);
            case LITERAL_STRING -> decode(range.start() + 1, range.end() - 1, false, false);
            case MULTILINE_BASIC_STRING -> decode(range.start() + 3, range.end() - 3, true, true);
            case MULTILINE_LITERAL_STRING -> decode(range.start() + 3, range.end() - 3, false, true);
            default -> throw new IllegalArgumentException(kind + " is no closed string");
        };
    }

    /** Reports a control character in a comment; a tab is none. */
    void checkComment(int start, int end) {
        for (int i = start; i < end; i++) if (isForbidden(text.charAt(i))) reportControl(i);
    }

    private String decode(int start, int end, boolean hasEscapes, boolean isMultiline) {
        var result = new StringBuilder(end - start);
        int i = isMultiline ? skipLineEnd(start, end) : start;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '\\' && hasEscapes) {
                i = escape(i, end, isMultiline, result);
                continue;
            }
            int next = isMultiline ? skipLineEnd(i, end) : i;
            if (next > i) {
                result.append('\n');
                i = next;
                continue;
            }
            if (isForbidden(c)) reportControl(i);
            result.append(c);
            i++;
        }
        return result.toString();
    }

    /** Decodes one escape and returns the offset behind it. */
    private int escape(int at, int end, boolean isMultiline, StringBuilder result) {
        if (at + 1 == end) return wrong(at, end, result);
        char c = text.charAt(at + 1);
        switch (c) {
            case 'b' -> result.append('\b');
            case 't' -> result.append('\t');
            case 'n' -> result.append('\n');
            case 'f' -> result.append('\f');
            case 'r' -> result.append('\r');
            case '"', '\\' -> result.append(c);
            case 'e' -> {
                problems.newerThan10(new TextRange(at, at + 2));
                result.append('\u001b');
            }
            case 'x' -> {
                problems.newerThan10(new TextRange(at, at + 2));
                return codePoint(at, 2, end, result);
            }
            case 'u' -> {
                return codePoint(at, 4, end, result);
            }
            case 'U' -> {
                return codePoint(at, 8, end, result);
            }
            default -> {
                int next = isMultiline ? continuation(at + 1, end) : -1;
                return next < 0 ? wrong(at, end, result) : next;
            }
        }
        return at + 2;
    }

    private int codePoint(int at, int digits, int end, StringBuilder result) {
        long value = 0;
        for (int i = at + 2; i < at + 2 + digits; i++) {
            int digit = i < end && text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                problems.error(at, i, "`\\" + text.charAt(at + 1) + "` needs " + digits + " hexadecimal digits");
                result.append(text, at, i);
                return i;
            }
            value = value << 4 | digit;
        }
        int next = at + 2 + digits;
        if (value > Character.MAX_CODE_POINT || value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE) {
            problems.error(
                    at,
                    next,
                    "no character has the number " + Long.toHexString(value).toUpperCase(Locale.ROOT));
            result.append(text, at, next);
            return next;
        }
        result.appendCodePoint((int) value);
        return next;
    }

    /** A backslash at the end of a line swallows all white space up to the next character; -1 if it is none. */
    private int continuation(int start, int end) {
        int i = skipBlanks(start, end);
        if (skipLineEnd(i, end) == i) return -1;
        int before;
        do {
            before = i;
            i = skipLineEnd(skipBlanks(i, end), end);
        } while (i > before);
        return i;
    }

    private int wrong(int at, int end, StringBuilder result) {
        int next = Math.min(at + 2, end);
        problems.error(
                at, next, Problems.quote(text.substring(at, next)) + " is no escape; a backslash is written `\\\\`");
        result.append(text, at, next);
        return next;
    }

    private int skipBlanks(int at, int end) {
        int i = at;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) i++;
        return i;
    }

    private int skipLineEnd(int at, int end) {
        if (at < end && text.charAt(at) == '\n') return at + 1;
        if (at + 1 < end && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n') return at + 2;
        return at;
    }

    private static boolean isForbidden(char c) {
        return c < 0x20 && c != '\t' || c == 0x7f;
    }

    private void reportControl(int at) {
        problems.error(
                at, at + 1, String.format("a control character (U+%04X) may not stand here", (int) text.charAt(at)));
    }
}
