package dev.anyiolsp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.rules.Workspace.FunctionKind;
import dev.anyiolsp.syntax.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class WorkspaceIndexTest {
    private static final Set<String> CLEAR = Set.of("clear");

    /** Paths and texts in turn. */
    private static WorkspaceIndex index(String... pathsAndTexts) {
        var index = WorkspaceIndex.EMPTY;
        for (int i = 0; i < pathsAndTexts.length; i += 2) index = index.with(pathsAndTexts[i], pathsAndTexts[i + 1]);
        return index;
    }

    private static Workspace seen(String from, String... pathsAndTexts) {
        return index(pathsAndTexts).seenFrom(from);
    }

    private static Optional<String> otherUse(String text) {
        return seen("app/state.py", "app/__init__.py", "", "app/state.py", "", "app/other.py", text)
                .otherUse("ready", CLEAR);
    }

    private static Optional<String> at(int line) {
        return Optional.of("app/other.py:" + line);
    }

    @Test
    void membersThatDiffer() {
        assertEquals(at(2), otherUse("def f(x):\n    x.ready.clear()\n"));
        assertEquals(Optional.empty(), otherUse("async def f(x):\n    await x.ready.wait()\n"));
        assertEquals(Optional.empty(), otherUse("async def f(x):\n    async with x.ready: pass\n"));
    }

    @Test
    void methodsOfTheSameNameAreOtherThings() {
        assertEquals(Optional.empty(), otherUse("x.ready()\nif x.ready: pass\nx.ready[0]\n"));
        assertEquals(Optional.empty(), otherUse("print(x.ready())\nassert not x.ready\n"));
    }

    @Test
    void elements() {
        assertEquals(at(2), otherUse("def f(x, key):\n    x.ready[key].clear()\n"));
        assertEquals(at(1), otherUse("patch.object(x.ready[key], 'wait', Mock())\n"));
        assertEquals(at(1), otherUse("mine = x.ready[0][1]\n"));
        assertEquals(at(1), otherUse("x.ready[key] = other\n"));
        assertEquals(Optional.empty(), otherUse("x.ready[key].set()\ndel x.ready[key]\nf(keys[x.ready])\n"));
    }

    @Test
    void givenAway() {
        assertEquals(at(1), otherUse("f(x.ready)\n"));
        assertEquals(at(1), otherUse("f(event=x.ready)\n"));
        assertEquals(at(1), otherUse("mine = x.ready\n"));
        assertEquals(at(2), otherUse("def f(x):\n    return x.ready\n"));
        assertEquals(at(1), otherUse("both = [x.ready, 1]\n"));
        assertEquals(at(1), otherUse("x.ready = other\n"));
        assertEquals(at(1), otherUse("f = x.ready or y\n"));
    }

    @Test
    void attributesOfItsOwnClasses() {
        var own =
                "class C:\n    def __init__(self):\n        self.ready = 1\n    def f(self):\n        g(self.ready)\n";
        assertEquals(Optional.empty(), otherUse(own));
        assertEquals(Optional.empty(), otherUse("class C:\n    def ready(self): ...\n    x = f(self.ready)\n"));
        assertEquals(at(3), otherUse("class C(Base):\n    def f(self):\n        self.ready.clear()\n"));
    }

    @Test
    void namesOfTheModule() {
        assertEquals(at(2), otherUse("from app.state import ready\nready.clear()\n"));
        assertEquals(at(2), otherUse("from .state import ready as r\nr.clear()\n"));
        assertEquals(at(2), otherUse("import app.state\napp.state.ready.clear()\n"));
        assertEquals(at(2), otherUse("from app import state\nf(state.ready)\n"));
        assertEquals(at(2), otherUse("from app.state import *\nready.clear()\n"));
        assertEquals(Optional.empty(), otherUse("from app.state import *\nready = x()\nready.clear()\n"));
        assertEquals(Optional.empty(), otherUse("from app.state import ready\nready.set()\n"));
        assertEquals(Optional.empty(), otherUse("ready = set()\nready.clear()\n"));
    }

    @Test
    void otherModulesAndPackages() {
        assertEquals(Optional.empty(), otherUse("import redis\nredis.ready.clear()\n"));
        assertEquals(Optional.empty(), otherUse("from redis import ready\nready.clear()\n"));
        assertEquals(Optional.empty(), otherUse("import app.other\napp.other.ready.clear()\n"));
        assertEquals(at(2), otherUse("from app.other import settings\nsettings.ready.clear()\n"));
    }

    @Test
    void namesThatAPackagePassesOn() {
        var seen = seen(
                "app/state.py",
                "app/__init__.py",
                "from .state import ready\n",
                "app/state.py",
                "",
                "main.py",
                "import app\napp.ready.clear()\n");
        assertEquals(Optional.of("main.py:2"), seen.otherUse("ready", CLEAR));
    }

    private static Optional<String> moduleUse(String text, String member) {
        return seen("src/app/jobs.py", "src/app/__init__.py", "", "src/app/jobs.py", "", "tests/test_jobs.py", text)
                .moduleUse("asyncio", member);
    }

    private static Optional<String> test(int line) {
        return Optional.of("tests/test_jobs.py:" + line);
    }

    @Test
    void stringsThatReachThroughAModule() {
        assertEquals(test(1), moduleUse("patch(\"app.jobs.asyncio.sleep\")\n", "sleep"));
        assertEquals(test(1), moduleUse("patch('app.jobs.asyncio')\n", "sleep"));
        assertEquals(test(1), moduleUse("patch('app.jobs.asyncio.sleep')\n", ""));
        assertEquals(Optional.empty(), moduleUse("patch('app.jobs.asyncio.sleep')\n", "run"));
        assertEquals(Optional.empty(), moduleUse("patch('app.other.asyncio.sleep')\n", "sleep"));
        assertEquals(Optional.empty(), moduleUse("patch('asyncio.sleep')\n", "sleep"));
    }

    @Test
    void codeThatReachesThroughAModule() {
        assertEquals(test(1), moduleUse("from app.jobs import asyncio\n", "sleep"));
        var replaced = "from app import jobs\nmonkeypatch.setattr(jobs.asyncio, 'sleep', fake)\n";
        assertEquals(test(2), moduleUse(replaced, "sleep"));
        assertEquals(test(2), moduleUse(replaced, ""));
        assertEquals(Optional.empty(), moduleUse(replaced, "run"));
        assertEquals(test(2), moduleUse("import app.jobs as j\nmock.patch.object(j, 'asyncio')\n", "sleep"));
        assertEquals(Optional.empty(), moduleUse("import asyncio\nasyncio.sleep(1)\n", "sleep"));
    }

    @Test
    void functionsOfOtherFiles() {
        var seen = seen(
                "src/app/__main__.py",
                "src/app/__init__.py",
                "from .jobs import main as entry\nfrom .missing import gone\n",
                "src/app/__main__.py",
                "",
                "src/app/jobs.py",
                """
                async def main(): ...
                def plain(): ...
                async def stream():
                    yield 1
                @wrap
                async def wrapped(): ...
                async def twice(): ...
                twice = wrap(twice)
                if fast:
                    async def either(): ...
                else:
                    async def either(): ...
                """);
        assertEquals(FunctionKind.COROUTINE, seen.functionKind("app.jobs.main"));
        assertEquals(FunctionKind.COROUTINE, seen.functionKind(".jobs.main"));
        assertEquals(FunctionKind.COROUTINE, seen.functionKind(".jobs.either"));
        assertEquals(FunctionKind.COROUTINE, seen.functionKind("app.entry"));
        assertEquals(FunctionKind.COROUTINE, seen.functionKind(".entry"));
        assertEquals(FunctionKind.OTHER, seen.functionKind("app.jobs.plain"));
        assertEquals(FunctionKind.OTHER, seen.functionKind("app.jobs.stream"));
        assertEquals(FunctionKind.OTHER, seen.functionKind("app.jobs.wrapped"));
        assertEquals(FunctionKind.OTHER, seen.functionKind("app.jobs.twice"));
        assertEquals(FunctionKind.UNKNOWN, seen.functionKind("app.gone"));
        assertEquals(FunctionKind.UNKNOWN, seen.functionKind("elsewhere.main"));
        assertEquals(FunctionKind.UNKNOWN, seen.functionKind("app.jobs.Worker.main"));
    }

    @Test
    void scriptsFindWhatLiesBesideThem() {
        var seen = seen("tools/run.py", "tools/run.py", "", "tools/jobs.py", "async def main(): ...\n");
        assertEquals(FunctionKind.COROUTINE, seen.functionKind("jobs.main"));
    }

    @Test
    void filesComeChangeAndGo() {
        var index = index("a.py", "", "b.py", "f(x.ready)\n");
        assertEquals(Optional.of("b.py:1"), index.seenFrom("a.py").otherUse("ready", CLEAR));
        assertEquals(Optional.empty(), index.with("b.py", "").seenFrom("a.py").otherUse("ready", CLEAR));
        assertEquals(Optional.empty(), index.without("b.py").seenFrom("a.py").otherUse("ready", CLEAR));
        assertSame(index, index.with("b.py", "f(x.ready)\n"));
        assertSame(index, index.without("c.py"));
        var many = index;
        for (int i = 0; i < 250; i++) many = many.with("m" + i + ".py", "x.ready.clear()\n");
        assertEquals(Optional.of("b.py:1"), many.seenFrom("a.py").otherUse("ready", CLEAR));
        assertEquals(
                Optional.of("m0.py:1"), many.without("b.py").seenFrom("a.py").otherUse("ready", CLEAR));
    }

    @Test
    void replacementsForAllFiles() {
        assertEquals(at(2), replacement("from unittest.mock import patch\n@patch(\"asyncio.sleep\")\ndef f(): ...\n"));
        assertEquals(at(1), replacement("patch(target=\"asyncio.sleep\", new=x)\n"));
        assertEquals(
                at(2),
                replacement("import asyncio\ndef test(monkeypatch): monkeypatch.setattr(asyncio, \"sleep\", x)\n"));
        assertEquals(Optional.empty(), replacement("patch(\"app.state.asyncio.sleep\")\n"));
        assertEquals(Optional.empty(), replacement("names = [\"asyncio.sleep\"]\n"));
        assertEquals(Optional.empty(), replacement("patch(\"asyncio.sleep.nothing\")\n"));
        assertEquals(Optional.empty(), replacement("import asyncio\nrun(asyncio.sleep)\n"));
    }

    private static Optional<String> replacement(String text) {
        return seen("app/state.py", "app/state.py", "", "app/other.py", text).replacement("asyncio.sleep");
    }

    @Test
    void whatATestPatchesIsThereForTheTestsOfItsModule() {
        var patched = "@patch('asyncio.sleep')\ndef test(): ...\n";
        var met = Optional.of("tests/test_b.py:1");
        assertEquals(Optional.empty(), met("tests/test_a.py", patched));
        assertEquals(met, met("tests/helpers.py", patched));
        assertEquals(met, met("app/state.py", patched));
        assertEquals(met, met("tests/conftest.py", patched));
        assertEquals(met, met("tests/test_a.py", patched, "tests/test_c.py", "from .test_a import main\n"));
        assertEquals(met, met("tests/test_a.py", patched, "tests/conftest.py", "pytest_plugins = ['tests.test_b']\n"));
        assertEquals(
                Optional.empty(), met("tests/test_a.py", patched, "tests/test_c.py", "from .test_d import main\n"));
        assertEquals(
                Optional.empty(),
                met("tests/test_a.py", patched, "more/test_a.py", "", "more/test_c.py", "from .test_a import x\n"));
    }

    @Test
    void patchesThatEnd() {
        for (var ending : List.of(
                "def test():\n    with patch('asyncio.sleep'), open(x): ...\n",
                "def test(mocker):\n    sleep = mocker.patch('asyncio.sleep')\n",
                "import asyncio\ndef test(monkeypatch): monkeypatch.setattr(asyncio, 'sleep', x)\n",
                "@fixture(scope='module')\ndef x():\n    with patch('asyncio.sleep'): yield\n",
                "class T(TestCase):\n    def setUp(self): self.enterContext(patch('asyncio.sleep'))\n"))
            assertEquals(Optional.empty(), met("tests/test_a.py", ending), ending);
        for (var open : List.of(
                "patch('asyncio.sleep').start()\n",
                "import asyncio\nsetattr(asyncio, 'sleep', x)\n",
                "@fixture(scope='session')\ndef x():\n    with patch('asyncio.sleep'): yield\n",
                "@fixture(scope=WIDE)\ndef x():\n    with patch('asyncio.sleep'): yield\n",
                "stack.enter_context(patch('asyncio.sleep'))\n",
                "@patch('asyncio.sleep')\ndef test():\n    patch('asyncio.sleep').start()\n"))
            assertTrue(met("tests/test_a.py", open).isPresent(), open);
    }

    /** The place in {@code tests/test_b.py} that replaces {@code asyncio.sleep} for another file. */
    private static Optional<String> met(String own, String test, String... more) {
        var files = new ArrayList<>(List.of(own, "", "tests/test_b.py", test));
        files.addAll(List.of(more));
        return seen(own, files.toArray(String[]::new)).replacement("asyncio.sleep");
    }

    @Test
    void methodsThatChangeTheProcess() {
        var text = "def f(loop, pool):\n    loop.set_default_executor(pool)\n";
        var other = seen("app/state.py", "app/state.py", "", "app/other.py", text);
        assertEquals(at(2), other.processWideUse("set_default_executor"));
        assertEquals(Optional.empty(), seen("a.py", "a.py", text).processWideUse("set_default_executor"));
    }

    @Test
    void loopsOfTestsAndScriptsRunWhatTheyTake() {
        var endless = "loop.run_forever()\n";
        assertTrue(endlessFor("app/state.py", "app/jobs.py", endless).isPresent());
        assertTrue(endlessFor("app/state.py", "tools/run.py", "import app.state\n" + endless)
                .isPresent());
        assertTrue(endlessFor("tests/test_a.py", "app/jobs.py", endless).isPresent());
        assertTrue(endlessFor("tests/test_a.py", "tests/helpers.py", endless).isPresent());
        assertEquals(Optional.empty(), endlessFor("app/state.py", "tools/run.py", "import other\n" + endless));
        assertEquals(Optional.empty(), endlessFor("tests/test_a.py", "tools/run.py", "import app.state\n" + endless));
        assertEquals(
                Optional.empty(), endlessFor("tests/test_a.py", "tests/test_b.py", "import app.state\n" + endless));
        assertTrue(endlessFor("tests/test_a.py", "tests/test_b.py", endless, "tests/test_c.py", "import test_b\n")
                .isPresent());
    }

    private static Optional<String> endlessFor(String own, String... pathsAndTexts) {
        var files = new ArrayList<>(List.of("app/__init__.py", "", "app/state.py", ""));
        if (!own.equals("app/state.py")) files.addAll(List.of(own, ""));
        files.addAll(List.of(pathsAndTexts));
        return seen(own, files.toArray(String[]::new)).processWideUse("run_forever");
    }

    @Test
    void testsThatRunWhileALoopIsKept() {
        var fixture = "import pytest\n\n@pytest.fixture(scope=\"module\")\nasync def server(): ...\n";
        var test = "from state import run\n\ndef test_run():\n    run()\n";
        assertEquals(
                Optional.of("test_a.py:1"),
                seen("state.py", "state.py", "", "test_a.py", test, "conftest.py", fixture)
                        .usedInTests("run", false));
        assertEquals(
                Optional.empty(),
                seen("state.py", "state.py", "", "test_a.py", test, "other/conftest.py", fixture)
                        .usedInTests("run", false));
        assertEquals(
                Optional.empty(),
                seen("state.py", "state.py", "", "jobs.py", "from state import run\n\nrun()\n", "conftest.py", fixture)
                        .usedInTests("run", false));
    }

    @Test
    void whoImportsFromWhom() {
        var imports = index(
                        "src/app/__init__.py", "from .jobs import serve\n",
                        "src/app/jobs.py", "import asyncio\nimport app.tools.time as time\n",
                        "src/app/tools/__init__.py", "",
                        "src/app/tools/time.py", "def f():\n    from app import jobs\n",
                        "tests/test_app.py", "import app.jobs\n\n\ndef test():\n    app.jobs.serve()\n",
                        "run.py", "from app.tools import *\n")
                .imports();
        assertEquals(
                "{run.py=[src/app/tools/__init__.py], src/app/__init__.py=[src/app/jobs.py],"
                        + " src/app/jobs.py=[src/app/tools/time.py], src/app/tools/__init__.py=[],"
                        + " src/app/tools/time.py=[src/app/jobs.py],"
                        + " tests/test_app.py=[src/app/__init__.py, src/app/jobs.py]}",
                imports.toString());
    }

    @Test
    void stringsThatReplaceNamesOfAsyncio() {
        var patches = index(
                        "app/__init__.py", "",
                        "app/jobs.py", "import asyncio\nfrom asyncio import sleep as nap\nimport json\n",
                        "tests/test_jobs.py", """
                        patch("app.jobs.asyncio.sleep")
                        patch("app.jobs.nap")
                        patch("app.jobs.json.dumps")
                        patch("app.jobs.other")
                        patch("asyncio.sleep")
                        """)
                .patches();
        assertEquals(
                "[tests/test_jobs.py:1 asyncio.sleep in app/jobs.py, tests/test_jobs.py:2 nap in app/jobs.py]",
                patches.stream()
                        .map(patch -> patch.path() + ":" + patch.line() + " " + patch.name() + " in " + patch.module())
                        .toList()
                        .toString());
    }

    @Test
    void aFileIsReadWhenAQuestionMayConcernIt() {
        var read = new TreeSet<String>();
        var index = WorkspaceIndex.of(List.of(
                unread("use.py", "def stop(server):\n    server.ready.clear()\n", read),
                unread("string.py", "WORDS = 'steady, ready, go'\n", read),
                unread("other.py", "print('already')\n", read)));
        assertEquals(Set.of(), read);
        var seen = index.seenFrom("server.py");
        assertEquals(Optional.of("use.py:2"), seen.otherUse("ready", Set.of("clear")));
        assertEquals(Set.of("use.py", "string.py"), read);
        assertEquals(Optional.empty(), seen.otherUse("steady", Set.of("clear")));
        assertEquals(Set.of("use.py", "string.py"), read);
    }

    @Test
    void aFileThatReachesIntoAnotherSpellsItsName() {
        var read = new TreeSet<String>();
        var index = WorkspaceIndex.of(List.of(
                unread("app/clock.py", "import asyncio\n", read),
                unread("app/use.py", "from .clock import asyncio\n", read),
                unread("app/own.py", "import asyncio\n", read)));
        assertEquals(Optional.of("app/use.py:1"), index.seenFrom("app/clock.py").moduleUse("asyncio", "sleep"));
        assertFalse(read.contains("app/own.py"));
    }

    @Test
    void whatCannotBeReadAnyMoreShowsNothing() {
        var gone = WorkspaceIndex.Entry.of("gone.py", "server.ready.clear()\n", Optional::empty);
        var broken = WorkspaceIndex.Entry.of("broken.py", "server.ready.clear()\n", () -> {
            throw new IllegalStateException("no disk");
        });
        var seen = WorkspaceIndex.of(List.of(gone, broken)).seenFrom("server.py");
        assertEquals(Optional.empty(), seen.otherUse("ready", Set.of("clear")));
    }

    private static WorkspaceIndex.Entry unread(String path, String text, Set<String> read) {
        return WorkspaceIndex.Entry.of(path, text, () -> {
            read.add(path);
            return Optional.of(Document.of(text));
        });
    }
}
