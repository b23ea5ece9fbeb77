package dev.anyiolsp.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Which characters make names. Java's own tables are of other Unicode versions than CPython's. */
public final class Identifiers {
    private Identifiers() {}

    /** Whether a code point may begin a name. */
    public static boolean isStart(int point) {
        return point < 0x80 ? isAsciiPart(point) && !(point >= '0' && point <= '9') : Table.START.get(point);
    }

    /** Whether a code point may follow in a name. */
    public static boolean isPart(int point) {
        return point < 0x80 ? isAsciiPart(point) : Table.START.get(point) || Table.FOLLOW.get(point);
    }

    /** Whether a UTF-16 unit, or -1, is taken into a name before anybody asks whether it may be there. */
    static boolean continues(int unit) {
        return unit >= 0x80 || isAsciiPart(unit);
    }

    private static boolean isAsciiPart(int unit) {
        return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z' || unit >= '0' && unit <= '9' || unit == '_';
    }

    /** Offset of the first character of {@code text[start, end)} that makes it no name, or -1. */
    static int firstBad(String text, int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) < 0x80) i++;
        while (i < end) {
            int point = text.codePointAt(i);
            if (!(i == start ? isStart(point) : isPart(point))) return i;
            i += Character.charCount(point);
        }
        return -1;
    }

    /** Read when the first name beyond ASCII is met. */
    private static final class Table {
        static final BitSet START = new BitSet();
        static final BitSet FOLLOW = new BitSet();

        static {
            BitSet section = START;
            for (String line : read().split("\n")) {
                if (line.startsWith("#") || line.equals("start")) continue;
                if (line.equals("follow")) section = FOLLOW;
                else for (String range : line.split(" ")) add(section, range);
            }
        }

        private static void add(BitSet section, String range) {
            int dash = range.indexOf('-');
            int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
            int to = dash < 0 ? from : Integer.parseInt(range.substring(dash + 1), 16);
            section.set(from, to + 1);
        }

        private static String read() {
            try (var in = Identifiers.class.getResourceAsStream("identifiers.txt")) {
                return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
