package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.io.IOException;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CodeActionTest {
    private static final String URI = "file:///a.py";
    private static final String TEXT = """
            import asyncio

            asyncio.sleep(1)
            asyncio.wait(x)
            asyncio.gather(y)
            asyncio.sleep(2)
            """;
    private static final String FIXED = """
            import asyncio

            import anyio

            anyio.sleep(1)
            asyncio.wait(x)
            anyio.first(y)
            anyio.sleep(2)
            """;

    /** Gets the edit in the answer, as {@code changes}. */
    private static final String SIMPLE_CLIENT =
            "{capabilities: {textDocument: {codeAction: {codeActionLiteralSupport: {}}}}}";

    private Peer peer = Peer.here();

    @AfterEach
    void end() throws IOException {
        peer.close();
    }

    private void openWith(JsonObject client) {
        peer.initialize(client);
        peer.open(URI, 4, TEXT);
    }

    private void open() {
        peer.initialize();
        peer.open(URI, 4, TEXT);
    }

    private JsonObject answer(int line, String context) {
        return peer.ask(
                "textDocument/codeAction",
                "{textDocument: {uri: '" + URI + "'}, context: " + context + ", range: {start: {line: " + line
                        + ", character: 3}, end: {line: " + line + ", character: 3}}}");
    }

    private List<JsonObject> actions(int line, String context) {
        return answer(line, context).getAsJsonArray("result").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private List<JsonObject> actions(int line) {
        return actions(line, "{diagnostics: []}");
    }

    private static List<String> titles(List<JsonObject> actions) {
        return actions.stream()
                .map(action -> action.get("kind").getAsString() + " "
                        + action.get("title").getAsString())
                .toList();
    }

    private JsonObject resolved(JsonObject action) {
        return peer.ask("codeAction/resolve", action).getAsJsonObject("result");
    }

    /** The text after an action's edit, of either shape, in UTF-16. */
    private static String applied(String text, JsonObject action) {
        var edit = action.getAsJsonObject("edit");
        var edits = edit.has("changes")
                ? edit.getAsJsonObject("changes").getAsJsonArray(URI)
                : edit.getAsJsonArray("documentChanges")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("edits");
        var positions = new Positions(Document.of(text), PositionEncoding.UTF_16);
        return Edit.apply(
                text,
                edits.asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .map(item -> Edit.replace(
                                offset(item, "start", positions),
                                offset(item, "end", positions),
                                item.get("newText").getAsString()))
                        .toList());
    }

    private static int offset(JsonObject edit, String end, Positions positions) {
        var position = edit.getAsJsonObject("range").getAsJsonObject(end);
        return positions.offset(
                position.get("line").getAsInt(), position.get("character").getAsInt());
    }

    @Test
    void eachFixOfAFindingIsAnAction() {
        open();
        assertEquals(
                List.of(
                        "quickfix Use `asyncio.to_thread`",
                        CodeActions.FIX_ALL + " Fix all safe anyio-lsp problems",
                        "quickfix Ignore `stub-sleep` here",
                        "refactor.rewrite Convert this file to AnyIO (1 unsafe fix)"),
                titles(actions(2)));
        assertEquals(
                List.of(
                        "quickfix Use `anyio.first`",
                        "quickfix Use `anyio.second`",
                        "quickfix Ignore `stub-gather` here"),
                titles(actions(4, "{diagnostics: [], only: ['quickfix']}")));
        assertEquals(List.of(), actions(1, "{diagnostics: [], only: ['quickfix']}"));
    }

    @Test
    void anUnsafeFixSaysWhatSpeaksAgainstIt() {
        open();
        assertEquals(
                List.of("quickfix Use `anyio.wait` (unsafe: it is another thing)", "quickfix Ignore `stub-wait` here"),
                titles(actions(3, "{diagnostics: [], only: ['quickfix']}")));
    }

    @Test
    void theOneSafeFixIsPreferred() {
        open();
        assertTrue(actions(2).get(0).get("isPreferred").getAsBoolean());
        assertFalse(actions(3).get(0).has("isPreferred"));
        assertFalse(actions(4).get(0).has("isPreferred"));
    }

    @Test
    void theEditComesWhenItIsAskedFor() {
        open();
        var action = actions(2).get(0);
        assertFalse(action.has("edit"));
        var resolved = resolved(action);
        assertEquals(
                "{\"version\":4,\"uri\":\"" + URI + "\"}",
                resolved.getAsJsonObject("edit")
                        .getAsJsonArray("documentChanges")
                        .get(0)
                        .getAsJsonObject()
                        .get("textDocument")
                        .toString());
        assertEquals(TEXT.replace("asyncio.sleep(1)", "asyncio.to_thread(1)"), applied(TEXT, resolved));
    }

    @Test
    void aClientThatCannotAskGetsTheEditAtOnce() {
        openWith(Peer.json(SIMPLE_CLIENT));
        var actions = actions(2);
        assertTrue(actions.get(0).getAsJsonObject("edit").has("changes"));
        assertEquals(TEXT.replace("asyncio.sleep(1)", "asyncio.to_thread(1)"), applied(TEXT, actions.get(0)));
        assertEquals(FIXED, applied(TEXT, actions.get(1)));
        assertEquals(List.of(), actions(1), "an edit that nobody asked for costs time");
    }

    @Test
    void fixAllAppliesSafeFixesUntilNothingChanges() {
        open();
        var action = actions(0, "{diagnostics: [], only: ['source.fixAll']}").get(0);
        assertEquals(FIXED, applied(TEXT, resolved(action)));
    }

    @Test
    void fixAllLeavesWhatItDoesNotTouch() {
        open();
        var edits = resolved(actions(0).get(0)).getAsJsonObject("edit").toString();
        assertFalse(edits.contains("wait"), edits);
    }

    @Test
    void kindsArePaths() {
        open();
        for (var kind : List.of("source", "source.fixAll", CodeActions.FIX_ALL)) {
            assertEquals(
                    List.of(CodeActions.FIX_ALL + " Fix all safe anyio-lsp problems"),
                    titles(actions(2, "{diagnostics: [], only: ['" + kind + "']}")));
        }
        for (var kind : List.of("source.fix", "source.organizeImports", "refactor.inline", "refactor.re", "quick")) {
            assertEquals(List.of(), actions(2, "{diagnostics: [], only: ['" + kind + "']}"), kind);
        }
        assertEquals(4, actions(2, "{diagnostics: [], only: ['refactor', '']}").size());
    }

    @Test
    void anOldClientComparesKindsLetterByLetter() {
        openWith(Peer.json(SIMPLE_CLIENT));
        var action = actions(2, "{diagnostics: [], only: ['source.fixAll']}").get(0);
        assertEquals("source.fixAll", action.get("kind").getAsString());
    }

    @Test
    void theClientsOwnDiagnosticComesBack() {
        open();
        var published = peer.published(URI, 4).get(0);
        published.addProperty("message", "as the client shows it");
        var action = actions(2, "{diagnostics: [" + published + "]}").get(0);
        assertEquals(published, action.getAsJsonArray("diagnostics").get(0));
        var alone = actions(2).get(0).getAsJsonArray("diagnostics").get(0).getAsJsonObject();
        assertEquals("2:0-2:13 stub-sleep", Peer.brief(alone));
    }

    @Test
    void anActionOfAnEarlierVersionHasNoEdit() {
        open();
        var action = actions(2).get(0);
        peer.change(URI, 5, "[{range: {start: {line: 9, character: 0}, end: {line: 9, character: 0}}, text: '\\n'}]");
        assertEquals(
                ResponseErrorCode.ContentModified.getValue(), Peer.errorCode(peer.ask("codeAction/resolve", action)));
    }

    @Test
    void aForeignActionComesBackAsItIs() {
        open();
        var action = Peer.json("{title: 'x', data: {uri: 5}}");
        assertEquals(action, resolved(action));
    }

    @Test
    void nothingIsOfferedWhereNothingIsKnown() {
        open();
        peer.closeDocument(URI);
        assertEquals(List.of(), actions(2));
    }

    @Test
    void lineEndsStayAsTheyAre() {
        openWith(Peer.json(SIMPLE_CLIENT));
        peer.change(URI, 5, "[{text: 'import asyncio\\r\\n\\r\\nasyncio.sleep(1)\\r\\n'}]");
        var fixed =
                applied("import asyncio\r\n\r\nasyncio.sleep(1)\r\n", actions(2).get(1));
        assertEquals("import anyio\r\n\r\nanyio.sleep(1)\r\n", fixed);
    }

    @Test
    void anEditNeverEndsBetweenCarriageReturnAndLineFeed() {
        var range = new Range(new Position(0, 1), new Position(1, 0));
        assertEquals(new TextEdit(range, "\n"), inClientsWords(Edit.delete(new TextRange(1, 2))));
        assertEquals(new TextEdit(range, "\r\r"), inClientsWords(Edit.replace(2, 3, "\r")));
    }

    private static TextEdit inClientsWords(Edit edit) {
        var open = new OpenDocument(DocumentUri.of(URI), 1, 1, Document.of("a\r\nb"), PositionEncoding.UTF_16);
        var toLsp = new ToLsp(Client.of(Peer.json("{}")), List.of());
        return toLsp.edit(open, List.of(edit)).getChanges().get(URI).get(0);
    }
}
