package dev.anyiolsp.lsp;

import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the server has to say about itself: all of it to the log file, if there is one, and errors to the client too. */
final class ServerLog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

    private final PrintWriter file;
    private final Set<String> told = new HashSet<>();
    private Consumer<String> client = message -> {};

    private ServerLog(PrintWriter file) {
        this.file = file;
    }

    static ServerLog none() {
        return new ServerLog(null);
    }

    static ServerLog to(String path) throws IOException {
        return new ServerLog(new PrintWriter(new FileWriter(path, StandardCharsets.UTF_8, true)));
    }

    /** From now on errors are told there, too. */
    synchronized void errorsAlsoTo(Consumer<String> client) {
        this.client = client;
    }

    synchronized void info(String message) {
        if (file == null) return;
        file.println(TIME.format(LocalDateTime.now()) + " " + message);
        file.flush();
    }

    /** What takes time to say is said only if somebody wants to know. */
    void info(Supplier<String> message) {
        if (file != null) info(message.get());
    }

    /** Something was done, and how long it took. */
    void took(String what, long nanos) {
        if (file == null) return;
        info(String.format(Locale.ROOT, "%s %.2f ms", what, nanos / 1e6));
    }

    /** A mistake of this program. The client hears of each kind once. */
    synchronized void internalError(String where, Throwable cause) {
        info("internal error in " + where + ": " + cause);
        if (file != null) {
            cause.printStackTrace(file);
            file.flush();
        }
        if (!told.add(where + " " + cause.getClass().getName())) return;
        client.accept("anyio-lsp: internal error in " + where + ": " + cause);
    }
}
