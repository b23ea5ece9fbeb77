package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.Safety;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.Nesting;
import dev.anyiolsp.rules.migration.code.Yields;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code async with asyncio.timeout(1):} → {@code with anyio.fail_after(1):}. */
public final class AsyncioTimeout implements ReferenceRule {
    private static final String BY_HAND = ": by hand, because ";

    private static final RuleInfo INFO = RuleInfo.named("asyncio-timeout")
            .summary("`asyncio.timeout` works on one event loop")
            .priority(Priority.MEDIUM)
            .page("""
            ## What it does
            Finds `asyncio.timeout`, `asyncio.timeout_at`, the class `asyncio.Timeout`, and what is done with its objects.

            ## Why is this bad?
            They work on asyncio only. `anyio.fail_after` works on Trio as well, and raises the same `TimeoutError`.

            ## Example
            ```python
            import asyncio


            async def collect(queue: asyncio.Queue):
                async with asyncio.timeout(1):
                    return [await queue.get() for _ in range(3)]
            ```

            Use instead:
            ```python
            import asyncio

            import anyio


            async def collect(queue: asyncio.Queue):
                with anyio.fail_after(1):
                    return [await queue.get() for _ in range(3)]
            ```

            ## Fix safety
            The fix makes `with` of `async with`, and rewrites the handlers of `asyncio.TimeoutError` around it. It is safe
            when all that is awaited in the block is known to end at once when it is cancelled, as for `asyncio-wait-for`.
            Inside a cancelled scope AnyIO cancels every further `await`, where asyncio cancels once. Where a clean-up in
            the same file is the trouble, the first fix shields it.

            It is unsafe where something in the block is not seen; with other items in the same statement, which become
            statements of their own; where the `as` target is used, whose `when()`, `reschedule()` and `expired()` become
            `deadline` and `cancelled_caught`; for limits of next to nothing; where a handler in the same function asks for
            the `__cause__` of the exception; and in a `while` loop that catches the `TimeoutError` and goes on, or in a project
            that runs `PySide6.QtAsyncio`, as for `asyncio-wait-for`. `timeout_at` becomes `fail_at` from AnyIO
            4.15, which is safe for deadlines of the loop's clock; before, it becomes `fail_after` with a difference, which
            is unsafe.

            There is no fix where a block holds a `yield`, since the limit would cancel whoever works meanwhile; nor where
            the object is made outside of an `async with`.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                "asyncio.timeout",
                "asyncio.timeout_at",
                "asyncio.Timeout",
                "asyncio.Timeout.when",
                "asyncio.Timeout.reschedule",
                "asyncio.Timeout.expired");
    }

    @Override
    public Optional<Finding> check(Reference timeout, RuleContext context) {
        if (timeout.isTarget()) return Optional.empty();
        return Optional.of(
                switch (timeout.qualifiedName()) {
                    case "asyncio.timeout", "asyncio.timeout_at" -> ofFunction(timeout, context);
                    case "asyncio.Timeout" -> ofClass(timeout);
                    default -> ofMember(timeout, context);
                });
    }

    private static Finding ofFunction(Reference timeout, RuleContext context) {
        boolean isAbsolute = timeout.qualifiedName().equals("asyncio.timeout_at");
        var replacement = isAbsolute && hasFailAt(context) ? "anyio.fail_at" : "anyio.fail_after";
        var finding =
                Finding.at(INFO, timeout, "Use `" + replacement + "` instead of `" + timeout.qualifiedName() + "`");
        var judged = Judged.of(timeout, context);
        if (!judged.byHand().isEmpty()) return finding.saying(finding.message() + BY_HAND + judged.byHand());
        return judged.finding(finding, "Use `" + replacement + "`", timeout, context);
    }

    private static boolean hasFailAt(RuleContext context) {
        return context.facts().usableAnyio().atLeast(4, 15);
    }

    private static Finding ofClass(Reference type) {
        var finding = Finding.at(INFO, type, "Use `anyio.CancelScope` instead of `asyncio.Timeout`");
        if (!KeptObject.isAnnotation(type)) {
            return finding.saying(finding.message() + BY_HAND + "it is no annotation");
        }
        return finding.unsafe(
                "Use `anyio.CancelScope`",
                "the objects of the two classes have different methods",
                edits -> edits.rename(type, "anyio.CancelScope"));
    }

    private static Finding ofMember(Reference member, RuleContext context) {
        var name = member.qualifiedName();
        var attribute = name.endsWith("expired") ? "cancelled_caught" : "deadline";
        var finding = Finding.at(INFO, member, "`" + name + "` is `" + attribute + "` of a scope of AnyIO");
        var owner = ((Expression.Attribute) member.node().orElseThrow()).value();
        var limits = Children.groupOf(member.model(), owner)
                .map(item -> member.model()
                        .references(item.context().range(), Set.of("asyncio.timeout", "asyncio.timeout_at")))
                .orElse(List.of());
        for (var timeout : limits) {
            if (timeout.call().filter(TimeoutBlock::isOpenedBy).isEmpty()) continue;
            var judged = Judged.of(timeout, context);
            if (!judged.byHand().isEmpty()) return finding.saying(finding.message() + BY_HAND + judged.byHand());
            boolean isAbsolute = timeout.qualifiedName().equals("asyncio.timeout_at") && hasFailAt(context);
            return judged.finding(
                    finding, "Use `" + (isAbsolute ? "anyio.fail_at" : "anyio.fail_after") + "`", timeout, context);
        }
        return finding.saying(finding.message() + BY_HAND + "it is not seen where the limit begins");
    }

    /**
     * What is said of a block with a limit, which is the same for all that is done with the limit.
     *
     * @param byHand why there is no fix; an empty text if there is one
     * @param reasons why it is unsafe
     * @param isShieldable whether a clean-up in it can be shielded
     */
    private record Judged(String byHand, List<String> reasons, boolean isShieldable) {
        private record Question(TextRange timeout) {}

        private static Judged refused(String reason) {
            return new Judged(reason, List.of(), false);
        }

        static Judged of(Reference timeout, RuleContext context) {
            return timeout.model().answer(new Question(timeout.range()), model -> in(timeout.in(model), context));
        }

        private static Judged in(Reference timeout, RuleContext context) {
            var model = timeout.model();
            var call = timeout.call();
            if (call.isEmpty()) return refused("it is not called here");
            var block = call.flatMap(TimeoutBlock::of);
            if (block.isEmpty()) return refused("it is not entered by an `async with` where it is made");
            if (call.get().hasUnpacking() || Arguments.all(call.get()).size() != 1) {
                return refused("its argument is not seen");
            }
            if (Nesting.isTooDeep(block.get().with())) return refused(Nesting.TOO_DEEP);
            if (Yields.in(block.get().with())) {
                return refused("there is a `yield` in the block, and the limit would cancel whoever works meanwhile");
            }
            var scope = ScopeUses.of(model, block.get().item());
            if (!scope.objection().isEmpty()) return refused(scope.objection());
            if (!block.get().isWritable()) return refused("its items and statements cannot be taken apart");
            var reasons = new ArrayList<String>();
            if (!block.get().isAlone()) reasons.add("the items become statements of their own");
            if (scope.isUsed())
                reasons.add("the limit's object has other methods, and no deadline is `math.inf` there");
            reasons.addAll(Deadline.of(timeout, call.get(), context).reasons());
            var restless = new Quiet(model, context).ofBlock(block.get());
            restless.ifPresent(found -> reasons.add(found.reason()));
            if (new PollingLoop(model).isAround(block.get().with())) reasons.add(PollingLoop.REASON);
            OtherTasks.objection(model, context).ifPresent(reasons::add);
            new TimeoutHandlers(model, context.facts().python())
                    .cause(block.get().with())
                    .ifPresent(reasons::add);
            if (model.mayReplace(timeout.qualifiedName())) {
                reasons.add("this file replaces `" + timeout.qualifiedName() + "`");
            }
            boolean isShieldable = restless.flatMap(Quiet.Restless::cleanUp)
                    .flatMap(Shield::of)
                    .isPresent();
            return new Judged("", reasons, isShieldable);
        }

        Finding finding(Finding plainly, String title, Reference timeout, RuleContext context) {
            var finding = plainly;
            var safety = Safety.of(reasons);
            var plain = new Fix(title, safety, edits -> write(edits, timeout, context));
            var shielded = new Fix(
                    title + " and shield the clean-up",
                    Safety.unsafe(safety.objection().orElse("") + ", which nothing limits then"),
                    edits -> {
                        write(edits, timeout, context);
                        shield(edits, timeout, context);
                    });
            for (var fix : isShieldable ? List.of(shielded, plain) : List.of(plain)) {
                finding = finding.with(fix.doing(List.of(fix.title(), timeout.range())));
            }
            return finding;
        }

        private static TimeoutBlock block(Reference timeout) {
            return timeout.call().flatMap(TimeoutBlock::of).orElseThrow();
        }

        private static void write(FixEdits edits, Reference timeout, RuleContext context) {
            var model = timeout.model();
            var block = block(timeout);
            var deadline = Deadline.of(timeout, timeout.call().orElseThrow(), context);
            block.write(edits, timeout, deadline.function(), deadline.write(edits));
            ScopeUses.of(model, block.item()).write(edits);
            new TimeoutHandlers(model, context.facts().python()).rewrite(edits, block.with());
        }

        private static void shield(FixEdits edits, Reference timeout, RuleContext context) {
            new Quiet(timeout.model(), context)
                    .ofBlock(block(timeout))
                    .flatMap(Quiet.Restless::cleanUp)
                    .flatMap(Shield::of)
                    .orElseThrow()
                    .write(edits);
        }
    }
}
