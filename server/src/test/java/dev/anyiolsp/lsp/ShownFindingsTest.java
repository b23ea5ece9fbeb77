package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a reader sees while a quote that he has just typed swallows the rest of the file. */
@Timeout(60)
class ShownFindingsTest {
    private static final String URI = "file:///a.py";
    private static final String FUNCTION = """
            async def task%d():
                \"""Waits for a while.\"""
                await asyncio.sleep(%d)


            """;

    private final Peer peer = Peer.here();

    @AfterEach
    void end() throws IOException {
        peer.close();
    }

    private static String program(int functions) {
        var text = new StringBuilder("import asyncio\n\n\n");
        for (int i = 0; i < functions; i++) text.append(FUNCTION.formatted(i, i));
        return text.toString();
    }

    private List<String> findings(int version) {
        return findings(peer.published(URI, version));
    }

    private static List<String> findings(List<JsonObject> diagnostics) {
        return diagnostics.stream()
                .map(Peer::brief)
                .filter(brief -> brief.endsWith("stub-sleep"))
                .toList();
    }

    private void insert(int version, int line, int character, String text) {
        change(version, line, character, line, character, text);
    }

    private void change(int version, int line, int character, int endLine, int endCharacter, String text) {
        var place = "{start: {line: " + line + ", character: " + character + "}, end: {line: " + endLine
                + ", character: " + endCharacter + "}}";
        peer.change(URI, version, "[{range: " + place + ", text: '" + text + "'}]");
    }

    @Test
    void whatAQuoteSwallowsStaysForTwoSeconds() {
        peer.initialize();
        peer.open(URI, 1, program(2));
        assertEquals(List.of("5:10-5:23 stub-sleep", "10:10-10:23 stub-sleep"), findings(1));
        insert(2, 1, 0, "\\n\"\"\"");
        long start = System.nanoTime();
        assertEquals(List.of("6:10-6:23 stub-sleep", "11:10-11:23 stub-sleep"), findings(2));
        insert(3, 2, 3, "a");
        assertEquals(List.of("6:10-6:23 stub-sleep", "11:10-11:23 stub-sleep"), findings(3));
        assertEquals(List.of(), findings(3), "now all of it is string");
        assertTrue(System.nanoTime() - start > 1_000_000_000L, "it was shown too shortly");
    }

    @Test
    void whatIsSwallowedForGoodIsNotShown() {
        peer.initialize();
        peer.open(URI, 1, "import asyncio\n\nasyncio.sleep(1)\nasyncio.sleep(2)\n\nx = 1\n");
        assertEquals(2, findings(1).size());
        change(2, 1, 0, 4, 0, "\"\"\"\\nasyncio.sleep(1)\\nasyncio.sleep(2)\\n\"\"\"");
        assertEquals(List.of(), findings(2));
        peer.open(URI, 3, "import asyncio\n\nasyncio.sleep(1)\nasyncio.sleep(2)\n\nx = 1\n");
        assertEquals(2, findings(3).size());
        change(4, 4, 0, 4, 0, "\"\"\"");
        assertEquals(2, findings(4).size());
        change(5, 1, 0, 1, 0, "\"\"\"");
        assertEquals(List.of(), findings(5), "both ends are there, and nothing is wrong");
    }

    @Test
    void savingShowsWhatIsTrue() {
        peer.initialize();
        peer.open(URI, 1, "import asyncio\nx = 1\nasyncio.sleep(1)\nasyncio.sleep(2)\n");
        assertEquals(2, findings(1).size());
        insert(2, 1, 5, "\"\"\"");
        assertEquals(2, findings(2).size());
        long start = System.nanoTime();
        peer.tell("textDocument/didSave", "{textDocument: {uri: '" + URI + "'}}");
        assertEquals(0, findings(2).size());
        assertTrue(System.nanoTime() - start < 1_500_000_000L, "it waited all the same");
    }

    @Test
    void aBracketHoldsWhatItSwallows() {
        peer.initialize();
        peer.open(URI, 1, "import asyncio\nx = 1\nasyncio.sleep(1)\nasyncio.sleep(2)\ndef f(): pass\n");
        assertEquals(2, findings(1).size());
        insert(2, 1, 4, "f(");
        assertEquals(2, findings(2).size());
        insert(3, 1, 6, ")");
        assertEquals(2, findings(3).size());
    }

    @Test
    void whatComesBackIsJudgedAgain() {
        peer.initialize();
        peer.open(URI, 1, program(3));
        assertEquals(3, findings(1).size());
        insert(2, 1, 0, "\"\"\"");
        assertEquals(3, findings(2).size());
        change(3, 0, 0, 1, 3, "import os as asyncio");
        assertEquals(List.of(), findings(3), "it is not asyncio any more");
    }

    @Test
    void aLongFileAnswersAtOnce() {
        peer.initialize();
        int functions = 3_000;
        peer.open(URI, 1, program(functions));
        assertEquals(functions, findings(1).size());
        insert(2, 1, 0, "\"\"\"");
        assertEquals(functions, findings(2).size());
        insert(3, 1, 3, "x");
        var shown = findings(3);
        assertEquals(functions, shown.size());
        assertEquals("5:10-5:23 stub-sleep", shown.get(0));
        insert(4, 1, 4, "\"\"\"");
        assertEquals(functions, findings(4).size());
    }

    @Test
    void aLongFileIsJudgedWhenNobodyTypes() {
        peer.initialize();
        peer.open(URI, 1, program(2_000));
        findings(1);
        insert(2, 1, 0, "\"\"\"");
        // One that is not read in time is replaced by the next one.
        int shown = findings(2).size();
        assertEquals(2_000, shown, "held");
        while (shown == 2_000) shown = findings(2).size();
        assertEquals(0, shown, "let go");
        change(3, 1, 0, 1, 3, "");
        assertEquals(2_000, findings(3).size());
    }

    @Test
    void whoAsksIsToldTheSame() throws InterruptedException {
        peer.initialize(Peer.json("""
                {capabilities: {workspace: {diagnostics: {refreshSupport: true}},
                  textDocument: {diagnostic: {}}}}"""));
        peer.open(URI, 1, program(2));
        assertEquals(2, pulled().size());
        insert(2, 1, 0, "\"\"\"");
        assertEquals(2, pulled().size());
        long start = System.nanoTime();
        // Asking does not make it stay longer.
        for (int i = 0; i < 5; i++) {
            Thread.sleep(300);
            assertEquals(2, pulled().size());
        }
        peer.await(message -> Peer.isMethod(message, "workspace/diagnostic/refresh"));
        assertTrue(System.nanoTime() - start < 4_000_000_000L, "it stayed too long");
        assertEquals(0, pulled().size());
    }

    private List<String> pulled() {
        var answer = peer.ask("textDocument/diagnostic", "{textDocument: {uri: '" + URI + "'}}");
        assertFalse(answer.has("error"), answer.toString());
        return findings(answer.getAsJsonObject("result").getAsJsonArray("items").asList().stream()
                .map(item -> item.getAsJsonObject())
                .toList());
    }
}
