package dev.anyiolsp.fix;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.PhysicalLines;
import dev.anyiolsp.syntax.Siblings;
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
        return Siblings.isOnly(statement) ? new Edit(range, "pass") : Edit.delete(withLine(statement));
    }

    /** The statement with its line, which stays for a comment. */
    private static TextRange withLine(Statement statement) {
        var document = statement.document();
        int start = statement.range().start();
        int end = NearbyLines.blanksEnd(document, statement.range().end());
        if (NearbyLines.is(document, end, ';')) end = NearbyLines.blanksEnd(document, end + 1);
        if (end < document.length() && !NearbyLines.isLineBreak(document, end)) return new TextRange(start, end);
        start = document.startOfLine(document.line(start));
        end = PhysicalLines.behindLineEnd(document, end);
        return new TextRange(start, end);
    }
}
