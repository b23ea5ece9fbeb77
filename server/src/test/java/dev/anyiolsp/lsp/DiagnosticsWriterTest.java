package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import dev.anyiolsp.rules.Related;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.Rules;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.TextRange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.junit.jupiter.api.Test;

/** What is written piece by piece is what the library would write. */
class DiagnosticsWriterTest {
    private final Client client =
            Client.of(Peer.json("{capabilities: {textDocument: {publishDiagnostics: {relatedInformation: true}}}}"));
    private final ToLsp toLsp =
            new ToLsp(client, Rules.ALL.stream().map(Rule::info).toList());
    private final OpenDocument open = new OpenDocument(
            DocumentUri.of("file:///ä \"b\".py"), 7, 1, Document.of("a = '😀'; b\nc\n"), PositionEncoding.UTF_16);

    @Test
    void isTheSameJson() {
        var quoted = Finding.syntaxError(new TextRange(4, 8), "a \"quoted\" </script>\n\u2028\t\\ message");
        var plain = finding("asyncio-sleep", 10, 11, "Use `anyio.sleep`");
        var findings = List.of(
                quoted,
                plain,
                plain.at(new TextRange(12, 13)),
                plain.at(Level.ERROR),
                plain.saying("something else"),
                new Finding(
                        "asyncio-gather",
                        new TextRange(0, 1),
                        "m",
                        "",
                        List.of(),
                        Level.HINT,
                        List.of(new Related(new TextRange(0, 1), "made here"))));
        var expected = new PublishDiagnosticsParams(open.uri().spelling(), toLsp.diagnostics(open, findings), 7);
        var writer = new DiagnosticsWriter(toLsp, new MessageJsonHandler(Map.of()).getGson());
        for (int round = 0; round < 2; round++) {
            var written = writer.write(open, findings, Optional.of(7));
            assertEquals(serialized(expected), received(written));
        }
    }

    @Test
    void numbersOfAnyLength() {
        var lines = Document.of("x\n".repeat(123_456));
        var large = new OpenDocument(open.uri(), -7, 1, lines, PositionEncoding.UTF_16);
        var findings = new ArrayList<Finding>();
        for (int line : new int[] {0, 9, 10, 99, 100, 999, 1_000, 9_999, 10_000, 123_455})
            findings.add(finding("asyncio-sleep", 2 * line, 2 * line + 1, "m"));
        var expected = new PublishDiagnosticsParams(open.uri().spelling(), toLsp.diagnostics(large, findings), -7);
        var writer = new DiagnosticsWriter(toLsp, new MessageJsonHandler(Map.of()).getGson());
        assertEquals(serialized(expected), received(writer.write(large, findings, Optional.of(-7))));
        assertEquals(
                serialized(new PublishDiagnosticsParams("file:///ü", toLsp.diagnostics(large, findings))),
                received(writer.write("file:///ü", toLsp.diagnostics(large, findings))));
    }

    private static Object serialized(PublishDiagnosticsParams params) {
        var message = new NotificationMessage();
        message.setMethod(Methods.PUBLISH_DIAGNOSTICS);
        message.setParams(params);
        return JsonParser.parseString(new MessageJsonHandler(Map.of()).serialize(message));
    }

    /** What a client makes of the bytes. */
    private static Object received(WrittenDiagnostics written) {
        var bytes = new byte[written.message().remaining()];
        written.message().duplicate().get(bytes);
        var text = new String(bytes, StandardCharsets.UTF_8);
        int body = text.indexOf("\r\n\r\n") + 4;
        assertEquals(
                "Content-Length: " + text.substring(body).getBytes(StandardCharsets.UTF_8).length,
                text.substring(0, body - 4));
        return JsonParser.parseString(text.substring(body));
    }

    private static Finding finding(String code, int start, int end, String message) {
        return new Finding(
                code, new TextRange(start, end), message, "asyncio.sleep", List.of(), Level.WARNING, List.of());
    }
}
