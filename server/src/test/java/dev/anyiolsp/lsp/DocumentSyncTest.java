package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server has the text that the client has, whatever the client sends. */
@Timeout(60)
class DocumentSyncTest {
    private static final String URI = "file:///a.py";

    private final Peer peer = Peer.here();

    @BeforeEach
    void start() {
        peer.initialize();
    }

    @AfterEach
    void end() throws IOException {
        peer.close();
    }

    private void expect(int version, String... findings) {
        assertEquals(
                List.of(findings),
                peer.published(URI, version).stream().map(Peer::brief).toList());
    }

    private static String range(int line, int start, int endLine, long end) {
        return "{start: {line: " + line + ", character: " + start + "}, end: {line: " + endLine + ", character: " + end
                + "}}";
    }

    @Test
    void rangesAreReplaced() {
        peer.open(URI, 0, "import asyncio\nasyncio.sleep(1)\n");
        expect(0, "1:0-1:13 stub-sleep");
        peer.change(URI, 1, "[{range: " + range(1, 0, 1, 0) + ", text: 'x = '}]");
        expect(1, "1:4-1:17 stub-sleep");
    }

    @Test
    void anEndBeforeTheStartIsARangeAllTheSame() {
        peer.open(URI, 1, "import asyncio\n# asyncio.sleep(1)\n");
        expect(1);
        peer.change(URI, 2, "[{range: " + range(1, 2, 1, 0) + ", text: ''}]");
        expect(2, "1:0-1:13 stub-sleep");
    }

    @Test
    void placesOutsideTheTextAreItsEnds() {
        peer.open(URI, 1, "import asyncio\n");
        expect(1);
        peer.change(URI, 2, "[{range: " + range(700, 5, 900, 2) + ", text: 'asyncio.sleep(1)'}]");
        expect(2, "1:0-1:13 stub-sleep");
        peer.change(URI, 3, "[{range: " + range(1, 99, 1, 2147483647) + ", text: '; asyncio.sleep(2)'}]");
        expect(3, "1:0-1:13 stub-sleep", "1:18-1:31 stub-sleep");
        peer.change(URI, 4, "[{range: " + range(-1, -5, 1, 4294967295L) + ", text: ''}]");
        expect(4);
    }

    @Test
    void aDocumentThatCannotBeFollowedIsClosed() {
        peer.open(URI, 1, "import asyncio\nasyncio.sleep(1)\n");
        expect(1, "1:0-1:13 stub-sleep");
        peer.change(URI, 2, "[{range: {start: {line: 0, character: 0}}, text: 'no end'}]");
        assertTrue(peer.nextPublished(URI).getAsJsonArray("diagnostics").isEmpty());
        peer.change(URI, 3, "[{text: 'import asyncio\\nasyncio.sleep(1)\\n'}]");
        peer.open(URI, 4, "import asyncio\nasyncio.sleep(1)\n");
        expect(4, "1:0-1:13 stub-sleep");
    }

    @Test
    void everyChangeSpeaksOfTheTextAfterTheOneBefore() {
        peer.open(URI, 1, "old\n");
        expect(1);
        peer.change(URI, 2, """
                [{text: 'import asyncio\\n\\nasync def two():\\n    pass\\n'},
                 {range: {start: {line: 3, character: 4}, end: {line: 3, character: 8}}, text: 'await asyncio.sleep(2)'},
                 {range: {start: {line: 1, character: 0}, end: {line: 1, character: 0}}, text: '# note\\n'}]""");
        expect(2, "4:10-4:23 stub-sleep");
    }

    @Test
    void theEmptiedDocumentIsTypedAnew() {
        peer.open(URI, 1, "import asyncio\n\n\nasync def first():\n    await asyncio.sleep(1)\n");
        peer.change(URI, 2, "[{range: " + range(0, 0, 5, 0) + ", text: ''}]");
        peer.change(URI, 3, "[{range: " + range(0, 0, 0, 0) + ", text: 'import asyncio as aio'}]");
        peer.change(URI, 4, "[{range: " + range(0, 21, 0, 21) + ", text: '\\n\\naio.sleep(3)'}]");
        expect(4, "2:0-2:9 stub-sleep");
    }

