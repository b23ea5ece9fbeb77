package dev.anyiolsp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
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
    void anEmptyPathNamesNothing() {
        for (var command : List.of("check", "fix")) {
            var result = workspace.file("nap.py", SLEEPY).run(command, "");
            assertEquals(2, result.code());
            assertEquals("anyio-lsp: an empty path names nothing; the current folder is `.`\n", result.err());
            assertEquals(SLEEPY, workspace.text("nap.py"));
        }
    }

    @Test
    void aProjectFileThatIsNoTomlIsToldOfOnce() {
        var result = workspace
                .file("pyproject.toml", "[project\n")
                .file("nap.py", SLEEPY)
                .file("nap2.py", SLEEPY)
                .run("check");
        assertEquals(1, result.code());
        assertEquals(1, result.err().lines().count(), result.err());
        assertTrue(
                result.err().startsWith("anyio-lsp: pyproject.toml:1:1: no TOML, so that it is not known what the"),
                result.err());
    }

    @Test
    void showsEachFindingWithItsLineAndWhatToDo() {
        workspace
                .file("app/nap.py", SLEEPY)
                .file("app/main.py", "import asyncio\nasyncio.run(serve())\n")
                .file("app/clean.py", "x = 1\n")
                .file("broken.py", "x = (\n");

        var result = workspace.run("check");

        assertEquals("", result.err());
        assertEquals("""
                app/main.py:2:1: asyncio-run [high, information] Use `anyio.run` instead of `asyncio.run`
                  |
                2 | asyncio.run(serve())
                  | ^^^^^^^^^^^
                  = unsafe fix (`serve` is not defined in this file): Use `anyio.run`

                app/nap.py:5:11: asyncio-sleep [medium, information] Use `anyio.sleep` instead of `asyncio.sleep`
                  |
                5 |     await asyncio.sleep(gap - 1)
                  |           ^^^^^^^^^^^^^
                  = unsafe fix (a negative delay raises on Trio, so the fix writes `max(0, …)`): Use `anyio.sleep`

                app/nap.py:6:11: asyncio-sleep [medium, information] Use `anyio.sleep` instead of `asyncio.sleep`
                  |
                6 |     await asyncio.sleep(1)
                  |           ^^^^^^^^^^^^^
                  = fix: Use `anyio.sleep`

                broken.py:1:5: syntax-error [error] '(' was never closed
                  |
                1 | x = (
                  |     ^

                4 findings in 3 of 4 files: 1 error, 3 information

                  1  syntax-error   -
                  1  asyncio-run    high
                  2  asyncio-sleep  medium

                1 can be fixed by `anyio-lsp fix`, 2 more by `anyio-lsp fix --unsafe-fixes`
                """, result.out());
        assertEquals(1, result.code());
    }

    @Test
    void aCleanTreeSaysSo() {
        var result = workspace.file("a.py", "x = 1\n").file("b.pyi", "").run("check");

        assertEquals(0, result.code());
        assertEquals("No findings in 2 files\n", result.out());
    }

    @Test
    void anEmptyTreeIsClean() {
        var result = workspace.file("readme.txt", "").run("check");

        assertEquals(0, result.code());
        assertEquals("", result.out());
        assertEquals("anyio-lsp: no Python files found\n", result.err());
    }

    @Test
    void conciseIsALineAFinding() {
        var result = workspace.file("nap.py", SLEEPY).run("check", "--output-format", "concise", "--quiet");

        assertEquals("""
                nap.py:5:11: asyncio-sleep [medium, information] Use `anyio.sleep` instead of `asyncio.sleep`
                nap.py:6:11: asyncio-sleep [medium, information] Use `anyio.sleep` instead of `asyncio.sleep`
                """, result.out());
    }

    @Test
    void textEscapesHostileNames() {
        var result = workspace.file("a\n\u001b[31m\u202e.py", SLEEPY).run("check", "--output-format=concise");

        assertTrue(result.out().startsWith("a\\n\\x1b[31m\\u202e.py:5:11: "), result.out());
    }

    @Test
    void aCommentGoesBehindTheStringThatAFindingStandsIn() {
        workspace.file("a.py", "import asyncio\nx = '''\n''', asyncio.sleep, '''\n\n''', asyncio.sleep\n");

        var entries = json(workspace.run("check", "--output-format=json"));

        assertEquals(
                3,
                entries.get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("location")
                        .get("row")
                        .getAsInt());
        assertEquals(5, entries.get(0).getAsJsonObject().get("noqa_row").getAsInt());
        assertEquals(5, entries.get(1).getAsJsonObject().get("noqa_row").getAsInt());
    }

    @Test
    void onlyWhatIsSelected() {
        workspace.file("a.py", SLEEPY + "asyncio.run(nap(1))\nx = (\n");

        assertEquals(3, findings("--select", "asyncio-run,asyncio-sleep"));
        assertEquals(1, findings("--select", "asyncio-run"));
        assertEquals(2, findings("--select", "asyncio-run", "--select", "syntax-error"));
        assertEquals(3, findings("--select", "migration"));
        assertEquals(4, findings("--select", "ALL"));
        assertEquals(2, findings("--ignore", "asyncio-sleep"));
        assertEquals(3, findings("--ignore", "syntax-error"));
    }

    @Test
    void anUndecodableFileObeysTheSelectionToo() {
        workspace.file("bad.py", new byte[] {'x', 0, 'y'});

        assertEquals(1, workspace.run("check").code());
        assertEquals(0, workspace.run("check", "--ignore=syntax-error").code());
        assertEquals(0, workspace.run("check", "--select=asyncio-run").code());
    }

    @Test
    void unknownRulesAreNamed() {
        var result = workspace.file("a.py", SLEEPY).run("check", "--select", "asyncio-slep");

        assertEquals(2, result.code());
        assertEquals("", result.out());
        assertEquals("anyio-lsp: unknown rule 'asyncio-slep'; did you mean 'asyncio-sleep'?\n", result.err());
    }

    @Test
    void whatIsNamedWronglyDoesNotStopTheRest() {
        var result = workspace.file("a.py", SLEEPY).run("check", "gone", "a.py", "--output-format=concise");

        assertEquals(2, result.code());
        assertEquals("anyio-lsp: gone: no such file or folder\n", result.err());
        assertTrue(result.out().endsWith("2 findings in 1 of 1 file: 2 information\n"), result.out());
    }

    @Test
    void exitZeroForgivesFindingsOnly() {
        workspace.file("a.py", SLEEPY);

        assertEquals(0, workspace.run("check", "--exit-zero").code());
        assertEquals(2, workspace.run("check", "--exit-zero", "gone").code());
    }

    @Test
    void excludedFilesAreSkippedUnlessNamed() {
        workspace.file("a.py", SLEEPY).file("old/b.py", SLEEPY).file("old/c.py", SLEEPY);

        assertEquals(2, findings("--exclude", "old,*.pyi"));
        assertEquals(4, findings("--exclude", "old/", "old/b.py", "."));
    }

    @Test
    void aFileNamedTwiceIsLookedAtOnce() {
        workspace.file("a.py", SLEEPY);

        assertEquals(2, findings("a.py", ".", "./a.py"));
    }

    @Test
    void linksAreFollowedOnlyWhenNamed() throws IOException {
        workspace.file("elsewhere.txt", SLEEPY);
        Files.createSymbolicLink(folder.resolve("link.py"), folder.resolve("elsewhere.txt"));

        assertEquals(0, findings());
        assertEquals(2, findings("link.py"));
    }

    @Test
    void filesThatTheDiskRefusesAreFindings() throws IOException {
        workspace.file("a.py", SLEEPY).file("deep/b.py", SLEEPY);
        var locked = Files.setPosixFilePermissions(folder.resolve("a.py"), Set.of());
        if (Files.isReadable(locked)) return; // Root may read everything.

        var result = workspace.run("check", "--output-format=concise");

        assertTrue(result.out().startsWith("a.py:1:1: syntax-error [error] cannot be read: permission denied\n"));
        assertEquals(1, result.code());
    }

    @Test
    void readsStandardInput() {
        var result = workspace.stdin(SLEEPY).run("check", "-", "--output-format=concise");

        assertTrue(result.out().startsWith("-:5:11: asyncio-sleep"), result.out());
        assertEquals(1, result.code());
        var entry = json(workspace.run("check", "-", "--output-format=json")).get(0);
        assertEquals("-", entry.getAsJsonObject().get("filename").getAsString());
    }

    @Test
    void standardInputMayHaveAName() {
        workspace.stdin(SLEEPY);

        var result = workspace.run("check", "--stdin-filename", "app/x.py", "--output-format=concise");
        var entry = json(workspace.run("check", "--stdin-filename=app/x.py", "-", "--output-format=json"))
                .get(0);

        assertTrue(result.out().startsWith("app/x.py:5:11: asyncio-sleep"), result.out());
        assertEquals(
                folder.resolve("app/x.py").toString(),
                entry.getAsJsonObject().get("filename").getAsString());
    }

    @Test
    void standardInputStandsAlone() {
        var result = workspace.file("a.py", SLEEPY).stdin(SLEEPY).run("check", "-", "a.py");

        assertEquals(2, result.code());
        assertEquals("anyio-lsp: standard input and files cannot be checked together\n", result.err());
    }

    @Test
    void statisticsCountByRule() {
        workspace.file("a.py", SLEEPY).file("b.py", SLEEPY + "asyncio.run(nap(1))\n");

        assertEquals("""
                  4  asyncio-sleep  medium
                  1  asyncio-run    high
                5 findings in 2 of 2 files: 5 information
                """, workspace.run("check", "--statistics").out());
        var sleeps = json(workspace.run("check", "--statistics", "--output-format=json"))
                .get(0)
                .getAsJsonObject();
        assertEquals(4, sleeps.get("count").getAsInt());
        assertEquals(2, sleeps.get("fixable_count").getAsInt());
        assertEquals(2, sleeps.get("unsafe_count").getAsInt());
    }

    @Test
    void writesTheReportToAFile() {
        var result = workspace.file("a.py", SLEEPY).run("check", "--output-file=report.json", "--output-format=json");

        assertEquals("", result.out());
        assertEquals(1, result.code());
        assertEquals(
                2,
                JsonParser.parseString(workspace.text("report.json"))
                        .getAsJsonArray()
                        .size());
        assertEquals(2, workspace.run("check", "--output-file=no/such/folder").code());
    }

    @Test
    void coloursOnlyWhereTheyAreWanted() {
        workspace.file("a.py", SLEEPY);

        assertFalse(workspace.run("check").out().contains("\033"));
        assertTrue(workspace.run("check", "--color=always").out().contains("\033[1;31m^^^"));
        assertFalse(workspace
                .run("check", "--color=always", "--output-format=json")
                .out()
                .contains("\033"));
        workspace.terminal();
        assertTrue(workspace.run("check").out().contains("\033"));
        assertFalse(workspace.run("check", "--color=never").out().contains("\033"));
        workspace.environment("NO_COLOR", "1").environment("FORCE_COLOR", "1");
        assertFalse(workspace.run("check").out().contains("\033"));
    }

    @Test
    void aRuleThatThrowsIsReportedOnALine() {
        var failing = new StubRule("failing", (finding, sleep) -> {
            throw new IllegalStateException("two\nlines");
        });
        workspace.file("a.py", SLEEPY).file("b.py", SLEEPY).rules(failing, new StubRule("stub", (found, at) -> found));

        var result = workspace.run("check", "--output-format=concise", "--exit-zero");

        assertEquals(2, result.code());
        assertEquals("""
                anyio-lsp: internal error in rule failing at a.py: IllegalStateException: two\\nlines; please report
                anyio-lsp: internal error in rule failing at b.py: IllegalStateException: two\\nlines; please report
                """, result.err());
        assertEquals(5, result.out().lines().count());
        assertTrue(
                workspace.environment("ANYIO_LSP_DEBUG", "1").run("check").err().contains("\tat dev.anyiolsp"));
    }

    @Test
    void aFixThatThrowsLeavesItsFinding() {
        var failing = new StubRule(
                "failing",
                (finding, sleep) -> finding.safe("Fail", edits -> {
                    throw new IllegalStateException("no");
                }));
        workspace.file("a.py", SLEEPY).rules(failing);

        var result = workspace.run("check", "--output-format=json");

        assertEquals(2, result.code());
        assertEquals(1, result.err().lines().count(), result.err());
        assertTrue(json(result).get(0).getAsJsonObject().get("fix").isJsonNull());
    }

    @Test
    void manyFilesComeInTheirOrder() {
        IntStream.range(0, 300).forEach(i -> workspace.file("%03d.py".formatted(i), i % 3 == 0 ? SLEEPY : "x\n"));

        var names = workspace
                .run("check", "--output-format=concise", "--quiet")
                .out()
                .lines()
                .map(line -> line.substring(0, 6))
                .distinct()
                .toList();

        assertEquals(
                IntStream.range(0, 100)
                        .mapToObj(i -> "%03d.py".formatted(i * 3))
                        .toList(),
                names);
    }

    private int findings(String... options) {
        var args = new String[options.length + 2];
        args[0] = "check";
        args[1] = "--output-format=json";
        System.arraycopy(options, 0, args, 2, options.length);
        return json(workspace.run(args)).size();
    }

    private static JsonArray json(Workspace.Result result) {
        return JsonParser.parseString(result.out()).getAsJsonArray();
    }
}
