package dev.anyiolsp.fix;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Turns fixes into edits of one text. */
public final class Fixes {
    private Fixes() {}

    /**
     * The edits of some fixes applied together, by place, with one plan of the import lines for all of them. A fix whose
     * edits overlap those of an earlier one is left out; it can be applied to the text that results.
     *
     * @param wanted whether other files ask this one for a name that it imports: then its import stays
     */
    public static List<Edit> plan(SemanticModel model, List<Fix> fixes, ImportStyle style, Predicate<String> wanted) {
        var fitting = fitting(model, fixes, style, wanted);
        var known = new ImportPlan(model, style, wanted);
        for (var fix : fitting) fix.edits().accept(new FixEdits(known));
        var imports = known.informed();
        var edits = new ArrayList<Edit>();
        for (var fix : fitting) {
            var written = new FixEdits(imports);
            fix.edits().accept(written);
            edits.addAll(written.edits());
        }
        if (edits.isEmpty()) return edits;
        var written = edits.stream().map(Edit::range).toList();
        for (var edit : imports.edits()) {
            // A fix may have removed or changed the same line itself.
            boolean done = written.stream()
                    .anyMatch(range -> !range.isEmpty() && edit.range().contains(range));
            if (!done) edits.add(edit);
        }
        return Edit.inOrder(edits);
    }

    private static List<Fix> fitting(
            SemanticModel model, List<Fix> fixes, ImportStyle style, Predicate<String> wanted) {
        var taken = new TakenRanges();
        var result = new ArrayList<Fix>();
        for (var fix : fixes) {
            var trial = new FixEdits(new ImportPlan(model, style, wanted));
            fix.edits().accept(trial);
            var ranges = trial.edits().stream().map(Edit::range).toList();
            if (ranges.stream().anyMatch(taken::clashesWith)) continue;
            ranges.forEach(taken::add);
            result.add(fix);
        }
        return result;
    }

    /** Ranges that fixes change already; none of them overlap. */
    private static final class TakenRanges {
        private final TreeMap<Integer, Integer> replaced = new TreeMap<>();
        private final TreeSet<Integer> inserted = new TreeSet<>();

        void add(TextRange range) {
            if (range.isEmpty()) inserted.add(range.start());
            else replaced.put(range.start(), range.end());
        }

        boolean clashesWith(TextRange range) {
            var before = range.isEmpty() ? replaced.lowerEntry(range.start()) : replaced.lowerEntry(range.end());
            if (before != null && before.getValue() > range.start()) return true;
            var point = inserted.higher(range.start());
            return point != null && point < range.end();
        }
    }
}
