package dev.anyiolsp.lsp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server answers what it cannot do with the right error, and lives on. */
@Timeout(60)
class ProtocolErrorsTest {
    private static final String URI = "file:///a.py";
    private static final String SLOW = "import asyncio\nasyncio.wait_for(x)\n";
    private static final String PLACE = "{textDocument: {uri: '" + URI + "'}, position: {line: 1, character: 1}}";

    private final Peer peer = Peer.here();

    @AfterEach
    void end() throws IOException {
        peer.close();
    }

    private void stillAlive() {
        peer.open("file:///alive.py", 1, "import asyncio\nasyncio.sleep(1)\n");
        assertEquals(1, peer.published("file:///alive.py", 1).size());
    }

    private static void isError(ResponseErrorCode code, JsonObject answer) {
        assertEquals(code.getValue(), Peer.errorCode(answer), answer::toString);
    }

    @Test
    void initializeComesFirst() {
        isError(ResponseErrorCode.ServerNotInitialized, peer.ask("textDocument/hover", PLACE));
        isError(ResponseErrorCode.ServerNotInitialized, peer.ask("shutdown", (JsonObject) null));
        peer.tell("textDocument/didOpen", "{textDocument: {uri: '" + URI + "', text: 'x'}}");
        isError(ResponseErrorCode.InvalidParams, peer.ask("initialize", (JsonObject) null));
        peer.initialize();
        isError(ResponseErrorCode.InvalidRequest, peer.ask("initialize", "{capabilities: {}}"));
        stillAlive();
    }

    @Test
    void nothingComesAfterShutdown() {
        peer.initialize();
        assertTrue(peer.ask("shutdown", (JsonObject) null).get("result").isJsonNull());
        isError(ResponseErrorCode.InvalidRequest, peer.ask("textDocument/hover", PLACE));
        isError(ResponseErrorCode.InvalidRequest, peer.ask("shutdown", (JsonObject) null));
    }

    @Test
    void unknownMethods() {
        peer.initialize();
        isError(ResponseErrorCode.MethodNotFound, peer.ask("textDocument/rename", PLACE));
        isError(ResponseErrorCode.MethodNotFound, peer.ask("$/odd", "{}"));
        isError(ResponseErrorCode.MethodNotFound, peer.ask("textDocument/didOpen", "{}"));
        peer.tell("$/odd", "{}");
        peer.tell("odd", "{a: 1}");
        peer.tell("textDocument/hover", PLACE);
        peer.tell("$/setTrace", "{value: 'verbose'}");
        peer.tell("textDocument/didSave", "{textDocument: {uri: '" + URI + "'}}");
        peer.tell("workspace/didChangeConfiguration", "{settings: null}");
        peer.tell("workspace/didChangeWorkspaceFolders", "{event: {added: [], removed: []}}");
        peer.tell("workspace/didChangeWatchedFiles", "{changes: []}");
        stillAlive();
    }

