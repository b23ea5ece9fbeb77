package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.anyiolsp.rules.Rules;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What converts a function, a class or a file. */
@Timeout(60)
class ConversionTest {
    private static final String URI = "file:///a.py";

    private static final String TEXT = """
            import asyncio


            class Tide:
                @staticmethod
                async def rise():
                    await asyncio.sleep(1)

                async def turn(self):
                    await asyncio.gather(self.rise(), self.rise())
                    asyncio.create_task(self.rise())

                def level(self):
                    return 1


            async def main():
                await asyncio.sleep(2)
            """;

    private static final String RISE = "await asyncio.sleep(1)";
    private static final String TURN = """
                    await asyncio.gather(self.rise(), self.rise())
            """.stripTrailing();

    private static final String TURNED = """
                    async with anyio.create_task_group() as tg:
                        tg.start_soon(self.rise)
                        tg.start_soon(self.rise)
            """.stripTrailing();

    private static final String ACTIONS =
            "codeAction: {dataSupport: true, codeActionLiteralSupport: {}, honorsChangeAnnotations: true,"
                    + " resolveSupport: {properties: ['edit']}}";

    /** Asks what it may change. */
    private static final String CAREFUL = "{capabilities: {workspace: {workspaceEdit: {documentChanges: true,"
            + " changeAnnotationSupport: {groupsOnLabel: true}}}, textDocument: {" + ACTIONS + "}}}";

    private static final String CARELESS =
            "{capabilities: {workspace: {workspaceEdit: {documentChanges: true}}, textDocument: {" + ACTIONS + "}}}";

    private final Peer peer = Peer.here(Rules.ALL);

    @AfterEach
    void end() throws IOException {
        peer.close();
    }

    private void open(String client) {
        open(client, TEXT);
    }

    private void open(String client, String text) {
        peer.initialize(Peer.json(client));
        peer.open(URI, 7, text);
    }

    private List<JsonObject> actions(int line, String context) {
        var place = "{line: " + line + ", character: 16}";
        var answer = peer.ask(
                "textDocument/codeAction",
                "{textDocument: {uri: '" + URI + "'}, context: " + context + ", range: {start: " + place + ", end: "
                        + place + "}}");
        return answer.getAsJsonArray("result").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(action -> action.get("kind").getAsString().startsWith("refactor"))
                .toList();
    }

    private List<JsonObject> actions(int line) {
        return actions(line, "{diagnostics: [], only: ['refactor.rewrite']}");
    }

    private static List<String> titles(List<JsonObject> actions) {
        return actions.stream().map(action -> action.get("title").getAsString()).toList();
    }

    private JsonObject edit(JsonObject action) {
        assertFalse(action.has("edit"));
        return peer.ask("codeAction/resolve", action).getAsJsonObject("result").getAsJsonObject("edit");
    }

