package dev.anyiolsp.lsp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/** Diagnostics on their way to a client, as the message that they become. */
final class WrittenDiagnostics extends PublishDiagnosticsParams {
    private final ByteBuffer message;

    /** @param message with its header */
    WrittenDiagnostics(String uri, ByteBuffer message) {
        super(uri, List.of());
        this.message = message;
    }

    /** What goes over the wire, in an array. */
    ByteBuffer message() {
        return message;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrittenDiagnostics written && written.message.equals(message);
    }

    @Override
    public int hashCode() {
        return message.hashCode();
    }

    @Override
    public String toString() {
        return StandardCharsets.UTF_8.decode(message.duplicate()).toString();
    }
}
