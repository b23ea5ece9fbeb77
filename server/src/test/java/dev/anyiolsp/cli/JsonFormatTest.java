package dev.anyiolsp.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFormatTest {
    private static final String SLEEPY = """
            import asyncio


            async def nap(gap):
                await asyncio.sleep(gap - 1)
                await asyncio.sleep(1)
            """;

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
    }

    @Test
    void whatMendsSeveralFindingsNamesTheFirst() {
        workspace.file("a.py", """
                import asyncio

                lock = asyncio.Lock()


                async def enter():
                    await lock.acquire()
                    lock.release()
                """);
        var entries = json(workspace.run("check", "--output-format=json"));
        assertEquals(3, entries.size());
        var first = entries.get(0).getAsJsonObject();
        assertTrue(first.getAsJsonObject("fix").get("same_as").isJsonNull());
        assertEquals(2, first.getAsJsonObject("fix").getAsJsonArray("edits").size());
        for (int i = 1; i < 3; i++) {
            var fix = entries.get(i).getAsJsonObject().getAsJsonObject("fix");
            assertEquals(first.get("location"), fix.get("same_as"));
            assertEquals(first.getAsJsonObject("fix").get("edits"), fix.get("edits"));
            assertEquals("safe", fix.get("applicability").getAsString());
        }
    }

    @Test
    void editsOfVeryManyUsesAreNotListedAtEachOfThem() {
        var uses = "    await lock.acquire()\n    lock.release()\n".repeat(200);
        workspace.file("a.py", "import asyncio\n\nlock = asyncio.Lock()\n\n\nasync def enter():\n" + uses);
        var entries = json(workspace.run("check", "--output-format=json", "--select=asyncio-lock"));
        long edits = 0;
        for (var entry : entries) {
            edits += entry.getAsJsonObject()
                    .getAsJsonObject("fix")
                    .getAsJsonArray("edits")
                    .size();
        }
        assertEquals(401, entries.size());
        assertTrue(edits <= 10_000, () -> "too many edits");
        var last = entries.get(400).getAsJsonObject().getAsJsonObject("fix");
        assertEquals(entries.get(0).getAsJsonObject().get("location"), last.get("same_as"));
    }

    @Test
    void jsonHasTheShapeOfRuff() {
        workspace.file("nap.py", "import asyncio\nx = '𝕏', asyncio.tasks.sleep(\n  1)\n");

        var entries = json(workspace.run("check", "--output-format=json"));

        assertEquals(1, entries.size());
        var expected = JsonParser.parseString("""
                {
                  "cell": null,
                  "code": "asyncio-sleep",
                  "end_location": {"column": 29, "row": 2},
                  "filename": "%s",
                  "fix": {
                    "applicability": "safe",
                    "edits": [
                      {
                        "content": "import anyio",
                        "end_location": {"column": 15, "row": 1},
                        "location": {"column": 1, "row": 1}
                      },
                      {
                        "content": "anyio.sleep",
                        "end_location": {"column": 29, "row": 2},
                        "location": {"column": 10, "row": 2}
                      }
                    ],
                    "message": "Use `anyio.sleep`",
                    "reason": null,
                    "same_as": null
                  },
                  "level": "information",
                  "location": {"column": 10, "row": 2},
                  "message": "Use `anyio.sleep` instead of `asyncio.sleep`",
                  "name": "asyncio.sleep",
                  "noqa_row": 2,
                  "priority": "medium",
                  "related": [],
                  "url": null
                }
                """.formatted(folder.resolve("nap.py")));
        assertEquals(expected, entries.get(0));
    }

    @Test
    void jsonOfABrokenFile() {
        workspace.file("broken.py", "x = (\n").file("bad.py", "# ä\nx = 'ö'\n".getBytes(ISO_8859_1));

        var entries = json(workspace.run("check", "--output-format=json"));

        var bad = entries.get(0).getAsJsonObject();
        assertEquals("syntax-error", bad.get("code").getAsString());
        assertEquals(1, bad.getAsJsonObject("location").get("row").getAsInt());
        assertEquals(3, bad.getAsJsonObject("location").get("column").getAsInt());
        var broken = entries.get(1).getAsJsonObject();
        assertEquals("syntax-error", broken.get("code").getAsString());
        assertEquals("error", broken.get("level").getAsString());
        assertTrue(broken.get("priority").isJsonNull());
        assertTrue(broken.get("name").isJsonNull());
        assertTrue(broken.get("fix").isJsonNull());
        assertTrue(broken.get("noqa_row").isJsonNull());
    }

    @Test
    void jsonIsAnEmptyListWhenAllIsWell() {
        var result = workspace.file("a.py", "x = 1\n").run("check", "--output-format=json");

        assertEquals("[\n]\n", result.out());
        assertEquals(0, result.code());
    }

    @Test
    void jsonEscapesHostileNames() {
        var entries = json(workspace.file("a\n\"b\u001b[31m.py", SLEEPY).run("check", "--output-format=json"));

        var name = entries.get(0).getAsJsonObject().get("filename").getAsString();
        assertEquals(folder.resolve("a\n\"b\u001b[31m.py").toString(), name);
    }

    @Test
    void jsonSaysWhyAFixIsUnsafe() {
        var entries = json(workspace.file("nap.py", SLEEPY).run("check", "--output-format=json"));

        var unsafe = entries.get(0).getAsJsonObject().getAsJsonObject("fix");
        assertEquals("unsafe", unsafe.get("applicability").getAsString());
        assertEquals(
                "a negative delay raises on Trio, so the fix writes `max(0, …)`",
                unsafe.get("reason").getAsString());
        var safe = entries.get(1).getAsJsonObject().getAsJsonObject("fix");
        assertEquals("safe", safe.get("applicability").getAsString());
        assertTrue(safe.get("reason").isJsonNull());
    }

    private static JsonArray json(Workspace.Result result) {
        return JsonParser.parseString(result.out()).getAsJsonArray();
    }
}
