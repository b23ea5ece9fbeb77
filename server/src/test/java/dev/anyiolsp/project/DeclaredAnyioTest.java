package dev.anyiolsp.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every shape in which real projects declare what they need. */
final class DeclaredAnyioTest {
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
    void staticDependencies() {
        for (var written : new String[] {
            "'anyio>=4.5'",
            "\"AnyIO [trio] >=4.5,<5.0.0 ; python_version >= '3.11'\"",
            "\"click>=8.2.0\", \"anyio>=4.5\",  # both needed",
            "\"anyio>=4.10; python_version >= '3.14'\", \"anyio>=4.5; python_version < '3.14'\"",
            "\"anyio(>=4.5)\"",
            "\"httpx\", \"anyio~=4.5\""
        }) {
            var facts =
                    pyproject("[project]\nname = 'a'\nrequires-python = '>=3.9'\ndependencies = [" + written + "\n]\n");
            assertDeclared(AnyioUse.Declared.RUNTIME, "4.5", facts);
            assertEquals(Optional.of(new Version(3, 9)), facts.python());
            assertTrue(facts.optedIn());
            assertEquals(Optional.empty(), facts.anyioUse().through());
        }
    }

    @Test
    void otherNamesAreOtherPackages() {
        var facts = pyproject("""
                [project]
                dependencies = ["pytest-anyio", "anyio-extras>=1", "sqlalchemy[asyncio]"]  # anyio
                [tool.ruff.lint.flake8-tidy-imports.banned-api]
                "asyncio.Lock".msg = "use anyio.Lock"
                [tool.uv]
                constraint-dependencies = ["anyio>=4.9"]
                override-dependencies = ["anyio>=4.9"]
                [tool.uv.sources]
                anyio = { git = "https://example.org/anyio" }
                """);
        assertDeclared(AnyioUse.Declared.NO, null, facts);
        assertFalse(facts.optedIn());
    }

    @Test
    void aProjectWithoutTheKeyNeedsNothing() {
        assertDeclared(AnyioUse.Declared.NO, null, pyproject("[project]\nname = 'a'\n"));
        assertDeclared(AnyioUse.Declared.UNKNOWN, null, pyproject("[project]\ndynamic = ['dependencies']\n"));
        assertDeclared(AnyioUse.Declared.UNKNOWN, null, pyproject("[build-system]\nrequires = ['anyio']\n"));
    }

    @Test
    void extrasAndGroups() {
        var extra = pyproject("[project]\ndependencies = []\n[project.optional-dependencies]\ntrio = ['anyio>=4.2']\n");
        assertDeclared(AnyioUse.Declared.OPTIONAL, "4.2", extra);
        var test = pyproject("[project]\n[project.optional-dependencies]\ntests = ['anyio>=4.2']\n");
        assertDeclared(AnyioUse.Declared.DEVELOPMENT, "4.2", test);
        var group = pyproject("""
                [project]
                dependencies = ["starlette>=0.40"]
                [dependency-groups]
                test = ["anyio>=4.7", {include-group = "lint"}]
                lint = ["ruff"]
                """);
        assertDeclared(AnyioUse.Declared.DEVELOPMENT, "4.7", group);
        assertEquals(Optional.of("starlette"), group.anyioUse().through());
        assertDeclared(
                AnyioUse.Declared.DEVELOPMENT, "4.7", pyproject("[tool.uv]\ndev-dependencies = ['anyio>=4.7']\n"));
        assertDeclared(
                AnyioUse.Declared.DEVELOPMENT,
                "4.7",
                pyproject("[tool.pdm.dev-dependencies]\ntest = ['anyio>=4.7']\n"));
        assertDeclared(
                AnyioUse.Declared.DEVELOPMENT,
                "4.7",
                pyproject("[tool.hatch.envs.default]\ndependencies = ['anyio>=4.7']\n"));
    }

    @Test
    void theBoundOfTheProductCountsMoreThanThatOfTests() {
        var facts =
                pyproject("[project]\ndependencies = ['anyio>=4.11']\n[dependency-groups]\ntest = ['anyio>=4.2']\n");
        assertDeclared(AnyioUse.Declared.RUNTIME, "4.11", facts);
    }

