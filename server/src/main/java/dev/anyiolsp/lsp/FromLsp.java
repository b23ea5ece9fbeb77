package dev.anyiolsp.lsp;

import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Words of the protocol in words of the core. What is missing or impossible is refused here, and nowhere else. */
final class FromLsp {
    private FromLsp() {}

    static DocumentUri uri(TextDocumentIdentifier document) {
        return DocumentUri.of(required(required(document, "textDocument").getUri(), "textDocument.uri"));
    }

    /** An offset in the text, wherever the client points to. */
    static int offset(Position position, Positions positions) {
        required(position, "position");
        return positions.offset(position.getLine(), position.getCharacter());
    }

    /** A range of the text; some clients name its end first. */
    static TextRange range(Range range, Positions positions) {
        required(range, "range");
        int start = offset(range.getStart(), positions);
        int end = offset(range.getEnd(), positions);
        return start <= end ? new TextRange(start, end) : new TextRange(end, start);
    }

    /** The edits of an open document in a workspace edit, which is one of ours. */
    static List<Edit> edits(WorkspaceEdit edit, OpenDocument open) {
        var edits = new ArrayList<Edit>();
        if (edit.getChanges() != null) edit.getChanges().values().forEach(some -> add(some, open, edits));
        if (edit.getDocumentChanges() != null) {
            for (var change : edit.getDocumentChanges()) {
                add(change.getLeft().getEdits().stream().map(Either::getLeft).toList(), open, edits);
            }
        }
        return edits;
    }

    private static void add(List<TextEdit> some, OpenDocument open, List<Edit> edits) {
        for (var one : some) edits.add(new Edit(range(one.getRange(), open.positions()), one.getNewText()));
    }

    static <T> T required(T value, String name) {
        if (value != null) return value;
        throw new ResponseErrorException(
                new ResponseError(ResponseErrorCode.InvalidParams, name + " is missing", null));
    }
}
