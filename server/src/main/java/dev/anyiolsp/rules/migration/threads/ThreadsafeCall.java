package dev.anyiolsp.rules.migration.threads;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.LoopReferences;
import dev.anyiolsp.rules.migration.code.PassedCall;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.Optional;
import java.util.Set;

/** A call from a thread into the loop, and how it becomes one of {@code anyio.from_thread}. */
public final class ThreadsafeCall {
    /** Runs a coroutine in the loop of another thread. */
    public static final String OF_COROUTINE = "asyncio.run_coroutine_threadsafe";
    /** Calls a function in the thread of a loop. */
    public static final String SOON = "asyncio.AbstractEventLoop.call_soon_threadsafe";

    static final Set<String> NAMES = Set.of(OF_COROUTINE, SOON);

    private static final String BY_HAND = ": by hand, because ";
    private static final String ONLY_ANYIO =
            "it works in threads that AnyIO started, others need a `token=` of the loop";

    private ThreadsafeCall() {}

    /** The finding on a use of one of the functions. */
    public static Finding judge(RuleInfo info, Reference reference) {
        boolean isSoon = reference.qualifiedName().equals(SOON);
        var finding = Finding.at(
                info,
                reference,
                isSoon
                        ? "Use `anyio.from_thread.run_sync` instead of a loop's `call_soon_threadsafe`"
                        : "Use `anyio.from_thread.run` instead of `asyncio.run_coroutine_threadsafe`");
        if (reference.call().isEmpty()) return byHand(finding, "it is not called here");
        boolean isInCoroutine = reference.model().isInCoroutine(reference.place());
        if (isInCoroutine) return byHand(finding, "a coroutine would wait for itself");
        var start = OwnThread.around(reference.place(), reference.model());
        if (start.isPresent()) {
            return byHand(
                    finding,
                    "`" + start.get()
                            + "` runs in a thread that AnyIO has not started, where it needs a `token=` of the loop");
        }
        var call = reference.call().get();
        return isSoon ? onSoon(finding, reference, call) : onCoroutine(finding, reference, call);
    }

    private static Finding byHand(Finding finding, String reason) {
        return finding.saying(finding.message() + BY_HAND + reason);
    }

    private static Finding onSoon(Finding finding, Reference soon, Expression.Call call) {
        boolean isStatement = call.parent().orElse(null) instanceof Statement.ExprStmt;
        if (!isStatement) {
            boolean isInLambda = call.parent().orElse(null) instanceof Expression.Lambda;
            return byHand(finding, isInLambda ? "whoever calls the lambda gets its handle" : "its handle is kept");
        }
        if (!call.keywords().isEmpty() || call.arguments().isEmpty()) {
            return byHand(finding, "AnyIO's takes a function and its arguments");
        }
        return finding.unsafe("Use `anyio.from_thread.run_sync`", ONLY_ANYIO + ", and it waits for the call", edits -> {
            LoopReferences.release(edits, soon);
            edits.replace(soon.range(), edits.spell("anyio.from_thread.run_sync", soon.place()));
        });
    }

    private static Finding onCoroutine(Finding finding, Reference reference, Expression.Call call) {
        var arguments = call.arguments();
        var loop = call.keyword("loop").map(Part.Keyword::value);
        boolean isPlain = Arguments.all(call).size() == 2
                && arguments.size() == (loop.isPresent() ? 1 : 2)
                && !call.hasUnpacking()
                && arguments.get(0) instanceof Expression.Call inner
                && !inner.hasUnpacking()
                && !PassedCall.isInParentheses(call, inner);
        if (!isPlain) return byHand(finding, "AnyIO's takes a function and its arguments, not a coroutine");
        var result = resultOf(call).or(() -> laterResult(reference, call));
        if (result.isEmpty()) {
            boolean isDropped = call.parent().orElse(null) instanceof Statement.ExprStmt;
            return byHand(
                    finding,
                    isDropped
                            ? "its future is dropped, so that the thread goes on at once, while AnyIO's waits for the coroutine"
                            : "its future is kept");
        }
        if (!Arguments.all(result.get()).isEmpty()) return byHand(finding, "its result is waited for with a limit");
        var coroutine = (Expression.Call) arguments.get(0);
        var given = loop.orElseGet(() -> arguments.get(1));
        return finding.unsafe(
                "Use `anyio.from_thread.run`",
                ONLY_ANYIO,
                edits -> write(edits, reference, given, coroutine, result.get()));
    }

    /** {@code future.result(…)} of an expression that gives a future. */
    private static Optional<Expression.Call> resultOf(Expression future) {
        return future.parent()
                .filter(Expression.Attribute.class::isInstance)
                .map(Expression.Attribute.class::cast)
                .filter(member -> member.name().equals("result"))
                .flatMap(Expression.Attribute::parent)
                .filter(Expression.Call.class::isInstance)
                .map(Expression.Call.class::cast);
    }

    /** The result of a future that is kept in a name up to the next statement, and used nowhere else. */
    private static Optional<Expression.Call> laterResult(Reference reference, Expression.Call call) {
        if (!(call.parent().orElse(null) instanceof Statement.Assign assign)
                || assign.targets().size() != 1
                || !(assign.targets().get(0) instanceof Expression.Name name)) return Optional.empty();
        var model = reference.model();
        var scope = model.scopeOf(name.at()).lookup(name.id());
        if (scope.isEmpty() || scope.get().bindingsOf(name.id()).size() != 1) return Optional.empty();
        var uses = model.usesOf(scope.get(), name.id());
        var next = assign.document().behind(assign).filter(statement -> !(statement instanceof Statement.Compound));
        boolean isNext = uses.size() == 1
                && next.filter(statement ->
                                statement.range().contains(uses.get(0).range()))
                        .isPresent();
        return isNext && Node.of(uses.get(0).at()) instanceof Expression future ? resultOf(future) : Optional.empty();
    }

    /** {@code run_coroutine_threadsafe(f(x), loop).result()} → {@code from_thread.run(f, x)}. */
    private static void write(
            FixEdits edits, Reference reference, Expression loop, Expression.Call coroutine, Expression.Call result) {
        edits.rename(reference, "anyio.from_thread.run");
        PassedCall.write(edits, coroutine);
        LoopReferences.releaseLoop(edits, reference.model(), loop);
        edits.delete(new TextRange(coroutine.range().end(), loop.range().end()));
        var future = ((Expression.Attribute) result.function()).value();
        edits.delete(new TextRange(future.range().end(), result.range().end()));
    }
}
