package dev.anyiolsp.lsp;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/** Diagnostics on their way to a client, as the JSON that they become. */
final class WrittenDiagnostics extends PublishDiagnosticsParams {
    private final String json;

    /** @param json all of the parameters */
    WrittenDiagnostics(String uri, String json) {
        super(uri, List.of());
        this.json = json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrittenDiagnostics written && written.json.equals(json);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(json);
    }

    @Override
    public String toString() {
        return json;
    }

    /** Puts the JSON into the message as it is. */
    static final class Adapter extends TypeAdapter<WrittenDiagnostics> {
        @Override
        public void write(JsonWriter out, WrittenDiagnostics value) throws IOException {
            out.jsonValue(value.json);
        }

        @Override
        public WrittenDiagnostics read(JsonReader in) {
            throw new UnsupportedOperationException("a server is not told about diagnostics");
        }
    }
}
