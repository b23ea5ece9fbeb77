package dev.anyiolsp.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Where text goes, always as UTF-8. Once it cannot be written nothing more is tried: the reader of a pipe may have seen
 * enough, which is no trouble, or the disk may be full, which is.
 */
final class TextSink extends Writer {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private IOException failure;

    TextSink(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    @Override
    public void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        write(new String(buffer, offset, length));
    }

    void line(String text) {
        write(text + "\n");
    }

    void write(byte[] bytes) {
        if (failure != null) return;
        try {
            out.write(bytes);
        } catch (IOException trouble) {
            failure = trouble;
        }
    }

    @Override
    public void flush() {
        if (failure != null) return;
        try {
            out.flush();
        } catch (IOException trouble) {
            failure = trouble;
        }
    }

    @Override
    public void close() {
        flush();
        try {
            out.close();
        } catch (IOException trouble) {
            if (failure == null) failure = trouble;
        }
    }

    /** The text is complete; says why it did not arrive. A file may get all of it only now. */
    Optional<String> end() {
        close();
        return trouble();
    }

    /** Whether nothing arrives any more. */
    boolean isBroken() {
        return failure != null;
    }

    /** Why the text did not arrive, unless its reader went away. */
    Optional<String> trouble() {
        if (failure == null) return Optional.empty();
        var message = String.valueOf(failure.getMessage());
        var words = message.toLowerCase(Locale.ROOT);
        boolean left = words.contains("broken pipe") || words.contains("pipe closed") || words.contains("epipe");
        return left ? Optional.empty() : Optional.of(message);
    }
}