    private static List<JsonObject> editsOf(JsonObject edit) {
        var changes = edit.getAsJsonArray("documentChanges");
        assertEquals(1, changes.size());
        var document = changes.get(0).getAsJsonObject();
        assertEquals(7, document.getAsJsonObject("textDocument").get("version").getAsInt());
        return document.getAsJsonArray("edits").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static String applied(String text, List<JsonObject> edits, Predicate<JsonObject> wanted) {
        var positions = new Positions(Document.of(text), PositionEncoding.UTF_16);
        var result = new ArrayList<Edit>();
        for (var edit : edits) {
            if (!wanted.test(edit)) continue;
            int start = offset(edit, "start", positions);
            result.add(Edit.replace(
                    start, offset(edit, "end", positions), edit.get("newText").getAsString()));
        }
        return Edit.apply(text, result);
    }

    private static int offset(JsonObject edit, String end, Positions positions) {
        var position = edit.getAsJsonObject("range").getAsJsonObject(end);
        return positions.offset(
                position.get("line").getAsInt(), position.get("character").getAsInt());
    }

    private static String applied(JsonObject edit) {
        return applied(TEXT, editsOf(edit), each -> true);
    }

    @Test
    void whatIsAroundTheCursorIsOffered() {
        open(CAREFUL);
        assertEquals(
                List.of(
                        "Convert function `rise` to AnyIO",
                        "Convert class `Tide` to AnyIO (1 finding is left to do by hand)",
                        "Convert this file to AnyIO (1 finding is left to do by hand)"),
                titles(actions(4)));
        assertEquals(
                "Convert function `turn` to AnyIO (1 finding is left to do by hand)",
                titles(actions(9)).get(0));
        assertEquals(
                List.of(
                        "Convert class `Tide` to AnyIO (1 finding is left to do by hand)",
                        "Convert this file to AnyIO (1 finding is left to do by hand)"),
                titles(actions(13)),
                "nothing to do in `level`");
        assertEquals(List.of("Convert this file to AnyIO (1 finding is left to do by hand)"), titles(actions(15)));
    }

    @Test
    void aFunctionIsConvertedAlone() {
        open(CAREFUL);
        assertEquals(
                TEXT.replace(RISE, "await anyio.sleep(1)").replace("asyncio\n\n\n", "asyncio\n\nimport anyio\n\n\n"),
                applied(edit(actions(6).get(0))));
        assertEquals(
                TEXT.replace(TURN, TURNED).replace("asyncio\n\n\n", "asyncio\n\nimport anyio\n\n\n"),
                applied(edit(actions(9).get(0))));
    }

    @Test
    void aFileIsConvertedInSmallEdits() {
        open(CAREFUL);
        var edit = edit(actions(15).get(0));
        assertEquals(
                TEXT.replace(RISE, "await anyio.sleep(1)")
                        .replace("asyncio.sleep(2)", "anyio.sleep(2)")
                        .replace(TURN, TURNED)
                        .replace("asyncio\n\n\n", "asyncio\n\nimport anyio\n\n\n"),
                applied(edit));
        assertFalse(edit.toString().contains("create_task("), "what stays is in no edit");
        assertFalse(edit.toString().contains("level"), "what stays is in no edit");
    }

    @Test
    void whatIsUnsafeHasToBeConfirmed() {
        open(CAREFUL);
        var edit = edit(actions(15).get(0));
        var found = new TreeMap<String, String>();
        for (var entry : edit.getAsJsonObject("changeAnnotations").entrySet()) {
            var annotation = entry.getValue().getAsJsonObject();
            found.put(
                    annotation.get("label").getAsString(),
                    annotation.get("needsConfirmation").getAsBoolean() + ": "
                            + annotation.get("description").getAsString());
        }
        assertEquals(
                Map.of(
                        "Safe fixes",
                        "false: the program does the same",
                        "asyncio-gather",
                        "true: a failure cancels the others and comes in an ExceptionGroup; `self.rise` is not known to be"
                                + " an `async def`"),
                found);
        var edits = editsOf(edit);
        var annotations = edit.getAsJsonObject("changeAnnotations");
        assertTrue(edits.stream()
                .allMatch(each -> annotations.has(each.get("annotationId").getAsString())));
        assertEquals(
                TEXT.replace("asyncio.sleep", "anyio.sleep").replace("asyncio\n\n\n", "asyncio\n\nimport anyio\n\n\n"),
                applied(
                        TEXT,
                        edits,
                        each -> !annotations
                                .getAsJsonObject(each.get("annotationId").getAsString())
                                .get("needsConfirmation")
                                .getAsBoolean()));
    }

    @Test
    void theOldImportStaysUntilAllIsConfirmed() {
        var text = "import asyncio\n\nasync def both(one, two):\n    await asyncio.gather(one(), two())\n";
        open(CAREFUL, text);
        var edit = edit(actions(3).get(0));
        var edits = editsOf(edit);

        assertTrue(applied(text, edits, each -> true).startsWith("import anyio\n\nasync def"));
        assertTrue(applied(
                        text,
                        edits,
                        each -> !each.get("annotationId").getAsString().equals("dropped"))
                .startsWith("import anyio\nimport asyncio\n\nasync def"));
        assertTrue(edit.getAsJsonObject("changeAnnotations")
                .getAsJsonObject("dropped")
                .get("needsConfirmation")
                .getAsBoolean());
        assertFalse(edit.getAsJsonObject("changeAnnotations")
                .getAsJsonObject("imported")
                .get("needsConfirmation")
                .getAsBoolean());
    }

    @Test
    void aClientThatDoesNotAskHearsHowManyAreUnsafe() {
        open(CARELESS);
        var actions = actions(9);
        assertEquals(
                List.of(
                        "Convert function `turn` to AnyIO (1 unsafe fix, 1 finding is left to do by hand)",
                        "Convert class `Tide` to AnyIO (1 unsafe fix, 1 finding is left to do by hand)",
                        "Convert this file to AnyIO (1 unsafe fix, 1 finding is left to do by hand)"),
                titles(actions));
        var edit = edit(actions.get(0));
        assertFalse(edit.has("changeAnnotations"));
        assertFalse(edit.toString().contains("annotationId"));
        assertTrue(applied(edit).contains(TURNED));
    }

    @ParameterizedTest
    @CsvSource({"vscode, true", "neovim-0.12, false", "helix, false", "neovim-0.7, false"})
    void editorsThatAskGetAnnotations(String editor, boolean asks) {
        peer.initialize(Peer.client(editor));
        peer.open(URI, 7, TEXT);
        var action = actions(9).get(0);
        assertEquals(
                asks ? 1 : 2,
                action.get("title").getAsString().split(",").length,
                "the title says what is unsafe, or not");
        assertEquals(asks, edit(action).has("changeAnnotations"));
    }

    @Test
    void anOldClientGetsTheEditWithTheOffer() {
        open("{capabilities: {textDocument: {codeAction: {codeActionLiteralSupport: {}}}}}");
        var edits = actions(6)
                .get(0)
                .getAsJsonObject("edit")
                .getAsJsonObject("changes")
                .getAsJsonArray(URI)
                .asList();
        assertTrue(edits.stream()
                .anyMatch(each ->
                        each.getAsJsonObject().get("newText").getAsString().equals("anyio")
                                || each.toString().contains("anyio.sleep")));
        assertEquals(List.of(), actions(15, "{diagnostics: []}"), "an edit that nobody asked for costs time");
        assertEquals(3, actions(6, "{diagnostics: []}").size());
    }

    @Test
    void nobodyHearsOfThemWithoutAsking() {
        open(CAREFUL);
        assertEquals(List.of(), actions(6, "{diagnostics: [], only: ['source.fixAll']}"));
        assertEquals(List.of(), actions(6, "{diagnostics: [], only: ['quickfix']}"));
        assertEquals(List.of(), actions(6, "{diagnostics: [], only: ['refactor'], triggerKind: 2}"), "while saving");
        assertEquals(List.of(), actions(15, "{diagnostics: [], triggerKind: 2}"), "the cursor passes by");
        assertEquals(3, actions(6, "{diagnostics: [], triggerKind: 2}").size(), "at a finding");
        assertEquals(
                3,
                actions(6, "{diagnostics: [], only: ['refactor'], triggerKind: 1}")
                        .size());
        assertEquals(1, actions(15, "{diagnostics: [], triggerKind: 1}").size());
    }

    @Test
    void nothingToConvert() {
        open(CAREFUL, "import asyncio\n\nloop = asyncio.get_event_loop()\n\n\ndef f():\n    return 1\n");
        assertEquals(List.of(), actions(2));
        assertEquals(List.of(), actions(6));
    }

    @Test
    void anEarlierVersionIsNotConverted() {
        open(CAREFUL);
        var action = actions(6).get(0);
        peer.change(URI, 8, "[{range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}}, text: '\\n'}]");
        assertEquals(
                ResponseErrorCode.ContentModified.getValue(), Peer.errorCode(peer.ask("codeAction/resolve", action)));
    }

    @Test
    void lineEndsStayAsTheyAre() {
        var text = TEXT.replace("\n", "\r\n");
        open(CAREFUL, text);
        var edits = editsOf(edit(actions(9).get(0)));
        assertEquals(
                TEXT.replace(TURN, TURNED)
                        .replace("asyncio\n\n\n", "asyncio\n\nimport anyio\n\n\n")
                        .replace("\n", "\r\n"),
                applied(text, edits, each -> true));
    }

    private static final String OWNER = """
            import asyncio

            class Poller:
                async def start(self):
                    self._task = asyncio.create_task(self._run())

                async def stop(self):
                    self._task.cancel()

                async def _run(self):
                    pass

            async def main(poller: Poller):
                await poller.start()
                await poller.stop()
            """;

    @Test
    void aClassCanOwnItsTasks() {
        open(CAREFUL, OWNER);
        var action = actions(4).get(0);
        assertEquals(
                "Make `Poller` an async context manager that owns its tasks (unsafe: callers have to use `async with`"
                        + " instead of `start` and `stop`; other files were not looked at; the block waits for the task, and a failure comes in an"
                        + " ExceptionGroup; what `self._run` does when it is cancelled is not seen; in this file in line 14, 15)",
                action.get("title").getAsString());
        var edit = edit(action);
        var mended = applied(OWNER, editsOf(edit), each -> true);
        assertTrue(mended.contains("class Poller(anyio.AsyncContextManagerMixin):"), mended);
        assertFalse(mended.contains("def start"), mended);
        assertTrue(edit.getAsJsonObject("changeAnnotations").toString().contains("asyncio-create-task"));
        assertEquals(1, titles(actions(4)).size());
        assertEquals(List.of(), actions(13));
    }

    @Test
    void whatCannotBeDoneIsSaidToWhoShowsIt() {
        open(
                CAREFUL.replace("dataSupport", "disabledSupport: true, dataSupport"),
                OWNER.replace("pass", "print(self._task)"));
        var action = actions(4).get(0);
        assertEquals(
                "Make `Poller` an async context manager that owns its tasks",
                action.get("title").getAsString());
        assertEquals(
                "by hand, because `_task` is used elsewhere",
                action.getAsJsonObject("disabled").get("reason").getAsString());
        assertFalse(action.has("data"));
    }

    @Test
    void itIsNotOfferedToWhoHidesThem() {
        open(CAREFUL, OWNER.replace("pass", "print(self._task)"));
        assertEquals(List.of(), actions(4));
    }
}
