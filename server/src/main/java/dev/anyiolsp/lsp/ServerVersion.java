package dev.anyiolsp.lsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version that the build wrote down. */
final class ServerVersion {
    private ServerVersion() {}

    static String current() {
        try (var in = ServerVersion.class.getResourceAsStream("/dev/anyiolsp/version.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
