package dev.anyiolsp.lsp;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;

/** The Python documents and settings files that the client has open, in their newest version. Belongs to the document worker. */
final class OpenDocuments {
    private final PositionEncoding encoding;
    private final ServerLog log;
    private final Map<String, OpenDocument> python = new HashMap<>();

    private final Map<String, OpenDocument> settingsFiles = new HashMap<>();

    /** Open as well, but nothing is said about them. */
    private final Set<String> others = new HashSet<>();

    private long revisions;

    OpenDocuments(PositionEncoding encoding, ServerLog log) {
        this.encoding = encoding;
        this.log = log;
    }

    /** By {@link DocumentUri#key}. */
    Optional<OpenDocument> get(String key) {
        return Optional.ofNullable(python.get(key));
    }

    /** A settings file by {@link DocumentUri#key}. */
    Optional<OpenDocument> settingsFile(String key) {
        return Optional.ofNullable(settingsFiles.get(key));
    }

    /** Forgets what was found out about some documents, as if each were another version; gives those, settings files too. */
    List<OpenDocument> renew(Predicate<OpenDocument> which) {
        var renewed = new ArrayList<OpenDocument>();
        for (var documents : List.of(python, settingsFiles)) {
            documents.replaceAll((key, open) -> {
                if (!which.test(open)) return open;
                renewed.add(again(open));
                return renewed.get(renewed.size() - 1);
            });
        }
        return renewed;
    }

    /** Forgets what was found out about a document, as if it were another version. */
    void renew(String key) {
        python.computeIfPresent(key, (same, open) -> again(open));
    }

    /** The newest version of a Python document, its text lexed a step further. */
    Optional<OpenDocument> settledFurther(String key) {
        return settled(key, Document::settleFurther);
    }

    /** The newest version of a Python document, all of its text lexed. */
    Optional<OpenDocument> settled(String key) {
        return settled(key, Document::settled);
    }

    private Optional<OpenDocument> settled(String key, UnaryOperator<Document> settle) {
        return Optional.ofNullable(python.computeIfPresent(key, (same, open) -> {
            if (open.document().isSettled()) return open;
            var document = settle.apply(open.document());
            return new OpenDocument(open.uri(), open.version(), open.revision(), document, encoding);
        }));
    }

    private OpenDocument again(OpenDocument open) {
        return new OpenDocument(open.uri(), open.version(), ++revisions, open.document(), encoding);
    }

    /** Whether something is said about a document, or it says something itself. */
    boolean isOpen(DocumentUri uri) {
        return python.containsKey(uri.key()) || settingsFiles.containsKey(uri.key());
    }

    /** A document that is open already is replaced; nothing comes back for one that is not Python. */
    Optional<OpenDocument> open(DocumentUri uri, TextDocumentItem item) {
        close(uri);
        if (uri.isSettingsFile()) {
            return Optional.of(put(uri, item.getVersion(), Document.of(FromLsp.required(item.getText(), "text"))));
        }
        boolean isPython = "python".equals(item.getLanguageId()) || uri.isPythonFile();
        // What a cell uses another one may import, and its code runs in a loop that is there already.
        if (!isPython || uri.isOfNotebook()) {
            others.add(uri.key());
            return Optional.empty();
        }
        return Optional.of(put(uri, item.getVersion(), Document.of(FromLsp.required(item.getText(), "text"))));
    }

    /**
     * The document after changes; if they cannot be made it is as it was.
     *
     * @param version the client's number; null if it gives none
     */
    Optional<OpenDocument> change(DocumentUri uri, Integer version, List<TextDocumentContentChangeEvent> changes) {
        var files = uri.isSettingsFile() ? settingsFiles : python;
        var open = files.get(uri.key());
        if (open == null) {
            if (!others.contains(uri.key())) log.info("changed, but not open: " + uri.spelling());
            return Optional.empty();
        }
        var document = new ContentChanges(open.document(), open.positions(), encoding, this::edited).after(changes);
        return Optional.of(put(open.uri(), version == null ? open.version() : version, document));
    }

    /** Whether it was open and Python. */
    boolean close(DocumentUri uri) {
        others.remove(uri.key());
        settingsFiles.remove(uri.key());
        return python.remove(uri.key()) != null;
    }

    private OpenDocument put(DocumentUri uri, int version, Document document) {
        var open = new OpenDocument(uri, version, ++revisions, document, encoding);
        (uri.isSettingsFile() ? settingsFiles : python).put(uri.key(), open);
        return open;
    }

    private Document edited(Document document, Edit edit) {
        try {
            return document.editInPart(edit);
        } catch (RuntimeException | StackOverflowError cause) {
            log.internalError("editing a document", cause);
            return Document.of(Edit.apply(document.text(), List.of(edit)));
        }
    }
}
