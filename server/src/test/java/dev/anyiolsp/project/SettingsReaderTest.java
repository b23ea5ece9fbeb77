package dev.anyiolsp.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.anyiolsp.fix.ImportStyle;
import dev.anyiolsp.syntax.toml.TomlDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SettingsReaderTest {
    static final Vocabulary WORDS = new Vocabulary(
            Set.of("ALL", "migration", "asyncio-sleep", "asyncio-run"),
            Set.of("migration", "asyncio-sleep", "asyncio-run", "high"));

    private static SettingsReader.Reading pyproject(String text) {
        return SettingsReader.pyproject(TomlDocument.parse(text), WORDS);
    }

    /** The problems as {@code marked text: message}. */
    private static List<String> problems(String text) {
        return pyproject(text).problems().stream()
                .map(problem -> problem.range().of(text) + ": " + problem.message())
                .toList();
    }

    @Test
    void everySettingInToml() {
        var reading = pyproject("""
                [tool.anyio-lsp]
                select = ["ALL"]
                ignore = ["asyncio-run"]
                extend-select = ["asyncio-sleep"]
                extend-ignore = ["asyncio-sleep"]
                levels.high = "error"
                per-file-ignores = { "tests/*" = ["asyncio-sleep"], "!src/**" = ["ALL"] }
                exclude = ["gen"]
                extend-exclude = ["*_pb2.py"]
                import-style = "from"
                tests = "hide"
                minimum-anyio = "4.12"
                backends = ["asyncio"]
                migration = true
                entry-point-backend = "trio"
                use-uvloop = true
                fast-acquire = true
                fail-level = "warning"
                """);
        assertEquals(List.of(), reading.problems());
        var settings = reading.settings();
        assertEquals(List.of("ALL"), settings.select());
        assertEquals(List.of("asyncio-run", "asyncio-sleep"), settings.ignore());
        assertEquals(List.of("asyncio-sleep"), settings.extendSelect());
        assertEquals(Map.of("high", "error"), settings.levels());
        assertEquals(List.of("asyncio-sleep", "ALL"), settings.ignoredIn("tests/a.py"));
        assertEquals(List.of(), settings.ignoredIn("src/a.py"));
        assertTrue(settings.excludes("x/gen/a.py"));
        assertTrue(settings.excludes("a_pb2.py"));
        assertFalse(settings.excludes("a.py"));
        assertEquals(ImportStyle.FROM, settings.importStyle());
        assertEquals(Settings.TestTreatment.HIDE, settings.tests());
        assertEquals(Optional.of(new Version(4, 12)), settings.minimumAnyio());
        assertEquals(List.of("asyncio"), settings.backends());
        assertEquals(Optional.of(true), settings.migration());
        assertEquals(Optional.of("trio"), settings.entryPointBackend());
        assertTrue(settings.useUvloop());
        assertEquals(Optional.of(true), settings.fastAcquire());
        assertEquals("warning", settings.failLevel());
        assertTrue(settings.isConfigured());
    }

    @Test
    void defaults() {
        var settings = Settings.DEFAULT;
        assertEquals(List.of(), settings.select());
        assertEquals(ImportStyle.MODULE, settings.importStyle());
        assertEquals(Settings.TestTreatment.LOWER, settings.tests());
        assertEquals(List.of("asyncio", "trio"), settings.backends());
        assertEquals(Optional.empty(), settings.migration());
        assertEquals(Optional.empty(), settings.entryPointBackend());
        assertEquals("hint", settings.failLevel());
        assertFalse(settings.excludes("a.py"));
        assertEquals(settings, pyproject("[project]\nname = 'a'\n").settings());
    }

    @Test
    void problemsHaveTheirPlaceAndTheNearestName() {
        assertEquals(
                List.of("selekt: Unknown setting `selekt`; did you mean `select`?"),
                problems("[tool.anyio-lsp]\nselekt = []\n"));
        assertEquals(
                List.of("[tool.anyio-lsp.level]: Unknown setting `level`; did you mean `levels`?"),
                problems("[tool.anyio-lsp.level]\nhigh = 'error'\n"));
        assertEquals(
                List.of("\"asyncio-slep\": Unknown rule `asyncio-slep`; did you mean `asyncio-sleep`?"),
                problems("[tool.anyio-lsp]\nignore = [\"asyncio-run\", \"asyncio-slep\"]\n"));
        assertEquals(
                List.of("\"asyncio-sleep\": `select` takes a list of rules, not `asyncio-sleep`"),
                problems("[tool.anyio-lsp]\nselect = \"asyncio-sleep\"\n"));
        assertEquals(List.of("3: `select` lists strings, not a number"), problems("[tool.anyio-lsp]\nselect = [3]\n"));
        assertEquals(
                List.of("1: `migration` takes `true` or `false`, not a number"),
                problems("[tool.anyio-lsp]\nmigration = 1\n"));
        assertEquals(
                List.of("'hid': `tests` takes `lower`, `same` or `hide`, not `hid`; did you mean `hide`?"),
                problems("[tool.anyio-lsp]\ntests = 'hid'\n"));
        assertEquals(
                List.of("'new': `minimum-anyio` takes a version such as `\"4.12\"`, not `new`"),
                problems("[tool.anyio-lsp]\nminimum-anyio = 'new'\n"));
        assertEquals(
                List.of("hihg: Unknown rule `hihg`; did you mean `high`?"),
                problems("[tool.anyio-lsp]\nlevels = {hihg = 'error'}\n"));
        assertEquals(
                List.of("'erorr': `levels` takes `error`, `warning`, `information`, `hint` or `off`, not `erorr`;"
                        + " did you mean `error`?"),
                problems("[tool.anyio-lsp.levels]\nhigh = 'erorr'\n"));
        assertEquals(
                List.of("'asyncio-run': Rules for `x` stand in a list"),
                problems("[tool.anyio-lsp.per-file-ignores]\nx = 'asyncio-run'\n"));
        assertEquals(List.of("1: `tool.anyio-lsp` is a table"), problems("[tool]\nanyio-lsp = 1\n"));
        assertEquals(1, problems("[[tool.anyio-lsp]]\n").size());
    }

    @Test
    void whatIsWrongCostsOnlyItself() {
        var settings = pyproject(
                        "[tool.anyio-lsp]\ntests = 3\nselect = ['asyncio-run', 'nonsense', 3]\nimport-style =\n")
                .settings();
        assertEquals(List.of("asyncio-run", "nonsense"), settings.select());
        assertEquals(Settings.TestTreatment.LOWER, settings.tests());
    }

    @Test
    void ownFile() {
        var text = "import-style = 'from'\nselect = [\n[levels]\nhigh = 'hint'\n";
        var reading = SettingsReader.ownFile(TomlDocument.parse(text), WORDS);
        assertEquals(1, reading.problems().size());
        assertEquals(ImportStyle.FROM, reading.settings().importStyle());
        assertEquals(Map.of("high", "hint"), reading.settings().levels());
        assertTrue(
                SettingsReader.ownFile(TomlDocument.parse(""), WORDS).settings().isConfigured());
    }

    @Test
    void editors() {
        var nested = SettingsReader.editor(
                Map.of(
                        "enable", true,
                        "java", Map.of("path", ""),
                        "trace", Map.of("server", "off"),
                        "import-style", "from",
                        "levels", Map.of("high", "error"),
                        "select", List.of("asyncio-run")),
                WORDS);
        assertEquals(List.of(), nested.problems());
        assertEquals(ImportStyle.FROM, nested.settings().importStyle());
        assertEquals(List.of("asyncio-run"), nested.settings().select());
        var dotted = SettingsReader.editor(
                Map.of(
                        "anyio-lsp.import-style", "from",
                        "anyio-lsp.levels.high", "error",
                        "anyio-lsp.levels", Map.of("asyncio-run", "hint"),
                        "per-file-ignores.tests/*.py", List.of("ALL"),
                        "anyio-lsp.java.path", "x"),
                WORDS);
        assertEquals(List.of(), dotted.problems());
        assertEquals(
                Map.of("high", "error", "asyncio-run", "hint"),
                dotted.settings().levels());
        assertEquals(List.of("ALL"), dotted.settings().ignoredIn("tests/a.py"));
        var whole = SettingsReader.editor(Map.of("anyio-lsp", Map.of("tests", "same")), WORDS);
        assertEquals(Settings.TestTreatment.SAME, whole.settings().tests());
        assertFalse(whole.settings().isConfigured());
        var nulls = new HashMap<String, Object>();
        nulls.put("select", null);
        nulls.put("tests", null);
        assertEquals(Settings.DEFAULT, SettingsReader.editor(nulls, WORDS).settings());
        for (var odd :
                new Object[] {null, "x", 3, List.of(1), Map.of(1, 2), Map.of("levels", 3), Map.of("select", Map.of())
                }) {
            SettingsReader.editor(odd, WORDS);
        }
    }

    @Test
    void commandLine() {
        var reading = SettingsReader.commandLine(
                Map.of(
                        "select", List.of("asyncio-run, asyncio-sleep", "migration"),
                        "levels", List.of("high=error,asyncio-run=hint"),
                        "per-file-ignores", List.of("tests/*=asyncio-run", "tests/*=asyncio-sleep"),
                        "migration", List.of(),
                        "use-uvloop", List.of("false"),
                        "tests", List.of("same")),
                WORDS);
        assertEquals(List.of(), reading.problems());
        var settings = reading.settings();
        assertEquals(List.of("asyncio-run", "asyncio-sleep", "migration"), settings.select());
        assertEquals(Map.of("high", "error", "asyncio-run", "hint"), settings.levels());
        assertEquals(List.of("asyncio-run", "asyncio-sleep"), settings.ignoredIn("tests/a.py"));
        assertEquals(Optional.of(true), settings.migration());
        assertFalse(settings.useUvloop());
        var wrong = SettingsReader.commandLine(
                Map.of("levels", List.of("high"), "migration", List.of("perhaps"), "nonsense", List.of()), WORDS);
        assertEquals(3, wrong.problems().size());
        assertEquals(Settings.DEFAULT, wrong.settings());
    }

    @Test
    void strongerSourcesWin() {
        var cli = SettingsReader.commandLine(
                        Map.of("ignore", List.of("asyncio-run"), "levels", List.of("high=hint")), WORDS)
                .settings();
        var editor = SettingsReader.editor(Map.of("import-style", "from", "tests", "same"), WORDS)
                .settings();
        var file = pyproject("""
                [tool.anyio-lsp]
                select = ["migration"]
                ignore = ["asyncio-sleep"]
                import-style = "module"
                levels = { high = "error", asyncio-run = "off" }
                """).settings();
        var merged = Settings.merged(List.of(cli, editor, file));
        assertEquals(List.of("migration"), merged.select());
        assertEquals(List.of("asyncio-sleep", "asyncio-run"), merged.ignore());
        assertEquals(ImportStyle.FROM, merged.importStyle());
        assertEquals(Settings.TestTreatment.SAME, merged.tests());
        assertEquals(Map.of("high", "hint", "asyncio-run", "off"), merged.levels());
        assertTrue(merged.isConfigured());
        var selecting = SettingsReader.commandLine(Map.of("select", List.of("asyncio-sleep")), WORDS)
                .settings();
        var asked = Settings.merged(List.of(selecting, file));
        assertEquals(List.of("asyncio-sleep"), asked.select());
        assertEquals(List.of(), asked.ignore(), "what is selected by name on the command line runs");
        assertEquals(Settings.DEFAULT, Settings.merged(List.of()));
    }

    @Test
    void theNearestFileWins() {
        var files = MapDirectories.of(
                "pyproject.toml", "[tool.anyio-lsp]\ntests = 'hide'\n",
                "libs/pyproject.toml", "[tool.anyio-lsp]\ntests = 'same'\nimport-style = 'from'\n",
                "libs/anyio-lsp.toml", "tests = 'lower'\n",
                "libs/a/pyproject.toml", "[project]\nname = 'anyio-lsp'\n");
        var root = MapDirectories.ROOT;
        var near = SettingsFiles.of(files, root.resolve("libs/a/b"), WORDS);
        assertEquals(Optional.of(root.resolve("libs")), near.folder());
        assertEquals(Settings.TestTreatment.LOWER, near.settings().tests());
        assertEquals(ImportStyle.FROM, near.settings().importStyle());
        assertEquals(
                Settings.TestTreatment.HIDE,
                SettingsFiles.of(files, root.resolve("other"), WORDS).settings().tests());
        assertEquals(
                Optional.empty(),
                SettingsFiles.of(files, root.resolveSibling("x"), WORDS).folder());
        assertEquals(
                1, SettingsFiles.problems("anyio-lsp.toml", "x = 1\n", WORDS).size());
        assertEquals(
                0,
                SettingsFiles.problems("pyproject.toml", "[tool.ruff]\nx = 1\n", WORDS)
                        .size());
        assertEquals(0, SettingsFiles.problems("other.toml", "x = 1\n", WORDS).size());
    }

    @Test
    void noPrefixMakesItThrow() {
        var text =
                "[tool.anyio-lsp]\nselect = ['ALL', 3]\nlevels = {high='error'}\n[tool.anyio-lsp.per-file-ignores]\n'a' = ['b']\n";
        for (int end = 0; end <= text.length(); end++) {
            pyproject(text.substring(0, end));
            SettingsReader.ownFile(TomlDocument.parse(text.substring(end)), WORDS);
        }
    }
}
