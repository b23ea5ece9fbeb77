package dev.anyiolsp.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;

/** Of a change that cannot be read the document, whose text is not known any more. */
final class LostChange {
    private LostChange() {}

    /**
     * A change that lacks its text.
     *
     * @param content of a message that could not be read
     * @return empty if it is about no change, or not even the document can be read
     */
    static Optional<Message> of(String content) {
        JsonElement json;
        try {
            json = JsonParser.parseString(content);
        } catch (JsonParseException | StackOverflowError noJson) {
            return Optional.empty();
        }
        if (!Client.string(Client.at(json, "method")).equals(Optional.of(Methods.DID_CHANGE))) return Optional.empty();
        return Client.string(Client.at(json, "params", "textDocument", "uri")).map(LostChange::change);
    }

    private static Message change(String uri) {
        var document = new VersionedTextDocumentIdentifier();
        document.setUri(uri);
        var params = new DidChangeTextDocumentParams();
        params.setTextDocument(document);
        params.getContentChanges().add(new TextDocumentContentChangeEvent());
        var change = new NotificationMessage();
        change.setJsonrpc("2.0");
        change.setMethod(Methods.DID_CHANGE);
        change.setParams(params);
        return change;
    }
}