    @Test
    void poetry() {
        var facts = pyproject("""
                [tool.poetry.dependencies]
                python = "^3.9"
                anyio = [
                    {version = "^3.7", python = "<3.8"},
                    {version = "^4.1", python = ">=3.8"},
                ]
                uvicorn = {version = "^0.30", optional = true}
                # anyio = "*"
                [tool.poetry.group.dev.dependencies]
                pytest-asyncio = "*"
                """);
        assertDeclared(AnyioUse.Declared.RUNTIME, "3.7", facts);
        assertEquals(Optional.of(new Version(3, 9)), facts.python());
        assertTrue(facts.tests().hasPytestAsyncio());
        assertEquals(Set.of("uvicorn"), facts.loopOwners());
        var optional = pyproject("[tool.poetry.dependencies]\nanyio = {version = '^4', optional = true}\n");
        assertDeclared(AnyioUse.Declared.OPTIONAL, "4.0", optional);
        var old = pyproject("[tool.poetry.dependencies]\n[tool.poetry.dev-dependencies]\nanyio = '~4.3'\n");
        assertDeclared(AnyioUse.Declared.DEVELOPMENT, "4.3", old);
    }

    @Test
    void dynamicLists() {
        assertDeclared(AnyioUse.Declared.RUNTIME, "4.6", pyproject("""
                        [project]
                        dynamic = ["version", "dependencies"]
                        [tool.hatch.metadata.hooks.uv-dynamic-versioning]
                        dependencies = ["anyio>=4.6"]
                        """));
        assertDeclared(
                AnyioUse.Declared.RUNTIME,
                "4.6",
                facts(
                        "pyproject.toml",
                        "[project]\ndynamic=['dependencies']\n[tool.hatch.metadata.hooks.requirements_txt]\n"
                                + "filename = 'deps/base.txt'\n",
                        "deps/base.txt",
                        "anyio>=4.6\n"));
        assertDeclared(
                AnyioUse.Declared.RUNTIME,
                "4.6",
                facts(
                        "pyproject.toml",
                        "[project]\ndynamic=['dependencies']\n[tool.setuptools.dynamic]\n"
                                + "dependencies = {file = ['needs.txt']}\n",
                        "needs.txt",
                        "anyio>=4.6\n"));
    }

    @Test
    void requirementsFiles() {
        var facts = facts(
                "requirements.txt",
                """
                # what we need
                -r requirements/base.txt
                -c constraints.txt
                -e .[all]
                --index-url https://example.org/simple
                uvicorn[standard]==0.30.0 \\
                    --hash=sha256:0123456789abcdef \\
                    --hash=sha256:fedcba9876543210
                git+https://example.org/x.git#egg=anyio
                ./local/anyio
                uvloop ; sys_platform != "win32"
                """,
                "requirements/base.txt",
                "-r ../requirements.txt\nanyio >= 4.4  # streams\n",
                "constraints.txt",
                "anyio==4.12.0\n");
        assertDeclared(AnyioUse.Declared.RUNTIME, "4.4", facts);
        assertEquals(Set.of("uvicorn"), facts.loopOwners());
        assertEquals(ProjectFacts.Uvloop.LACKING_WINLOOP, facts.uvloop());
        assertDeclared(
                AnyioUse.Declared.DEVELOPMENT,
                "4.4",
                facts("requirements-test.txt", "anyio @ file:///x\nanyio>=4.4\n"));
        assertDeclared(
                AnyioUse.Declared.RUNTIME, null, facts("requirements.txt", "anyio @ https://example.org/a.zip\n"));
    }

    @Test
    void compiledRequirementsArePins() {
        var compiled = """
                # This file was autogenerated by uv via the following command:
                #    uv pip compile requirements.in
                anyio==4.9.0
                    # via starlette
                starlette==0.40.0
                    # via -r requirements.in
                """;
        var facts = facts("requirements.txt", compiled, "requirements.in", "starlette\n");
        assertDeclared(AnyioUse.Declared.NO, "4.9", facts);
        assertEquals(Optional.of("starlette"), facts.anyioUse().through());
        assertFalse(facts.optedIn());
        var direct = facts("requirements.txt", "anyio==4.9.0  # via -r base.in\nidna==3.0  # via anyio\n");
        assertDeclared(AnyioUse.Declared.RUNTIME, "4.9", direct);
    }

