package dev.anyiolsp.rules.migration;

import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.Workspace.LoopLeft;
import dev.anyiolsp.semantics.LibraryUse;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.TestFixture;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether other code may use the function that runs a loop where AnyIO finds another one, which does not run: {@code anyio.run}
 * refuses there, and {@code asyncio.run} does not. AnyIO notes its loop in the context, which threads may take over; its plugin
 * of pytest notes it from the set-up of the first async fixture to the end of the last, also while plain fixtures and tests run
 * in between.
 */
final class RunElsewhere {
    private static final String KEPT =
            " may use it while AnyIO's plugin of pytest keeps a loop, and `anyio.run` refuses then";
    private static final String COPIED =
            " may use it in a context that was copied while AnyIO ran, and `anyio.run` refuses there";

    private static final Set<String> ASYNC = Set.of(LibraryUse.ASYNC_FIXTURE, LibraryUse.LASTING_FIXTURE);

    /** Whoever leads to more places is not followed any further. */
    private static final int MOST = 50;

    private final SemanticModel model;
    private final Set<Cursor> reached = new HashSet<>();
    private final List<Statement.FunctionDef> functions = new ArrayList<>();

    private RunElsewhere(SemanticModel model) {
        this.model = model;
    }

    /** What would be noticed, a clause. */
    static Optional<String> objection(Reference run, RuleContext context) {
        var around = run.model().functionOf(run.place());
        if (around.isEmpty()) return Optional.empty();
        var use = new RunElsewhere(run.model());
        use.follow(around.get());
        // Where pytest-asyncio runs all, AnyIO's plugin keeps no loop.
        boolean mayBeKept = !context.facts().tests().asyncioAuto();
        if (mayBeKept && use.isTestedHere(context)) return Optional.of("a plain test or fixture of this file" + KEPT);
        var names = use.names();
        return Optional.of(LoopLeft.IN_TESTS)
                .filter(where -> mayBeKept)
                .flatMap(where -> place(names, where, context))
                .map(place -> place + KEPT)
                .or(() -> place(names, LoopLeft.IN_CONTEXT, context).map(place -> place + COPIED));
    }

    private static Optional<String> place(Map<String, Boolean> names, LoopLeft where, RuleContext context) {
        return names.entrySet().stream()
                .flatMap(name -> context.workspace().used(name.getKey(), name.getValue(), where).stream())
                .findFirst();
    }

    /** Finds the functions of the file that lead to one. */
    private void follow(Statement.FunctionDef first) {
        var open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty() && functions.size() < MOST) {
            var function = open.remove();
            if (!reached.add(function.at())) continue;
            functions.add(function);
            model.functionOf(function.at()).ifPresent(open::add);
            for (var use : model.usesNamed(function.name()))
                model.functionOf(use.at()).ifPresent(open::add);
            for (var use : model.attributesNamed(function.name()))
                model.functionOf(use.at()).ifPresent(open::add);
        }
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
        seen.addAll(model.answer(RunElsewhere.class, RunElsewhere::asyncFixtures));
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
