package dev.anyiolsp.cli;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.LineIndex;

/**
 * Where a comment about a place stands: at the end of its line, or, since no comment fits into a string or behind a
 * backslash, of the line where that ends.
 */
final class CommentLine {
    private CommentLine() {}

    static int of(Document document, LineIndex lines, int offset) {
        int line = lines.line(offset);
        while (line + 1 < lines.lineCount()) {
            int end = tokenOver(document, lines.end(line));
            int next = lines.line(end);
            if (next <= line || end == lines.start(next) && next == line + 1) return line;
            line = next;
        }
        return line;
    }

    /** The end of the token that a line end is in the middle of, or the line end itself. */
    private static int tokenOver(Document document, int lineEnd) {
        int chunk = document.chunkAt(lineEnd);
        int start = document.start(chunk);
        var tokens = document.chunk(chunk).tokens();
        int token = 0;
        while (token < tokens.count() && start + tokens.end(token) <= lineEnd) token++;
        if (token == tokens.count() || start + tokens.start(token) >= lineEnd) return lineEnd;
        var text = document.chunk(chunk).text().substring(tokens.start(token), tokens.end(token));
        return text.isBlank() ? lineEnd : start + tokens.end(token);
    }
}
