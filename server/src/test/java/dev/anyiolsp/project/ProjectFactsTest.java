package dev.anyiolsp.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Facts by the files that real projects have. */
final class ProjectFactsTest {
    private static ProjectFacts facts(String... namesAndTexts) {
        return ProjectFacts.of(MapDirectories.of(namesAndTexts), MapDirectories.ROOT);
    }

    private static ProjectFacts pyproject(String text) {
        return facts("pyproject.toml", text);
    }

    private static void assertDeclared(AnyioUse.Declared expected, String version, ProjectFacts facts) {
        assertEquals(expected, facts.anyioUse().declared());
        assertEquals(Optional.ofNullable(version), facts.anyio().map(Version::toString));
    }

    @Test
    void nothingIsKnownOfAnEmptyFolder() {
        assertEquals(ProjectFacts.UNKNOWN, facts());
        assertEquals(new Version(4, 14), facts().usableAnyio());
    }

    @Test
    void lockFilesPinAndTellWhoBrings() {
        var uv = """
                version = 1
                [[package]]
                name = "anyio"
                version = "4.12.1"
                source = { registry = "https://index.example/simple" }
                [[package]]
                name = "webthing"
                version = "1.0"
                dependencies = [
                    { name = "anyio" },
                    { name = "idna" },
                ]
                [package.metadata]
                requires-dist = [{ name = "x" }]
                """;
        var project = "[project]\ndependencies = ['webthing']\n";
        var facts = facts("pyproject.toml", project, "uv.lock", uv);
        assertDeclared(AnyioUse.Declared.NO, "4.12", facts);
        assertEquals(Optional.of("webthing"), facts.anyioUse().through());
        var poetry = """
                [[package]]
                name = "anyio"
                version = "4.12.1"
                [package.dependencies]
                idna = ">=2.8"
                [[package]]
                name = "webthing"
                version = "1.0"
                [package.dependencies]
                anyio = ">=3"
                [metadata]
                content-hash = "0"
                """;
        facts = facts("pyproject.toml", project, "poetry.lock", poetry);
        assertDeclared(AnyioUse.Declared.NO, "4.12", facts);
        assertEquals(Optional.of("webthing"), facts.anyioUse().through());
        var bound = facts("pyproject.toml", "[project]\ndependencies = ['anyio>=4.2']\n", "uv.lock", uv);
        assertDeclared(AnyioUse.Declared.RUNTIME, "4.2", bound);
        var unbound = facts("pyproject.toml", "[project]\ndependencies = ['anyio<5']\n", "uv.lock", uv);
        assertDeclared(AnyioUse.Declared.RUNTIME, "4.12", unbound);
    }

    @Test
    void theEnvironmentCountsLast() {
        var metadata = ".venv/lib/python3.12/site-packages/anyio-4.8.0.dist-info/METADATA";
        assertDeclared(AnyioUse.Declared.UNKNOWN, "4.8", facts(metadata, ""));
        assertDeclared(
                AnyioUse.Declared.UNKNOWN, "4.8", facts("venv/Lib/site-packages/anyio-4.8.0.dist-info/METADATA", ""));
        var bound = facts("pyproject.toml", "[project]\ndependencies = ['anyio>=4.2']\n", metadata, "");
        assertDeclared(AnyioUse.Declared.RUNTIME, "4.2", bound);
        assertTrue(facts(".venv/lib/python3.12/site-packages/uvloop-0.23.0.dist-info/x", "")
                .canUseUvloop());
    }

