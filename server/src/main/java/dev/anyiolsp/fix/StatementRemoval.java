package dev.anyiolsp.fix;

import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.List;

/** Takes a simple statement away, with its line where it is alone there; comments stay. */
final class StatementRemoval {
    private StatementRemoval() {}

    static Edit edit(Statement statement) {
        var range = statement.range();
        var line = statement.at().parent().map(Cursor::children).orElse(List.of());
        int index = line.indexOf(statement.at());
        if (line.size() > 1) {
            return index + 1 < line.size()
                    ? Edit.delete(
                            new TextRange(range.start(), line.get(index + 1).start()))
                    : Edit.delete(new TextRange(line.get(index - 1).end(), range.end()));
        }
        return isAlone(statement) ? new Edit(range, "pass") : Edit.delete(withLine(statement));
    }

    private static boolean isAlone(Statement statement) {
        return suite(statement).size() < 2;
    }

    private static List<Statement> suite(Statement statement) {
        var holder = statement.parent().orElse(null);
        if (holder == null) return statement.document().body();
        return holder instanceof Statement.Compound compound ? compound.body() : ((Clause) holder).body();
    }

    /** The statement with its line, which stays for a comment; and a blank line behind that would be one too many. */
    private static TextRange withLine(Statement statement) {
        var text = statement.document().text();
        int start = statement.range().start();
        int end = blanksEnd(text, statement.range().end());
        if (end < text.length() && text.charAt(end) == ';') end = blanksEnd(text, end + 1);
        if (end < text.length() && !isLineBreak(text, end)) return new TextRange(start, end);
        while (start > 0 && !isLineBreak(text, start - 1)) start--;
        end = behindLineBreak(text, end);
        int blank = blanksEnd(text, end);
        boolean first = suite(statement).get(0).at().equals(statement.at()) || isBlankAbove(text, start);
        if (first && blank < text.length() && isLineBreak(text, blank)) end = behindLineBreak(text, blank);
        return new TextRange(start, end);
    }

    private static boolean isBlankAbove(String text, int lineStart) {
        var above = text.substring(0, lineStart).replace("\r\n", "\n").replace('\r', '\n');
        int last = above.length() - 1;
        return last > 0
                && above.substring(above.lastIndexOf('\n', last - 1) + 1).isBlank();
    }

    private static int blanksEnd(String text, int offset) {
        int end = offset;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) end++;
        return end;
    }

    private static boolean isLineBreak(String text, int offset) {
        return text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
    }

    private static int behindLineBreak(String text, int offset) {
        if (offset >= text.length()) return offset;
        return offset + (text.startsWith("\r\n", offset) ? 2 : 1);
    }
}
