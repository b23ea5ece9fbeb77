package dev.anyiolsp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.text.TextRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document, on small projects and on the sample. */
final class ReviewTest {
    private static final String DECLARING_PYTEST_ASYNCIO = """
            [project]
            name = "x"
            dependencies = [%s]

            [dependency-groups]
            dev = ["pytest-asyncio"]
            """;

    private static final Path SAMPLE = Path.of("src", "test", "sample");
    private static final List<String> SECTIONS = List.of(
            "Summary",
            "High priority",
            "Medium priority",
            "Low priority",
            "Accepted",
            "Special cases",
            "Dependency",
            "Testing considerations",
            "Effort",
            "Plan",
            "Remarks");

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
    }

    private void sample() throws IOException {
        try (var paths = Files.walk(SAMPLE)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                workspace.file(SAMPLE.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
    }

    private String review(String... arguments) {
        var all = new ArrayList<>(List.of("review"));
        all.addAll(List.of(arguments));
        var result = workspace.run(all.toArray(String[]::new));
        assertEquals("", result.err());
        assertEquals(0, result.code());
        return result.out();
    }

    /** A section with its title, to the next one. */
    private static String section(String document, String title) {
        int start = document.indexOf("\n## " + title + "\n");
        assertTrue(start >= 0, "no section " + title);
        int end = document.indexOf("\n## ", start + 1);
        return document.substring(start, end < 0 ? document.length() : end);
    }

    private static List<String> places(String text) {
        return Pattern.compile("`([^`\\s]+:\\d+)`")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private List<String> checked(String... arguments) {
        var all = new ArrayList<>(List.of("check", "-q", "--output-format=json"));
        all.addAll(List.of(arguments));
        var found = new ArrayList<String>();
        for (var element : JsonParser.parseString(
                        workspace.run(all.toArray(String[]::new)).out())
                .getAsJsonArray()) {
            var finding = element.getAsJsonObject();
            var path = folder.relativize(Path.of(finding.get("filename").getAsString()));
            found.add(
                    path + ":" + finding.getAsJsonObject("location").get("row").getAsInt());
        }
        return found;
    }

    @Test
    void theSampleHasEverySection() throws IOException {
        sample();
        var document = review();
        int at = 0;
        for (var title : SECTIONS) {
            at = document.indexOf("\n## " + title + "\n", at);
            assertTrue(at >= 0, "no section " + title + ", or not in its place");
        }
        for (var title : List.of("High priority", "Medium priority", "Accepted", "Special cases", "Remarks")) {
            assertFalse(
                    places(section(document, title)).isEmpty()
                            && !section(document, title).contains(".py`"),
                    title);
        }
        assertEquals(document, review(), "the same twice");
    }

    /** Whoever copies a command must not change more than what he reads about. */
    @Test
    void commandsNameWhatWasLookedAt() {
        var nap = "import asyncio\n\n\nasync def nap():\n    await asyncio.sleep(1)\n";
        workspace.file("my app/nap.py", nap).file("my app/vendor/nap.py", nap).file("other/nap.py", nap);
        var command = "`anyio-lsp fix --select asyncio-sleep --exclude vendor 'my app'`";
        var document = review("my app", "--exclude", "vendor");
        assertTrue(document.contains("**Safe: 1.** " + command + " does it."), document);
        assertTrue(document.contains("The safe ones at once: " + command + ", with `--diff`"), document);
        workspace.run("fix", "--select", "asyncio-sleep", "--exclude", "vendor", "my app");
        assertEquals(nap, workspace.text("other/nap.py"));
        assertEquals(nap, workspace.text("my app/vendor/nap.py"));
        assertTrue(review().contains("`anyio-lsp fix --select asyncio-sleep` does it."));
        var chosen = review(
                "other", "--tests=hide", "--per-file-ignores", "my app/*=asyncio-run", "--ignore", "asyncio-run");
        assertTrue(
                chosen.contains("`anyio-lsp fix --select asyncio-sleep --per-file-ignores 'my app/*=asyncio-run'"
                        + " --tests hide other`"),
                chosen);
    }

    @Test
    void noListOfTestsIsEmpty() {
        var nap = "import asyncio\n\n\nasync def nap():\n    await asyncio.sleep(1)\n";
        workspace.file("nap.py", nap).file("test_other.py", "import unittest\n");
        var testing = section(review(), "Testing considerations");
        assertTrue(testing.contains("No test that was looked at imports these"), testing);
        assertFalse(testing.contains("Tests that import what would change"), testing);
    }

    /** A rule that is silent until a project has AnyIO is announced, so that a later phase surprises nobody. */
    @Test
    void marksThatBecomeFindingsLaterAreAnnounced() {
        var said = "Its marks, fixtures and options are not among the findings yet";
        workspace.file("tests/test_a.py", "import pytest\n\n\n@pytest.mark.asyncio\nasync def test():\n    pass\n");
        workspace.file("pyproject.toml", DECLARING_PYTEST_ASYNCIO.formatted(""));
        assertTrue(workspace.run("review").out().contains(said));
        assertFalse(
                workspace.run("review", "--extend-select=pytest-asyncio").out().contains(said));
        workspace.file("pyproject.toml", DECLARING_PYTEST_ASYNCIO.formatted("'anyio>=4.5'"));
        assertFalse(workspace.run("review").out().contains(said));
    }

    @Test
    void everyFindingOfCheckHasItsPlace() throws IOException {
        sample();
        workspace.file("broken.py", "x = (\n").file("old.py", "x = 1  # anyio-lsp: ignore[asyncio-sleep]\n");
        var document = review();
        var listed = new TreeSet<String>();
        for (var title : List.of("High priority", "Medium priority", "Low priority", "Special cases")) {
            listed.addAll(places(section(document, title)));
        }
        assertEquals(new TreeSet<>(checked()), listed);
        assertTrue(document.contains("| **all** | " + checked().size() + " |"), document);
    }

    @Test
    void settingsAndSuppressionsCount() throws IOException {
        sample();
        workspace.file("anyio-lsp.toml", "exclude = ['tests']\nignore = ['asyncio-event']\n");
        var alerts = workspace.text("tidewatch/alerts.py");
        workspace.file(
                "tidewatch/alerts.py", alerts.replace("sleep(0)", "sleep(0)  # anyio-lsp: ignore[asyncio-sleep]"));
        everyPlaceIsListed();
        var document = review();
        assertFalse(document.contains("### asyncio-event\n"), document);
        assertFalse(document.contains("tests/test_alerts.py:"), document);
        assertTrue(document.contains("By level: "), document);
    }

    private void everyPlaceIsListed() {
        var document = review();
        var listed = new TreeSet<String>();
        for (var title : List.of("High priority", "Medium priority", "Low priority", "Special cases")) {
            listed.addAll(places(section(document, title)));
        }
        assertEquals(new TreeSet<>(checked()), listed);
    }

    @Test
    void oneLineChangesNumbersAndPlan() throws IOException {
        sample();
        var before = review();
        var gauges = workspace.text("tidewatch/gauges.py");
        workspace.file("tidewatch/gauges.py", gauges.replace("asyncio.Semaphore(", "make_semaphore("));
        var after = review();
        assertEquals(checked().size(), number(after));
        assertEquals(number(before) - 1, number(after));
        assertTrue(section(before, "Plan").contains("asyncio-semaphore"), before);
        assertFalse(section(after, "Plan").contains("asyncio-semaphore"), after);
        assertFalse(section(after, "Effort").contains("asyncio-semaphore"), after);
    }

    private static int number(String document) {
        var found = Pattern.compile("(\\d+) findings? in").matcher(document);
        assertTrue(found.find(), document);
        return Integer.parseInt(found.group(1));
    }

    @Test
    void filesStandInTheOrderOfTheirImports() {
        var nap = "import asyncio\nasync def nap():\n    await asyncio.sleep(1)\n";
        workspace
                .file("app/__init__.py", "")
                .file("app/a.py", "from app.z import nap\n" + nap)
                .file("app/z.py", nap)
                .file("app/left.py", "from app import right\n" + nap)
                .file("app/right.py", nap + "def late():\n    from app.left import nap\n")
                .file("tests/test_a.py", "from app import a\n");
        var plan = section(review(), "Plan");
        assertTrue(plan.indexOf("`app/z.py`") < plan.indexOf("`app/a.py`"), plan);
        assertTrue(plan.contains("Together, since they import each other:\n   - `app/left.py`"), plan);
        var testing = section(review(), "Testing considerations");
        assertTrue(testing.contains("`app/a.py` (1 finding): `tests/test_a.py`"), testing);
        assertTrue(testing.contains("`app/z.py` (1 finding): 1 test file through other modules"), testing);
        assertTrue(section(review(), "Special cases").contains("`app/left.py`, `app/right.py`"));
    }

    @Test
    void entryPointsOfFrameworksAreAccepted() {
        workspace
                .file("web.py", "import uvicorn\nuvicorn.run('app:app')\n")
                .file("server.py", """
                        import asyncio
                        import uvicorn

                        server = uvicorn.Server(uvicorn.Config("app:app"))
                        asyncio.run(server.serve())
                        """)
                .file("site.py", "from aiohttp import web\nweb.run_app(web.Application())\n")
                .file("bot.py", "import discord\nclient = discord.Client()\nclient.run('token')\n")
                .file(
                        "inside.py",
                        "from hypercorn.asyncio import serve\nasync def main(app):\n    await serve(app, None)\n")
                .file("other.py", "import asyncio\nasync def main(): ...\nasyncio.run(main())\n");
        assertEquals(List.of("other.py:3"), checked());
        var accepted = places(section(review(), "Accepted"));
        assertEquals(
                List.of("bot.py:3", "inside.py:3", "server.py:5", "site.py:2", "web.py:2"),
                accepted.stream().sorted().toList());
    }

    @Test
    void commentsThatClaimWhatTheFileDoesNotDo() {
        workspace
                .file("a.py", "# AnyIO pattern: no task without an owner\nx = 1\n")
                .file("b.py", "def f():\n    \"\"\"Works.\n\n    AnyIO-style cleanup.\n    \"\"\"\n")
                .file("c.py", "import anyio\n# AnyIO pattern: cleanup\n")
                .file("d.py", "# TODO: AnyIO pattern\ny = 'AnyIO pattern'\n# anyio memory streams leak\n")
                .file("e.py", "# uses AnyIO task groups\n# not with anyio yet\n# we could use anyio here\n");
        assertEquals(List.of("a.py:1", "b.py:4", "e.py:1"), places(section(review(), "Remarks")));
    }

    @Test
    void theDependencyWhereItIsDeclared() {
        workspace
                .file("pyproject.toml", "[project]\nname = 'app'\ndependencies = [\n    \"anyio>=4.9\",\n]\n")
                .file("app.py", "x = 1\n");
        var dependency = section(review(), "Dependency");
        assertTrue(dependency.contains("`pyproject.toml:4`: `\"anyio>=4.9\",`"), dependency);
        assertTrue(dependency.contains("Fixes count on AnyIO 4.9"), dependency);
        workspace.file("pyproject.toml", "[project]\nname = 'app'\ndependencies = ['httpx']\n");
        dependency = section(review(), "Dependency");
        assertTrue(dependency.contains("AnyIO is not declared, and nothing here has to move to it."), dependency);
        assertTrue(dependency.contains("comes along with `httpx`"), dependency);
    }

    @Test
    void classesToLookAtAsAWhole() {
        var onClass = new StubRule("stub", (finding, use) -> {
            int at = use.document().text().indexOf("Keeper");
            var name = new TextRange(at, at + "Keeper".length());
            return new Finding(finding.code(), name, "A good pattern, in part", "", List.of(), finding.level());
        });
        workspace.rules(onClass).file("a.py", "import asyncio\n\n\nclass Keeper:\n    nap = asyncio.sleep(1)\n");
        var special = section(review(), "Special cases");
        assertTrue(
                special.contains("- Classes to look at as a whole:\n  - `a.py:4`: A good pattern, in part\n"), special);
    }

    @Test
    void aTreeWithoutAnyFinding() {
        workspace.file("a.py", "x = 1\n");
        var document = review();
        for (var title : SECTIONS) section(document, title);
        assertTrue(document.contains("Looked at 1 file in 1 project: 0 findings"), document);
        assertTrue(section(document, "Plan").contains("There is nothing to do."), document);
    }

    @Test
    void severalProjectsUnderOnePath() {
        var nap = "import asyncio\nasync def nap():\n    await asyncio.sleep(1)\n";
        workspace
                .file("one/pyproject.toml", "[project]\nname = 'one'\ndependencies = ['anyio']\n")
                .file("one/nap.py", nap)
                .file("two/pyproject.toml", "[project]\nname = 'two'\ndependencies = []\n")
                .file("two/nap.py", nap);
        var document = review();
        assertTrue(document.contains(" in 2 projects: "), document);
        var dependency = section(document, "Dependency");
        assertTrue(dependency.contains("- `one`:\n  - AnyIO is declared"), dependency);
        assertTrue(dependency.contains("- `two`:\n  - **AnyIO is not declared"), dependency);
        var plan = section(document, "Plan");
        assertTrue(
                plan.contains("1. Declare `anyio>=4.14` in `two`") || plan.contains("1. `two/pyproject.toml`"), plan);
    }

    @Test
    void textsThatAreNoPythonAndNames() {
        workspace
                .file(
                        "latin.py",
                        "# -*- coding: latin-1 -*-\nimport asyncio  # é\nasyncio.run(f())\n"
                                .getBytes(StandardCharsets.ISO_8859_1))
                .file("zero.py", new byte[] {0, 1, 2})
                .file("odd_[x]*.py", "x = (\n");
        var special = section(review(), "Special cases");
        assertTrue(special.contains("`zero.py:1`"), special);
        assertTrue(special.contains("`odd_[x]*.py:1`: '(' was never closed"), special);
        assertTrue(section(review(), "High priority").contains("`latin.py:3`"));
    }

    @Test
    void troubleIsTwo() {
        workspace.file("a.py", "x = 1\n").file("bad.json", "{}").file("anyio-lsp.toml", "");
        var missing = workspace.run("review", "nowhere");
        assertEquals(2, missing.code());
        assertTrue(missing.err().startsWith("anyio-lsp: nowhere: "), missing.err());
        assertEquals(2, workspace.run("review", "-").code());
        assertEquals(2, workspace.run("review", "--since", "bad.json").code());
        assertEquals(2, workspace.run("review", "--since", "nowhere.json").code());
        assertEquals(2, workspace.run("review", "--select", "nothing").code());
        assertEquals(2, workspace.run("review", "--wrong").code());
        assertEquals(2, workspace.run("review", "-o", "no/such/folder.md").code());
        var throwing = new StubRule("stub", (finding, use) -> {
            throw new IllegalStateException("always");
        });
        workspace.rules(throwing).file("b.py", "import asyncio\nasyncio.sleep(1)\n");
        assertEquals(2, workspace.run("review").code());
        assertEquals(2, workspace.run("review", "--save", "saved.json").code());
        assertFalse(Files.exists(workspace.path("saved.json")));
        workspace.file("anyio-lsp.toml", "select = 5\n");
        var broken = workspace.run("review");
        assertEquals(2, broken.code());
        assertEquals("", broken.out());
    }

    @Test
    void theDocumentInAFile() {
        workspace.file("a.py", "x = 1\n");
        var shown = review();
        assertEquals("", review("-o", "review.md"));
        assertEquals(shown, workspace.text("review.md"));
    }

    @Test
    void progressSinceAnEarlierRun() {
        workspace.file("a.py", """
                import asyncio

                async def first():
                    await asyncio.sleep(1)

                async def second():
                    await asyncio.sleep(2)

                lock = asyncio.Lock()
                """);
        review("--save", "before.json");
        workspace.file("a.py", """
                import asyncio
                import os

                async def second():
                    await asyncio.sleep(2)

                async def third(gap):
                    await asyncio.sleep(gap)

                lock = asyncio.Lock()
                """);
        var progress = section(review("--since", "before.json"), "Progress");
        assertTrue(progress.contains("Since the earlier run: 1 gone, 1 new, 2 moved, 0 where they were."), progress);
        assertTrue(progress.contains("**Gone: 1.**\n\n- `a.py:4`: asyncio-sleep"), progress);
        assertTrue(progress.contains("**New: 1.**\n\n- `a.py:8`: asyncio-sleep"), progress);
        assertTrue(progress.contains("- `a.py:7` → `a.py:5`: asyncio-sleep"), progress);
    }

    @Test
    void progressWhereAFileHasAnotherNameOrIsNotLookedAt() {
        var nap = "import asyncio\nasync def nap():\n    await asyncio.sleep(1)\n";
        workspace.file("old.py", nap).file("other/b.py", nap);
        review("--save", "before.json");
        workspace.file("old.py", "").file("new.py", nap);
        try {
            Files.delete(workspace.path("old.py"));
        } catch (IOException trouble) {
            throw new AssertionError(trouble);
        }
        var progress = section(review("--since", "before.json"), "Progress");
        assertTrue(progress.contains("0 gone, 0 new, 1 moved, 1 where they were."), progress);
        assertTrue(progress.contains("- `old.py:3` → `new.py:3`: asyncio-sleep"), progress);
        progress = section(review("other", "--since", "before.json"), "Progress");
        assertTrue(progress.contains("0 gone, 0 new, 0 moved, 1 where they were."), progress);
        assertTrue(progress.contains("1 earlier finding in files that were not looked at this time."), progress);
    }
}
