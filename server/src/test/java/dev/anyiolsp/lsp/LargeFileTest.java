package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who opens a large file sees what rules found before all of it has been read in search of syntax errors. */
@Timeout(60)
class LargeFileTest {
    private static final String URI = "file:///large.py";
    private static final String SOUND = "import asyncio\nasyncio.sleep(1)\n" + "x = 1\n".repeat(1_500);
    private static final String SLEEP = "1:0-1:13 stub-sleep";
    private static final String ERROR = "1502:4-1502:5 syntax-error";
    private static final int OPENINGS = 5;

    private final Peer peer = Peer.here();

    @AfterEach
    void end() throws IOException {
        peer.close();
    }

    private static List<String> brief(JsonObject published) {
        return published.getAsJsonArray("diagnostics").asList().stream()
                .map(one -> Peer.brief(one.getAsJsonObject()))
                .toList();
    }

    private JsonObject ask(String method, String rest) {
        return peer.ask(method, "{textDocument: {uri: '" + URI + "'}" + rest + "}");
    }

    @Test
    void syntaxErrorsFollow() {
        peer.initialize();
        boolean hasFollowed = false;
        for (int i = 0; i < OPENINGS && !hasFollowed; i++) {
            var uri = URI.replace(".py", i + ".py");
            peer.open(uri, 7, SOUND + "x = = 1\n");
            var published = publishedUntil(uri, List.of(SLEEP, ERROR));
            for (var each : published) assertEquals(7, each.get("version").getAsInt());
            hasFollowed = published.size() == 2;
            if (hasFollowed) assertEquals(List.of(SLEEP), brief(published.get(0)));
        }
        assertTrue(hasFollowed, "no findings before the syntax errors");
    }

    /** The first of two lists is not sent where the second is there before it could be. */
    private List<JsonObject> publishedUntil(String uri, List<String> last) {
        var published = new ArrayList<JsonObject>();
        do published.add(peer.nextPublished(uri));
        while (!brief(published.get(published.size() - 1)).equals(last));
        return published;
    }

    @Test
    void onceTheyAreKnownTheyStay() {
        peer.initialize();
        peer.open(URI, 1, SOUND + "x = = 1\n");
        publishedUntil(URI, List.of(SLEEP, ERROR));
        peer.change(
                URI, 2, "[{range: {start: {line: 5, character: 0}, end: {line: 5, character: 0}}, text: 'y = 2;'}]");
        assertEquals(List.of(SLEEP, ERROR), brief(peer.nextPublished(URI)));
    }

    @Test
    void nothingFollowsWhereThereIsNone() {
        peer.initialize();
        peer.open(URI, 1, SOUND);
        assertEquals(List.of(SLEEP), brief(peer.nextPublished(URI)));
        ask("textDocument/hover", ", position: {line: 1, character: 3}");
        assertEquals(List.of(), peer.receivedSoFar());
    }

    @Test
    void aCommentThatSilencesIsObeyedAtOnce() {
        peer.initialize();
        peer.open(URI, 1, SOUND.replace("sleep(1)", "sleep(1)  # anyio-lsp: ignore") + "x = = 1\n");
        var published = publishedUntil(URI, List.of(ERROR));
        if (published.size() > 1) assertEquals(List.of(), brief(published.get(0)));
        assertTrue(published.size() <= 2, "a finding that is silenced");
    }

    @Test
    void whoAsksGetsAllAtOnce() {
        peer.initialize(Peer.json("{capabilities: {textDocument: {diagnostic: {}}}}"));
        peer.open(URI, 1, SOUND + "x = = 1\n");
        var report = ask("textDocument/diagnostic", "").getAsJsonObject("result");
        assertEquals(2, report.getAsJsonArray("items").size());
    }

    @Test
    void whatIsTypedAtOnceIsAnsweredAsEver() {
        peer.initialize();
        peer.open(URI, 1, SOUND);
        var quote = ", text: '\"\"\"'}]";
        peer.change(URI, 2, "[{range: {start: {line: 1, character: 0}, end: {line: 1, character: 0}}" + quote);
        var last = peer.nextPublished(URI);
        while (last.get("version").getAsInt() < 2) last = peer.nextPublished(URI);
        assertEquals(1, last.getAsJsonArray("diagnostics").size());
    }
}
