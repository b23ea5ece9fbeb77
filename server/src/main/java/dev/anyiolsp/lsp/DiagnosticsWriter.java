package dev.anyiolsp.lsp;

import static dev.anyiolsp.lsp.MessageBytes.utf8;

import com.google.gson.Gson;
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

    private static final byte[] START =
            utf8("{\"jsonrpc\":\"2.0\",\"method\":\"" + Methods.PUBLISH_DIAGNOSTICS + "\",\"params\":{\"uri\":");
    private static final byte[] DIAGNOSTICS = utf8(",\"diagnostics\":");
    private static final byte[] RANGE_START = utf8("{\"range\":{\"start\":");
    private static final byte[] RANGE_END = utf8(",\"end\":");
    private static final byte[] LINE = utf8("{\"line\":");
    private static final byte[] CHARACTER = utf8(",\"character\":");
    private static final byte[] VERSION = utf8(",\"version\":");
    private static final byte[] OPEN = utf8("[");
    private static final byte[] COMMA = utf8(",");
    private static final byte[] CLOSED = utf8("]");
    private static final byte[] END = utf8("}");

    private final ToLsp toLsp;
    private final Gson gson;
    /** What follows the range, from the comma on. */
    private final Map<Kind, byte[]> rests = new HashMap<>();

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
        var uri = open.uri().spelling();
        var message = new MessageBytes(512 + 320 * findings.size());
        message.add(START).add(utf8(gson.toJson(uri))).add(DIAGNOSTICS).add(OPEN);
        boolean isFirst = true;
        for (var finding : findings) {
            if (!isFirst) message.add(COMMA);
            add(message, open, finding);
            isFirst = false;
        }
        message.add(CLOSED);
        version.ifPresent(number -> message.add(VERSION).add(number));
        return new WrittenDiagnostics(uri, message.add(END).add(END).complete());
    }

    WrittenDiagnostics write(String uri, List<Diagnostic> diagnostics) {
        var all = utf8(gson.toJson(diagnostics));
        var message = new MessageBytes(512 + all.length);
        message.add(START).add(utf8(gson.toJson(uri))).add(DIAGNOSTICS).add(all);
        return new WrittenDiagnostics(uri, message.add(END).add(END).complete());
    }

    private void add(MessageBytes message, OpenDocument open, Finding finding) {
        if (!finding.related().isEmpty()) {
            message.add(utf8(gson.toJson(toLsp.diagnostic(open, finding))));
            return;
        }
        var positions = open.positions();
        message.add(RANGE_START);
        add(message, positions.place(finding.range().start()));
        message.add(RANGE_END);
        add(message, positions.place(finding.range().end()));
        message.add(END).add(restOf(open, finding));
    }

    private static void add(MessageBytes message, Positions.Place place) {
        message.add(LINE).add(place.line());
        message.add(CHARACTER).add(place.character()).add(END);
    }

    private byte[] restOf(OpenDocument open, Finding finding) {
        if (rests.size() >= MOST) rests.clear();
        var kind = new Kind(finding.code(), finding.message(), finding.name(), finding.level());
        return rests.computeIfAbsent(kind, unseen -> {
            var all = gson.toJsonTree(toLsp.diagnostic(open, finding)).getAsJsonObject();
            all.remove("range");
            return utf8("," + all.toString().substring(1));
        });
    }
}
