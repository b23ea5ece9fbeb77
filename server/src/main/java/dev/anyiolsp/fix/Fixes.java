package dev.anyiolsp.fix;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        var fitting = new ArrayList<Fix>();
        var imports = fitting(model, fixes, style, wanted, fitting).informed();
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
        var changed = new TreeMap<Integer, Integer>();
        for (var planned : edits) {
            var range = planned.edit().range();
            if (!range.isEmpty()) changed.put(range.start(), range.end());
        }
        for (var edit : imports.edits()) {
            // A fix may have removed or changed the same line itself.
            var first = changed.ceilingEntry(edit.range().start());
            boolean isDone = first != null && first.getValue() <= edit.range().end();
            if (!isDone) edits.add(PlannedEdit.ofImports(edit));
        }
        var planned = new ArrayList<>(lineEdits.isEmpty() ? edits : new LineWriter(lineEdits).among(edits));
        planned.addAll(JoinedLines.moves(model.document(), edits, planned));
        planned.addAll(BlankLines.tooMany(model.document(), planned));
        return PlannedEdit.inOrder(planned);
    }

    /** Tells of fixes of one text whether they change nothing outside of a range but lines of imports. */
    public static final class Reach {
        private final ImportFacts facts;
        private final ImportStyle style;
        private final TextRange range;
        private final Map<Object, Boolean> ofDeeds = new HashMap<>();

        public Reach(SemanticModel model, ImportStyle style, Predicate<String> wanted, TextRange range) {
            this.facts = ImportFacts.of(model, wanted);
            this.style = style;
            this.range = range;
        }

        public boolean holds(Fix fix) {
            var deed = fix.deed();
            if (deed.isEmpty()) return isInside(fix);
            var known = ofDeeds.get(deed.get());
            if (known == null) ofDeeds.put(deed.get(), known = isInside(fix));
            return known;
        }

        private boolean isInside(Fix fix) {
            var plan = new ImportPlan(facts, style);
            var trial = new FixEdits(plan);
            fix.edits().accept(trial);
            return plan.reach().stream().allMatch(range::contains)
                    && trial.edits().stream().map(Edit::range).allMatch(range::contains)
                    && trial.lineEdits().stream()
                            .allMatch(edit -> edit.ranges().stream().allMatch(range::contains)
                                    && range.contains(edit.lines().words()));
        }
    }

    /**
     * Collects the fixes that go together.
     *
     * @return a plan that knows which names they free
     */
    private static ImportPlan fitting(
            SemanticModel model, List<Fix> fixes, ImportStyle style, Predicate<String> wanted, List<Fix> result) {
        var facts = ImportFacts.of(model, wanted);
        var all = new ImportPlan(facts, style);
        var taken = new TakenRanges();
        var deeds = new HashSet<Object>();
        for (var fix : fixes) {
            // What has been done, or did not fit, need not be tried again for each use of an object.
            if (fix.deed().isPresent() && !deeds.add(fix.deed().get())) continue;
            var plan = new ImportPlan(facts, style);
            var trial = new FixEdits(plan);
            fix.edits().accept(trial);
            if (taken.clashesWith(trial)) continue;
            taken.add(trial);
            result.add(fix);
            all.releaseAll(plan);
        }
        return all;
    }
}
