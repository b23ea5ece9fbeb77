package dev.anyiolsp.lsp;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * Makes the changes that a client names, each of which speaks of the text after the one before it. Those that touch each
 * other within a line, as keys in a row do, become one edit, so that many keys cost what one does.
 */
final class ContentChanges {
    private final PositionEncoding encoding;
    private final BiFunction<Document, Edit, Document> edit;

    private Document document;
    private Positions positions;
    /** Not yet made; null if there is none. */
    private Edit pending;

    /**
     * @param positions those of the document
     * @param edit makes one change
     */
    ContentChanges(
            Document document,
            Positions positions,
            PositionEncoding encoding,
            BiFunction<Document, Edit, Document> edit) {
        this.document = document;
        this.positions = positions;
        this.encoding = encoding;
        this.edit = edit;
    }

    /** The document after these changes. */
    Document after(List<TextDocumentContentChangeEvent> changes) {
        for (var change : FromLsp.required(changes, "contentChanges")) add(change);
        makePending();
        return document;
    }

    private void add(TextDocumentContentChangeEvent change) {
        var text = FromLsp.required(change.getText(), "text");
        if (change.getRange() == null) {
            makePending();
            make(Edit.between(document.text(), text));
            return;
        }
        var joined = pending == null ? null : joined(change);
        if (joined != null) {
            pending = joined;
            return;
        }
        makePending();
        if (positions == null) positions = new Positions(document, encoding);
        pending = new Edit(FromLsp.range(change.getRange(), positions), text);
    }

    /** What is pending and this change as one edit of the document; null if that cannot be told from their line alone. */
    private Edit joined(TextDocumentContentChangeEvent change) {
        if (encoding != PositionEncoding.UTF_16 || hasLineEnd(pending.newText()) || hasLineEnd(change.getText()))
            return null;
        var range = change.getRange();
        if (range.getStart() == null || range.getEnd() == null) return null;
        int line = range.getStart().getLine();
        if (line != range.getEnd().getLine() || line < 0 || line >= document.lineCount()) return null;
        int lineStart = document.startOfLine(line);
        int lineEnd = document.endOfLine(line, lineStart);
        var replaced = pending.range();
        if (replaced.start() < lineStart || replaced.end() > lineEnd) return null;
        int behind = replaced.start() + pending.newText().length();
        int lineEndThen = lineEnd - replaced.length() + pending.newText().length();
        int start = within(range.getStart().getCharacter(), lineStart, lineEndThen);
        int end = within(range.getEnd().getCharacter(), lineStart, lineEndThen);
        if (start > end || start > behind || end < replaced.start()) return null;
        var before = pending.newText().substring(0, Math.max(0, start - replaced.start()));
        var rest = end >= behind ? "" : pending.newText().substring(end - replaced.start());
        return new Edit(
                new TextRange(Math.min(replaced.start(), start), replaced.end() + Math.max(0, end - behind)),
                before + change.getText() + rest);
    }

    private static int within(int character, int lineStart, int lineEnd) {
        return lineStart + Math.max(0, Math.min(character, lineEnd - lineStart));
    }

    private static boolean hasLineEnd(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    private void makePending() {
        if (pending == null) return;
        var made = pending;
        pending = null;
        make(made);
    }

    private void make(Edit one) {
        document = edit.apply(document, one);
        positions = null;
    }
}
