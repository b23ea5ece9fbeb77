package dev.anyiolsp.fix;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.PhysicalLines;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * The lines of one statement, or of some that follow each other in a suite, as something that can be moved under a new
 * head and have lines written around it. They are asked for when a rule judges: statements that share a line with others
 * cannot be moved. The statement of a one-line suite, {@code if x: await y}, counts as if it stood on a line of its own.
 *
 * @param document the document
 * @param indentation white space in front of the first statement, the one it would have if it shares the line of its head
 * @param step what one more level of indentation adds
 * @param lineEnd how lines end here
 * @param start of the first statement's line; behind the colon in a one-line suite
 * @param words from the first statement's first word to the last one's end
 * @param end of the last line, comment included, without its line end
 * @param isInline whether the statement shares the line of its head
 * @param moved starts of the physical lines that go along when the statements move
 */
public record StatementLines(
        Document document,
        String indentation,
        String step,
        String lineEnd,
        int start,
        TextRange words,
        int end,
        boolean isInline,
        List<Integer> moved) {
    private static final String DEFAULT_STEP = "    ";

    /** The lines of one statement. */
    public static Optional<StatementLines> of(Statement statement) {
        return of(statement, statement);
    }

    /** The lines from one statement to another of the same suite; empty if they cannot be moved. */
    public static Optional<StatementLines> of(Statement first, Statement last) {
        var document = first.document();
        var up = first.at().parent();
        if (up.isEmpty() || !first.at().isOnlyChild()) return Optional.empty();
        if (up.get().kind() == NodeKind.BODY) return first.equals(last) ? inline(first, up.get()) : Optional.empty();
        if (!last.at().isOnlyChild()) return Optional.empty();
        int firstChunk = firstChunk(first);
        var words =
                new TextRange(document.lineStart(firstChunk), last.fullRange().end());
        if (words.isEmpty()
                || document.parentOf(firstChunk) != document.parentOf(last.at().chunk())) {
            return Optional.empty();
        }
        int lastChunk = document.chunkAt(words.end() - 1);
        var indentation = PhysicalLines.indentationOf(document, firstChunk);
        if (!isMovable(document, firstChunk, lastChunk, indentation)) return Optional.empty();
        return Optional.of(new StatementLines(
                document,
                indentation,
                stepOf(document, firstChunk, indentation),
                PhysicalLines.lineEndOf(document, firstChunk),
                PhysicalLines.startOf(document, firstChunk),
                words,
                endOf(document, lastChunk),
                false,
                PhysicalLines.starts(document, firstChunk, lastChunk)));
    }

    /** The statement of {@code if x: await y}. */
    private static Optional<StatementLines> inline(Statement statement, Cursor body) {
        var document = statement.document();
        int chunk = statement.at().chunk();
        var outer = PhysicalLines.indentationOf(document, chunk);
        if (!isMovable(document, chunk, chunk, outer)) return Optional.empty();
        var line = document.chunk(chunk).text();
        int base = document.start(chunk);
        int start = statement.range().start();
        while (isBlank(line.charAt(start - base - 1))) start--;
        if (line.charAt(start - base - 1) != ':') return Optional.empty();
        var step = stepOf(document, chunk, outer);
        return Optional.of(new StatementLines(
                document,
                outer + step,
                step,
                PhysicalLines.lineEndOf(document, chunk),
                start,
                statement.range(),
                endOf(document, body.chunk()),
                true,
                List.of()));
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\t';
    }

    private static int firstChunk(Statement first) {
        var decorators = first instanceof Statement.FunctionDef function
                ? function.decorators()
                : first instanceof Statement.ClassDef type ? type.decorators() : List.<Node>of();
        return decorators.isEmpty()
                ? first.at().chunk()
                : decorators.get(0).at().chunk();
    }

    /** Whether every logical line has the indentation in front, in the same characters, and all is Python. */
    private static boolean isMovable(Document document, int firstChunk, int lastChunk, String indentation) {
        if (!indentation.chars().allMatch(unit -> isBlank((char) unit))) return false;
        for (int chunk = firstChunk; chunk <= lastChunk; chunk++) {
            if (isTrivia(document, chunk)) continue;
            if (document.tree(chunk).error() != null) return false;
            if (PhysicalLines.isIndentationContinued(document, chunk)) return false;
            if (!PhysicalLines.indentationOf(document, chunk).startsWith(indentation)) return false;
        }
        return true;
    }

    private static boolean isTrivia(Document document, int chunk) {
        return document.chunk(chunk).head().kind() == HeadKind.TRIVIA;
    }

    private static int endOf(Document document, int chunk) {
        var line = document.chunk(chunk);
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) end--;
        return document.start(chunk) + end;
    }

    /** What the suite adds to the indentation of its head; in the module, what the first suite of the file adds. */
    private static String stepOf(Document document, int chunk, String indentation) {
        int head = document.parentOf(chunk);
        if (head >= 0) {
            var outer = PhysicalLines.indentationOf(document, head);
            if (indentation.length() > outer.length() && indentation.startsWith(outer)) {
                return indentation.substring(outer.length());
            }
        }
        for (int i = 0; i < document.chunkCount(); i++) {
            int parent = document.parentOf(i);
            if (parent < 0 || isTrivia(document, i)) continue;
            var outer = PhysicalLines.indentationOf(document, parent);
            var inner = PhysicalLines.indentationOf(document, i);
            boolean isPlain = inner.chars().allMatch(unit -> isBlank((char) unit));
            if (isPlain && inner.length() > outer.length() && inner.startsWith(outer)) {
                return inner.substring(outer.length());
            }
        }
        return DEFAULT_STEP;
    }

    /** Where the step is put into a line that moves. */
    int stepPlace(int lineStart) {
        boolean isEven = (indentation + step).chars().distinct().count() <= 1;
        if (isEven || lineStart + indentation.length() > document.length()) return lineStart;
        int behind = lineStart + indentation.length();
        return document.text(new TextRange(lineStart, behind)).equals(indentation) ? behind : lineStart;
    }

    /** Whether other lines are some of these, or all. */
    boolean holds(StatementLines other) {
        return start <= other.start && other.end <= end;
    }

    boolean isSameAs(StatementLines other) {
        return start == other.start && end == other.end;
    }

    boolean overlaps(StatementLines other) {
        return start < other.end && other.start < end;
    }

    /** A line with a step for each tab at its beginning. */
    public String stepped(String line) {
        int tabs = 0;
        while (tabs < line.length() && line.charAt(tabs) == '\t') tabs++;
        return step.repeat(tabs) + line.substring(tabs);
    }
}