    @Test
    void setupCfg() {
        var facts = facts("setup.cfg", """
                [metadata]
                name = a
                [options]
                python_requires = >=3.8
                install_requires =
                    # a comment
                    anyio>=4.1 ; python_version > "3"
                    requests
                [options.extras_require]
                tests =
                    pytest-asyncio
                [tool:pytest]
                asyncio_mode = auto
                """);
        assertDeclared(AnyioUse.Declared.RUNTIME, "4.1", facts);
        assertEquals(Optional.of(new Version(3, 8)), facts.python());
        assertEquals(new TestRunner(true, true, false), facts.tests());
        var pointer =
                facts("setup.cfg", "[options]\ninstall_requires = file: needs.txt\n", "needs.txt", "anyio>=4.8\n");
        assertDeclared(AnyioUse.Declared.RUNTIME, "4.8", pointer);
    }

    @Test
    void pythonThatSetupScriptPutsTogether() {
        for (var lines : List.of(
                "OLDEST = '3.8.0'\nsetup(python_requires='>={}'.format(OLDEST))",
                "OLDEST = (3, 8)\nsetup(python_requires='>={}.{}'.format(*OLDEST))",
                "OLDEST = (3, 8)\nsetup(python_requires='>={0}.{1}'.format(OLDEST[0], OLDEST[1]))",
                "OLDEST = '3.8'\nsetup(python_requires='>=' + OLDEST)",
                "OLDEST = 3.8\nsetup(python_requires='>=%s' % OLDEST)",
                "OLDEST = 3, 8\nsetup(python_requires='>=%d.%d' % OLDEST)",
                "OLDEST = '3.8'\nsetup(python_requires=f'>={OLDEST}')",
                "OLDEST = [3, 8]\nsetup(python_requires=f\">={OLDEST[0]}.{OLDEST[1]}\")",
                "OLDEST = (3, 8)\nsetup(python_requires='>=' + '.'.join(map(str, OLDEST)))",
                "OLDEST = (3, 8)\nsetup(python_requires='>=' + '.'.join(str(part) for part in OLDEST))",
                "MAJOR = 3\nOLDEST = '>=' + str(MAJOR) + '.8'\nsetup(python_requires=OLDEST)")) {
            var facts = facts("setup.py", "from setuptools import setup\n" + lines + "\n");
            assertEquals(Optional.of(new Version(3, 8)), facts.python(), lines);
        }
        for (var lines : List.of(
                "OLDEST = oldest()\nsetup(python_requires='>=' + OLDEST)",
                "OLDEST = '3.8'\nOLDEST = '3.9'\nsetup(python_requires='>=' + OLDEST)",
                "OLDEST = '3.8'\nsetup(python_requires='>={oldest}'.format(oldest=OLDEST))",
                "OLDEST = (3,)\nsetup(python_requires='>={}.{}'.format(*OLDEST))",
                "OLDEST = '3.8'\nsetup(python_requires=f'>={OLDEST.strip()}')",
                "OLDEST = (3, 8)\nsetup(python_requires='>=' + '.'.join(str(part) for part in OLDEST if part))",
                "OLDEST = OLDEST + OLDEST\nsetup(python_requires=OLDEST)",
                "OLDEST = [*OLDEST, *OLDEST]\nsetup(python_requires='.'.join(OLDEST))")) {
            var facts = facts("setup.py", "from setuptools import setup\n" + lines + "\n");
            assertEquals(Optional.empty(), facts.python(), lines);
        }
    }

    @Test
    void requirementThatSetupScriptPutsTogether() {
        var facts = facts("setup.py", "LOWEST = '4.3'\nsetup(install_requires=['anyio>=' + LOWEST, 'requests'])\n");
        assertDeclared(AnyioUse.Declared.RUNTIME, "4.3", facts);
    }