    @Test
    void whoNeedsUvloopOnSomeSystemsRunsOnWindows() {
        assertEquals(ProjectFacts.Uvloop.NONE, uvloop("dependencies = ['winloop']"));
        assertEquals(ProjectFacts.Uvloop.EVERYWHERE, uvloop("dependencies = ['uvloop; python_version > \"3.8\"']"));
        var unix = "dependencies = ['uvloop; sys_platform != \"win32\"'";
        assertEquals(ProjectFacts.Uvloop.LACKING_WINLOOP, uvloop(unix + "]"));
        assertEquals(ProjectFacts.Uvloop.WITH_WINLOOP, uvloop(unix + ", 'winloop; sys_platform == \"win32\"']"));
        var poetry = "[tool.poetry.dependencies]\nuvloop = { version = '*', %s }\n";
        assertEquals(
                ProjectFacts.Uvloop.LACKING_WINLOOP,
                facts("pyproject.toml", poetry.formatted("platform = 'linux'")).uvloop());
        assertEquals(
                ProjectFacts.Uvloop.LACKING_WINLOOP,
                facts("pyproject.toml", poetry.formatted("markers = \"platform_system != 'Windows'\""))
                        .uvloop());
    }

    private static ProjectFacts.Uvloop uvloop(String list) {
        return facts("pyproject.toml", "[project]\n" + list + "\n").uvloop();
    }

    @Test
    void aMemberOfAWorkspaceHasItsLockAndEnvironment() {
        var files = MapDirectories.of(
                "pyproject.toml", "[tool.uv.workspace]\nmembers = ['libs/*']\n",
                "libs/a/pyproject.toml", "[project]\ndependencies = ['anyio']\n",
                "uv.lock", "[[package]]\nname = 'anyio'\nversion = '4.7.0'\n",
                ".venv/lib/python3.12/site-packages/uvloop-1.dist-info/x", "");
        var facts = ProjectFacts.of(files, MapDirectories.ROOT.resolve("libs/a"));
        assertDeclared(AnyioUse.Declared.RUNTIME, "4.7", facts);
        assertTrue(facts.canUseUvloop());
    }

    @Test
    void knownBringers() {
        assertEquals(Optional.of("fastapi"), bringer("'fastapi', 'uvicorn'"));
        assertEquals(Optional.of("httpx"), bringer("'httpx>=0.27'"));
        assertEquals(Optional.empty(), bringer("'httpx>=1.0'"));
        assertEquals(Optional.of("jupyter-server"), bringer("'Jupyter_Server'"));
        assertEquals(Optional.empty(), bringer("'requests'"));
    }

    private static Optional<String> bringer(String dependencies) {
        return pyproject("[project]\ndependencies = [" + dependencies + "]\n")
                .anyioUse()
                .through();
    }

    @Test
    void pytestModes() {
        assertEquals(
                new TestRunner(false, true, false),
                pyproject("[tool.pytest.ini_options]\nasyncio_mode = 'auto'\n").tests());
        assertEquals(
                new TestRunner(false, false, true),
                pyproject("[tool.pytest.ini_options]\nanyio_mode = 'auto'\n").tests());
        assertFalse(pyproject("[tool.pytest.ini_options]\nasyncio_mode = 'Auto'\n")
                .tests()
                .asyncioAuto());
        assertTrue(pyproject("[tool.pytest.ini_options]\naddopts = ['-q', '--asyncio-mode=auto']\n")
                .tests()
                .asyncioAuto());
        assertTrue(facts("tox.ini", "[pytest]\naddopts = -q --asyncio-mode auto\n")
                .tests()
                .asyncioAuto());
        // An empty pytest.ini hides the other files.
        assertFalse(facts("pytest.ini", "[pytest]\n", "tox.ini", "[pytest]\nasyncio_mode=auto\n")
                .tests()
                .asyncioAuto());
    }

    @Test
    void optingIn() {
        assertTrue(pyproject("[tool.anyio-lsp]\n").optedIn());
        assertTrue(facts("anyio-lsp.toml", "").optedIn());
        assertFalse(facts("requirements.txt", "nest_asyncio\n").optedIn());
        assertTrue(facts("requirements.txt", "nest_asyncio\n").hasNestAsyncio());
        assertTrue(ProjectFacts.UNKNOWN
                .under(Settings.DEFAULT.with("migration", true))
                .optedIn());
        assertFalse(ProjectFacts.UNKNOWN
                .under(Settings.DEFAULT.with("migration", false))
                .optedIn());
    }

