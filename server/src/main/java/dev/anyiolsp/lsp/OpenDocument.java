package dev.anyiolsp.lsp;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.syntax.Document;
import java.util.Optional;

/**
 * One version of a document that a client has open, with what has been found out about it. Belongs to the document
 * worker.
 */
final class OpenDocument {
    /** The version of a text that no client has open. */
    static final int CLOSED = Integer.MIN_VALUE;

    private final DocumentUri uri;
    private final int version;
    private final long revision;
    private final Document document;
    private final PositionEncoding encoding;
    private Positions positions;
    private Analysis analysis;

    /**
     * @param version the client's number
     * @param revision the server's number, never used twice
     */
    OpenDocument(DocumentUri uri, int version, long revision, Document document, PositionEncoding encoding) {
        this.uri = uri;
        this.version = version;
        this.revision = revision;
        this.document = document;
        this.encoding = encoding;
    }

    DocumentUri uri() {
        return uri;
    }

    int version() {
        return version;
    }

    long revision() {
        return revision;
    }

    Document document() {
        return document;
    }

    Positions positions() {
        if (positions == null) positions = new Positions(document.text(), encoding);
        return positions;
    }

    /** What the engine said, if it has been asked. */
    Optional<Analysis> analysis() {
        return Optional.ofNullable(analysis);
    }

    void keep(Analysis made) {
        analysis = made;
    }
}
