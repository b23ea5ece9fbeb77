package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import dev.anyiolsp.rules.Related;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.TextRange;
import java.io.IOException;
import java.util.List;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors announce, and what they get. */
@Timeout(60)
class ClientsTest {
    private static final String URI = "file:///a.py";
    private static final String TEXT = "import asyncio\nasyncio.sleep(1); asyncio.to_thread(2)\n";

    private final Peer peer = Peer.here();

    @AfterEach
    void end() throws IOException {
        peer.close();
    }

    private JsonObject pull(String previous) {
        var more = previous == null ? "" : ", previousResultId: '" + previous + "'";
        return peer.ask("textDocument/diagnostic", "{textDocument: {uri: '" + URI + "'}" + more + "}");
    }

    private JsonObject report(String previous) {
        return pull(previous).getAsJsonObject("result");
    }

    @ParameterizedTest
    @CsvSource({
        "vscode, utf-16, true, true",
        "neovim-0.12, utf-8, true, true",
        "neovim-0.7, , false, true",
        "helix, utf-8, true, true",
        "eglot, , false, false",
        "ale, , false, false"
    })
    void getsWhatItAnnounced(String editor, String encoding, boolean pulls, boolean resolves) {
        var result = peer.initialize(Peer.client(editor));
        var capabilities = result.getAsJsonObject("capabilities");
        var chosen = capabilities.get("positionEncoding");
        assertEquals(encoding, chosen == null ? null : chosen.getAsString());
        assertEquals(pulls, capabilities.has("diagnosticProvider"));
        assertEquals(
                resolves, capabilities.getAsJsonObject("codeActionProvider").has("resolveProvider"));
        assertEquals(
                "anyio-lsp", result.getAsJsonObject("serverInfo").get("name").getAsString());
        assertFalse(result.getAsJsonObject("serverInfo")
                .get("version")
                .getAsString()
                .contains("$"));

        peer.open(URI, 0, TEXT);
        if (pulls) assertEquals(2, report(null).getAsJsonArray("items").size());
        else
            assertEquals(
                    2, peer.nextPublished(URI).getAsJsonArray("diagnostics").size());
        peer.closeDocument(URI);
        peer.ask("textDocument/hover", "{textDocument: {uri: '" + URI + "'}, position: {line: 1, character: 1}}");
        var published = peer.receivedSoFar().stream()
                .filter(message -> Peer.isMethod(message, "textDocument/publishDiagnostics"))
                .count();
        assertEquals(pulls ? 0 : 1, published, "each client gets diagnostics in one way only");
    }

