package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.rules.migration.code.FreeNames;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Comments;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes the async context manager of a class that owns a task: what starts the task and what stops it become what is
 * before and behind the {@code yield} of one function.
 */
final class OwnerWriter {
    private static final Set<String> GONE = Set.of(
            "asyncio.create_task",
            "asyncio.ensure_future",
            "asyncio.gather",
            "asyncio.CancelledError",
            "asyncio.Task",
            "contextlib.suppress");

    private final Statement.ClassDef owner;
    private final SemanticModel model;
    private final Reference creator;
    private final String attribute;
    private final OwnerStart starting;
    private final OwnerStop stopping;
    private final List<Statement> removed;

    OwnerWriter(
            Statement.ClassDef owner,
            SemanticModel model,
            Reference creator,
            String attribute,
            OwnerStart starting,
            OwnerStop stopping,
            List<Statement> removed) {
        this.owner = owner;
        this.model = model;
        this.creator = creator;
        this.attribute = attribute;
        this.starting = starting;
        this.stopping = stopping;
        this.removed = removed;
    }

    void write(FixEdits edits) {
        inherit(edits);
        removed.forEach(edits::remove);
        release(edits);
        var method = starting.method();
        var lines = StatementLines.of(method).orElseThrow();
        var text = new ArrayList<String>();
        for (var line : manager(edits)) text.add(line.isEmpty() ? "" : lines.indentation() + lines.stepped(line));
        edits.replace(new TextRange(lines.start(), lines.end()), String.join(lines.lineEnd(), text));
        edits.delete(whole(stopping.method()));
    }

    /** The mixin among the bases. */
    private void inherit(FixEdits edits) {
        var mixin = edits.spell("anyio.AsyncContextManagerMixin", owner.at());
        var at = owner.at();
        int behind = at.child(NodeKind.TYPE_PARAMS)
                .map(Cursor::end)
                .orElse(owner.nameRange().end());
        int token = tokenAt(at, behind);
        if (at.tokenText(token).equals("(")) edits.insert(at.tokenRange(token).end(), mixin);
        else edits.insert(behind, "(" + mixin + ")");
    }

    private static int tokenAt(Cursor at, int offset) {
        int token = at.tree().firstToken(at.node());
        while (at.tokenRange(token).start() < offset) token++;
        return token;
    }

    private void release(FixEdits edits) {
        var ranges = new ArrayList<TextRange>();
        ranges.add(stopping.method().fullRange());
        for (var one : removed) ranges.add(one.range());
        var moved = stopping.all();
        for (var range : ranges) {
            for (var reference : model.references(range, GONE)) {
                boolean stays = moved.stream().anyMatch(piece -> piece.range().contains(reference.range()));
                // The module is needed for what is written.
                boolean isOfNew = reference.qualifiedName().startsWith("contextlib.") && !reference.isFromImport();
                if (!stays && !isOfNew) edits.release(reference);
            }
        }
        for (var reference : model.references(starting.method().fullRange(), GONE)) {
            boolean goes = starting.starting()
                    .filter(piece -> piece.range().contains(reference.range()))
                    .isPresent();
            if (goes) edits.release(reference);
        }
    }

    /** The lines of the function that manages the context; tabs are steps. */
    private List<String> manager(FixEdits edits) {
        var place = owner.at();
        var group = FreeNames.at(model, starting.starting().orElseThrow().statement())
                .first("tg");
        var lines = new ArrayList<String>();
        lines.add("@" + edits.spell("contextlib.asynccontextmanager", place));
        lines.add("async def __asynccontextmanager__(self):");
        starting.before().forEach(piece -> add(piece.lines(), 1, lines));
        boolean outer = !stopping.behind().isEmpty();
        int depth = outer ? 2 : 1;
        if (outer) lines.add("\ttry:");
        lines.add("\t".repeat(depth) + "async with " + edits.spell("anyio.create_task_group", place) + "() as " + group
                + ":");
        add(starting.starting().orElseThrow().linesWith(spawn(group)), depth + 1, lines);
        starting.behind().forEach(piece -> add(piece.lines(), depth + 1, lines));
        lines.add("\t".repeat(depth + 1) + "try:");
        lines.add("\t".repeat(depth + 2) + "yield self");
        lines.add("\t".repeat(depth + 1) + "finally:");
        stopping.words().ifPresent(words -> add(comment(words), depth + 2, lines));
        shielded(stopping.before(), depth + 2, lines, edits);
        add(stopping.cancelling().orElseThrow().linesWith(group + ".cancel_scope.cancel()"), depth + 2, lines);
        stopping.between().forEach(piece -> add(piece.lines(), depth + 2, lines));
        if (outer) {
            lines.add("\tfinally:");
            shielded(stopping.behind(), 2, lines, edits);
        }
        return lines;
    }

    private static void add(List<String> some, int depth, List<String> lines) {
        for (var line : some) lines.add(line.isEmpty() ? "" : "\t".repeat(depth) + line);
    }

    /** What awaits while the block is left has to be shielded from what cancels the block. */
    private void shielded(List<OwnerPiece> pieces, int depth, List<String> lines, FixEdits edits) {
        boolean waits = pieces.stream().anyMatch(OwnerStop::waits);
        if (waits) {
            lines.add("\t".repeat(depth) + "with " + edits.spell("anyio.CancelScope", owner.at()) + "(shield=True):");
        }
        pieces.forEach(piece -> add(piece.lines(), waits ? depth + 1 : depth, lines));
    }

    private String spawn(String group) {
        var call = creator.call().orElseThrow();
        var document = owner.document();
        var behind = new TextRange(creator.range().end(), call.range().end());
        return group + ".create_task" + document.text(behind);
    }

    private static List<String> comment(OwnerPiece words) {
        var document = words.statement().document();
        var text = document.text(words.statement().range())
                .replaceAll("^[a-zA-Z]*(\"\"\"|'''|\"|')|(\"\"\"|'''|\"|')$", "");
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> "# " + line)
                .toList();
    }

    /** A method with the blank lines above it, or behind it where comments stand above. */
    private static TextRange whole(Statement.FunctionDef method) {
        Document document = method.document();
        var lines = StatementLines.of(method).orElseThrow();
        int chunk = method.at().chunk();
        boolean isCommented =
                Comments.in(document, chunk).stream().anyMatch(comment -> comment.start() < document.lineStart(chunk));
        if (isCommented) return new TextRange(lines.start(), behindLineEnd(document, lines.end()));
        return new TextRange(document.start(chunk), behindLineEnd(document, lines.end()));
    }

    private static int behindLineEnd(Document document, int end) {
        int line = document.line(end);
        return line + 1 < document.lineCount() ? document.startOfLine(line + 1) : document.length();
    }
}
