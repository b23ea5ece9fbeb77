package dev.anyiolsp.fix;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
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
        if (!edits.isEmpty()) edits.addAll(imports.edits());
        return Edit.inOrder(edits);
    }

    private static List<Fix> fitting(
            SemanticModel model, List<Fix> fixes, ImportStyle style, Predicate<String> wanted) {
        var taken = new ArrayList<TextRange>();
        var result = new ArrayList<Fix>();
        for (var fix : fixes) {
            var trial = new FixEdits(new ImportPlan(model, style, wanted));
            fix.edits().accept(trial);
            var ranges = trial.edits().stream().map(Edit::range).toList();
            boolean clashes = ranges.stream().anyMatch(range -> taken.stream().anyMatch(other -> clash(range, other)));
            if (clashes) continue;
            taken.addAll(ranges);
            result.add(fix);
        }
        return result;
    }

    private static boolean clash(TextRange a, TextRange b) {
        boolean insideOther = a.isEmpty() ? b.start() < a.start() && a.start() < b.end() : false;
        boolean insideThis = b.isEmpty() ? a.start() < b.start() && b.start() < a.end() : false;
        return a.overlaps(b) || insideOther || insideThis;
    }
}
