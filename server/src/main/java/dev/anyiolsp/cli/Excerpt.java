package dev.anyiolsp.cli;

import dev.anyiolsp.text.LineIndex;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Source lines with carets below what is meant. The carets stand right under tabs and wide characters too; of very long
 * lines only the neighbourhood is shown, of long ranges the first and the last line.
 */
final class Excerpt {
    private static final int TAB = 4;
    private static final int LONGEST = 160;
    private static final int BEFORE = 60;
    private static final int MOST_LINES = 4;
    private static final String CUT = "…";

    private final String text;
    private final LineIndex lines;
    private final TextRange range;
    private final Colours colours;

    private Excerpt(String text, LineIndex lines, TextRange range, Colours colours) {
        this.text = text;
        this.lines = lines;
        this.range = range;
        this.colours = colours;
    }

    /** The lines of the excerpt, each with its line end. */
    static String of(String text, LineIndex lines, TextRange range, Colours colours) {
        return new Excerpt(text, lines, range, colours).render();
    }

    private String render() {
        int first = lines.line(range.start());
        int last = lastLine(first);
        int width = String.valueOf(last + 1).length();
        var margin = " ".repeat(width) + " " + colours.blue("|");
        var out = new StringBuilder(margin).append('\n');
        for (int line : shown(first, last)) {
            if (line < 0) {
                out.append(colours.blue("...")).append('\n');
                continue;
            }
            var row = new Row(line);
            var number = ("%" + width + "d |").formatted(line + 1);
            out.append((colours.blue(number) + " " + row.source).stripTrailing())
                    .append('\n');
            out.append(margin).append(' ').append(" ".repeat(row.indent));
            out.append(colours.red("^".repeat(row.carets))).append('\n');
        }
        return out.toString();
    }

    /** A range that ends at the start of a line has nothing of it. */
    private int lastLine(int first) {
        int last = lines.line(range.end());
        return last > first && range.end() == lines.start(last) ? last - 1 : last;
    }

    private static List<Integer> shown(int first, int last) {
        var result = new ArrayList<Integer>();
        if (last - first < MOST_LINES) {
            for (int line = first; line <= last; line++) result.add(line);
        } else {
            result.addAll(List.of(first, first + 1, -1, last));
        }
        return result;
    }

    /** One line of the text and where its carets stand. */
    private final class Row {
        private final String source;
        private final int indent;
        private final int carets;

        Row(int line) {
            int start = lines.start(line);
            int end = lines.end(line);
            int from = Math.min(Math.max(range.start(), start + leadingBlanks(line)), end);
            int to = Math.max(from, Math.min(range.end(), end));
            int windowStart = end - start <= LONGEST ? start : whole(Math.max(start, from - BEFORE));
            int windowEnd = end - start <= LONGEST ? end : whole(Math.min(end, windowStart + LONGEST));
            var out = new StringBuilder(windowStart > start ? CUT : "");
            int column = out.length();
            int caretStart = column;
            int caretEnd = column;
            for (int at = windowStart; at < windowEnd; ) {
                int c = text.codePointAt(at);
                if (at == from) caretStart = column;
                column = append(out, c, column);
                at += Character.charCount(c);
                if (at <= to) caretEnd = column;
            }
            if (from >= windowEnd) caretStart = column;
            if (windowEnd < end) out.append(CUT);
            source = out.toString();
            indent = caretStart;
            carets = Math.max(1, caretEnd - caretStart);
        }

        private int append(StringBuilder out, int c, int column) {
            if (c == '\t') {
                int width = TAB - column % TAB;
                out.append(" ".repeat(width));
                return column + width;
            }
            int shown = Printable.visible(c);
            out.appendCodePoint(shown);
            return column + DisplayWidth.of(shown);
        }

        /** The lines of a range behind its first are marked from their first word on. */
        private int leadingBlanks(int line) {
            if (range.start() >= lines.start(line)) return 0;
            int at = lines.start(line);
            while (at < lines.end(line) && text.charAt(at) <= ' ') at++;
            return at - lines.start(line);
        }

        private int whole(int offset) {
            boolean inside = offset > 0
                    && offset < text.length()
                    && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
            return inside ? offset - 1 : offset;
        }
    }
}
