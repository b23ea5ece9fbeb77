package dev.anyiolsp.fix;

import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a fix wants done. It replaces texts, asks for the spelling of names that it needs, and says which references it
 * removes; the import lines are planned once for all fixes that are applied together.
 */
public final class FixEdits {
    private final ImportPlan imports;
    private final List<Edit> edits = new ArrayList<>();
    private final List<LineEdit> lineEdits = new ArrayList<>();
    private final Set<Edit> shared = new HashSet<>();
    private final List<NewName> newNames = new ArrayList<>();

    /**
     * A name that a fix gives to something.
     *
     * @param read where that is read
     */
    record NewName(String name, TextRange read) {}

    FixEdits(ImportPlan imports) {
        this.imports = imports;
    }

    /** The model of the version for which they are. */
    public SemanticModel model() {
        return imports.model();
    }

    public FixEdits replace(TextRange range, String newText) {
        edits.add(new Edit(range, newText));
        return this;
    }

    /** Replaces what other fixes may want replaced by the very same, the handler around two limits, say. */
    public FixEdits replaceOnce(TextRange range, String newText) {
        shared.add(new Edit(range, newText));
        return replace(range, newText);
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

    /** How a built-in name is spelled where its bare form means another thing: {@code builtins.TimeoutError}. */
    public String spellBuiltIn(String name, Cursor place) {
        return imports.spellBuiltIn(name, place);
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

    /**
     * Moves statements one step in for each of some heads, which are written above them, the outermost first: {@code with
     * anyio.fail_after(1):}.
     */
    public FixEdits wrap(StatementLines lines, String... heads) {
        return write(LineEdit.Kind.HEADS, lines, heads);
    }

    /** Writes lines in front of statements. Each tab at the start of a line is a step further in. */
    public FixEdits writeBefore(StatementLines lines, String... text) {
        return write(LineEdit.Kind.BEFORE, lines, text);
    }

    /** Writes lines behind statements. Each tab at the start of a line is a step further in. */
    public FixEdits writeBehind(StatementLines lines, String... text) {
        return write(LineEdit.Kind.BEHIND, lines, text);
    }

    /**
     * Writes lines in the place of statements, whose comments in between are lost; the one behind the last word stays.
     * Each tab at the start of a line is a step further in.
     */
    public FixEdits writeInstead(StatementLines lines, String... text) {
        return write(LineEdit.Kind.INSTEAD, lines, text);
    }

    /**
     * Says that a fix gives a name to something that is read in these lines. Another fix that gives the same name to
     * something there would hide it, and is not applied together with this one.
     */
    public FixEdits introduce(String name, StatementLines read) {
        newNames.add(new NewName(name, read.words()));
        return this;
    }

    /** Does what other fixes do, but for those that get in the way of one before. */
    public FixEdits includeAll(List<Fix> fixes) {
        var taken = new TakenRanges();
        for (var fix : fixes) {
            var trial = new FixEdits(imports.trial());
            fix.edits().accept(trial);
            if (taken.clashesWith(trial)) continue;
            taken.add(trial);
            fix.edits().accept(this);
        }
        return this;
    }

    private FixEdits write(LineEdit.Kind kind, StatementLines lines, String... text) {
        lineEdits.add(new LineEdit(kind, lines, List.of(text)));
        return this;
    }

    /** Makes {@code with} of {@code async with}. */
    public FixEdits dropAsync(Statement.With with) {
        var at = with.at();
        int async = at.tree().firstToken(at.node());
        int next = at.tokenAfter(async);
        return delete(
                new TextRange(at.tokenRange(async).start(), at.tokenRange(next).start()));
    }

    List<Edit> edits() {
        return edits;
    }

    Set<Edit> shared() {
        return shared;
    }

    boolean isShared(Edit edit) {
        return shared.contains(edit);
    }

    List<LineEdit> lineEdits() {
        return lineEdits;
    }

    List<NewName> newNames() {
        return newNames;
    }
}