    @ParameterizedTest
    @CsvSource({"vscode, true", "neovim-0.12, true", "helix, true", "eglot, false"})
    void someCanBeToldToAskAgain(String editor, boolean can) {
        assertEquals(can, Client.of(Peer.client(editor)).refreshesDiagnostics());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{capabilities: null}",
                "{capabilities: {general: {positionEncodings: [1, null, {}]}, textDocument: []}}",
                "{processId: 'x', clientInfo: 5, capabilities: {general: {positionEncodings: 'utf-8'}}}",
                "{processId: -1, capabilities: {textDocument: {publishDiagnostics: {versionSupport: 'yes'}}}}"
            })
    void oddAnnouncementsAreNone(String params) {
        peer.initialize(Peer.json(params));
        peer.open(URI, 1, TEXT);
        var published = peer.nextPublished(URI);
        assertFalse(published.has("version"));
        assertEquals(2, published.getAsJsonArray("diagnostics").size());
    }

    @Test
    void anUnchangedDocumentIsNotReportedAgain() {
        peer.initialize(Peer.client("vscode"));
        peer.open(URI, 1, TEXT);
        var first = report(null);
        assertEquals("full", first.get("kind").getAsString());
        var id = first.get("resultId").getAsString();
        assertEquals("unchanged", report(id).get("kind").getAsString());
        peer.change(URI, 2, "[{text: 'import asyncio\\n'}]");
        var second = report(id);
        assertEquals("full", second.get("kind").getAsString());
        assertNotEquals(id, second.get("resultId").getAsString());
        assertTrue(second.getAsJsonArray("items").isEmpty());
        peer.closeDocument(URI);
        assertTrue(report(id).getAsJsonArray("items").isEmpty());
        peer.open(URI, 1, TEXT);
        assertEquals("full", report(id).get("kind").getAsString());
    }

    @Test
    void anOvertakenReportIsToBeAskedForAgain() {
        peer.initialize(Peer.client("vscode"));
        peer.open(URI, 1, "import asyncio\nasyncio.wait_for(x)\n");
        int id = peer.request("textDocument/diagnostic", Peer.json("{textDocument: {uri: '" + URI + "'}}"));
        peer.change(URI, 2, "[{text: ''}]");
        var answer = peer.answer(id);
        assertEquals(ResponseErrorCode.ServerCancelled.getValue(), Peer.errorCode(answer));
        assertTrue(answer.getAsJsonObject("error")
                .getAsJsonObject("data")
                .get("retriggerRequest")
                .getAsBoolean());
    }

    @ParameterizedTest
    @CsvSource({"ERROR, 1", "WARNING, 2", "INFORMATION, 3", "HINT, 4"})
    void theLevelIsTheSeverity(Level level, int severity) {
        var finding = Finding.syntaxError(TextRange.at(0), "message").at(level);
        var toLsp = new ToLsp(Client.of(Peer.json("{}")), List.of());
        var diagnostic = toLsp.diagnostic(finding, new Positions("", PositionEncoding.UTF_16));
        assertEquals(severity, diagnostic.getSeverity().getValue());
        assertEquals("syntax-error", diagnostic.getCode().getLeft());
    }

    @ParameterizedTest
    @CsvSource({"publishDiagnostics, true", "diagnostic, true", "hover, false"})
    void otherPlacesGoToThoseWhoShowThem(String said, boolean shown) {
        var capabilities = "{capabilities: {textDocument: {" + said + ": {relatedInformation: true}}}}";
        var toLsp = new ToLsp(Client.of(Peer.json(capabilities)), List.of());
        var open = new OpenDocument(DocumentUri.of(URI), 1, 1, Document.of("x = 1\ny = 2\n"), PositionEncoding.UTF_16);
        var finding = Finding.syntaxError(TextRange.at(0), "message")
                .related(List.of(new Related(new TextRange(6, 7), "belongs to it")));
        var related = toLsp.diagnostic(open, finding).getRelatedInformation();
        assertEquals(shown, related != null);
        if (!shown) return;
        assertEquals("belongs to it", related.get(0).getMessage());
        assertEquals(URI, related.get(0).getLocation().getUri());
        assertEquals(1, related.get(0).getLocation().getRange().getEnd().getLine());
    }

    @Test
    void hoverShowsThePagesOfTheRules() {
        peer.initialize();
        peer.open(URI, 1, TEXT);
        var hover = hover(1, 13);
        assertEquals("1:0-1:13", Peer.rangeOf(hover));
        var contents = hover.getAsJsonObject("contents");
        assertEquals("markdown", contents.get("kind").getAsString());
        assertEquals(
                "# stub-sleep\n\nSummary of stub-sleep.\n\nPage of stub-sleep\n",
                contents.get("value").getAsString());
        assertTrue(hoverAnswer(0, 3).get("result").isJsonNull());
    }

    @Test
    void aTerminalGetsPlainText() {
        peer.initialize(Peer.client("ale"));
        peer.open(URI, 1, TEXT);
        assertEquals(
                "plaintext", hover(1, 0).getAsJsonObject("contents").get("kind").getAsString());
    }

    private JsonObject hover(int line, int character) {
        return hoverAnswer(line, character).getAsJsonObject("result");
    }

    private JsonObject hoverAnswer(int line, int character) {
        return peer.ask(
                "textDocument/hover",
                "{textDocument: {uri: '" + URI + "'}, position: {line: " + line + ", character: " + character + "}}");
    }
}
