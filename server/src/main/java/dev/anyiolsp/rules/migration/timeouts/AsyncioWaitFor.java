package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.GeneratorWait;
import dev.anyiolsp.rules.migration.code.Limit;
import dev.anyiolsp.rules.migration.code.Shortened;
import dev.anyiolsp.rules.migration.threads.ThreadCall;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code await asyncio.wait_for(f(), 1)} → {@code with anyio.fail_after(1): await f()}. */
public final class AsyncioWaitFor implements ReferenceRule {
    private static final String TITLE = "Use `anyio.fail_after`";

    private static final RuleInfo INFO = RuleInfo.named("asyncio-wait-for")
            .summary("`asyncio.wait_for` works on one event loop")
            .priority(Priority.MEDIUM)
            .page("""
            ## What it does
            Finds `asyncio.wait_for`.

            ## Why is this bad?
            It works on asyncio only, and limits one awaitable. `with anyio.fail_after(…):` limits a block of code on
            asyncio and Trio, and cancels all that runs in it.

            ## Example
            ```python
            import asyncio


            async def read(queue):
                try:
                    return await asyncio.wait_for(queue.get(), timeout=1)
                except asyncio.TimeoutError:
                    return None
            ```

            Use instead:
            ```python
            import anyio


            async def read(queue):
                try:
                    with anyio.fail_after(1):
                        return await queue.get()
                except TimeoutError:
                    return None
            ```

            ## Fix safety
            The fix puts the whole statement below `with anyio.fail_after(…):`. Where the call stands in the head of an
            `if`, `for`, `with` or `match`, or the statement has a `yield`, the value gets a name in front of it, which is
            unsafe. Handlers of `asyncio.TimeoutError` around it are rewritten along with it.

            It is safe when what is awaited is known to end at once when it is cancelled: asyncio's own waits, and
            coroutine functions of the project that neither await in a `finally` or in a handler of the cancellation, nor
            swallow it. Inside a cancelled scope AnyIO cancels every further `await`, where asyncio cancels once. What is
            not seen, a library's coroutine say, makes the fix unsafe, and its reason names it. Where a clean-up in the
            same file is the trouble, the first fix shields it.

            A scope of AnyIO knows its cancellation by the message. `gather` with `return_exceptions` raises one without, so
            that no `TimeoutError` would come of it; a task group in a task that `gather` or `create_task` starts takes the
            message for that of its own scope, and the task goes on. Both make the fix unsafe. So does a shield of AnyIO
            (`CancelScope(shield=True)`, also by way of a plain manager or function of the project, or kept somewhere) other
            than around a clean-up: asyncio's cancellation goes through it. So does what asks AnyIO for the scopes around it
            (`current_effective_deadline`).

            It is unsafe in a `while` loop that catches the `TimeoutError` and goes on: a `cancel()` of the task that comes in
            the very turn in which the time is up is lost in AnyIO, so that the loop would never end. It is unsafe for a task
            or future in a variable; for a limit that is, or visibly may be, zero, less, or next to nothing, also as the
            default of a parameter; for a method that is only there to be overridden; for a function or method in whose place
            another file of the program puts something (what tests put there does not count); for threads, which then get
            `abandon_on_cancel=True`; where a handler in the same function asks for the `__cause__` of the exception, which
            is the cancellation in asyncio and nothing in AnyIO; and before Python 3.11, where `asyncio.TimeoutError` is not
            the `TimeoutError` that AnyIO raises, unless a handler is known to catch both, and neither raises it again nor
            does more with it than to show it.

            It is unsafe, too, where the project runs `PySide6.QtAsyncio`: its tasks are of another class, which AnyIO cannot
            cancel.

            There is no fix for a call that is not awaited on the spot, as in `gather`; in comprehensions, lambdas, and the
            heads of `while` and `elif`; beside another `await` in the statement; and around `asyncio.shield`, since
            AnyIO's limit would never end.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of("asyncio.wait_for");
    }

    @Override
    public Optional<Finding> check(Reference waitFor, RuleContext context) {
        if (waitFor.isTarget()) return Optional.empty();
        var plain = "Use `anyio.fail_after` instead of `asyncio.wait_for`";
        var finding = Finding.at(INFO, waitFor, plain);
        var call = waitFor.call();
        var await = call.flatMap(Expression.Call::parent)
                .filter(Expression.Await.class::isInstance)
                .map(Expression.Await.class::cast);
        if (call.isEmpty()) {
            return Optional.of(finding.saying(plain
                    + ": by hand, because it is not called here, and a limit of AnyIO is a block around an `await`"));
        }
        if (await.isEmpty()) {
            var reason = GeneratorWait.isFor(call.get())
                    ? GeneratorWait.HANDED
                    : "it is not awaited where it is called, and a coroutine function has to hold the limit";
            return Optional.of(finding.saying(plain + ": by hand, because " + reason));
        }
        var parts = Parts.of(call.get());
        if (parts.isEmpty()) {
            var reason = Arguments.why(call.get(), "its arguments are not seen");
            return Optional.of(finding.saying(plain + ": by hand, because " + reason));
        }
        var place = AwaitPlace.of(await.get());
        if (place.form().isEmpty()) return Optional.of(finding.saying(plain + ": by hand, because " + place.reason()));
        return Optional.of(
                judge(finding, waitFor, new WaitForEdits(waitFor, await.get(), parts.get(), place), context));
    }

    private static Finding judge(Finding finding, Reference waitFor, WaitForEdits edits, RuleContext context) {
        var model = waitFor.model();
        var quiet = new Quiet(model, context);
        var reasons = new ArrayList<String>();
        var parts = edits.parts();
        var handlers = new TimeoutHandlers(model, context.facts().python());
        if (edits.place().form().get() == AwaitPlace.Form.NAME_BEFORE) {
            reasons.add("the value gets a name in front of the statement");
        }
        Limit.objection(model, parts.limit()).ifPresent(reasons::add);
        if (new PollingLoop(model).isAround(edits.place().statement())) reasons.add(PollingLoop.REASON);
        OtherTasks.objection(model, context).ifPresent(reasons::add);
        if (!(parts.awaited() instanceof Expression.Call call)) {
            if (!quiet.isPlainFuture(parts.awaited())) {
                reasons.add("`" + Shortened.of(parts.awaited()) + "` may be a task, and one of AnyIO would go on");
            }
            handlers.objection(edits.place().statement(), "").ifPresent(reasons::add);
            if (model.mayReplace("asyncio.wait_for")) reasons.add("this file replaces `asyncio.wait_for`");
            return finding(finding, edits, handlers, reasons);
        }
        var name = quiet.nameOf(call.function());
        if (name.equals("asyncio.shield")) {
            return finding.saying(finding.message()
                    + ": by hand, because a limit around AnyIO's shield never ends: run the work in a task group"
                    + " outside of the limit");
        }
        var thread = LimitedThread.of(model, call, name, context.facts().usableAnyio());
        if (thread.isPresent()) {
            if (edits.place().form().get() == AwaitPlace.Form.NAME_BEFORE) {
                return finding.saying(finding.message() + ": by hand, because it limits a thread");
            }
            reasons.add("the thread goes on when the limit has passed, and `anyio.run` does not wait for it");
            if (thread.get().reference().isPresent()) {
                ThreadCall.warning(context.facts().usableAnyio()).ifPresent(reasons::add);
            }
            return finding(finding, edits.with(thread.get()), handlers, reasons);
        }
        if (name.equals("asyncio.create_task") || name.equals("asyncio.ensure_future")) {
            reasons.add("a task of AnyIO would go on when the limit has passed");
        }
        var restless = quiet.ofCall(call);
        restless.ifPresent(found -> reasons.add(found.reason()));
        handlers.objection(edits.place().statement(), name).ifPresent(reasons::add);
        if (model.mayReplace("asyncio.wait_for")) reasons.add("this file replaces `asyncio.wait_for`");
        var shield = restless.flatMap(Quiet.Restless::cleanUp).flatMap(Shield::of);
        var shielded = shield.isEmpty()
                ? finding
                : finding.unsafe(
                        TITLE + " and shield the clean-up",
                        restless.get().reason() + ", which nothing limits then",
                        all -> {
                            edits.write(all, handlers);
                            shield.get().write(all);
                        });
        return finding(shielded, edits, handlers, reasons);
    }

    private static Finding finding(
            Finding finding, WaitForEdits edits, TimeoutHandlers handlers, List<String> reasons) {
        return finding.fixed(TITLE, reasons, all -> edits.write(all, handlers));
    }

    /**
     * The arguments of {@code wait_for}.
     *
     * @param awaited what is awaited
     * @param limit how long
     */
    record Parts(Expression awaited, Expression limit) {
        static Optional<Parts> of(Expression.Call call) {
            if (call.hasUnpacking()) return Optional.empty();
            var arguments = call.arguments();
            var awaited =
                    arguments.isEmpty() ? call.keyword("fut").map(Part.Keyword::value) : Optional.of(arguments.get(0));
            var limit = Limit.of(call);
            boolean isOdd = awaited.isEmpty()
                    || limit.isEmpty()
                    || arguments.size() + call.keywords().size() != 2;
            return isOdd ? Optional.empty() : Optional.of(new Parts(awaited.get(), limit.get()));
        }
    }
}
