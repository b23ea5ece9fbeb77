package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.syntax.Comments;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Siblings;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement that goes, with its line; its comments stay, and a suite that would be empty gets a {@code pass}.
 *
 * @param statement the statement
 * @param lines of it
 */
public record LineRemoval(Statement statement, StatementLines lines) {
    /** Empty for a statement that shares its line. */
    public static Optional<LineRemoval> of(Statement statement) {
        return StatementLines.of(statement)
                .filter(lines -> !lines.isInline())
                .map(lines -> new LineRemoval(statement, lines));
    }

    /** Takes the statement away. */
    public void write(FixEdits edits) {
        var document = statement.document();
        var comments = comments();
        if (comments.stream().anyMatch(lines.words()::contains)) {
            var instead = new ArrayList<String>();
            for (var comment : comments) {
                if (comment.start() >= lines.words().start()) instead.add(document.text(comment));
            }
            // The one behind the last word gets a line of its own, too.
            var last = comments.get(comments.size() - 1);
            int end = lines.words().end();
            if (last.start() >= end) edits.delete(new TextRange(end, last.end()));
            if (isAlone()) instead.add("pass");
            edits.writeInstead(lines, instead.toArray(String[]::new));
            return;
        }
        if (isAlone()) {
            edits.replace(lines.words(), "pass");
            return;
        }
        boolean hasComment = comments.stream()
                .anyMatch(comment -> comment.start() >= lines.words().start());
        if (hasComment) {
            int end = lines.words().end();
            while (end < document.length() && " ;".indexOf(document.charAt(end)) >= 0) end++;
            edits.delete(new TextRange(lines.words().start(), end));
            return;
        }
        int end = lines.end();
        if (end == document.length()) {
            edits.delete(new TextRange(endOfLineAbove(document), end));
            return;
        }
        if (document.charAt(end) == '\r') end++;
        if (end < document.length() && document.charAt(end) == '\n') end++;
        edits.delete(new TextRange(lines.start(), end));
    }

    /** The comments of all lines of the statement. */
    private List<TextRange> comments() {
        var document = statement.document();
        var found = new ArrayList<TextRange>();
        int last =
                document.chunkAt(Math.max(lines.words().start(), lines.words().end() - 1));
        for (int chunk = statement.at().chunk(); chunk <= last; chunk++) found.addAll(Comments.in(document, chunk));
        return found;
    }

    /** The last line has no line end to go with it; the one above may lose its own. */
    private int endOfLineAbove(Document document) {
        int start = lines.start();
        if (start > 0 && document.charAt(start - 1) == '\n') start--;
        if (start > 0 && document.charAt(start - 1) == '\r') start--;
        return start;
    }

    private boolean isAlone() {
        return statement.parent().isPresent() && Siblings.isOnly(statement);
    }
}
