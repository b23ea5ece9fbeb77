package dev.anyiolsp.grammar;

import java.util.Locale;

/** CPython's words about characters that belong to no token. */
final class Characters {
    static final String END_OF_TEXT = "unexpected EOF while parsing";

    private Characters() {}

    static String invalid(int point) {
        if (point == 0) return "source code cannot contain null bytes";
        String number = String.format(Locale.ROOT, "U+%04X", point);
        boolean printable = point > ' ' && point != 0x7f && Character.isDefined(point) && !isSeparatorOrControl(point);
        if (!printable) return "invalid non-printable character " + number;
        return "invalid character '" + Character.toString(point) + "' (" + number + ")";
    }

    private static boolean isSeparatorOrControl(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> true;
            default -> false;
        };
    }
}