    @Test
    void classifiersSayWhichPythonWhereNothingElseDoes() {
        var listed = "'Programming Language :: Python :: 3', 'Programming Language :: Python :: 3.12',"
                + " 'Programming Language :: Python :: 3.9', 'Programming Language :: Python :: 2.7'";
        var nine = Optional.of(new Version(3, 9));
        assertEquals(
                nine, pyproject("[project]\nclassifiers = [" + listed + "]\n").python());
        assertEquals(
                nine,
                pyproject("[tool.poetry]\nclassifiers = [" + listed + "]\n").python());
        assertEquals(
                nine,
                ProjectFacts.of(
                                MapDirectories.of(
                                        "setup.py",
                                        "from setuptools import setup\nnames = [" + listed
                                                + "]\nsetup(classifiers=names)\n"),
                                MapDirectories.ROOT)
                        .python());
        assertEquals(
                nine,
                ProjectFacts.of(
                                MapDirectories.of(
                                        "setup.cfg",
                                        "[metadata]\nclassifiers =\n  "
                                                + listed.replace("'", "").replace(", ", "\n  ")
                                                + "\n"),
                                MapDirectories.ROOT)
                        .python());
        assertEquals(
                nine,
                ProjectFacts.of(
                                MapDirectories.of(
                                        "setup.cfg",
                                        "[metadata]\nclassifier = Programming Language :: Python :: 3.9\n"),
                                MapDirectories.ROOT)
                        .python());
        assertEquals(
                Optional.of(new Version(3, 11)),
                pyproject("[project]\nrequires-python = '>=3.11'\nclassifiers = [" + listed + "]\n")
                        .python());
        assertEquals(
                Optional.empty(),
                pyproject("[project]\nclassifiers = ['Programming Language :: Python :: 3 :: Only']\n")
                        .python());
    }

    @Test
    void whichAnyioMayBeUsed() {
        assertEquals(
                new Version(4, 5),
                pyproject("[project]\nrequires-python = '>=3.8'\n").usableAnyio());
        assertEquals(
                new Version(4, 12),
                pyproject("[project]\nrequires-python = '>=3.9'\n").usableAnyio());
        assertEquals(
                new Version(4, 14),
                pyproject("[project]\nrequires-python = '>=3.10'\n").usableAnyio());
        var declared = pyproject("[project]\ndependencies = ['anyio>=4.5']\n");
        assertEquals(new Version(4, 5), declared.usableAnyio());
        assertEquals(
                new Version(4, 9),
                declared.under(Settings.DEFAULT.with("minimum-anyio", "4.9.1")).usableAnyio());
    }

    @Test
    void whatCannotBeReadTellsNothing() {
        var template = pyproject(
                "{% if x %}\n[project]\nname = {{ x }}\ndependencies = [{% for d in ds %}'{{ d }}'{% endfor %}]\n");
        assertDeclared(AnyioUse.Declared.UNKNOWN, null, template);
        var halfTypedHeader = pyproject("[project\ndependencies = ['anyio>=4.5', oops\n");
        assertEquals(new Version(4, 5), halfTypedHeader.usableAnyio());
        var wrongTypes = pyproject("""
                project = 3
                dependency-groups = [1]
                [tool]
                poetry = "x"
                uv = [2]
                hatch = 1.5
                [tool.pytest]
                ini_options = 1
                """);
        assertDeclared(AnyioUse.Declared.UNKNOWN, null, wrongTypes);
        var halfTyped = pyproject("[project]\ndependencies = [\n  'anyio>=4.5',\n  'x\n]\nrequires-python = '>=3.1");
        assertEquals(AnyioUse.Declared.RUNTIME, halfTyped.anyioUse().declared());
        facts(
                "setup.cfg", "[options\n=\n: x\n  y\ninstall_requires",
                "setup.py", "setup(install_requires=['anyio', \ndef (",
                "requirements.txt", "-r\n-r \u0000\n===\n>=4\n-r requirements.txt\n",
                "uv.lock", "[[package]]\n[[package]]\nname = 'anyio'\nversion = 3\n\"\"\"",
                "pytest.ini", "]][\n");
    }
}
