package dev.anyiolsp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies around a file: settings, facts, and other files. */
final class ProjectTest {
    private static final String NAP = """
            import asyncio


            async def nap():
                await asyncio.sleep(1)
            """;

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
        workspace.file("pyproject.toml", "[project]\nname = 'app'\n").file("app.py", NAP);
    }

    /** {@code file:row code level} of each finding but for the undeclared dependency. */
    private List<String> found(String... options) {
        return all(options).stream()
                .filter(finding -> !finding.contains(" anyio-undeclared "))
                .toList();
    }

    private List<String> all(String... options) {
        var arguments = new ArrayList<>(List.of("check", "--output-format=json", "-q"));
        arguments.addAll(List.of(options));
        var result = workspace.run(arguments.toArray(String[]::new));
        var shown = new ArrayList<String>();
        for (var element : JsonParser.parseString(result.out()).getAsJsonArray()) {
            var finding = element.getAsJsonObject();
            var name = folder.relativize(Path.of(finding.get("filename").getAsString()));
            shown.add(
                    name + ":" + finding.getAsJsonObject("location").get("row").getAsInt() + " "
                            + finding.get("code").getAsString() + " "
                            + finding.get("level").getAsString());
        }
        return shown;
    }

    private String text(String... options) {
        var arguments = new ArrayList<>(List.of("check", "-q"));
        arguments.addAll(List.of(options));
        return workspace.run(arguments.toArray(String[]::new)).out();
    }

    @Test
    void levelsFollowWhatTheProjectSays() {
        assertEquals(List.of("app.py:5 asyncio-sleep information"), found());
        workspace.file("pyproject.toml", "[project]\nname = 'app'\ndependencies = ['anyio']\n");
        assertEquals(List.of("app.py:5 asyncio-sleep warning"), found());
        workspace.file("pyproject.toml", "[project]\nname = 'app'\n[tool.anyio-lsp]\n");
        assertEquals(List.of("app.py:5 asyncio-sleep warning"), found());
        workspace.file("anyio-lsp.toml", "levels = {asyncio-sleep = 'error'}\n");
        assertEquals(List.of("app.py:5 asyncio-sleep error"), found());
        workspace.file("anyio-lsp.toml", "migration = false\n");
        assertEquals(List.of(), found());
    }

    @Test
    void testsAreALevelLower() {
        workspace.file("tests/test_app.py", NAP).file("anyio-lsp.toml", "");
        assertEquals(
                List.of("app.py:5 asyncio-sleep warning", "tests/test_app.py:5 asyncio-sleep information"), found());
        workspace.file("anyio-lsp.toml", "tests = 'hide'\n");
        assertEquals(List.of("app.py:5 asyncio-sleep warning"), found());
    }

    @Test
    void theFailLevelDecidesTheExitCode() {
        assertEquals(1, workspace.run("check").code());
        assertEquals(0, workspace.run("check", "--fail-level", "warning").code());
        workspace.file("anyio-lsp.toml", "fail-level = 'error'\n");
        assertEquals(0, workspace.run("check").code());
        assertEquals(1, workspace.run("check", "--fail-level=warning").code());
        assertEquals(2, workspace.run("check", "--fail-level=loud").code());
    }

    @Test
    void theStrongerSourceOfASettingCounts() {
        workspace
                .file("pyproject.toml", "[tool.anyio-lsp]\nimport-style = 'from'\nignore = ['asyncio-sleep']\n")
                .file("anyio-lsp.toml", "fail-level = 'error'\n");
        assertEquals(List.of(), found());
        assertEquals(List.of("app.py:5 asyncio-sleep warning"), found("--select", "asyncio-sleep"));
        workspace.run("fix", "--select=asyncio-sleep");
        assertTrue(workspace.text("app.py").startsWith("from anyio import sleep"), workspace.text("app.py"));
        workspace.file("app.py", NAP).run("fix", "--select=asyncio-sleep", "--import-style=module");
        assertTrue(workspace.text("app.py").startsWith("import anyio"), workspace.text("app.py"));
    }

    @Test
    void excludedAndIgnoredFiles() {
        workspace
                .file("legacy/old.py", NAP)
                .file("quiet/a.py", NAP)
                .file("anyio-lsp.toml", "exclude = ['legacy']\n[per-file-ignores]\n'quiet/*.py' = ['asyncio-sleep']\n");
        assertEquals(List.of("app.py:5 asyncio-sleep warning"), found());
        assertEquals(List.of("legacy/old.py:5 asyncio-sleep warning"), found("legacy/old.py"));
        assertEquals(List.of(), found("quiet/a.py"));
    }

    @Test
    void commentsSilence() {
        workspace.file("app.py", NAP.replace("sleep(1)", "sleep(1)  # anyio-lsp: ignore[asyncio-sleep]"));
        assertEquals(List.of(), found());
        workspace.file("app.py", "x = 1  # anyio-lsp: ignore[asyncio-sleep]\n");
        assertEquals(List.of("app.py:1 unused-suppression warning"), found());
        assertEquals(0, workspace.run("fix").code());
        assertEquals("x = 1\n", workspace.text("app.py"));
    }

    @Test
    void settingsThatNobodyKnowsAreAWarning() {
        workspace.file("anyio-lsp.toml", "ignroe = ['asyncio-sleep']\n");
        var result = workspace.run("check", "-q", "--output-format=concise");
        assertEquals(1, result.code());
        assertEquals("anyio-lsp: anyio-lsp.toml:1:1: Unknown setting `ignroe`; did you mean `ignore`?\n", result.err());
    }

    @Test
    void settingsThatCannotBeUnderstoodAreTrouble() {
        workspace.file("pyproject.toml", "[tool.anyio-lsp]\nselect = 'ALL'\n");
        var result = workspace.run("check");
        assertEquals(2, result.code());
        assertEquals("""
                anyio-lsp: pyproject.toml:2:10: `select` takes a list of rules, not `ALL`
                anyio-lsp: nothing was checked, because these settings cannot be understood
                """, result.err());
        workspace.file("pyproject.toml", "").file("anyio-lsp.toml", "select = [\n");
        assertEquals(2, workspace.run("check").code());
    }

    @Test
    void anotherFileUsesAnAttributeAsAnyioDoesNot() {
        workspace.file("state.py", """
                        import asyncio


                        class State:
                            def __init__(self):
                                self.ready = asyncio.Event()
                        """).file("other.py", "def again(state):\n    state.ready.clear()\n");
        var reason = "(other.py:2 may use `ready`";
        // Also when only a part of the project is named.
        assertTrue(text("state.py").contains(reason), () -> text("state.py"));
        workspace.file("other.py", "async def wait(state):\n    await state.ready.wait()\n    state.ready()\n");
        assertTrue(!text("state.py").contains("may use"), () -> text("state.py"));
    }

    @Test
    void neighbouringProjectsAreNotAsked() {
        workspace
                .file("state.py", "import asyncio\n\n\nclass State:\n    ready = asyncio.Event()\n")
                .file("plugin/pyproject.toml", "")
                .file("plugin/other.py", "def again(state):\n    state.ready.clear()\n");
        assertTrue(!text("state.py").contains("may use"), () -> text("state.py"));
    }

    @Test
    void testsReplaceWhatAModuleUses() {
        workspace.file("tests/test_app.py", "from unittest import mock\n\nmock.patch('app.asyncio.sleep')\n");
        var expected = "unsafe fix (tests/test_app.py:3 reaches `asyncio.sleep` through this file)";
        assertTrue(text("app.py").contains(expected), () -> text("app.py"));
        workspace.run("fix", "--unsafe-fixes", "app.py");
        assertEquals(
                NAP.replace("asyncio.sleep", "anyio.sleep").replace("import asyncio", "import asyncio\n\nimport anyio"),
                workspace.text("app.py"));
    }

    @Test
    void importedCoroutineFunctionsAreKnown() {
        workspace
                .file("src/pkg/__init__.py", "from .jobs import serve\n")
                .file("src/pkg/jobs.py", "async def serve(): ...\ndef plain(): ...\n")
                .file("src/pkg/__main__.py", "import asyncio\nfrom .jobs import serve\nasyncio.run(serve())\n")
                .file("run.py", "import asyncio\nimport pkg\nasyncio.run(pkg.serve())\n")
                .file("plain.py", "import asyncio\nfrom pkg import jobs\nasyncio.run(jobs.plain())\n");
        assertTrue(text("src/pkg/__main__.py").contains("= fix: Use `anyio.run`"), () -> text("src"));
        assertTrue(text("run.py").contains("= fix: Use `anyio.run`"), () -> text("run.py"));
        assertTrue(text("plain.py").contains("unsafe fix (`pkg.jobs.plain` is not a plain `async def`)"));
    }

    @Test
    void nestAsyncioInTheProject() {
        workspace.file("main.py", "import asyncio\nasync def main(): ...\nasyncio.run(main())\n");
        assertTrue(text("main.py").contains("= fix"), () -> text("main.py"));
        workspace.file("pyproject.toml", "[project]\nname = 'app'\ndependencies = ['nest_asyncio']\n");
        assertTrue(text("main.py").contains("by hand, because the project uses `nest_asyncio`"));
    }

    @Test
    void standardInputLiesInItsProject() {
        workspace.file("anyio-lsp.toml", "levels = {asyncio-sleep = 'error'}\n").stdin(NAP);
        assertEquals(List.of("new.py:5 asyncio-sleep error"), found("--stdin-filename", "new.py"));
    }
}
