package dev.anyiolsp.fix;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.PhysicalLines;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Where an edit takes a line break away, what stood behind it goes on in the line in front, or in one that the edit writes:
 * {@code wait_for(} and the end of its line go, say. The lines that follow, as far in as it stood or further, move out as
 * far as it does.
 */
final class JoinedLines {
    private final Document document;
    /** What is changed, by place. */
    private final TreeMap<Integer, Integer> changed = new TreeMap<>();

    private final List<PlannedEdit> moves = new ArrayList<>();

    private JoinedLines(Document document, Collection<PlannedEdit> all) {
        this.document = document;
        for (var planned : all) {
            var range = planned.edit().range();
            if (!range.isEmpty()) changed.put(range.start(), range.end());
        }
    }

    /**
     * The edits that move such lines out.
     *
     * @param edits those that may take line breaks away
     * @param all these and others that are applied together with them
     */
    static List<PlannedEdit> moves(Document document, List<PlannedEdit> edits, Collection<PlannedEdit> all) {
        var joined = new JoinedLines(document, all);
        edits.stream().filter(planned -> joined.joins(planned.edit())).forEach(joined::move);
        return joined.moves;
    }

    private boolean joins(Edit edit) {
        var range = edit.range();
        // What a project declares is no Python, of which the document here is empty.
        if (range.isEmpty() || range.end() >= document.length()) return false;
        if (NearbyLines.isLineBreak(document, range.end() - 1) || NearbyLines.isLineBreak(document, range.end())) {
            return false;
        }
        return NearbyLines.startOfLine(document, range.start()) < NearbyLines.startOfLine(document, range.end());
    }

    private void move(PlannedEdit joining) {
        var range = joining.edit().range();
        int from = NearbyLines.startOfLine(document, range.end());
        var front = front(joining.edit());
        var behind = indentation(from);
        if (!behind.startsWith(front) || behind.length() == front.length()) return;
        int chunk = document.chunkAt(range.end());
        for (int start : PhysicalLines.starts(document, chunk, chunk)) {
            if (start <= from) continue;
            if (!indentation(start).startsWith(behind)) return;
            var blanks = new TextRange(start + front.length(), start + behind.length());
            if (isChanged(blanks)) continue;
            changed.put(blanks.start(), blanks.end());
            moves.add(new PlannedEdit(Edit.delete(blanks), joining.by()));
        }
    }

    /** The blanks at the start of the line in which the edit ends then. */
    private String front(Edit edit) {
        var text = edit.newText();
        int start = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
        if (start == 0)
            return indentation(NearbyLines.startOfLine(document, edit.range().start()));
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) end++;
        return text.substring(start, end);
    }

    private boolean isChanged(TextRange blanks) {
        return TakenRanges.overlaps(changed, blanks);
    }

    private String indentation(int lineStart) {
        return document.text(new TextRange(lineStart, NearbyLines.blanksEnd(document, lineStart)));
    }
}
