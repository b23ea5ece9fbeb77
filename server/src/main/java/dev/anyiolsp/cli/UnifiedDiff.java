package dev.anyiolsp.cli;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** The difference of two texts as {@code patch} reads it. Lines end with LF here; a CR before it belongs to the line. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private final Colours colours;
    private final List<String> before;
    private final List<String> after;
    private final StringBuilder out = new StringBuilder();

    private UnifiedDiff(Colours colours, String before, String after) {
        this.colours = colours;
        this.before = lines(before);
        this.after = lines(after);
    }

    /**
     * The difference.
     *
     * @param charset that of the file
     */
    static Difference of(String name, String before, String after, Colours colours, Charset charset) {
        var diff = new UnifiedDiff(colours, before, after);
        var changes = LineDiff.of(diff.before, diff.after);
        if (changes.isEmpty()) return Difference.NONE;
        // Others take the first word for the whole, unless a tab tells them better.
        var shown = name.indexOf(' ') < 0 ? name : name + "\t";
        var names = colours.bold("--- " + shown) + "\n" + colours.bold("+++ " + shown) + "\n";
        for (int first = 0; first < changes.size(); ) {
            int last = first;
            while (last + 1 < changes.size() && isNear(changes.get(last), changes.get(last + 1))) last++;
            diff.hunk(changes.subList(first, last + 1));
            first = last + 1;
        }
        return new Difference(names, diff.out.toString(), charset);
    }

    private static boolean isNear(LineDiff.Change one, LineDiff.Change next) {
        return next.beforeStart() - one.beforeEnd() <= 2 * CONTEXT;
    }

    private void hunk(List<LineDiff.Change> changes) {
        var first = changes.get(0);
        var last = changes.get(changes.size() - 1);
        int above = Math.min(CONTEXT, first.beforeStart());
        int below = Math.min(CONTEXT, before.size() - last.beforeEnd());
        int beforeStart = first.beforeStart() - above;
        int afterStart = first.afterStart() - above;
        var old = range(beforeStart, last.beforeEnd() + below);
        var now = range(afterStart, last.afterEnd() + below);
        line(colours.cyan("@@ -" + old + " +" + now + " @@"));
        int done = beforeStart;
        for (var change : changes) {
            before.subList(done, change.beforeStart()).forEach(line -> content(" ", line));
            before.subList(change.beforeStart(), change.beforeEnd()).forEach(line -> content("-", line));
            after.subList(change.afterStart(), change.afterEnd()).forEach(line -> content("+", line));
            done = change.beforeEnd();
        }
        before.subList(done, last.beforeEnd() + below).forEach(line -> content(" ", line));
    }

    private static String range(int start, int end) {
        int length = end - start;
        if (length == 1) return "" + (start + 1);
        return (length == 0 ? start : start + 1) + "," + length;
    }

    private void content(String mark, String line) {
        boolean ended = line.endsWith("\n");
        var text = mark + (ended ? line.substring(0, line.length() - 1) : line);
        line(mark.equals("-") ? colours.red(text) : mark.equals("+") ? colours.green(text) : text);
        if (!ended) line("\\ No newline at end of file");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) lines.add(text.substring(start));
        return lines;
    }
}
