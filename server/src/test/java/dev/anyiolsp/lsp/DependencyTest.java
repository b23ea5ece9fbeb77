package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.anyiolsp.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** AnyIO in the list of a project's dependencies, as an editor hears of it. */
@Timeout(60)
final class DependencyTest {
    private static final String NAP = "import asyncio\n\n\nasync def nap():\n    await asyncio.sleep(1)\n";
    private static final String MOVED = "import anyio\n\n\nasync def nap():\n    await anyio.sleep(1)\n";
    private static final String PROJECT = "[project]\nname = 'app'\ndependencies = ['click']\n";

    @TempDir
    private Path folder;

    private final Peer peer = Peer.here(Rules.ALL);

    @AfterEach
    void end() throws IOException {
        peer.close();
    }

    private void start() {
        var params = Peer.json("{capabilities: {workspace: {applyEdit: true}, textDocument: {codeAction: {dataSupport:"
                + " true, codeActionLiteralSupport: {}, resolveSupport: {properties: ['edit']}}}}}");
        params.addProperty("rootUri", folder.toUri().toString());
        peer.initialize(params);
    }

    private String uri(String name) {
        return folder.resolve(name).toUri().toString();
    }

    private void file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException cause) {
            fail(cause);
        }
    }

    private void awaitPublished(String name, String severityAndCode) {
        while (true) {
            var shown = peer.nextPublished(uri(name)).getAsJsonArray("diagnostics").asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .map(each -> each.get("severity").getAsInt() + " "
                            + each.get("code").getAsString())
                    .toList();
            if (shown.equals(severityAndCode.isEmpty() ? List.of() : List.of(severityAndCode))) return;
        }
    }

    private List<JsonObject> actions(String name, int line, int character, String only) {
        var place = "{line: " + line + ", character: " + character + "}";
        var answer = peer.ask(
                "textDocument/codeAction",
                "{textDocument: {uri: '" + uri(name) + "'}, range: {start: " + place + ", end: " + place
                        + "}, context: {diagnostics: [], only: ['" + only + "']}}");
        return answer.getAsJsonArray("result").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    @Test
    void theListIsMarkedWhileItsFileIsClosedAndOpen() {
        file("pyproject.toml", PROJECT);
        file("app.py", MOVED);
        start();
        peer.open(uri("app.py"), 1, MOVED);
        awaitPublished("app.py", "4 anyio-undeclared");
        awaitPublished("pyproject.toml", "2 anyio-undeclared");
        peer.open(uri("pyproject.toml"), "toml", 1, PROJECT);
        awaitPublished("pyproject.toml", "2 anyio-undeclared");
        var change = new JsonObject();
        change.addProperty("text", PROJECT.replace("'click'", "'click', 'anyio'"));
        peer.change(uri("pyproject.toml"), 2, "[" + change + "]");
        awaitPublished("pyproject.toml", "");
        awaitPublished("app.py", "");
    }

    @Test
    void theFixIsOfferedInBothFiles() {
        file("pyproject.toml", PROJECT);
        file("app.py", MOVED);
        start();
        peer.open(uri("app.py"), 1, MOVED);
        awaitPublished("pyproject.toml", "2 anyio-undeclared");
        var here = actions("app.py", 0, 8, "quickfix").get(0);
        assertEquals(
                "Declare `anyio>=4.0` in `pyproject.toml`", here.get("title").getAsString());
        var changes = here.getAsJsonObject("edit").getAsJsonObject("changes");
        assertEquals(
                ", 'anyio>=4.0'",
                changes.getAsJsonArray(changes.keySet().iterator().next())
                        .get(0)
                        .getAsJsonObject()
                        .get("newText")
                        .getAsString());
        assertTrue(changes.keySet().iterator().next().endsWith("pyproject.toml"));
        peer.open(uri("pyproject.toml"), "toml", 1, PROJECT);
        var there = actions("pyproject.toml", 2, 3, "quickfix");
        assertEquals(1, there.size());
        var resolved = peer.ask("codeAction/resolve", there.get(0)).getAsJsonObject("result");
        assertTrue(resolved.getAsJsonObject("edit").toString().contains("anyio>=4.0"));
        assertEquals(List.of(), actions("pyproject.toml", 2, 3, "source.fixAll"));
    }

    @Test
    void fixAllAsksOnce() {
        file("pyproject.toml", PROJECT);
        file("app.py", NAP);
        start();
        peer.open(uri("app.py"), 1, NAP);
        awaitPublished("pyproject.toml", "3 anyio-undeclared");
        var action = actions("app.py", 0, 0, "source.fixAll").get(0);
        peer.ask("codeAction/resolve", action);
        var question = peer.await(message -> Peer.isMethod(message, "window/showMessageRequest"));
        var change = new JsonObject();
        change.addProperty("text", MOVED);
        peer.change(uri("app.py"), 2, "[" + change + "]");
        var answer = Peer.json("{jsonrpc: '2.0', result: {title: 'Declare'}}");
        answer.add("id", question.get("id"));
        peer.sendBody(answer.toString());
        var edit = peer.await(message -> Peer.isMethod(message, "workspace/applyEdit"));
        assertTrue(edit.toString().contains("anyio>=4.0"), edit.toString());
    }
}
