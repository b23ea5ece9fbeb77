package dev.anyiolsp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.anyiolsp.rules.Related;
import dev.anyiolsp.text.TextRange;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedPlacesTest {
    @Test
    void otherPlacesOfAFindingAreListedUnderIt(@TempDir Path folder) {
        var text = "import asyncio\n\n\nasync def nap(gap):\n    await asyncio.sleep(gap - 1)\n";
        var workspace = new Workspace(folder).file("nap.py", text).rules(new StubRule("stub", (finding, sleep) -> {
            int start = sleep.range().start();
            return finding.related(List.of(new Related(TextRange.at(start), "this is what it hangs on")));
        }));

        assertTrue(workspace.run("check").out().contains("""
                  |           ^^^^^^^^^^^^^
                  = note: nap.py:5:11: this is what it hangs on
                """));
        var related = JsonParser.parseString(
                        workspace.run("check", "--output-format=json").out())
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("related")
                .get(0)
                .getAsJsonObject();
        assertEquals("this is what it hangs on", related.get("message").getAsString());
        assertEquals(
                folder.resolve("nap.py").toString(), related.get("filename").getAsString());
        assertEquals(JsonParser.parseString("{\"column\": 11, \"row\": 5}"), related.get("location"));
    }
}
