package dev.anyiolsp.engine;

import dev.anyiolsp.rules.FrameworkLoops;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the entry points of a document that stay as they are, because a framework owns their loop. No rule reports them. */
public final class EntryPoints {
    private EntryPoints() {}

    /** How the loop comes to run. */
    public enum Start {
        /** The framework starts it. */
        BY_FRAMEWORK,
        /** {@code asyncio.run(server.serve())} */
        BY_ASYNCIO,
        /** The coroutine is awaited in a loop that runs already, and has to be asyncio's. */
        RUNNING
    }

    /**
     * One of them.
     *
     * @param range of the name that is called
     * @param spelling that name as it stands there
     * @param framework who owns the loop
     * @param start who starts it
     */
    public record Accepted(TextRange range, String spelling, String framework, Start start) {}

    /** Those of an analysed document, by place. */
    public static List<Accepted> in(Analysis analysis) {
        var model = analysis.model();
        var found = new ArrayList<Accepted>();
        for (var reference : model.references(FrameworkLoops.names())) {
            reference.call().flatMap(call -> accepted(model, call)).ifPresent(found::add);
        }
        for (var member : FrameworkLoops.members()) {
            for (var attribute : model.attributesNamed(member)) {
                calling(attribute).flatMap(call -> accepted(model, call)).ifPresent(found::add);
            }
        }
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(each -> each.range().start()))
                .toList();
    }

    private static Optional<Expression.Call> calling(Expression function) {
        return function.parent()
                .filter(Expression.Call.class::isInstance)
                .map(Expression.Call.class::cast)
                .filter(call -> call.function().equals(function));
    }

    private static Optional<Accepted> accepted(SemanticModel model, Expression.Call call) {
        var starting = FrameworkLoops.startedBy(model, call);
        if (starting.isPresent()) return starting.map(owner -> accepted(call, owner, Start.BY_FRAMEWORK));
        var serving = FrameworkLoops.servedBy(model, call);
        if (serving.isEmpty()) return Optional.empty();
        var runner = call.parent().flatMap(EntryPoints::callAround).filter(run -> isAsyncioRun(model, run));
        if (runner.isPresent()) return serving.map(owner -> accepted(runner.get(), owner, Start.BY_ASYNCIO));
        boolean isAwaited =
                call.parent().filter(Expression.Await.class::isInstance).isPresent();
        return isAwaited ? serving.map(owner -> accepted(call, owner, Start.RUNNING)) : Optional.empty();
    }

    /** The call that has a node, or the keyword that it is, among its arguments. */
    private static Optional<Expression.Call> callAround(Node parent) {
        if (parent instanceof Expression.Call call) return Optional.of(call);
        return parent.parent().filter(Expression.Call.class::isInstance).map(Expression.Call.class::cast);
    }

    private static boolean isAsyncioRun(SemanticModel model, Expression.Call call) {
        return model.qualifiedName(call.function())
                .filter("asyncio.run"::equals)
                .isPresent();
    }

    private static Accepted accepted(Expression.Call call, String framework, Start start) {
        var function = call.function();
        return new Accepted(function.range(), function.text(), framework, start);
    }
}
