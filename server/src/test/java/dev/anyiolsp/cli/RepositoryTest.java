package dev.anyiolsp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonNull;
import com.google.gson.JsonParser;
import dev.anyiolsp.engine.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several projects in one repository: what one of them does with things of another. */
final class RepositoryTest {
    private static final String STATE = """
            import asyncio


            class State:
                def __init__(self):
                    self.ready = asyncio.Event()
            """;
    private static final String CLEARING = """
            from store.state import State


            def reset(state: State):
                state.ready.clear()
            """;
    private static final String LIMITED = """
            import asyncio

            from store.work import fetch


            async def main():
                async with asyncio.timeout(1):
                    await fetch()
            """;

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder)
                .file(".git/HEAD", "ref: refs/heads/main\n")
                .file("libs/store/pyproject.toml", project("store", ""))
                .file("libs/store/store/__init__.py", "")
                .file(
                        "libs/store/store/work.py",
                        "import asyncio\n\n\nasync def fetch():\n    await asyncio.sleep(1)\n");
    }

    private static String project(String name, String dependencies) {
        return "[project]\nname = '" + name + "'\nrequires-python = '>=3.11'\ndependencies = [" + dependencies + "]\n";
    }

    /** What is said of a rule's findings: safe, or the reason, or none. */
    private List<String> verdicts(String rule, String... options) {
        var arguments = new ArrayList<>(List.of("check", "--output-format=json", "-q", "--select", rule));
        arguments.addAll(List.of(options));
        var verdicts = new ArrayList<String>();
        for (var element : JsonParser.parseString(
                        workspace.run(arguments.toArray(String[]::new)).out())
                .getAsJsonArray()) {
            var fix = element.getAsJsonObject().get("fix");
            if (fix instanceof JsonNull) verdicts.add("none");
            else {
                var reason = fix.getAsJsonObject().get("reason");
                verdicts.add(reason instanceof JsonNull ? "safe" : reason.getAsString());
            }
        }
        return verdicts;
    }

    private void assertSafe(String rule, String... options) {
        assertEquals(List.of("safe"), verdicts(rule, options));
    }

    private void assertUnsafe(String part, String rule, String... options) {
        var verdicts = verdicts(rule, options);
        assertTrue(verdicts.size() == 1 && verdicts.get(0).contains(part), verdicts.toString());
    }

    @Test
    void anotherProjectUsesWhatIsMadeHere() {
        workspace.file("libs/store/store/state.py", STATE);
        assertSafe("asyncio-event");
        workspace.file("apps/web/pyproject.toml", project("web", "'store'")).file("apps/web/web.py", CLEARING);
        for (var named : List.of(".", "libs/store", "libs/store/store/state.py")) {
            assertUnsafe("apps/web/web.py:5", "asyncio-event", named);
        }
    }

    @Test
    void whoImportsCountsWithoutDeclaring() {
        workspace.file("libs/store/store/state.py", STATE);
        workspace.file("apps/web/requirements.txt", "").file("apps/web/web.py", CLEARING);
        assertUnsafe("apps/web/web.py:5", "asyncio-event");
        workspace.file("apps/web/web.py", "def reset(state):\n    state.ready.clear()\n");
        assertSafe("asyncio-event");
        workspace.file("apps/web/main.py", "def main():\n    from store import state\n");
        assertUnsafe("apps/web/web.py:2", "asyncio-event");
    }

    @Test
    void filesOfNoProjectCount() {
        workspace.file("libs/store/store/state.py", STATE).file("scripts/reset.py", CLEARING);
        assertUnsafe("scripts/reset.py:5", "asyncio-event", "libs");
    }

    @Test
    void whatIsHandedToAProjectCounts() {
        workspace.file("libs/store/store/state.py", STATE + "\n\nimport tools\n");
        workspace.file("libs/tools/setup.py", "").file("libs/tools/src/tools.py", "def f(x):\n    x.ready.clear()\n");
        assertUnsafe("libs/tools/src/tools.py:2", "asyncio-event", "libs/store");
    }

    @Test
    void oneAfterAnother() {
        workspace.file("libs/store/store/state.py", STATE);
        workspace.file("apps/mid/pyproject.toml", project("mid", "'store'")).file("apps/mid/mid.py", "import store\n");
        workspace
                .file("apps/web/pyproject.toml", project("web", "'mid'"))
                .file("apps/web/web.py", "import mid\n\ndef f(x):\n    x.ready.clear()\n");
        assertUnsafe("apps/web/web.py:4", "asyncio-event", "libs");
    }

    @Test
    void whatTwoProjectsShareConnectsThemNot() {
        workspace
                .file("examples/a/requirements.txt", "store\n")
                .file("examples/a/main.py", "import store\n" + STATE)
                .file("examples/b/requirements.txt", "store\n")
                .file("examples/b/main.py", "import store\n\ndef f(x):\n    x.ready.clear()\n");
        assertSafe("asyncio-event", "examples");
    }

    @Test
    void anotherRepositoryInsideIsNoPartOfIt() {
        workspace
                .file("libs/store/store/state.py", STATE)
                .file("vendor/web/.git", "gitdir: elsewhere\n")
                .file("vendor/web/web.py", CLEARING);
        assertSafe("asyncio-event", "libs");
    }

    @Test
    void coroutinesOfAProjectThatIsDeclaredAreSeen() {
        workspace.file("apps/web/pyproject.toml", project("web", "'Store>=1'")).file("apps/web/web.py", LIMITED);
        for (var named : List.of(".", "apps", "apps/web/web.py")) assertSafe("asyncio-timeout", named);
        workspace.file("libs/store/store/work.py", "async def fetch():\n    try: pass\n    finally: await g()\n");
        assertUnsafe("libs/store/store/work.py:3", "asyncio-timeout");
    }

    @Test
    void coroutinesOfAProjectThatIsNotDeclaredAreNot() {
        workspace.file("apps/web/pyproject.toml", project("web", "")).file("apps/web/web.py", LIMITED);
        assertUnsafe("`store.work.fetch`", "asyncio-timeout");
    }

    @Test
    void nobodyConfusesModulesOfTheSameName() {
        workspace
                .file("apps/web/pyproject.toml", project("web", "'store'"))
                .file("apps/web/web.py", LIMITED)
                .file("apps/web/store/__init__.py", "")
                .file("apps/web/store/work.py", "async def fetch():\n    await unseen()\n");
        assertUnsafe("(store/work.py:2)", "asyncio-timeout");
    }

    @Test
    void derivedClassesOfAnotherProject() {
        workspace.file("libs/store/store/base.py", """
                import asyncio


                class Base:
                    async def fetch(self):
                        await asyncio.sleep(1)

                    async def main(self):
                        async with asyncio.timeout(1):
                            await self.fetch()
                """);
        assertSafe("asyncio-timeout");
        workspace
                .file("plugins/x/setup.py", "")
                .file(
                        "plugins/x/x.py",
                        "from store.base import Base\n\nclass X(Base):\n    async def fetch(self):\n        await go()\n");
        assertUnsafe("`X` overrides `fetch`", "asyncio-timeout");
    }

    @Test
    void whatTestsOfAnotherProjectReplace() {
        var patching = "from unittest.mock import patch\n\ndef test():\n    with patch('asyncio.sleep'): pass\n";
        workspace
                .file("apps/web/pyproject.toml", project("web", "'store'"))
                .file("apps/web/web.py", "import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n")
                .file("libs/store/tests/test_store.py", "import store\n" + patching);
        assertSafe("asyncio-sleep", "apps");
        workspace.file("libs/store/tests/test_store.py", "import web\n" + patching);
        assertUnsafe("libs/store/tests/test_store.py:5", "asyncio-sleep", "apps");
    }

    @Test
    void namespacesThatProjectsShare() {
        workspace
                .file("libs/core/pyproject.toml", project("acme-core", ""))
                .file("libs/core/acme/core/__init__.py", "async def work():\n    pass\n")
                .file("libs/plug/pyproject.toml", project("acme-openai", "'acme-core'"))
                .file("libs/plug/acme/plugins/openai/__init__.py", """
                import asyncio

                from acme.core import work


                async def main():
                    async with asyncio.timeout(1):
                        await work()
                """);
        assertSafe("asyncio-timeout", "libs/plug");
    }

    @Test
    void aProjectInAnIgnoredFolderStandsAlone() {
        workspace
                .file(".gitignore", "out/\n")
                .file("out/bot/pyproject.toml", project("bot", ""))
                .file("out/bot/state.py", STATE)
                .file("out/bot/app.py", "def reset(state):\n    state.ready.clear()\n");
        assertUnsafe("app.py:2", "asyncio-event", "out/bot");
        assertUnsafe("app.py:2", "asyncio-event", "out/bot/state.py");
    }

    @Test
    void ofAVeryLargeRepositoryTheProjectsAreReadThatSomebodyAsksAbout() throws IOException {
        workspace.file("libs/store/store/state.py", STATE);
        workspace.file("libs/store/tests/test_state.py", "def test(state):\n    state.ready.clear()\n");
        workspace.file("apps/web/pyproject.toml", project("web", "'store'")).file("apps/web/web.py", CLEARING);
        var many = Files.createDirectories(folder.resolve("apps/many"));
        for (int i = 0; i < Projects.MOST_FILES; i++) Files.createFile(many.resolve("m" + i + ".py"));
        for (var named : List.of("libs/store", "libs/store/store", "libs/store/store/state.py")) {
            assertUnsafe("test_state.py:2", "asyncio-event", named);
        }
        Files.delete(folder.resolve("libs/store/tests/test_state.py"));
        assertSafe("asyncio-event", "libs/store");
        assertUnsafe("apps/web/web.py:5", "asyncio-event", "libs/store", "apps/web");
    }

    @Test
    void aHomeFolderIsNoRepository() {
        workspace.file("libs/store/store/state.py", STATE);
        workspace.file("bot/pyproject.toml", project("bot", "")).file("bot/bot.py", CLEARING);
        assertUnsafe("bot/bot.py:5", "asyncio-event", "libs");
        var home = System.setProperty("user.home", folder.toString());
        try {
            assertSafe("asyncio-event", "libs");
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void aProjectWithoutRepositoryIsPartOfTheOneAround() {
        workspace = new Workspace(folder.resolve("plain"))
                .file("pyproject.toml", project("store", ""))
                .file("src/store/__init__.py", "")
                .file("src/store/state.py", STATE)
                .file("more/web/pyproject.toml", project("web", ""))
                .file("more/web/web.py", CLEARING);
        assertUnsafe("more/web/web.py:5", "asyncio-event", "src");
    }
}
