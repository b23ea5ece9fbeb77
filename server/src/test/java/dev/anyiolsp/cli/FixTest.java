package dev.anyiolsp.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixTest {
    private static final String BEFORE = """
            import asyncio


            async def nap(gap):
                await asyncio.sleep(gap - 1)
                await asyncio.sleep(1)
            """;
    private static final String AFTER =
            BEFORE.replace("asyncio\n", "asyncio\n\nimport anyio\n").replace("asyncio.sleep(1)", "anyio.sleep(1)");
    private static final String AFTER_ALL = """
            import anyio


            async def nap(gap):
                await anyio.sleep(max(0, gap - 1))
                await anyio.sleep(1)
            """;
    private static final String NAP = "import asyncio\n\n\nasync def nap():\n    await asyncio.sleep(1)\n";
    private static final String RESTED = "import anyio\n\n\nasync def nap():\n    await anyio.sleep(1)\n";

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
    }

    @Test
    void appliesWhatIsSafeAndReportsTheRest() {
        var result = workspace.file("a.py", BEFORE).file("b.py", NAP).run("fix");

        assertEquals(AFTER, workspace.text("a.py"));
        assertEquals(RESTED, workspace.text("b.py"));
        assertEquals("""
                a.py:7:11: asyncio-sleep [medium, information] Use `anyio.sleep` instead of `asyncio.sleep`
                  |
                7 |     await asyncio.sleep(gap - 1)
                  |           ^^^^^^^^^^^^^
                  = unsafe fix (a negative delay raises on Trio, so the fix writes `max(0, …)`): Use `anyio.sleep`

                2 fixes in 2 files; 1 finding remains
                """, result.out());
        assertEquals(1, result.code());
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        workspace.file("a.py", BEFORE).run("fix");
        var time = Files.getLastModifiedTime(folder.resolve("a.py"));

        var second = workspace.run("fix", "--quiet");

        assertEquals(AFTER, workspace.text("a.py"));
        assertEquals(time, Files.getLastModifiedTime(folder.resolve("a.py")));
        assertEquals(1, second.code());
    }

    @Test
    void appliesUnsafeFixesOnRequest() {
        var result = workspace.file("a.py", BEFORE).run("fix", "--unsafe-fixes");

        assertEquals(AFTER_ALL, workspace.text("a.py"));
        assertEquals("2 fixes in 1 file; 0 findings remain\n", result.out());
        assertEquals(0, result.code());
    }

    @Test
    void checkFixesToo() {
        var result = workspace.file("a.py", BEFORE).run("check", "--fix", "--unsafe-fixes");

        assertEquals(AFTER_ALL, workspace.text("a.py"));
        assertEquals(0, result.code());
    }

    @Test
    void showsTheDifferenceAndWritesNothing() {
        var result = workspace.file("a.py", NAP).run("fix", "--diff");

        assertEquals(NAP, workspace.text("a.py"));
        assertEquals("""
                --- a.py
                +++ a.py
                @@ -1,5 +1,5 @@
                -import asyncio
                +import anyio


                 async def nap():
                -    await asyncio.sleep(1)
                +    await anyio.sleep(1)
                """.replace("\n\n\n", "\n \n \n"), result.out());
        assertEquals("Would make 1 fix in 1 file\n", result.err());
        assertEquals(1, result.code());
        assertEquals(result.out(), workspace.run("check", "--diff").out());
    }

    /** What is shown can be handed to {@code patch}. */
    @Test
    void theDifferenceIsThatOfTheFiles() {
        var names = List.of("a.py", "my app/b c.py", "mark.py", "settings/pyproject.toml");
        workspace.file("a.py", NAP.replace("\n", "\r\n").stripTrailing()).file("my app/b c.py", NAP);
        workspace.file("mark.py", "\uFEFF" + NAP);
        workspace.file("settings/pyproject.toml", "\uFEFF[project]\nname = 'x'\ndependencies = []\n");
        workspace.file("settings/d.py", "\uFEFF" + NAP);
        var shown = workspace.run("fix", "--diff").out();
        assertTrue(shown.contains("--- my app/b c.py\t\n"), shown);
        assertTrue(shown.contains("\n--- mark.py\n+++ mark.py\n@@ -1,5 +1,5 @@\n-\uFEFFimport asyncio\n"), shown);
        assertTrue(shown.contains("\n-import asyncio\r\n"), shown);
        var mended = new ArrayList<String>();
        workspace.run("fix");
        for (var name : names) {
            for (var line : workspace.text(name).split("\n")) if (line.contains("anyio")) mended.add("+" + line);
        }
        for (var line : mended) assertTrue(shown.contains("\n" + line + "\n"), line + " in " + shown);
    }

    /** It compares bytes. */
    @Test
    void theDifferenceIsInTheEncodingOfTheFile() {
        var latin = "# coding: latin-1\n" + NAP.replace("sleep(1)", "sleep(1)  # Grüße");
        workspace.file("größer.py", latin.getBytes(ISO_8859_1));
        var shown = workspace.run("fix", "--diff").bytes();
        var names = "--- größer.py\n+++ größer.py\n".getBytes(UTF_8);
        assertArrayEquals(names, Arrays.copyOf(shown, names.length));
        var hunks = new String(shown, names.length, shown.length - names.length, ISO_8859_1);
        assertTrue(hunks.contains("\n+    await anyio.sleep(1)  # Grüße\n"), hunks);
    }

    @Test
    void anEmptyDifferenceIsCleanIfNothingIsFound() {
        assertEquals(0, workspace.file("a.py", RESTED).run("fix", "--diff").code());
        assertEquals(1, workspace.file("b.py", "x = (\n").run("fix", "--diff").code());
    }

    @Test
    void keepsEncodingMarkAndLineEnds() {
        var latin = "# coding: latin-1\nimport asyncio\nG = 'Grüße'\nasync def f():\n    await asyncio.sleep(1)\n";
        var windows = "\uFEFF" + NAP.replace("\n", "\r\n");
        workspace.file("latin.py", latin.getBytes(ISO_8859_1)).file("windows.py", windows);

        var result = workspace.run("fix");

        assertEquals(0, result.code(), result.err());
        var expected = latin.replace("asyncio", "anyio").replace("import anyio\nG", "import anyio\n\nG");
        var fixed = new String(workspace.bytes("latin.py"), ISO_8859_1);
        assertEquals(expected.replace("\n\n", "\n"), fixed.replace("\n\n", "\n"));
        assertArrayEquals(("\uFEFF" + RESTED.replace("\n", "\r\n")).getBytes(UTF_8), workspace.bytes("windows.py"));
    }

    @Test
    void keepsModeAndLinks() throws IOException {
        workspace.file("real/tool.txt", NAP);
        var real = folder.resolve("real/tool.txt");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwxr-x--x"));
        var link = Files.createSymbolicLink(folder.resolve("tool.py"), Path.of("real/tool.txt"));

        workspace.run("fix", "tool.py");

        assertTrue(Files.isSymbolicLink(link));
        assertEquals(RESTED, workspace.text("real/tool.txt"));
        assertEquals("rwxr-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
    }

    @Test
    void standardInputBecomesStandardOutput() {
        var result = workspace.stdin(BEFORE).run("fix", "-", "--output-format=concise");

        assertEquals(AFTER, result.out());
        assertTrue(result.err().startsWith("-:7:11: asyncio-sleep"), result.err());
        assertEquals(1, result.code());
        assertEquals(
                AFTER_ALL,
                workspace.run("check", "--fix", "--unsafe-fixes", "-").out());
        assertEquals(0, workspace.run("check", "--fix", "--unsafe-fixes", "-").code());
    }

    @Test
    void standardInputComesBackWhateverHappens() {
        byte[] bad = {'x', (byte) 0xFF, 0};

        var result = workspace.stdin(bad).run("fix", "-");

        assertArrayEquals(bad, result.bytes());
        assertEquals(1, result.code());
        assertTrue(result.err().contains("syntax-error"), result.err());
        workspace.rules(StubRule.writing("(")).stdin(NAP);
        assertEquals(NAP, workspace.run("fix", "-").out());
    }

    @Test
    void theDifferenceOfStandardInput() {
        var result = workspace.stdin(NAP).run("fix", "--diff", "--stdin-filename=x.py");

        assertTrue(result.out().startsWith("--- x.py\n+++ x.py\n@@"), result.out());
        assertEquals(1, result.code());
    }

    @Test
    void aResultThatIsNoPythonIsRefused() {
        var result = workspace
                .file("a.py", NAP)
                .file("b.py", NAP)
                .rules(StubRule.writing("sleep )"))
                .run("fix", "a.py");

        assertEquals(NAP, workspace.text("a.py"));
        assertEquals(1, result.code());
        assertEquals(
                "anyio-lsp: a.py: not fixed: the result would be no Python in line 5: unmatched ')'; please report\n",
                result.err());
        assertTrue(result.out().endsWith("0 fixes in 0 files; 1 finding remains\n"), result.out());
    }

    @Test
    void aBrokenFileIsStillFixedElsewhere() {
        var broken = NAP + "\nx = (\n";

        var result = workspace.file("a.py", broken).run("fix", "--output-format=concise");

        assertEquals(RESTED + "\nx = (\n", workspace.text("a.py"));
        assertTrue(result.out().startsWith("a.py:7:5: syntax-error"), result.out());
        assertEquals(1, result.code());
    }

    @Test
    void fixesThatDoNotComeToAnEndAreRefused() {
        var growing = StubRule.writing("asyncio . sleep, asyncio.sleep");

        var result = workspace.file("a.py", NAP).rules(growing).run("fix", "--quiet", "--output-format=json");

        assertEquals(NAP, workspace.text("a.py"));
        assertEquals("anyio-lsp: a.py: not fixed: its fixes do not come to an end; please report\n", result.err());
        assertEquals(1, result.code());
        assertEquals(1, JsonParser.parseString(result.out()).getAsJsonArray().size());
    }

    @Test
    void fixesThatGoRoundInACircleAreRefused() {
        var flipping = new StubRule(
                "stub",
                (finding, sleep) -> finding.safe(
                        "Flip",
                        edits -> edits.replace(
                                sleep.range(), sleep.range().length() == 13 ? "asyncio . sleep" : "asyncio.sleep")));

        var result = workspace.file("a.py", NAP).rules(flipping).run("fix", "--quiet");

        assertEquals(NAP, workspace.text("a.py"));
        assertEquals(1, result.code());
        assertTrue(result.err().contains("do not come to an end"), result.err());
    }

    @Test
    void aFixThatThrowsDoesNotStopTheOthers() {
        var failing = new StubRule(
                "failing",
                (finding, sleep) -> finding.safe("Fail", edits -> {
                    throw new IllegalStateException("no");
                }));

        var result = workspace
                .file("a.py", NAP)
                .rules(failing, StubRule.writing("anyio.sleep"))
                .run("fix");

        assertTrue(workspace.text("a.py").contains("await anyio.sleep(1)"));
        assertEquals(2, result.code());
        assertEquals(
                "anyio-lsp: internal error in rule failing at a.py: IllegalStateException: no; please report\n",
                result.err());
    }

    @Test
    void aTextThatTheEncodingLacksIsRefused() {
        var latin = "# coding: latin-1\n" + NAP;

        var result = workspace
                .file("a.py", latin)
                .rules(StubRule.writing("'\u20AC'"))
                .run("fix");

        assertEquals(latin, workspace.text("a.py"));
        assertEquals("anyio-lsp: a.py: not fixed: 'latin-1' codec can't encode character U+20AC\n", result.err());
        assertTrue(result.out().endsWith("0 fixes in 0 files; 1 finding remains\n"), result.out());
        assertEquals(1, result.code());
    }

    @Test
    void theImportStyleIsChosen() {
        workspace.file("a.py", NAP).run("fix", "--import-style=from");

        assertEquals("from anyio import sleep\n\n\nasync def nap():\n    await sleep(1)\n", workspace.text("a.py"));
    }
}