    @Test
    void setupScript() {
        assertDeclared(AnyioUse.Declared.RUNTIME, "4.3", facts("setup.py", """
                        #!/usr/bin/env python
                        import setuptools
                        NEEDS = ["requests", "any" 'io>=4.3']
                        if __name__ == "__main__":
                            setuptools.setup(
                                name="a",
                                python_requires=">=3.8",
                                install_requires=NEEDS,
                                extras_require={"tests": ["pytest-asyncio"], **more()},
                            )
                        """));
        assertDeclared(
                AnyioUse.Declared.RUNTIME,
                "4.3",
                facts(
                        "setup.py",
                        "from setuptools import setup\nkw = {'install_requires': ('anyio>=4.3',)}\nsetup(**kw)\n"));
        var computed = facts("setup.py", "NEEDS = ['anyio']\nNEEDS += more()\nsetup(install_requires=NEEDS)\n");
        assertDeclared(AnyioUse.Declared.UNKNOWN, null, computed);
        var twice = facts("setup.py", "N = ['anyio']\nN = ['x']\nsetup(install_requires=N)\n");
        assertDeclared(AnyioUse.Declared.UNKNOWN, null, twice);
        var read = facts(
                "setup.py",
                "setup(install_requires=open('requirements/base.txt').read())\n",
                "requirements/base.txt",
                "anyio>=4.3\n");
        assertDeclared(AnyioUse.Declared.RUNTIME, "4.3", read);
    }

    @Test
    void environmentsOfTox() {
        var project = "[project]\nname = 'a'\ndependencies = ['click']\n";
        var facts = facts("pyproject.toml", project, "tox.ini", """
                [tox]
                envlist = py311, anyio3
                [testenv]
                deps =
                    pytest
                    anyio>=4.3  # the tests
                    pytest-asyncio
                    -r more.txt
                    py38: uvloop
                [testenv:lint]
                deps = {[testenv]deps}
                commands = pip install anyio>=3
                """, "more.txt", "gunicorn\n");
        assertDeclared(AnyioUse.Declared.DEVELOPMENT, "4.3", facts);
        assertTrue(facts.tests().hasPytestAsyncio());
        assertTrue(facts.canUseUvloop());
        assertEquals(Set.of("gunicorn"), facts.loopOwners());
        // Which of them is meant depends on the environment.
        var factors = facts("pyproject.toml", project, "tox.ini", """
                [testenv:{a3,a4}]
                deps =
                    a3: anyio>=3,<4
                    a4,!a3: anyio>=4
                """);
        assertDeclared(AnyioUse.Declared.DEVELOPMENT, null, factors);
        var tables = facts("pyproject.toml", project + """
                [tool.tox.env_run_base]
                deps = ["pytest", "anyio>=4.4"]
                [tool.tox.env.other]
                deps = ["anyio>=4.2"]
                """);
        assertDeclared(AnyioUse.Declared.DEVELOPMENT, "4.2", tables);
        var own = facts("pyproject.toml", project, "tox.toml", "env_run_base = { deps = ['anyio>=4.4'] }\n");
        assertDeclared(AnyioUse.Declared.DEVELOPMENT, "4.4", own);
        var legacy = facts("pyproject.toml", project + """
                [tool.tox]
                legacy_tox_ini = \"""
                [testenv]
                deps = anyio>=4.6
                \"""
                """);
        assertDeclared(AnyioUse.Declared.DEVELOPMENT, "4.6", legacy);
        var outside = facts("pyproject.toml", project, "tox.ini", "[other]\ndeps = anyio\n");
        assertDeclared(AnyioUse.Declared.NO, null, outside);
    }

    @Test
    void sessionsOfNox() {
        var project = "[project]\nname = 'a'\ndependencies = ['click']\n";
        var facts = facts("pyproject.toml", project, "noxfile.py", """
                import nox

                @nox.session
                def tests(session):
                    session.install("-r", "more.txt")
                    session.install(
                        "pytest", "anyio" ">=4.5",
                        "-e", ".[dev]", *session.posargs)
                    session.run("pytest", "anyio>=3")
                """, "more.txt", "nest_asyncio\n");
        assertDeclared(AnyioUse.Declared.DEVELOPMENT, "4.5", facts);
        assertTrue(facts.hasNestAsyncio());
        var none = facts("pyproject.toml", project, "noxfile.py", "def tests(session):\n    session.run('anyio')\n");
        assertDeclared(AnyioUse.Declared.NO, null, none);
    }
}
