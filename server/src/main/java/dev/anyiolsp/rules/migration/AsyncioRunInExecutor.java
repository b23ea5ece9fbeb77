package dev.anyiolsp.rules.migration;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.text.TextRange;
import java.util.Optional;
import java.util.Set;

/** {@code loop.run_in_executor(None, …)} → {@code anyio.to_thread.run_sync(…)}. */
public final class AsyncioRunInExecutor implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-run-in-executor")
            .summary("`run_in_executor` of an event loop runs a function in a thread for asyncio alone")
            .priority(Priority.MEDIUM)
            .page("""
            ## What it does
            Finds `run_in_executor` of event loops: of `asyncio.get_running_loop()`, and of names and attributes that keep a
            loop.

            ## Why is this bad?
            It needs an event loop of asyncio. `anyio.to_thread.run_sync` runs a function in a thread on asyncio and on
            Trio, and carries the caller's context variables into it.

            ## Example
            ```python
            import asyncio


            def checksum(text):
                return sum(map(ord, text)) % 7


            async def report(text):
                loop = asyncio.get_running_loop()
                print(await loop.run_in_executor(None, checksum, text))
            ```

            Use instead:
            ```python
            import anyio.to_thread


            def checksum(text):
                return sum(map(ord, text)) % 7


            async def report(text):
                print(await anyio.to_thread.run_sync(checksum, text, abandon_on_cancel=True))
            ```

            ## Fix safety
            The fix is safe where the executor is `None` and the call is awaited at once. `abandon_on_cancel=True` (AnyIO
            4.1) keeps what asyncio does when the caller is cancelled: it leaves, and the thread goes on. An assignment of
            the running loop that nothing else needs goes, too.

            A second fix, an unsafe one, leaves `abandon_on_cancel` out: the caller then waits for the thread, which is
            what AnyIO does by default and better style where no time limit surrounds the call.

            Where the project admits an AnyIO before 4.1, the option is written as `cancellable=True`, its older name. Newer
            versions warn about it, so both fixes are unsafe there.

            The first fix is unsafe where the function reads a context variable: in an executor it does not have the
            caller's value, in AnyIO's thread it does. It is unsafe where the project sets a default executor: its limit
            would be lost.

            There is no fix for an executor of one's own. Threads are limited by `limiter=anyio.CapacityLimiter(n)`, and
            processes have `anyio.to_process.run_sync`. Nor is there one where the future is kept: the thread starts at the
            call, that of `run_sync` where it is awaited.
            """);

    private static final String MESSAGE = "Use `anyio.to_thread.run_sync` instead of `run_in_executor`";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of("asyncio.AbstractEventLoop.run_in_executor");
    }

    @Override
    public Optional<Finding> check(Reference method, RuleContext context) {
        if (method.isTarget()) return Optional.empty();
        var finding = Finding.at(INFO, method, MESSAGE);
        var obstacle = obstacle(method);
        if (obstacle.isPresent()) {
            return Optional.of(finding.saying(MESSAGE + ": by hand, because " + obstacle.get()));
        }
        var call = method.call().orElseThrow();
        var doubts = ThreadCall.doubts(method, context);
        if (isWaitedFor(method, call)) doubts.add(0, "it is not awaited here, but handed to `asyncio.wait_for`");
        function(call)
                .flatMap(function -> ContextReading.variableOf(method.model(), function))
                .map(variable ->
                        "the function reads the context variable `" + variable + "`, and would see the caller's value")
                .ifPresent(doubts::add);
        var thread = new ThreadCall(method, call, false, edits -> rewrite(edits, method, call));
        return Optional.of(thread.mend(finding, context, doubts));
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
        boolean awaited =
                call.parent().filter(Expression.Await.class::isInstance).isPresent();
        if (!awaited && !isWaitedFor(method, call)) {
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
        var loop = ((Expression.Attribute) method.node().orElseThrow()).value();
        if (loop instanceof Expression.Name name) edits.release(name);
        LoopReferences.release(edits, method.model(), method.node().orElseThrow());
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
