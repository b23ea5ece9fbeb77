package dev.anyiolsp.fix;

import dev.anyiolsp.text.Edit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * An edit of a plan, and what it is for.
 *
 * @param by the fixes that want it; none for what is done once for all of them: imports, and what nothing needs any more
 */
public record PlannedEdit(Edit edit, List<Fix> by) {
    static PlannedEdit of(Edit edit, Fix fix) {
        return new PlannedEdit(edit, List.of(fix));
    }

    static PlannedEdit ofImports(Edit edit) {
        return new PlannedEdit(edit, List.of());
    }

    public boolean isOfImports() {
        return by.isEmpty();
    }

    /** By place; insertions at one offset keep their order. */
    static List<PlannedEdit> inOrder(Collection<PlannedEdit> edits) {
        var sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparing(PlannedEdit::edit, Edit.BY_PLACE));
        return sorted;
    }
}
