package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.outline.LibraryUse;
import dev.anyiolsp.outline.TestFixture;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.migration.testing.AsyncFixture;
import dev.anyiolsp.rules.migration.testing.TestFunctions;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether tests may use the function that runs a loop where AnyIO finds another one, which does not run: {@code anyio.run} refuses
 * there, and {@code asyncio.run} does not. AnyIO's plugin of pytest notes its loop from the set-up of the first async fixture to
 * the end of the last, also while plain fixtures and tests run in between.
 */
final class RunInTests {
    private static final String KEPT =
            " may use it while AnyIO's plugin of pytest keeps a loop, and `anyio.run` refuses then";

    private static final Set<String> ASYNC = Set.of(LibraryUse.ASYNC_FIXTURE, LibraryUse.LASTING_FIXTURE);

    private final SemanticModel model;
    /** The functions of the file that lead to the run. */
    private final Set<Statement.FunctionDef> functions;

    private RunInTests(Reference run) {
        this.model = run.model();
        this.functions = CopiedContexts.leadingTo(model, run.place());
    }

    /** What would be noticed, a clause. */
    static Optional<String> objection(Reference run, RuleContext context) {
        var use = new RunInTests(run);
        if (use.functions.isEmpty()) return Optional.empty();
        // Where pytest-asyncio runs all, AnyIO's plugin keeps no loop.
        if (context.facts().tests().asyncioAuto()) return Optional.empty();
        if (use.isTestedHere(context)) return Optional.of("a plain test or fixture of this file" + KEPT);
        return use.names().entrySet().stream()
                .flatMap(name -> context.workspace().usedInTests(name.getKey(), name.getValue()).stream())
                .findFirst()
                .map(place -> place + KEPT);
    }

    private boolean isTestedHere(RuleContext context) {
        var own = new HashSet<String>();
        for (var function : functions) own.addAll(kinds(model, function));
        own.removeAll(ASYNC);
        if (own.isEmpty()) return false;
        var seen = new HashSet<>(own);
        AsyncFixture.conftests(context)
                .flatMap(user -> user.use().asyncio().stream())
                .filter(ASYNC::contains)
                .forEach(seen::add);
        seen.addAll(model.answer(RunInTests.class, RunInTests::asyncFixtures));
        return LibraryUse.keepsLoop(own, seen);
    }

    private static Set<String> asyncFixtures(SemanticModel model) {
        return TestFunctions.all(model).stream()
                .flatMap(function -> kinds(model, function).stream())
                .filter(ASYNC::contains)
                .collect(Collectors.toSet());
    }

    private static Set<String> kinds(SemanticModel model, Statement.FunctionDef function) {
        return TestFixture.kinds(function, named -> model.qualifiedName(named).orElse(""));
    }

    /** What other files may know a function by, and whether it is a method; also what it is registered with. */
    private Map<String, Boolean> names() {
        var names = new LinkedHashMap<String, Boolean>();
        for (var function : functions) {
            if (function.async() || TestFunctions.isTest(function)) continue;
            boolean isMethod = function.parent().orElse(null) instanceof Statement.ClassDef;
            names.merge(function.name(), isMethod, Boolean::logicalOr);
            for (var decorator : function.decorators())
                rootOf(decorator.expression()).ifPresent(root -> names.putIfAbsent(root, false));
        }
        return names;
    }

    /** {@code app} of {@code @app.command()}. */
    private static Optional<String> rootOf(Expression decorator) {
        var at = decorator;
        while (!(at instanceof Expression.Name name)) {
            if (at instanceof Expression.Call call) at = call.function();
            else if (at instanceof Expression.Attribute attribute) at = attribute.value();
            else return Optional.empty();
        }
        return Optional.of(((Expression.Name) at).id());
    }
}
