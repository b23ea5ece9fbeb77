package dev.anyiolsp.rules.migration.threads;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.GeneratorWait;
import dev.anyiolsp.rules.migration.code.LoopReferences;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.text.TextRange;
import java.util.Optional;

/** {@code loop.run_in_executor(…)}, and how it becomes a call of {@code anyio.to_thread.run_sync}. */
public final class ExecutorCall {
    /** The method of a loop. */
    public static final String NAME = "asyncio.AbstractEventLoop.run_in_executor";

    private static final String MESSAGE = "Use `anyio.to_thread.run_sync` instead of `run_in_executor`";

    private ExecutorCall() {}

    /** The finding on a use of the method. */
    public static Finding judge(RuleInfo info, Reference method, RuleContext context) {
        var finding = Finding.at(info, method, MESSAGE);
        var obstacle = obstacle(method);
        if (obstacle.isPresent()) return finding.saying(MESSAGE + ": by hand, because " + obstacle.get());
        var call = method.call().orElseThrow();
        var doubts = ThreadCall.doubts(method, function(call), context);
        if (isWaitedFor(method, call)) doubts.add(0, "it is not awaited here, but handed to `asyncio.wait_for`");
        function(call)
                .flatMap(function -> ContextReading.objection(method.model(), function, context.workspace()))
                .ifPresent(doubts::add);
        var thread = new ThreadCall(method, call, false, edits -> rewrite(edits, method, call));
        return thread.mend(finding, context, doubts);
    }

    /** Whether a call is one of {@code run_in_executor}, of whatever object, that stays because of how it stands there. */
    static boolean isKept(Expression.Call call) {
        return call.function() instanceof Expression.Attribute method
                && method.name().equals("run_in_executor")
                && (!argument(call, 0, "executor").filter(ExecutorCall::isNone).isPresent()
                        || !isAwaited(call) && !isWithin("wait_for", call));
    }

    private static boolean isAwaited(Expression.Call call) {
        return call.parent().filter(Expression.Await.class::isInstance).isPresent();
    }

    private static boolean isWithin(String function, Expression.Call call) {
        return call.parent().orElse(null) instanceof Expression.Call outer
                && outer.function().text().endsWith(function);
    }

    /** Why there is no fix, a clause. */
    private static Optional<String> obstacle(Reference method) {
        if (method.call().isEmpty()) {
            return Optional.of("it is not called here, and `run_sync` takes no executor as its first argument");
        }
        var call = method.call().get();
        var executor = argument(call, 0, "executor");
        if (executor.isEmpty() || function(call).isEmpty() || !hasPlainArguments(call)) {
            return Optional.of("its arguments are not seen");
        }
        if (!isNone(executor.get())) return Optional.of(ownExecutor(method, executor.get()));
        if (GeneratorWait.isFor(call)) return Optional.of(GeneratorWait.HANDED);
        if (!isAwaited(call) && !isWaitedFor(method, call)) {
            return Optional.of(
                    "it is not awaited where it is called: the thread starts at once, while that of `run_sync`"
                            + " starts where it is awaited");
        }
        var loop = ((Expression.Attribute) method.node().orElseThrow()).value();
        if (!isLoop(method, loop)) return Optional.of("`" + loop.text() + "` would not be called any more");
        boolean comment = method.document().text(method.range()).indexOf('#') >= 0;
        return comment ? Optional.of("a comment stands inside of it") : Optional.empty();
    }

    private static String ownExecutor(Reference method, Expression executor) {
        var threads = "`limiter=anyio.CapacityLimiter(n)` limits the threads of `run_sync`";
        var processes = "`anyio.to_process.run_sync` runs functions in processes";
        var type = method.model().types().className(executor).orElse("");
        var advice = type.endsWith("ThreadPoolExecutor")
                ? threads
                : type.endsWith("ProcessPoolExecutor") ? processes : threads + ", and " + processes;
        return "it runs in an executor of its own: " + advice;
    }

    /** Whether asking for the loop has no other effect. */
    private static boolean isLoop(Reference method, Expression loop) {
        if (loop instanceof Expression.Call call) {
            return call.at().children().size() == 1
                    && method.model()
                            .qualifiedName(call.function())
                            .filter(LoopReferences.GIVING::contains)
                            .isPresent();
        }
        var path = loop;
        while (path instanceof Expression.Attribute attribute) path = attribute.value();
        return path instanceof Expression.Name;
    }

    /** {@code await asyncio.wait_for(loop.run_in_executor(None, f), limit)}. */
    private static boolean isWaitedFor(Reference method, Expression.Call call) {
        return call.parent()
                .filter(Expression.Call.class::isInstance)
                .map(Expression.Call.class::cast)
                .filter(waitFor -> method.model()
                        .qualifiedName(waitFor.function())
                        .filter("asyncio.wait_for"::equals)
                        .isPresent())
                .flatMap(Node::parent)
                .filter(Expression.Await.class::isInstance)
                .isPresent();
    }

    private static boolean hasPlainArguments(Expression.Call call) {
        for (var keyword : call.keywords()) {
            var name = keyword.name().orElse("");
            if (!name.equals("executor") && !name.equals("func")) return false;
        }
        boolean starred = call.arguments().stream().limit(2).anyMatch(Expression.Starred.class::isInstance);
        return !starred && Arguments.first(call).isPresent();
    }

    private static Optional<Expression> function(Expression.Call call) {
        return argument(call, 1, "func");
    }

    private static Optional<Expression> argument(Expression.Call call, int index, String name) {
        var arguments = call.arguments();
        return index < arguments.size()
                ? Optional.of(arguments.get(index))
                : call.keyword(name).map(Part.Keyword::value);
    }

    private static boolean isNone(Expression value) {
        return value instanceof Expression.Constant constant && constant.kind() == ConstantKind.NONE;
    }

    private static void rewrite(FixEdits edits, Reference method, Expression.Call call) {
        LoopReferences.release(edits, method);
        var executor = argument(call, 0, "executor").orElseThrow();
        var all = Arguments.all(call);
        var holder = Arguments.holder(executor);
        edits.delete(
                all.get(0).equals(holder) ? Arguments.first(call).orElseThrow() : Arguments.withComma(call, holder));
        var function = function(call).orElseThrow();
        int start = Arguments.holder(function).range().start();
        int name = function.range().start();
        if (start < name) edits.delete(new TextRange(start, name));
    }
}
