package dev.anyiolsp.cli;

import dev.anyiolsp.engine.Analysis;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What went wrong inside this program while it looked at one file: a line each, however often it happened. */
final class InternalErrors {
    private final String file;
    private final boolean traces;
    private final Map<String, String> lines = new LinkedHashMap<>();

    InternalErrors(String file, boolean traces) {
        this.file = file;
        this.traces = traces;
    }

    void of(Analysis analysis) {
        for (var error : analysis.internalErrors()) inRule(error.rule(), error.cause());
    }

    void inRule(String rule, Throwable cause) {
        add("rule " + rule, cause);
    }

    void anywhere(Throwable cause) {
        add("anyio-lsp", cause);
    }

    List<String> lines() {
        return List.copyOf(lines.values());
    }

    private void add(String where, Throwable cause) {
        var message = cause.getMessage() == null ? "" : ": " + Printable.escaped(cause.getMessage());
        var line = "internal error in " + where + " at " + file + ": "
                + cause.getClass().getSimpleName() + message + "; please report";
        lines.putIfAbsent(where, traces ? line + "\n" + trace(cause) : line);
    }

    private static String trace(Throwable cause) {
        var text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString().stripTrailing();
    }
}
