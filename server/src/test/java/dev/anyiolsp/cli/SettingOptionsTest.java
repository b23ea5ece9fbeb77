package dev.anyiolsp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings on the command line, and against those of files. */
class SettingOptionsTest {
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

    private int findings(String... options) {
        var args = new ArrayList<>(List.of("check", "--output-format=json"));
        args.addAll(List.of(options));
        return JsonParser.parseString(workspace.run(args.toArray(String[]::new)).out())
                .getAsJsonArray()
                .size();
    }

    /** What a script gives when its variable is not set must not mean all rules. */
    @Test
    void aSelectionOfNothingIsRefused() {
        workspace.file("a.py", SLEEPY);

        for (var nothing : List.of("", " ", ",", " , ")) {
            for (var command : List.of("check", "fix", "review")) {
                var result = workspace.run(command, "--select", nothing);
                assertEquals("anyio-lsp: '--select' names no rule; 'ALL' means all\n", result.err());
                assertEquals("", result.out());
                assertEquals(2, result.code());
            }
        }
        assertEquals(SLEEPY, workspace.text("a.py"));
        assertEquals(2, findings("--select", " asyncio-sleep ,"));
        assertEquals(2, findings("--select", "", "--select", "asyncio-sleep"));
        assertEquals(2, findings("--ignore", "", "--exclude", "", "--extend-select", ""));
        assertEquals(2, workspace.run("check", "--ignore", "asyncio-slep,").code());
    }

    @Test
    void anEmptyListInASettingsFileSelectsNothing() {
        workspace.file("a.py", SLEEPY + "x = (\n").file("anyio-lsp.toml", "select = []\n");

        assertEquals(0, findings());
        assertEquals(2, findings("--select", "asyncio-sleep"));
        workspace.file("anyio-lsp.toml", "select = []\nextend-select = ['syntax-error']\n");
        assertEquals(1, findings());
    }

    /** Whoever names a rule wants to see it. */
    @Test
    void whatIsSelectedRunsThoughTheMigrationIsOff() {
        workspace.file("a.py", SLEEPY + "asyncio.run(nap(1))\n").file("anyio-lsp.toml", "migration = false\n");

        assertEquals(0, findings());
        assertEquals(1, findings("--select", "asyncio-run"));
        assertEquals(1, findings("--extend-select", "asyncio-run"));
        assertEquals(3, findings("--select", "migration"));
        assertEquals(3, findings("--select", "ALL"));
        assertEquals(0, findings("--extend-select", "migration"));
        assertEquals(0, findings("--select", "ALL", "--migration", "false"));
        workspace.file("anyio-lsp.toml", "migration = false\nselect = ['asyncio-run', 'ALL']\n");
        assertEquals(1, findings());
    }

    /** The settings of files and editors are options, too, with the same words. */
    @Test
    void everySettingIsAnOption() throws IOException {
        var schema = JsonParser.parseString(Files.readString(Path.of("anyio-lsp.schema.json")))
                .getAsJsonObject();
        var keys = schema.getAsJsonObject("properties").keySet();
        assertEquals(17, keys.size());
        for (var command : List.of("check", "fix", "review")) {
            var help = workspace.run(command, "--help").out();
            for (var key : keys) {
                boolean hasNoUse = command.equals("review") && key.equals("fail-level");
                assertEquals(!hasNoUse, help.contains("--" + key + "="), command + " --" + key);
            }
        }
    }

    @Test
    void optionsDoWhatSettingsDo() {
        workspace.file("test_a.py", SLEEPY).file("anyio-lsp.toml", "tests = 'same'\nlevels = {asyncio-run = 'hint'}\n");

        assertEquals(2, findings());
        assertEquals(0, findings("--tests", "hide"));
        assertEquals(0, findings("--levels", "medium=off"));
        assertEquals(0, findings("--levels=asyncio-sleep=off,asyncio-run=hint"));
        assertEquals(0, findings("--per-file-ignores", "test_*.py=asyncio-sleep"));
        assertEquals(2, findings("--per-file-ignores", "!test_*.py=asyncio-sleep"));
        assertEquals(0, findings("--extend-ignore", "asyncio-sleep"));
        assertEquals(0, findings("--extend-exclude", "test_*"));
        assertEquals(0, findings("--migration=false"));
        assertEquals(0, findings("--backends", "asyncio"), "on asyncio alone it does no harm");
        workspace.file("app.py", "import asyncio\n\n\nasync def main():\n    pass\n\n\nasyncio.run(main())\n");
        workspace.run("fix", "app.py", "--no-dependency", "--entry-point-backend", "asyncio", "--import-style", "from");
        assertTrue(workspace.text("app.py").endsWith("\nrun(main, backend=\"asyncio\")\n"), workspace.text("app.py"));
    }

    @Test
    void optionsThatCannotBeUnderstood() {
        workspace.file("a.py", SLEEPY);

        refused("'--tests' takes 'lower', 'same' or 'hide', not 'hid'; did you mean 'hide'?", "--tests", "hid");
        refused("'--migration' takes 'true' or 'false', not 'perhaps'", "--migration", "perhaps");
        refused("'--levels' takes RULE=LEVEL, not 'high'", "--levels", "high");
        refused("unknown rule 'hihg'; did you mean 'high'?", "--levels", "hihg=off");
        refused("unknown rule 'nonsense'", "--per-file-ignores", "a.py=nonsense");
        refused("'--minimum-anyio' takes a version such as '\"4.12\"', not 'new'", "--minimum-anyio", "new");
        refused("'--backends' takes 'asyncio' or 'trio', not 'curio'; did you mean 'trio'?", "--backends", "curio");
        refused("'--fail-level' takes 'error', 'warning', 'information' or 'hint', not 'off'", "--fail-level", "off");
    }

    private void refused(String message, String option, String value) {
        var result = workspace.run("check", option, value);
        assertEquals("anyio-lsp: " + message + "\n", result.err());
        assertEquals(2, result.code());
        assertEquals("", result.out());
    }
}
