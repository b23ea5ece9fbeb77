package dev.anyiolsp.rules.dependency;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text.
 *
 * @param start UTF-16 offset
 * @param text without its end
 * @param end offset behind the text, in front of the line end
 * @param next offset of the next line
 */
record Line(int start, String text, int end, int next) {
    static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
            int next = end;
            if (next < text.length()) next += text.startsWith("\r\n", next) ? 2 : 1;
            lines.add(new Line(start, text.substring(start, end), end, next));
            start = next;
        }
        return lines;
    }

    /** How most lines of a text end. */
    static String endingOf(String text) {
        int crlf = text.split("\r\n", -1).length - 1;
        int lf = text.split("\n", -1).length - 1 - crlf;
        int cr = text.split("\r", -1).length - 1 - crlf;
        if (crlf > lf && crlf > cr) return "\r\n";
        return cr > lf ? "\r" : "\n";
    }

    boolean isIndented() {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(0));
    }

    String indentation() {
        return text.substring(0, text.length() - text.stripLeading().length());
    }
}
