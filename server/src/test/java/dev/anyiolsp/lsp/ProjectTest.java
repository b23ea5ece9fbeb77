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

/** What lies around an open document: settings, facts, and other files. */
@Timeout(60)
final class ProjectTest {
    private static final String NAP = "import asyncio\n\n\nasync def nap():\n    await asyncio.sleep(1)\n";
    private static final String STATE = "import asyncio\n\n\nclass State:\n    ready = asyncio.Event()\n";

    private static final String ERROR = "1 asyncio-sleep";
    private static final String WARNING = "2 asyncio-sleep";
    private static final String INFORMATION = "3 asyncio-sleep";

    @TempDir
    private Path folder;

    private final Peer peer = Peer.here(Rules.ALL);

    @AfterEach
    void end() throws IOException {
        peer.close();
    }

    private void start(String capabilities, String more) {
        var params = Peer.json("{capabilities: " + capabilities + more + "}");
        params.addProperty("rootUri", folder.toUri().toString());
        peer.initialize(params);
    }

    private void start() {
        start("{textDocument: {codeAction: {codeActionLiteralSupport: {}}}}", "");
    }

    private String uri(String name) {
        return folder.resolve(name).toUri().toString();
    }

    private void file(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException cause) {
            fail(cause);
        }
    }

    /** {@code severity code} of what is published next. */
    private List<String> next(String name) {
        return peer.nextPublished(uri(name)).getAsJsonArray("diagnostics").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(each ->
                        each.get("severity").getAsInt() + " " + each.get("code").getAsString())
                .toList();
    }

    private void change(String name, int version, String text) {
        var change = new JsonObject();
        change.addProperty("text", text);
        peer.change(uri(name), version, "[" + change + "]");
    }

    private List<String> titles(String name, int line) {
        var place = "{line: " + line + ", character: 22}";
        var answer = peer.ask(
                "textDocument/codeAction",
                "{textDocument: {uri: '" + uri(name) + "'}, range: {start: " + place + ", end: " + place
                        + "}, context: {diagnostics: [], only: ['quickfix']}}");
        return answer.getAsJsonArray("result").asList().stream()
                .map(action -> action.getAsJsonObject().get("title").getAsString())
                .toList();
    }

    /** The first action at a place; whoever asks for it waits for the other files of the project. */
    private void assertTitle(String name, int line, String part) {
        var titles = titles(name, line);
        assertTrue(titles.get(0).contains(part), titles::toString);
    }

    @Test
    void anOpenPyprojectCountsAtOnce() {
        file("pyproject.toml", "[project]\nname = 'app'\n");
        start();
        peer.open(uri("app.py"), 1, NAP);
        assertEquals(List.of(INFORMATION), next("app.py"));
        peer.open(uri("pyproject.toml"), "toml", 1, "[project]\nname = 'app'\n");
        change("pyproject.toml", 2, "[project]\nname = 'app'\ndependencies = ['anyio']\n");
        assertEquals(List.of(WARNING), next("app.py"));
        change("pyproject.toml", 3, "[tool.anyio-lsp]\nlevels = {asyncio-sleep = 'error'}\n");
        assertEquals(List.of(ERROR), next("app.py"));
        change("pyproject.toml", 4, "[tool.anyio-lsp]\nexclude = ['app.py']\n");
        assertEquals(List.of(), next("app.py"));
        peer.closeDocument(uri("pyproject.toml"));
        assertEquals(List.of(INFORMATION), next("app.py"));
    }

    @Test
    void problemsOfSettingsFilesAreShownThere() {
        start();
        peer.open(uri("anyio-lsp.toml"), "toml", 1, "ignroe = []\nselect = 'ALL'\n");
        assertEquals(List.of("2 settings", "1 settings"), next("anyio-lsp.toml"));
        change("anyio-lsp.toml", 2, "ignore = []\n");
        assertEquals(List.of(), next("anyio-lsp.toml"));
    }

    @Test
    void changedFilesCount() {
        file("pyproject.toml", "[project]\nname = 'app'\n");
        start();
        peer.open(uri("app.py"), 1, NAP);
        assertEquals(List.of(INFORMATION), next("app.py"));
        file("anyio-lsp.toml", "[per-file-ignores]\n'app.py' = ['asyncio-sleep']\n");
        peer.tell("workspace/didChangeWatchedFiles", "{changes: [{type: 1, uri: '" + uri("anyio-lsp.toml") + "'}]}");
        assertEquals(List.of(), next("app.py"));
    }

    @Test
    void settingsComeWithTheIntroductionAndLater() {
        start("{}", ", initializationOptions: {'anyio-lsp': {levels: {'asyncio-sleep': 'error'}}}");
        peer.open(uri("app.py"), 1, NAP);
        assertEquals(List.of(ERROR), next("app.py"));
        peer.tell("workspace/didChangeConfiguration", "{settings: {'anyio-lsp': {ignore: ['asyncio-sleep']}}}");
        assertEquals(List.of(), next("app.py"));
        peer.tell("workspace/didChangeConfiguration", "{settings: {'anyio-lsp.migration': true}}");
        assertEquals(List.of(WARNING), next("app.py"));
    }

    @Test
    void settingsAreAskedFor() {
        start("{workspace: {configuration: true, didChangeConfiguration: {dynamicRegistration: true}}}", "");
        answerSettings("{migration: true}");
        peer.open(uri("app.py"), 1, NAP);
        while (!next("app.py").equals(List.of(WARNING))) {}
        peer.tell("workspace/didChangeConfiguration", "{settings: null}");
        answerSettings("{migration: false}");
        assertEquals(List.of(), next("app.py"));
    }

    private void answerSettings(String settings) {
        var request = peer.await(message -> Peer.isMethod(message, "workspace/configuration"));
        var answer = Peer.json("{jsonrpc: '2.0', result: [" + settings + "]}");
        answer.add("id", request.get("id"));
        peer.sendBody(answer.toString());
    }

    @Test
    void filesAreWatchedWhereTheClientDoesNotDoIt() {
        start("{workspace: {didChangeWatchedFiles: {dynamicRegistration: true}}}", "");
        var request = peer.await(message -> Peer.isMethod(message, "client/registerCapability"));
        assertTrue(request.toString().contains("pyproject.toml"), request::toString);
    }

    @Test
    void commentsSilence() {
        start();
        peer.open(uri("app.py"), 1, NAP.replace("(1)", "(1)  # anyio-lsp: ignore[asyncio-sleep]"));
        assertEquals(List.of(), next("app.py"));
        change("app.py", 2, NAP.replace("asyncio.sleep(1)", "x  # anyio-lsp: ignore"));
        assertEquals(List.of("2 unused-suppression"), next("app.py"));
        assertEquals(List.of("Remove the suppression"), titles("app.py", 4));
    }

    @Test
    void offersToIgnore() {
        start();
        peer.open(uri("app.py"), 1, NAP);
        assertEquals(List.of("Use `anyio.sleep`", "Ignore `asyncio-sleep` here"), titles("app.py", 4));
    }

    @Test
    void otherFilesUseAnAttribute() {
        file("pyproject.toml", "");
        file("other.py", "def again(state):\n    state.ready.clear()\n");
        start();
        peer.open(uri("state.py"), 1, STATE);
        assertTitle("state.py", 4, "other.py:2 may use `ready`");
        // The open text lies over the disk.
        peer.open(uri("other.py"), 1, "async def again(state):\n    await state.ready.wait()\n");
        peer.tell("textDocument/didSave", "{textDocument: {uri: '" + uri("other.py") + "'}}");
        assertTrue(
                !titles("state.py", 4).get(0).contains("may use"),
                () -> titles("state.py", 4).toString());
        change("other.py", 2, "def again(state):\n\n    state.ready.clear()\n");
        peer.tell("textDocument/didSave", "{textDocument: {uri: '" + uri("other.py") + "'}}");
        assertTitle("state.py", 4, "other.py:3");
        peer.closeDocument(uri("other.py"));
        change("state.py", 2, STATE + "\n");
        assertTitle("state.py", 4, "other.py:2");
    }

    @Test
    void anUnsavedTextCountsWhenTheProjectIsReadAgain() {
        file("pyproject.toml", "");
        file("other.py", "");
        start();
        peer.open(uri("state.py"), 1, STATE);
        peer.open(uri("other.py"), 1, "def again(state):\n    state.ready.clear()\n");
        assertTitle("state.py", 4, "other.py:2 may use `ready`");
        file("third.py", "");
        file("pyproject.toml", "# changed\n");
        peer.tell("workspace/didChangeWatchedFiles", "{changes: [{type: 2, uri: '" + uri("pyproject.toml") + "'}]}");
        assertTitle("state.py", 4, "other.py:2 may use `ready`");
    }

    @Test
    void installedCodeIsNotAsked() {
        file("pyproject.toml", "");
        file("other.py", "def again(state):\n    state.ready.clear()\n");
        start();
        peer.open(uri("state.py"), 1, STATE);
        assertTitle("state.py", 4, "other.py:2");
        file(".venv/lib/a.py", "def again(state):\n    state.ready.clear()\n");
        peer.tell("workspace/didChangeWatchedFiles", "{changes: [{type: 1, uri: '" + uri(".venv/lib/a.py") + "'}]}");
        assertTitle("state.py", 4, "(unsafe: other.py:2");
    }

    @Test
    void testsReplaceWhatAModuleUses() {
        file("pyproject.toml", "");
        for (int i = 0; i < 50; i++) file("a" + i + ".py", STATE);
        file("tests/test_app.py", "patch('app.asyncio.sleep')\n");
        start();
        peer.open(uri("app.py"), 1, NAP);
        assertTitle("app.py", 4, "tests/test_app.py:1 reaches `asyncio.sleep` through this file");
    }
}
