package dev.anyiolsp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** AnyIO in the list of a project's dependencies: looked for, and added where fixes need it. */
final class DependencyTest {
    private static final String NAP = "import asyncio\n\n\nasync def nap():\n    await asyncio.sleep(1)\n";
    private static final String MOVED = "import anyio\n\n\nasync def nap():\n    await anyio.sleep(1)\n";
    private static final String PROJECT = "[project]\nname = 'app'\ndependencies = ['click']\n";
    private static final String DECLARED = "[project]\nname = 'app'\ndependencies = ['click', 'anyio>=4.0']\n";

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
        workspace.file("pyproject.toml", PROJECT).file("app/__init__.py", "").file("app/nap.py", NAP);
    }

    private List<String> found(String... paths) {
        var arguments = new ArrayList<>(List.of("check", "--output-format=json", "-q"));
        arguments.addAll(List.of(paths));
        var shown = new ArrayList<String>();
        for (var element : JsonParser.parseString(
                        workspace.run(arguments.toArray(String[]::new)).out())
                .getAsJsonArray()) {
            var finding = element.getAsJsonObject();
            if (!finding.get("code").getAsString().equals("anyio-undeclared")) continue;
            var name = folder.relativize(Path.of(finding.get("filename").getAsString()));
            var row = finding.getAsJsonObject("location").get("row").getAsInt();
            shown.add(name + ":" + row + " " + finding.get("level").getAsString());
        }
        return shown;
    }

    @Test
    void aFolderSpeaksForItsProjectAndAFileForItself() {
        assertEquals(List.of("pyproject.toml:3 information"), found());
        assertEquals(List.of("pyproject.toml:3 information"), found("app"));
        assertEquals(List.of(), found("app/nap.py"));
        workspace.file("app/nap.py", MOVED);
        assertEquals(List.of("app/nap.py:1 hint", "pyproject.toml:3 warning"), found());
        assertEquals(List.of("app/nap.py:1 hint"), found("app/nap.py"));
    }

    /** What goes with the declaration, as the marks of tests do, is not left to another run. */
    @Test
    void fixingTwiceChangesNothing() {
        var test = "import asyncio\n\nimport pytest\n\n\n@pytest.mark.asyncio\nasync def test_nap():\n"
                + "    await asyncio.sleep(1)\n";
        workspace.file("tests/test_nap.py", test);
        workspace.run("fix", "-q");
        var files = List.of("pyproject.toml", "app/nap.py", "tests/test_nap.py");
        var once = files.stream().map(workspace::text).toList();
        assertTrue(once.get(2).contains("@pytest.mark.anyio"), once.get(2));
        workspace.run("fix", "-q");
        assertEquals(once, files.stream().map(workspace::text).toList());
    }

    @Test
    void marksStayWhereAnyioIsNotDeclared() {
        var test = "import pytest\n\n\n@pytest.mark.asyncio\nasync def test_nap():\n    pass\n";
        workspace.file("tests/test_nap.py", test);
        workspace.run("fix", "-q", "--no-dependency");
        assertEquals(test, workspace.text("tests/test_nap.py"));
    }

    @Test
    void aFixThatWritesAnyioDeclaresIt() {
        var result = workspace.run("fix", "app/nap.py");
        assertEquals(0, result.code());
        assertEquals(MOVED, workspace.text("app/nap.py"));
        assertEquals(DECLARED, workspace.text("pyproject.toml"));
        assertEquals("anyio-lsp: pyproject.toml: declared `anyio>=4.0`\n", result.err());
        assertEquals(
                "0 fixes in 0 files; 0 findings remain\n", workspace.run("fix").out());
    }

    /** Whichever rules he chose, nobody wants a program that lacks what it imports. */
    @Test
    void whatIsSelectedHasWhatItNeeds() {
        var result = workspace.run("fix", "--select", "asyncio-sleep");
        assertEquals("anyio-lsp: pyproject.toml: declared `anyio>=4.0`\n", result.err());
        assertEquals(0, result.code());
        assertEquals(MOVED, workspace.text("app/nap.py"));
        assertEquals(DECLARED, workspace.text("pyproject.toml"));
        workspace.file("pyproject.toml", PROJECT).file("app/nap.py", "").file("tests/test_nap.py", NAP);
        workspace.run("fix", "--select", "asyncio-sleep");
        assertEquals(MOVED, workspace.text("tests/test_nap.py"));
        assertTrue(workspace.text("pyproject.toml").contains("anyio>=4.0"), workspace.text("pyproject.toml"));
    }

    @Test
    void theFolderThatItRunsInHasAShortName() throws IOException {
        Files.delete(workspace.path("pyproject.toml"));
        workspace
                .file("setup.py", "from setuptools import setup\n\nsetup(**read())\n")
                .file("lib/setup.cfg", "")
                .file("lib/nap.py", NAP);
        assertEquals(
                List.of(".", "lib"),
                workspace
                        .run("fix")
                        .err()
                        .lines()
                        .map(line ->
                                line.replaceFirst("anyio-lsp: (.*): AnyIO is not declared, because no list.*", "$1"))
                        .toList());
    }

    @Test
    void whatIsSelectedHasWhatItNeedsBySetupScripts() throws IOException {
        Files.delete(workspace.path("pyproject.toml"));
        workspace.file("setup.py", "from setuptools import setup\n\nsetup(name='app', install_requires=['click'])\n");
        workspace.run("fix", "--select", "asyncio-sleep");
        assertTrue(workspace.text("setup.py").contains("install_requires=['click', 'anyio>=4.0']"));
    }

    @Test
    void whatIsSelectedChangesNoDependencyWithoutNeed() {
        workspace.file("app/moved.py", MOVED);
        for (var selected : List.of("asyncio-lock", "syntax-error")) {
            var result = workspace.run("fix", "--select", selected);
            assertEquals("0 fixes in 0 files; 0 findings remain\n", result.out());
            assertEquals("", result.err());
            assertEquals(PROJECT, workspace.text("pyproject.toml"));
        }
        workspace.run("fix", "--select", "asyncio-sleep", "--ignore", "anyio-undeclared");
        assertEquals(MOVED, workspace.text("app/nap.py"));
        assertEquals(PROJECT, workspace.text("pyproject.toml"));
        workspace.file("app/nap.py", NAP).run("fix", "--select", "asyncio-sleep", "--no-dependency");
        assertEquals(PROJECT, workspace.text("pyproject.toml"));
        for (var setting : List.of("ignore = ['dependency']", "select = ['asyncio-sleep']")) {
            workspace.file("app/nap.py", NAP).file("anyio-lsp.toml", setting).run("fix", "--select", "asyncio-sleep");
            assertEquals(MOVED, workspace.text("app/nap.py"));
            assertEquals(PROJECT, workspace.text("pyproject.toml"), setting);
        }
    }

    /** Whoever follows a plan declares first, what all fixes of the project count on. */
    @Test
    void whoeverAsksForTheDeclarationGetsWhatCheckSays() {
        var counted = PROJECT.replace("'click'", "'click', 'anyio>=4.14'");
        assertEquals(List.of("pyproject.toml:3 information"), found("--select", "anyio-undeclared"));
        assertEquals(List.of("pyproject.toml:3 information"), found("--select", "dependency"));
        assertEquals(List.of(), found("--select", "dependency", "--ignore", "migration"));
        var differences = workspace.run("fix", "--diff", "--select", "anyio-undeclared");
        assertTrue(differences.out().contains("+dependencies = ['click', 'anyio>=4.14']\n"), differences.out());
        assertEquals(PROJECT, workspace.text("pyproject.toml"));
        workspace.run("fix", "--select", "anyio-undeclared", "--no-dependency");
        assertEquals(PROJECT, workspace.text("pyproject.toml"));
        var alone = workspace.run("fix", "--select", "anyio-undeclared");
        assertEquals("anyio-lsp: pyproject.toml: declared `anyio>=4.14`\n", alone.err());
        assertEquals("1 fix in 1 file; 0 findings remain\n", alone.out());
        assertEquals(counted, workspace.text("pyproject.toml"));
        assertEquals(NAP, workspace.text("app/nap.py"));
        workspace.file("pyproject.toml", PROJECT).run("fix", "--select", "anyio-undeclared,asyncio-sleep");
        assertEquals(counted, workspace.text("pyproject.toml"));
        assertEquals(MOVED, workspace.text("app/nap.py"));
        workspace.file("pyproject.toml", PROJECT).run("fix", "--select", "anyio-undeclared");
        assertEquals(DECLARED, workspace.text("pyproject.toml"), "what is used already needs no more");
    }

    @Test
    void theSummaryNamesACommandThatDoesIt() {
        var gather = "import asyncio\n\n\nasync def nap():\n    await asyncio.gather(nap(), nap())\n";
        workspace.file("app/nap.py", gather);
        var end =
                "1 can be fixed by `anyio-lsp fix --select anyio-undeclared`, 1 more by `anyio-lsp fix --unsafe-fixes`\n";
        assertTrue(workspace.run("check").out().endsWith(end));
        workspace.run("fix");
        assertEquals(PROJECT, workspace.text("pyproject.toml"));
    }

    @Test
    void itIsLeftOnRequest() {
        assertEquals(1, workspace.run("fix", "--no-dependency").code());
        assertEquals(MOVED, workspace.text("app/nap.py"));
        assertEquals(PROJECT, workspace.text("pyproject.toml"));
        workspace.file("app/nap.py", NAP).run("fix", "--ignore", "anyio-undeclared");
        assertEquals(PROJECT, workspace.text("pyproject.toml"));
    }

    @Test
    void differencesShowIt() {
        var result = workspace.run("fix", "--diff");
        assertTrue(result.out().contains("+dependencies = ['click', 'anyio>=4.0']\n"), result.out());
        assertEquals(PROJECT, workspace.text("pyproject.toml"));
        assertEquals("Would make 2 fixes in 2 files\n", result.err());
    }

    @Test
    void nothingIsDeclaredThatNoFileNeeds() {
        workspace.file("app/nap.py", NAP.replace("(1)", "(1, 2)")).run("fix");
        assertEquals(PROJECT, workspace.text("pyproject.toml"));
        workspace.file("app/other.py", MOVED).file("app/nap.py", "x = 1\n").run("fix", "app/nap.py");
        assertEquals(PROJECT, workspace.text("pyproject.toml"));
        workspace.run("fix", "app/other.py");
        assertEquals(DECLARED, workspace.text("pyproject.toml"));
    }

    @Test
    void notBeingAbleToIsNoTrouble() {
        workspace.file("pyproject.toml", "[project\n");
        var broken = workspace.run("fix");
        assertEquals(0, broken.code());
        assertEquals(MOVED, workspace.text("app/nap.py"));
        assertEquals(2, broken.err().lines().count(), broken.err());
        workspace
                .file("pyproject.toml", "[build-system]\n")
                .file("requirements.txt", "click==8.1.7 --hash=sha256:00\n")
                .file("app/nap.py", NAP);
        var hashed = workspace.run("fix");
        assertEquals(1, hashed.code());
        assertTrue(hashed.err().contains("requirements.txt: `app/nap.py` imports AnyIO"), hashed.err());
    }

    @Test
    void setupScriptsAreNotTouchedWithoutNeed() {
        var script = "from setuptools import setup\n\nsetup(install_requires=['click'])\n";
        workspace.file("pyproject.toml", "[build-system]\n").file("setup.py", script);
        assertEquals(List.of("setup.py:3 information"), found());
        workspace.run("fix", "setup.py");
        assertEquals(script, workspace.text("setup.py"));
        workspace.run("fix");
        assertEquals(script.replace("'click'", "'click', 'anyio>=4.0'"), workspace.text("setup.py"));
    }

    @Test
    void otherLineEndsAndMarksStay() {
        workspace
                .file("pyproject.toml", "\uFEFF" + PROJECT.replace("\n", "\r\n"))
                .run("fix");
        assertEquals("\uFEFF" + DECLARED.replace("\n", "\r\n"), workspace.text("pyproject.toml"));
    }

    @Test
    void standardInputLeavesProjectsAlone() {
        var result = workspace.stdin(NAP).run("fix", "--stdin-filename", "app/nap.py");
        assertEquals(MOVED, result.out());
        assertEquals(PROJECT, workspace.text("pyproject.toml"));
        assertFalse(result.err().contains("declared `"), result.err());
    }
}