    @Test
    void badParameters() {
        peer.initialize();
        peer.open(URI, 1, "import asyncio\n");
        for (var params : List.of("{}", "{textDocument: {}}", "{textDocument: {uri: '" + URI + "'}}")) {
            isError(ResponseErrorCode.InvalidParams, peer.ask("textDocument/hover", params));
            isError(ResponseErrorCode.InvalidParams, peer.ask("textDocument/codeAction", params));
        }
        isError(ResponseErrorCode.InvalidParams, peer.ask("textDocument/hover", "{textDocument: 7}"));
        isError(ResponseErrorCode.InvalidParams, peer.ask("textDocument/hover", (JsonObject) null));
        for (var position : List.of("7", "[]", "{line: 'one', character: 0}", "{line: 0, character: {}}")) {
            var params = "{textDocument: {uri: '" + URI + "'}, position: " + position + "}";
            isError(ResponseErrorCode.InvalidParams, peer.ask("textDocument/hover", params));
        }
        peer.tell("textDocument/didOpen", "{}");
        peer.tell("textDocument/didOpen", "{textDocument: {uri: '" + URI + "', languageId: 'python'}}");
        peer.tell("textDocument/didOpen", "{textDocument: 'what'}");
        peer.tell("textDocument/didOpen", (JsonObject) null);
        peer.tell("textDocument/didChange", "{textDocument: {uri: '" + URI + "'}}");
        peer.tell("textDocument/didChange", "{textDocument: {uri: '" + URI + "'}, contentChanges: [{}]}");
        peer.tell("textDocument/didClose", "{textDocument: {uri: null}}");
        stillAlive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{not json",
                "[1, 2",
                "\"text",
                "{\"jsonrpc\": \"2.0\", \"id\": ",
                "{\"jsonrpc\": \"2.0\", \"id\": 1.5, \"method\": \"x\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1e400, \"method\": \"x\"}",
                "{\"jsonrpc\": \"2.0\", \"method\": \"x\", \"params\": {]}"
            })
    void badJson(String content) {
        peer.initialize();
        peer.sendBody(content);
        isError(ResponseErrorCode.ParseError, peer.await(message -> message.has("error")));
        stillAlive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "\"text\"", "[]", "{}", "{\"jsonrpc\": \"2.0\"}", "{\"id\": {}}", "true", ""})
    void jsonThatIsNoMessage(String content) {
        peer.initialize();
        peer.sendBody(content);
        stillAlive();
    }

    @Test
    void deepJson() {
        peer.initialize();
        peer.sendBody("{\"jsonrpc\": \"2.0\", \"method\": \"x\", \"params\": " + "[".repeat(200_000));
        stillAlive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage\r\n\r\n",
                "\r\n\r\n\n\n",
                "Content-Length: many\r\n\r\n",
                "Content-Length: -5\r\n\r\n",
                "Content-Length: 99999999999999999999\r\n\r\n",
                "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}",
                "Content-Length: 0\r\n\r\n",
                "Content-Length: 2\r\n\r\n{}{\"more\": \"than announced\"}"
            })
    void badHeaders(String bytes) {
        peer.initialize();
        peer.sendBytes(bytes.getBytes(UTF_8));
        stillAlive();
    }

    @Test
    void headersAsOthersWriteThem() {
        peer.initialize();
        var body = "{\"jsonrpc\": \"2.0\", \"id\": 77, \"method\": \"textDocument/hover\", \"params\": null}";
        var header = "content-type: application/vscode-jsonrpc; charset=utf8\ncontent-length:" + body.length() + "\n\n";
        peer.sendBytes((header + body).getBytes(UTF_8));
        isError(ResponseErrorCode.InvalidParams, peer.answer(77));
    }

    @Test
    void aCancelledRequestIsAnsweredAtOnce() {
        peer.initialize();
        peer.open(URI, 1, SLOW);
        int id = peer.request("textDocument/hover", Peer.json(PLACE));
        peer.tell("$/cancelRequest", "{id: " + id + "}");
        isError(ResponseErrorCode.RequestCancelled, peer.answer(id));
        peer.tell("$/cancelRequest", "{id: 12345}");
        peer.tell("$/cancelRequest", "{}");
        stillAlive();
    }

    @Test
    void anAnswerThatIsOvertakenIsNotGiven() {
        peer.initialize();
        peer.open(URI, 1, SLOW);
        int id = peer.request("textDocument/hover", Peer.json(PLACE));
        peer.change(URI, 2, "[{text: ''}]");
        isError(ResponseErrorCode.ContentModified, peer.answer(id));
        assertEquals(0, peer.published(URI, 2).size());
    }

    @Test
    void aRuleThatThrowsIsToldOfOnce() throws IOException {
        peer.expectingErrors().initialize();
        peer.open(URI, 1, "import asyncio\nasyncio.shield(x)\nasyncio.sleep(1)\n");
        assertEquals(1, peer.published(URI, 1).size());
        peer.change(URI, 2, "[{text: 'import asyncio\\nasyncio.shield(x); asyncio.shield(y)\\n'}]");
        assertEquals(0, peer.published(URI, 2).size());
        stillAlive();
        assertEquals(1, peer.errors().size(), peer.errors()::toString);
        assertTrue(peer.errors().get(0).contains("stub-throw"), peer.errors()::toString);
    }

    @Test
    void aClientThatDoesNotReadStopsNobody() {
        peer.initialize();
        peer.stopReading();
        var calls = "asyncio.sleep(1)\\n".repeat(300);
        for (int version = 2; version < 60; version++) {
            peer.open("file:///" + version % 3 + ".py", version, "import asyncio\n");
            // More than all pipes hold: this would hang if the server did not read on.
            peer.change("file:///" + version % 3 + ".py", version, "[{text: 'import asyncio\\n" + calls + "'}]");
            peer.tell("odd", "{padding: '" + "x".repeat(20_000) + "'}");
        }
        peer.readOn();
        assertEquals(300, peer.published("file:///2.py", 59).size());
        long publications = peer.receivedSoFar().stream()
                .filter(message -> Peer.isMethod(message, "textDocument/publishDiagnostics"))
                .count();
        assertTrue(publications < 20, publications + " publications");
    }
}
