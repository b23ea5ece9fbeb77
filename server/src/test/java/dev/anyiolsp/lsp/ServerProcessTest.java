package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.anyiolsp.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as editors have it: a process with pipes. */
@Timeout(120)
class ServerProcessTest {
    private static final String URI = "file:///home/a.py";

    @TempDir
    Path folder;

    @Test
    void aSession() throws Exception {
        var log = folder.resolve("server.log");
        try (var peer = Peer.process(StubRules.class, "server", "--stdio", "--log-file", log.toString())) {
            peer.initialize();
            peer.open(URI, 0, "import asyncio\n\n\nasync def main():\n    pass\n");
            assertEquals(List.of(), peer.published(URI, 0));
            var typed = "await asyncio.sleep(1)";
            for (int i = 0; i < typed.length(); i++) {
                peer.change(
                        URI,
                        i + 1,
                        "[{range: {start: {line: 4, character: " + (4 + i) + "}, end: {line: 4, character: "
                                + (i == 0 ? 8 : 4 + i) + "}}, text: '" + typed.charAt(i) + "'}]");
            }
            var finding = peer.published(URI, typed.length()).get(0);
            assertEquals("4:10-4:23 stub-sleep", Peer.brief(finding));
            assertEquals("anyio-lsp", finding.get("source").getAsString());

            var request = Peer.json("{textDocument: {uri: '" + URI + "'}, context: {}}");
            request.add("range", finding.get("range"));
            request.getAsJsonObject("context")
                    .add("diagnostics", Peer.json("{a: [" + finding + "]}").get("a"));
            var action = peer.ask("textDocument/codeAction", request)
                    .getAsJsonArray("result")
                    .get(0)
                    .getAsJsonObject();
            assertTrue(action.get("isPreferred").getAsBoolean());
            var edit = peer.ask("codeAction/resolve", action)
                    .getAsJsonObject("result")
                    .getAsJsonObject("edit")
                    .getAsJsonArray("documentChanges")
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonArray("edits")
                    .get(0)
                    .getAsJsonObject();
            assertEquals("4:10-4:23", Peer.rangeOf(edit));
            edit.add("text", edit.remove("newText"));
            peer.change(URI, 50, "[" + edit + "]");
            assertEquals(
                    "4:10-4:27 stub-thread", Peer.brief(peer.published(URI, 50).get(0)));

            peer.tell("textDocument/didSave", "{textDocument: {uri: '" + URI + "'}}");
            peer.closeDocument(URI);
            assertTrue(peer.await(message -> Peer.isMethod(message, "textDocument/publishDiagnostics")
                            && !Peer.params(message).has("version"))
                    .getAsJsonObject("params")
                    .getAsJsonArray("diagnostics")
                    .isEmpty());
            assertEquals(0, peer.shutDown());
        }
        var lines = Files.readAllLines(log);
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("\\d{4}-.* textDocument/codeAction .* [\\d.]+ ms")),
                lines::toString);
        assertEquals(
                List.of(), lines.stream().filter(line -> line.contains("error")).toList());
    }

    @Test
    void theProgramStartsIt() throws Exception {
        for (var args : List.of(new String[] {"server"}, new String[] {"--stdio"})) {
            try (var peer = Peer.process(Main.class, args)) {
                peer.initialize();
                peer.open(URI, 1, "pass\n");
                assertEquals(List.of(), peer.published(URI, 1));
                assertEquals(0, peer.shutDown());
            }
        }
    }

    /** Asked for help it does not wait for messages. */
    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--version", "-V"})
    void helps(String option) throws Exception {
        for (var args : List.of(new String[] {"server", option}, new String[] {"server", "--stdio", option})) {
            var process = new ProcessBuilder(Peer.command(Main.class, args)).start();
            assertEquals(0, process.waitFor());
            var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean isHelp = option.matches("-h|--help");
            assertTrue(told.startsWith(isHelp ? "Usage: anyio-lsp server " : "anyio-lsp "), told);
            for (var known : List.of("--stdio", "--log-file=FILE", "--parent-pid=PID")) {
                assertEquals(isHelp, told.contains(known), told);
            }
        }
    }

    @Test
    void leavingWithoutGoodbyeIsAnError() throws Exception {
        try (var peer = Peer.process(StubRules.class)) {
            peer.initialize();
            peer.tell("exit", (JsonObject) null);
            assertEquals(1, peer.exitCode());
        }
        try (var peer = Peer.process(StubRules.class)) {
            peer.initialize();
            peer.closeInput();
            assertEquals(1, peer.exitCode());
        }
    }

    @Test
    void afterGoodbyeTheEndMayComeAnyhow() throws Exception {
        try (var peer = Peer.process(StubRules.class)) {
            peer.initialize();
            peer.ask("shutdown", (JsonObject) null);
            peer.closeInput();
            assertEquals(0, peer.exitCode());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void diesWithItsParent(boolean onCommandLine) throws Exception {
        var parent = new ProcessBuilder(Peer.command(StubRules.class)).start();
        var args = onCommandLine ? new String[] {"--clientProcessId=" + parent.pid()} : new String[0];
        try (var peer = Peer.process(StubRules.class, args)) {
            peer.initialize(Peer.json("{processId: " + (onCommandLine ? null : parent.pid()) + ", capabilities: {}}"));
            parent.destroyForcibly().waitFor();
            assertEquals(1, peer.exitCode());
        }
    }

    @Test
    void whatARulePrintsIsNoMessage() throws Exception {
        try (var peer = Peer.process(StubRules.class)) {
            peer.initialize();
            peer.open(URI, 1, "import asyncio\nasyncio.run(main())\n");
            assertEquals(
                    "1:0-1:11 stub-print", Peer.brief(peer.published(URI, 1).get(0)));
            assertEquals(0, peer.shutDown());
        }
    }

    @Test
    void diesWithoutFussWhenNobodyReadsAnyMore() throws Exception {
        var process = new ProcessBuilder(Peer.command(StubRules.class))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getInputStream().close();
        var content = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{}}";
        process.getOutputStream()
                .write(("Content-Length: " + content.length() + "\r\n\r\n" + content).getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(1, process.exitValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=5", "other", "--log-file", "--parent-pid=me", "--log-file=/no/such/folder/x"})
    void aWrongCommandLineIsOneLine(String argument) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Peer.command(StubRules.class, "server", argument)).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(2, process.exitValue());
        var message = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, message.lines().count(), message);
        assertEquals(0, process.getInputStream().readAllBytes().length);
    }
}
