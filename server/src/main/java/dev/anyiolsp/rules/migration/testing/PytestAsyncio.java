package dev.anyiolsp.rules.migration.testing;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ProjectRule;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What tests take from pytest-asyncio: {@code @pytest.mark.asyncio} → {@code @pytest.mark.anyio}. */
public final class PytestAsyncio implements ReferenceRule, ProjectRule {
    static final String MARK = "pytest.mark.asyncio";
    static final String FIXTURE = "pytest_asyncio.fixture";

    static final RuleInfo INFO = RuleInfo.named("pytest-asyncio")
            .summary("Tests that pytest-asyncio runs, and AnyIO's own plugin could")
            .priority(Priority.LOW)
            .page("""
            ## What it does
            Finds marks, fixtures and options of pytest-asyncio: `pytest.mark.asyncio`, `pytest_asyncio.fixture`,
            `unused_tcp_port`, `asyncio_mode`, and texts such as `"service.asyncio.sleep"` that replace what a module uses.

            It is silent until the project has opted in (it declares AnyIO, or has settings for this tool), unless it is
            selected.

            ## Why is this bad?
            AnyIO calls run under pytest-asyncio, but only on asyncio, and a task group cannot stay open across the `yield` of
            a fixture. AnyIO's plugin comes with AnyIO and runs each test on every installed backend.

            ## Example
            ```python
            import pytest


            @pytest.mark.asyncio
            async def test_nothing():
                pass
            ```

            Use instead:
            ```python
            import pytest


            @pytest.mark.anyio
            async def test_nothing():
                pass
            ```

            ## Fix safety
            The fix of a mark without arguments is safe on a test, a class and in `pytestmark`. Each test then runs once for
            each installed backend. Where other files of the project that are no tests still use asyncio, the fix adds a
            fixture that keeps the tests of the file there; one in the topmost `conftest.py` does so for all of them, and
            nothing is added then:

            ```python
            @pytest.fixture(scope="session")
            def anyio_backend():
                return "asyncio"
            ```

            The fix of a fixture is safe, unless a test that is no coroutine uses it, its scope is wider than a module (it needs
            an `anyio_backend` of that scope, which the fix adds), a mark has no safe fix, so that its test stays with
            pytest-asyncio and would not get the fixture, or it stands in a file of the package itself, as those of a plugin do that
            tests of other projects take. The fix of `unused_tcp_port` and its like is safe from AnyIO 4.9.

            The fix of a mark is unsafe where such a wide fixture, of the file or of a `conftest.py`, has no `anyio_backend`
            of its scope yet: the tests that take it would fail. So it is where one of them gives the tests their loop
            (`event_loop_policy`, `pytest_asyncio_loop_factories`), which AnyIO's plugin does not ask for, and where something
            of the file or a `conftest.py` takes `event_loop`, which is then another loop than that of the test. And so it is
            in a file that names `all_tasks`, or what asks for them in another file, and below a `conftest.py` that does: AnyIO's
            runner has tasks of its own, which a test would count or cancel.

            With `asyncio_mode = "auto"` the fix of a mark is unsafe, and so is that of the mode itself (AnyIO 4.11), and that
            of a text that names what is replaced.

            There is no fix for `loop_scope` and the options about loops, for `event_loop`, for what makes the loops
            (`event_loop_policy`, `pytest_asyncio_loop_factories`: pytest stops at this hook where pytest-asyncio does not
            run), for marks given to `pytest.param`, and for anything in a `TestCase`, which `unittest` runs itself.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of(MARK, FIXTURE);
    }

    @Override
    public Optional<Finding> check(Reference use, RuleContext context) {
        if (use.isTarget() || !isWanted(context)) return Optional.empty();
        return Optional.of(
                use.qualifiedName().equals(MARK) ? PytestMark.judge(use, context) : AsyncFixture.judge(use, context));
    }

    @Override
    public List<Finding> check(SemanticModel model, RuleContext context, Set<String> moving) {
        if (!isWanted(context)) return List.of();
        return Stream.concat(
                        PytestParameters.judge(model, context).stream(), PatchedName.judge(model, context).stream())
                .toList();
    }

    @Override
    public List<Finding> check(String text, RuleContext context, Set<String> moving) {
        return isWanted(context) ? PytestOptions.judge(text, context) : List.of();
    }

    private static boolean isWanted(RuleContext context) {
        if (context.facts().optedIn()) return true;
        var settings = context.settings();
        return Stream.concat(settings.select().stream(), settings.extendSelect().stream())
                .anyMatch(Set.of(INFO.name(), INFO.family().id(), "ALL")::contains);
    }
}
