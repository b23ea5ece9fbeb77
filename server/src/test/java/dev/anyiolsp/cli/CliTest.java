package dev.anyiolsp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.anyiolsp.Main;
import dev.anyiolsp.rules.Rules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {
    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
    }

    @Test
    void helpsAndTellsItsVersion() {
        assertTrue(workspace.run("--version").out().matches("anyio-lsp \\d+\\.\\d+\\.\\d+\n"));
        for (var command : new String[] {"check", "fix", "rules", "server"}) {
            assertTrue(workspace.run("--help").out().contains("  " + command + " "));
            var help = workspace.run(command, "--help");
            assertTrue(help.out().startsWith("Usage: anyio-lsp " + command), help.out());
            assertEquals(0, help.code());
        }
    }

    @Test
    void explainsWhatIsWrongInOneLine() {
        assertWrong("a command is missing: check, fix, review, rules or server; see 'anyio-lsp --help'");
        assertWrong("unknown command 'chek'; did you mean 'check'?; see 'anyio-lsp --help'", "chek");
        assertWrong(
                "unknown option '--unsafe-fix'; did you mean '--unsafe-fixes'?; see 'anyio-lsp fix --help'",
                "fix",
                "--unsafe-fix");
        assertWrong(
                "invalid value for option '--output-format': expected one of text, concise, json but was 'xml';"
                        + " see 'anyio-lsp check --help'",
                "check",
                "--output-format=xml");
        assertWrong("unknown option '\\x1b[31m'; see 'anyio-lsp --help'".replace("option", "command"), "\u001b[31m");
    }

    /** A pipe has no length and no place in it, which the streams of Java's files ask for. */
    @Test
    void readsWhatIsPipedIn() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "check",
                        "--quiet",
                        "--output-format=concise",
                        "--stdin-filename=piped.py",
                        "-")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var out = process.getOutputStream()) {
            out.write("import asyncio\nasyncio.run(1)\n".getBytes(StandardCharsets.UTF_8));
        }
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(told.startsWith("piped.py:2:1: asyncio-run "), told);
        assertEquals(1, process.waitFor());
    }

    private void assertWrong(String message, String... args) {
        var result = workspace.run(args);
        assertEquals("anyio-lsp: " + message + "\n", result.err());
        assertEquals("", result.out());
        assertEquals(2, result.code());
    }

    @Test
    void pathsAreTakenAsTheyAre() {
        workspace.file("list", "gone\n").file("--fix", "import asyncio\nasyncio.sleep\n");

        assertEquals(1, workspace.run("check", "--", "--fix").code());
        // Not the names in that file, as the library would have it.
        var list = "@" + workspace.path("list");
        assertEquals(
                "anyio-lsp: " + list + ": no such file or folder\n",
                workspace.run("check", list).err());
    }

    @Test
    void listsTheRules() {
        workspace.rules(new StubRule("stub", (finding, sleep) -> finding), new StubRule("longer-stub", null));

        assertEquals("""
                stub         medium  warning      -                   A stub
                longer-stub  medium  warning      -                   A stub
                """, workspace.run("rules").out());
        var list = JsonParser.parseString(
                        workspace.run("rules", "--output-format=json").out())
                .getAsJsonArray();
        assertEquals(2, list.size());
        assertEquals("stub", list.get(0).getAsJsonObject().get("name").getAsString());
    }

    @Test
    void showsThePageOfARule() {
        workspace.rules(new StubRule("stub", (finding, sleep) -> finding));

        assertEquals("""
                # stub

                A stub.

                Family `migration`, priority medium, level warning. `anyio-lsp review` lists it under "Medium priority".

                ## What it does
                Nothing useful.
                """, workspace.run("rules", "stub").out());
        var json = JsonParser.parseString(
                        workspace.run("rules", "stub", "--output-format=json").out())
                .getAsJsonObject();
        assertEquals("## What it does\nNothing useful.\n", json.get("page").getAsString());
    }

    @Test
    void namesTheNearestRule() {
        workspace.rules(new StubRule("asyncio-sleep", null), new StubRule("asyncio-run", null));

        assertWrong("unknown rule 'sleep'; did you mean 'asyncio-sleep'?", "rules", "sleep");
        assertWrong("unknown rule 'xyzzy'", "rules", "xyzzy");
    }

    @Test
    void aReaderThatLeavesIsNoTrouble() {
        workspace.file("a.py", "import asyncio\nasyncio.sleep\n");

        assertEquals("", errorsWhenWritingFails("Broken pipe", 1));
        assertEquals(
                "anyio-lsp: cannot write the output: No space left on device\n",
                errorsWhenWritingFails("No space left on device", 2));
    }

    private String errorsWhenWritingFails(String reason, int code) {
        var closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        var err = new ByteArrayOutputStream();
        var shell = new Shell(new ByteArrayInputStream(new byte[0]), closed, err, folder, Map.of(), false);
        assertEquals(code, Cli.run(new String[] {"check"}, shell, Rules.ALL));
        return err.toString(StandardCharsets.UTF_8);
    }
}
