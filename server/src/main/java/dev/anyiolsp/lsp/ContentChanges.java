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
    /** What is longer is made, since each further key would copy it. */
    private static final int LONGEST = 256;

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

    /** What is pending and this change as one edit of the document; null if they do not touch within a line. */
    private Edit joined(TextDocumentContentChangeEvent change) {
        var typed = pending.newText();
        if (typed.length() > LONGEST || !isOfOneLine(typed) || !isOfOneLine(change.getText())) return null;
        var range = change.getRange();
        if (range.getStart() == null || range.getEnd() == null) return null;
        var replaced = pending.range();
        var from = positions.place(replaced.start());
        var to = positions.place(replaced.end());
        boolean isOneLine = to.line() == from.line()
                && range.getStart().getLine() == from.line()
                && range.getEnd().getLine() == from.line();
        if (!isOneLine) return null;
        int behind = replaced.start() + typed.length();
        int start = offset(range.getStart().getCharacter(), from, to.character());
        int end = offset(range.getEnd().getCharacter(), from, to.character());
        if (start > end || start > behind || end < replaced.start()) return null;
        var before = typed.substring(0, Math.max(0, start - replaced.start()));
        var rest = end >= behind ? "" : typed.substring(end - replaced.start());
        return new Edit(
                new TextRange(Math.min(replaced.start(), start), replaced.end() + Math.max(0, end - behind)),
                before + change.getText() + rest);
    }

    /**
     * The offset in the text after the pending edit of a place in its line.
     *
     * @param from where the edit begins
     * @param to up to which character of the line before it goes
     */
    private int offset(int character, Positions.Place from, int to) {
        var replaced = pending.range();
        if (character < from.character()) return positions.offset(from.line(), character);
        var typed = pending.newText();
        int known = 0;
        int left = character - from.character();
        while (known < typed.length() && left > 0) {
            int codePoint = encoding == PositionEncoding.UTF_16 ? typed.charAt(known) : typed.codePointAt(known);
            left -= encoding.unitsOf(codePoint);
            if (left >= 0) known += Character.charCount(codePoint);
        }
        if (left <= 0) return replaced.start() + known;
        int inOld = (int) Math.min(Integer.MAX_VALUE, (long) to + left);
        return replaced.start() + typed.length() + positions.offset(from.line(), inOld) - replaced.end();
    }

    /** Half a character at an end of it might become a whole one with what stands beside it. */
    private static boolean isOfOneLine(String text) {
        boolean isWhole = text.isEmpty()
                || !Character.isLowSurrogate(text.charAt(0))
                        && !Character.isHighSurrogate(text.charAt(text.length() - 1));
        return isWhole && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
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
