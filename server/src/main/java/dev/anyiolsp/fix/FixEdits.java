package dev.anyiolsp.fix;

import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * What a fix wants done. It replaces texts, asks for the spelling of names that it needs, and says which references it
 * removes; the import lines are planned once for all fixes that are applied together.
 */
public final class FixEdits {
    private final ImportPlan imports;
    private final List<Edit> edits = new ArrayList<>();

    FixEdits(ImportPlan imports) {
        this.imports = imports;
    }

    public FixEdits replace(TextRange range, String newText) {
        edits.add(new Edit(range, newText));
        return this;
    }

    public FixEdits insert(int offset, String newText) {
        edits.add(Edit.insert(offset, newText));
        return this;
    }

    public FixEdits delete(TextRange range) {
        edits.add(Edit.delete(range));
        return this;
    }

    /** Takes a simple statement away, with its line where it is alone there; comments stay. */
    public FixEdits remove(Statement statement) {
        edits.add(StatementRemoval.edit(statement));
        return this;
    }

    /**
     * How a qualified name is written at a place; its import is taken care of.
     *
     * @param qualifiedName a module and a name in it: {@code anyio.lowlevel.checkpoint}
     * @param place the node where it is going to stand
     */
    public String spell(String qualifiedName, Cursor place) {
        return imports.spell(qualifiedName, place, null);
    }

    /** As {@link #spell(String, Cursor)}, in the manner in which the file names what is replaced. */
    public String spell(String qualifiedName, Reference instead) {
        return imports.spell(qualifiedName, instead.place(), instead);
    }

    /** Says that a reference is gone after this fix, so that its import may go too. */
    public FixEdits release(Reference reference) {
        imports.release(reference);
        return this;
    }

    /**
     * Says that a use of a local name is gone after this fix, so that {@code name = asyncio.get_running_loop()} may go with
     * the last one.
     */
    public FixEdits release(Expression.Name use) {
        imports.release(use);
        return this;
    }

    /** Writes another name where a reference stands. */
    public FixEdits rename(Reference reference, String qualifiedName) {
        release(reference);
        return replace(reference.range(), spell(qualifiedName, reference));
    }

    List<Edit> edits() {
        return edits;
    }
}
