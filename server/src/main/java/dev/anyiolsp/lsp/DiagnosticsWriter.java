package dev.anyiolsp.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;

/**
 * Writes diagnostics as JSON. A file has the same few findings many times, and after each key all of them are sent: what
 * does not depend on the place is written only once.
 */
final class DiagnosticsWriter {
    /** So many different findings are remembered. */
    private static final int MOST = 4_096;

    private final ToLsp toLsp;
    private final Gson gson;
    /** What follows the range, from the comma on. */
    private final Map<Kind, String> rests = new HashMap<>();

    /** Compared for each finding after each key: the comparison that a record comes with is slow until it is compiled. */
    private record Kind(String code, String message, String name, Level level) {
        @Override
        public int hashCode() {
            return message.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Kind kind
                    && level == kind.level
                    && message.equals(kind.message)
                    && name.equals(kind.name)
                    && code.equals(kind.code);
        }
    }

    /** @param gson of the connection, which knows the types already */
    DiagnosticsWriter(ToLsp toLsp, Gson gson) {
        this.toLsp = toLsp;
        this.gson = gson;
    }

    WrittenDiagnostics write(OpenDocument open, List<Finding> findings, Optional<Integer> version) {
        var json = new StringBuilder(256 + 300 * findings.size());
        json.append("{\"uri\":").append(gson.toJson(open.uri().spelling())).append(",\"diagnostics\":[");
        var separator = "";
        for (var finding : findings) {
            json.append(separator);
            append(json, open, finding);
            separator = ",";
        }
        json.append(']');
        version.ifPresent(number -> json.append(",\"version\":").append(number));
        return new WrittenDiagnostics(open.uri().spelling(), json.append('}').toString());
    }

    WrittenDiagnostics write(String uri, List<Diagnostic> diagnostics) {
        var json = new JsonObject();
        json.addProperty("uri", uri);
        json.add("diagnostics", gson.toJsonTree(diagnostics));
        return new WrittenDiagnostics(uri, json.toString());
    }

    private void append(StringBuilder json, OpenDocument open, Finding finding) {
        if (!finding.related().isEmpty()) {
            json.append(gson.toJson(toLsp.diagnostic(open, finding)));
            return;
        }
        var positions = open.positions();
        json.append("{\"range\":{\"start\":");
        append(json, positions.place(finding.range().start()));
        json.append(",\"end\":");
        append(json, positions.place(finding.range().end()));
        json.append('}').append(restOf(open, finding));
    }

    private static void append(StringBuilder json, Positions.Place place) {
        json.append("{\"line\":").append(place.line());
        json.append(",\"character\":").append(place.character()).append('}');
    }

    private String restOf(OpenDocument open, Finding finding) {
        if (rests.size() >= MOST) rests.clear();
        var kind = new Kind(finding.code(), finding.message(), finding.name(), finding.level());
        return rests.computeIfAbsent(kind, unseen -> {
            var all = gson.toJsonTree(toLsp.diagnostic(open, finding)).getAsJsonObject();
            all.remove("range");
            return "," + all.toString().substring(1);
        });
    }
}
