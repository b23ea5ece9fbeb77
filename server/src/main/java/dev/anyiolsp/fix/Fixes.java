package dev.anyiolsp.fix;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    public static List<PlannedEdit> plan(
            SemanticModel model, List<Fix> fixes, ImportStyle style, Predicate<String> wanted) {
        var fitting = fitting(model, fixes, style, wanted);
        var known = new ImportPlan(model, style, wanted);
        for (var fix : fitting) fix.edits().accept(new FixEdits(known));
        var imports = known.informed();
        var edits = new ArrayList<PlannedEdit>();
        var shared = new HashSet<Edit>();
        var lineEdits = new ArrayList<LineEdit.Of>();
        for (var fix : fitting) {
            var written = new FixEdits(imports);
            fix.edits().accept(written);
            for (var edit : written.edits()) edits.add(PlannedEdit.of(edit, fix));
            shared.addAll(written.shared());
            for (var edit : written.lineEdits()) lineEdits.add(new LineEdit.Of(edit, fix));
        }
        if (edits.isEmpty() && lineEdits.isEmpty()) return List.of();
        var done = new HashSet<TextRange>();
        edits.removeIf(planned ->
                shared.contains(planned.edit()) && !done.add(planned.edit().range()));
        var changed = edits.stream().map(planned -> planned.edit().range()).toList();
        for (var edit : imports.edits()) {
            // A fix may have removed or changed the same line itself.
            boolean isDone = changed.stream()
                    .anyMatch(range -> !range.isEmpty() && edit.range().contains(range));
            if (!isDone) edits.add(PlannedEdit.ofImports(edit));
        }
        return PlannedEdit.inOrder(lineEdits.isEmpty() ? edits : new LineWriter(lineEdits).among(edits));
    }

    /** What a fix changes besides lines of imports. */
    public static List<TextRange> reach(SemanticModel model, Fix fix, ImportStyle style, Predicate<String> wanted) {
        var plan = new ImportPlan(model, style, wanted);
        var trial = new FixEdits(plan);
        fix.edits().accept(trial);
        var ranges = new ArrayList<>(plan.reach());
        for (var edit : trial.edits()) ranges.add(edit.range());
        for (var edit : trial.lineEdits()) {
            ranges.addAll(edit.ranges());
            ranges.add(edit.lines().words());
        }
        return ranges;
    }

    private static List<Fix> fitting(
            SemanticModel model, List<Fix> fixes, ImportStyle style, Predicate<String> wanted) {
        var taken = new TakenRanges();
        var result = new ArrayList<Fix>();
        for (var fix : fixes) {
            var trial = new FixEdits(new ImportPlan(model, style, wanted));
            fix.edits().accept(trial);
            if (taken.clashesWith(trial)) continue;
            taken.add(trial);
            result.add(fix);
        }
        return result;
    }
}
