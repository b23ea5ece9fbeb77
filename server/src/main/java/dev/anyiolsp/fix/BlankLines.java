package dev.anyiolsp.fix;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where lines go, blank lines in front of them meet those behind: of the two gaps the wider one stays. At the beginning of a
 * suite, none does.
 */
final class BlankLines {
    private final Document document;
    private final List<PlannedEdit> all;
    /** By the starts of all edits, where they end. */
    private final TreeMap<Integer, Integer> ends = new TreeMap<>();

    private BlankLines(Document document, Collection<PlannedEdit> all) {
        this.document = document;
        this.all = PlannedEdit.inOrder(all);
        for (var planned : all) {
            var range = planned.edit().range();
            ends.merge(range.start(), range.end(), Math::max);
        }
    }

    /** The edits that take the blank lines away that are then too many. */
    static List<PlannedEdit> tooMany(Document document, Collection<PlannedEdit> all) {
        var lines = new BlankLines(document, all);
        var found = new ArrayList<PlannedEdit>();
        PlannedEdit run = null;
        for (var planned : lines.all) {
            if (!lines.isOfLines(planned)) continue;
            if (run != null
                    && run.edit().range().end() == planned.edit().range().start()) {
                run = joined(run, planned);
                continue;
            }
            lines.around(run).forEach(found::add);
            run = planned;
        }
        lines.around(run).forEach(found::add);
        return found;
    }

    private static PlannedEdit joined(PlannedEdit first, PlannedEdit second) {
        var both = new TextRange(
                first.edit().range().start(), second.edit().range().end());
        var by = Stream.concat(first.by().stream(), second.by().stream()).distinct();
        return new PlannedEdit(Edit.delete(both), by.toList());
    }

    /** Whether an edit takes whole lines away. */
    private boolean isOfLines(PlannedEdit planned) {
        var range = planned.edit().range();
        if (range.isEmpty() || !planned.edit().newText().isEmpty()) return false;
        return range.end() < document.length()
                && NearbyLines.isLineBreak(document, range.end() - 1)
                && NearbyLines.startOfLine(document, range.start()) == range.start();
    }

    private Stream<PlannedEdit> around(PlannedEdit run) {
        if (run == null) return Stream.empty();
        var range = run.edit().range();
        var above = new TextRange(NearbyLines.startOfBlankLines(document, range.start()), range.start());
        var behind = new TextRange(range.end(), NearbyLines.behindBlankLines(document, range.end()));
        boolean isFirst = above.isEmpty() && NearbyLines.isBelowHead(document, range.start());
        if (behind.isEmpty() || above.isEmpty() && !isFirst) return Stream.empty();
        var gap = isFirst || above.length() > behind.length() ? behind : above;
        return isChanged(gap) ? Stream.empty() : Stream.of(new PlannedEdit(Edit.delete(gap), run.by()));
    }

    /** Whether something else happens within a gap. */
    private boolean isChanged(TextRange gap) {
        return TakenRanges.overlaps(ends, gap);
    }
}
