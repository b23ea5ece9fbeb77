package dev.anyiolsp.rules.migration.threads;

import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Code that a thread runs which the file itself has started: AnyIO does not know of such a thread. */
final class OwnThread {
    private static final Set<String> STARTERS = Set.of("threading.Thread", "threading.Timer");
    private static final int MANY = 20;

    private final SemanticModel model;

    private OwnThread(SemanticModel model) {
        this.model = model;
    }

    /** The function with which such a thread begins that comes to a place; empty where none is seen. */
    static Optional<String> around(Cursor place, SemanticModel model) {
        return new OwnThread(model).start(place);
    }

    private Optional<String> start(Cursor place) {
        var places = new ArrayDeque<Cursor>(List.of(place));
        var seen = new HashSet<Cursor>();
        while (!places.isEmpty() && seen.size() < MANY) {
            var function = model.functionOf(places.remove()).filter(found -> seen.add(found.at()));
            if (function.isEmpty() || function.get().async()) continue;
            if (isRunOfThread(function.get())) return function.map(Statement.FunctionDef::name);
            for (var use : Callee.namesOf(model, function.get())) {
                if (isGivenToThread(use)) return function.map(Statement.FunctionDef::name);
                if (isCalled(use)) places.add(use.at());
            }
        }
        return Optional.empty();
    }

    /** Whether a function is {@code run} of a class that derives from {@code Thread}. */
    private boolean isRunOfThread(Statement.FunctionDef function) {
        if (!function.name().equals("run") || !Callee.isMethod(model, function)) return false;
        return model.scopeOf(function.at().first())
                .owner()
                .map(Statement.ClassDef::new)
                .filter(owner -> owner.bases().stream().anyMatch(this::isStarter))
                .isPresent();
    }

    private static boolean isCalled(Node use) {
        return use.parent().orElse(null) instanceof Expression.Call call
                && call.function().equals(use);
    }

    private boolean isGivenToThread(Node use) {
        var parent = use.parent();
        if (parent.filter(Part.Keyword.class::isInstance).isPresent()) parent = parent.flatMap(Node::parent);
        return parent.orElse(null) instanceof Expression.Call call
                && !call.function().equals(use)
                && (isStarter(call.function()) || isSubmitted(call) || ExecutorCall.isKept(call));
    }

    /** {@code executor.submit(f)}. */
    private boolean isSubmitted(Expression.Call call) {
        return call.function() instanceof Expression.Attribute method
                && method.name().equals("submit")
                && model.types()
                        .className(method.value())
                        .filter(type -> type.endsWith("ThreadPoolExecutor"))
                        .isPresent();
    }

    private boolean isStarter(Expression expression) {
        return model.qualifiedName(expression).filter(STARTERS::contains).isPresent();
    }
}
