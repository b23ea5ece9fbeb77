package dev.anyiolsp.fix;

import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.text.Edit;
import java.util.List;

/** Stub. */
final class ImportPlan {
    ImportPlan(SemanticModel model, ImportStyle style) {}

    String spell(String qualifiedName, Cursor place, Reference instead) {
        return qualifiedName;
    }

    void release(Reference reference) {}

    List<Edit> edits() {
        return List.of();
    }
}