    @Test
    void allLineEndsCount() {
        peer.open(
                URI,
                1,
                "import asyncio\r\rTEXT = \"\"\"\r\n\n\r\r\"\"\"\nasync def rest():\r\n    await asyncio.sleep(1)\r");
        expect(1, "8:10-8:23 stub-sleep");
        peer.change(URI, 2, "[{range: " + range(7, 0, 7, 0) + ", text: 'NOTE = 1\\r'}]");
        expect(2, "9:10-9:23 stub-sleep");
    }

    @ParameterizedTest
    @CsvSource({"utf-8, 13", "utf-16, 7", "utf-32, 5"})
    void columnsAreCountedAsAgreed(String encoding, int column) throws IOException {
        try (var other = Peer.here()) {
            var result = other.initialize(Peer.json("{capabilities: {general: {positionEncodings: ['utf-7', '"
                    + encoding + "', 'utf-16']}, textDocument: {publishDiagnostics: {versionSupport: true}}}}"));
            assertEquals(
                    encoding,
                    result.getAsJsonObject("capabilities")
                            .get("positionEncoding")
                            .getAsString());
            other.open(URI, 1, "import asyncio\n'😀漢😀'; asyncio.sleep(1)\n");
            int start = column + 2;
            var expected = "1:" + start + "-1:" + (start + 13) + " stub-sleep";
            assertEquals(List.of(expected), brief(other, 1));
            other.change(URI, 2, "[{range: " + range(1, column, 1, column) + ", text: '; asyncio.sleep(0)'}]");
            assertEquals(2, brief(other, 2).size());
        }
    }

