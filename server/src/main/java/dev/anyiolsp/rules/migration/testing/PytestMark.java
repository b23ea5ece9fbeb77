package dev.anyiolsp.rules.migration.testing;

import dev.anyiolsp.outline.LibraryUse;
import dev.anyiolsp.outline.ProcessWide;
import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code @pytest.mark.asyncio} → {@code @pytest.mark.anyio}. */
final class PytestMark {
    private static final List<String> LOOPS =
            List.of("event_loop", "event_loop_policy", "pytest_asyncio_loop_factories");
    private static final String OLD = "asyncio";
    private static final String BY_HAND = "Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`: by hand, because ";

    private PytestMark() {}

    static Finding judge(Reference mark, RuleContext context) {
        var finding = Finding.at(PytestAsyncio.INFO, mark, "Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`");
        if (mark.node().isEmpty() || !(mark.node().get() instanceof Expression.Attribute)) return finding;
        var arguments = argumentsOf(mark);
        if (arguments.isPresent()) return finding.saying(BY_HAND + arguments.get());
        var obstacle = obstacle(mark);
        if (obstacle.isPresent()) return finding.saying(BY_HAND + obstacle.get());
        var title = "Use `pytest.mark.anyio`";
        var reason = context.facts().tests().asyncioAuto()
                ? Optional.of("with `asyncio_mode = \"auto\"` pytest-asyncio runs the tests of all backends on asyncio")
                : reasonInSight(mark.model(), context);
        if (reason.isPresent())
            return finding.unsafe(title, reason.get(), edits -> edits.replace(lastWord(mark), "anyio"));
        boolean needsBackend = BackendFixture.isNeeded(context);
        return finding.safe(title, edits -> {
            edits.replace(lastWord(mark), "anyio");
            if (needsBackend) BackendFixture.defineFirst(edits, mark);
        });
    }

    /** Why the tests of a file may need pytest-asyncio: what it or a {@code conftest.py} holds besides the marks. */
    static Optional<String> reasonInSight(SemanticModel model, RuleContext context) {
        if (AsyncFixture.anyOutlivesBackend(model, context)) {
            return Optional.of("an async fixture that lives longer than a module needs an `anyio_backend` of its scope,"
                    + " and a test that takes it fails without");
        }
        var ownLoop = ownLoop(model, context);
        if (ownLoop.isPresent())
            return Optional.of(
                    "`" + ownLoop.get() + "` gives the tests a loop, and AnyIO's plugin does not ask for it");
        var asker = taskAsker(model, context);
        if (asker.isPresent()) return Optional.of(asker.get() + ", has the tasks of AnyIO's test runner as well");
        if (!takesLoop(model, context)) return Optional.empty();
        return Optional.of(
                "`event_loop`, which is taken here or in a `conftest.py`, is not the loop on which AnyIO's plugin"
                        + " runs the tests");
    }

    /** Whether a mark has no fix, for what it is and where it stands. */
    static boolean isByHand(Reference mark) {
        return argumentsOf(mark).isPresent()
                || mark.node().isPresent() && obstacle(mark).isPresent();
    }

    /** What gives pytest-asyncio the loop on which it runs the tests, in this file or a {@code conftest.py}. */
    private static Optional<String> ownLoop(SemanticModel model, RuleContext context) {
        return LOOPS.stream()
                .filter(name -> !model.module().bindingsOf(name).isEmpty()
                        || context.workspace().hasFixture(name))
                .findFirst();
    }

    /** Who asks for all tasks of the loop of a test: the file, a fixture, or a function of another file that is named. */
    private static Optional<String> taskAsker(SemanticModel model, RuleContext context) {
        if (ProcessWide.namesAllTasks(model)) return Optional.of("`all_tasks`, which the file asks for");
        var fixtures = AsyncFixture.conftests(context)
                .filter(user -> !user.use().taskAskers().isEmpty())
                .findFirst();
        if (fixtures.isPresent())
            return Optional.of("`all_tasks`, which `" + fixtures.get().path() + "` asks for");
        // What a module of tests has is its own.
        return context.workspace().libraryUsers().orElse(List.of()).stream()
                .filter(user -> !FileRole.isTestModule(user.path()))
                .flatMap(user -> user.use().taskAskers().stream())
                .filter(name -> ProcessWide.isNamed(model, name))
                .min(Comparator.naturalOrder())
                .map(name -> "`all_tasks`, which `" + name + "` asks for");
    }

    private static boolean takesLoop(SemanticModel model, RuleContext context) {
        return model.isBoundAnywhere("event_loop") && model.answer(PytestMark.class, PytestMark::takesLoop)
                || AsyncFixture.conftests(context)
                        .anyMatch(user -> user.use().asyncio().contains(LibraryUse.TAKES_LOOP));
    }

    private static boolean takesLoop(SemanticModel model) {
        return TestFunctions.all(model).stream()
                .flatMap(function -> function.parameters().stream())
                .anyMatch(parameter -> parameter.name().equals("event_loop"));
    }

    /** What the arguments of a mark stand against, if it has any. */
    private static Optional<String> argumentsOf(Reference mark) {
        return mark.call()
                .filter(call -> !call.arguments().isEmpty() || !call.keywords().isEmpty())
                .map(call -> call.keyword("loop_scope").isPresent()
                        ? "`loop_scope` has no counterpart: AnyIO's loop lives as long as the widest async fixture"
                        : "AnyIO's mark takes no arguments");
    }

    private static TextRange lastWord(Reference mark) {
        int end = mark.range().end();
        return new TextRange(end - OLD.length(), end);
    }

    private static Optional<String> obstacle(Reference mark) {
        Node mention = mark.call().map(Node.class::cast).orElse(mark.node().orElseThrow());
        var holder = mention.parent();
        if (holder.isPresent() && holder.get() instanceof Part.Decorator decorator) {
            var definition = TestFunctions.decorated(decorator);
            boolean isUnittest = definition
                    .filter(found -> TestFunctions.isOfTestCase(mark.model(), found))
                    .isPresent();
            return isUnittest ? Optional.of("`unittest` runs the tests of a `TestCase` itself") : Optional.empty();
        }
        if (holder.isPresent() && holder.get() instanceof Expression.Sequence)
            holder = holder.get().parent();
        if (holder.isPresent() && isPytestmark(holder.get())) {
            return TestFunctions.hasTestCase(mark.model())
                    ? Optional.of("the file has a `TestCase`, whose methods AnyIO would take over")
                    : Optional.empty();
        }
        return Optional.of("AnyIO's mark has to stand on the test, on its class or in `pytestmark`");
    }

    private static boolean isPytestmark(Node statement) {
        if (statement instanceof Statement.Assign assign) {
            return assign.targets().stream().anyMatch(target -> target.text().equals("pytestmark"));
        }
        return statement instanceof Statement.AnnAssign assign
                && assign.target().text().equals("pytestmark");
    }
}
