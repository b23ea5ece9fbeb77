package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMessageTest {
    private static final int MUTANTS = 100_000;

    /** What may stand in the place of a part of a message. */
    private static final String[] PARTS = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\n",
        "\\\"",
        "\\u0041",
        "null",
        "true",
        "0",
        "00",
        "-1",
        "1.5",
        "1e2",
        "9999999999",
        " ",
        "\t",
        "\n",
        "é",
        "\u0001",
        "x",
        "\"id\":1,",
        "\"text\":\"y\",",
        "\"version\":null,",
        "\"line\":3,"
    };

    private final MessageJsonHandler library = new MessageJsonHandler(
            Map.of(
                    Methods.DID_CHANGE,
                    JsonRpcMethod.notification(Methods.DID_CHANGE, DidChangeTextDocumentParams.class)),
            gson -> gson.registerTypeAdapter(Position.class, new PositionAdapter()));

    private static Message key(String json) {
        return KeyMessage.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String change(String text) {
        return "{\"range\":{\"start\":{\"line\":3,\"character\":10},\"end\":{\"character\":12,\"line\":3}},"
                + "\"rangeLength\":2,\"text\":\"" + text + "\"}";
    }

    private static String message(String changes) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":"
                + "{\"uri\":\"file:///a.py\",\"version\":12},\"contentChanges\":[" + changes + "]}}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "", "\\\"", "\\\\", "\\n    \\t\\r\\n", "\\/ {}[]:,"})
    void saysWhatTheLibrarySays(String text) {
        var message = message(change(text) + " , " + change("b")) + "\n";
        assertEquals(library.parseMessage(message), assertReadHere(message));
    }

    @Test
    void takesMembersInAnyOrder() {
        var message = """
                { "params": { "contentChanges": [ { "text": "x", "range": {
                      "end": { "line": 1, "character": 2 }, "start": { "line": 0, "character": 0 } } } ],
                    "textDocument": { "version": 0, "uri": "untitled:1" } },
                  "method": "textDocument/didChange", "jsonrpc": "2.0" }""";
        assertEquals(library.parseMessage(message), assertReadHere(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"textDocument/didChange\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didSave\",\"params\":{}}"
            })
    void leavesOtherMessagesToTheLibrary(String message) {
        assertNull(key(message));
    }

    @Test
    void leavesWholeTextsToTheLibrary() {
        assertNull(key(message("{\"text\":\"x = 1\"}")));
        assertNull(key(message(change("x".repeat(5_000)))));
    }

    /** Whatever becomes of a message on its way: what the library says of it, or nothing. */
    @Test
    void neverSaysSomethingElse() {
        var random = new Random(7);
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            var message = new StringBuilder(message(change("a") + (random.nextBoolean() ? "," + change("b\\n") : "")));
            for (int n = random.nextInt(2); n >= 0; n--) {
                int start = random.nextInt(message.length());
                int end = Math.min(message.length(), start + random.nextInt(4));
                message.replace(start, end, PARTS[random.nextInt(PARTS.length)]);
            }
            var key = key(message.toString());
            if (key == null) continue;
            read++;
            assertEquals(library.parseMessage(message.toString()), key, message::toString);
        }
        assertTrue(read > MUTANTS / 100, "only " + read + " could be read");
    }

    private static Message assertReadHere(String message) {
        var key = key(message);
        assertNotNull(key, message);
        return key;
    }
}