    private static List<String> brief(Peer peer, int version) {
        return peer.published(URI, version).stream().map(Peer::brief).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "untitled:Untitled-1",
                "git:/home/a.py?%7B%22path%22%3A%22a%22%7D",
                "file:///c%3A/Users/a%20b.py",
                "nonsense"
            })
    void anyNameWillDo(String uri) {
        peer.open(uri, 1, "import asyncio\nasyncio.sleep(1)\n");
        assertEquals(1, peer.published(uri, 1).size());
        peer.change(uri, 2, "[{text: ''}]");
        assertEquals(0, peer.published(uri, 2).size());
        peer.closeDocument(uri);
        assertTrue(peer.nextPublished(uri).getAsJsonArray("diagnostics").isEmpty());
    }

    /** Imports and uses may stand in different cells, and the loop is Jupyter's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "vscode-notebook-cell:/n.ipynb#W0sZmlsZQ%3D%3D",
                "vscode-notebook-cell://ssh-remote%2Bbox/home/n.ipynb?x#W0",
                "vscode-interactive-input:/InteractiveInput-0.py",
                "file:///home/.virtual_documents/n.ipynb",
                "file:///home/n.ipynb#cell-1",
                "untitled:n.IPYNB",
                "deepnote-notebook:a.py"
            })
    void nothingIsSaidAboutCellsOfNotebooks(String uri) {
        peer.open(uri, 1, "import asyncio\nasyncio.sleep(1)\n");
        peer.change(uri, 2, "[{text: 'asyncio.sleep(2)\\nx = (\\n'}]");
        var where =
                "{textDocument: {uri: '" + uri + "'}, range: " + range(0, 0, 0, 7) + ", context: {diagnostics: []}}";
        assertEquals(
                0,
                peer.ask("textDocument/codeAction", where)
                        .getAsJsonArray("result")
                        .size());
        peer.tell("textDocument/didSave", "{textDocument: {uri: '" + uri + "'}}");
        peer.closeDocument(uri);
        peer.open("file:///b.py", 1, "import asyncio\nasyncio.sleep(1)\n");
        assertEquals(1, peer.published("file:///b.py", 1).size());
        assertEquals(List.of(), peer.receivedSoFar());
    }

    @Test
    void spellingsOfOneNameAreOneDocument() {
        peer.open("file:///c%3A/a.py", 1, "import asyncio\n");
        assertEquals(0, peer.published("file:///c%3A/a.py", 1).size());
        peer.change("file:///C:/a.py", 2, "[{text: 'import asyncio\\nasyncio.sleep(1)\\n'}]");
        assertEquals(1, peer.published("file:///c%3A/a.py", 2).size());
    }

    @Test
    void otherLanguagesAreLeftAlone() {
        peer.open("file:///a.toml", "toml", 1, "import asyncio\nasyncio.sleep(1)\n");
        peer.change("file:///a.toml", 2, "[{text: 'import asyncio\\nasyncio.sleep(1)\\n'}]");
        peer.closeDocument("file:///a.toml");
        peer.open("file:///b.pyi", "whatever", 1, "import asyncio\nasyncio.sleep(1)\n");
        assertEquals(1, peer.published("file:///b.pyi", 1).size());
        assertEquals(List.of(), peer.receivedSoFar());
    }

    @Test
    void aClosedDocumentIsClearedAndCanBeOpenedAgain() {
        var text = "import asyncio\nasyncio.sleep(1)\n";
        peer.open(URI, 5, text);
        expect(5, "1:0-1:13 stub-sleep");
        peer.closeDocument(URI);
        var cleared = peer.nextPublished(URI);
        assertTrue(cleared.getAsJsonArray("diagnostics").isEmpty());
        peer.change(URI, 6, "[{text: 'ignored'}]");
        peer.open(URI, 1, text);
        expect(1, "1:0-1:13 stub-sleep");
        peer.open(URI, 2, "opened twice");
        peer.change(URI, 3, "[{text: 'import asyncio\\nasyncio.sleep(1)\\n'}]");
        expect(3, "1:0-1:13 stub-sleep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{textDocument: {uri: 'file:///a.py', version: 2}, contentChanges: [{}]}",
                "{textDocument: {uri: 'file:///a.py', version: 2}, contentChanges: 'all'}",
                "{textDocument: {uri: 'file:///a.py', version: 2}, contentChanges: [{text: ['']}]}",
                "{textDocument: {uri: 'file:///a.py', version: 1e20}, contentChanges: [{text: ''}]}",
                "{textDocument: {uri: 'file:///a.py', version: 'two'}, contentChanges: [{text: ''}]}",
                "{contentChanges: 7, textDocument: {uri: 'file:///a.py'}}",
                "{textDocument: {uri: 'file:///a.py', version: 2}, contentChanges: ["
                        + "{range: {start: 1, end: 2}, text: ''}]}",
                "{textDocument: {uri: 'file:///a.py', version: 2}, contentChanges: ["
                        + "{range: {start: {line: 0}, end: {line: 0, character: 'x'}}, text: ''}]}",
            })
    void aDocumentWhoseChangeCannotBeReadIsNotKnownUntilItIsOpenedAgain(String change) {
        var text = "import asyncio\nasyncio.sleep(1)\n";
        peer.open(URI, 1, text);
        expect(1, "1:0-1:13 stub-sleep");
        peer.tell("textDocument/didChange", change);
        while (!peer.nextPublished(URI).getAsJsonArray("diagnostics").isEmpty()) {}
        var told = peer.await(message -> Peer.isMethod(message, "window/showMessage"));
        assertTrue(told.toString().contains("a.py"), told::toString);
        peer.change(URI, 3, "[{range: " + range(0, 0, 0, 0) + ", text: 'x'}]");
        peer.open(URI, 4, text);
        expect(4, "1:0-1:13 stub-sleep");
        assertEquals(List.of(), peer.receivedSoFar());
    }

    @Test
    void whatIsPublishedBelongsToItsVersion() {
        peer.open(URI, 0, "import asyncio\n");
        for (int version = 1; version <= 300; version++) {
            var calls = "asyncio.sleep(1)\\n".repeat(version % 7);
            peer.change(URI, version, "[{text: 'import asyncio\\n" + calls + "'}]");
        }
        int last = -1;
        while (last < 300) {
            var published = peer.nextPublished(URI);
            int version = published.get("version").getAsInt();
            assertTrue(version > last, version + " after " + last);
            assertEquals(version % 7, published.getAsJsonArray("diagnostics").size(), "version " + version);
            last = version;
        }
    }
}
