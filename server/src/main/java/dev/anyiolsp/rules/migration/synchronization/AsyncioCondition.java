package dev.anyiolsp.rules.migration.synchronization;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.Limit;
import dev.anyiolsp.rules.migration.code.Verdict;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;
import java.util.Set;

/** {@code asyncio.Condition} → {@code anyio.Condition}. */
public final class AsyncioCondition implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-condition")
            .summary("`asyncio.Condition` works on one event loop")
            .priority(Priority.MEDIUM)
            .forTrio()
            .page("""
            ## What it does
            Finds `asyncio.Condition`: where one is made, in annotations, and each method that is called on one.

            ## Why is this bad?
            A condition of asyncio works on asyncio only. `anyio.Condition` works on Trio as well, and tells when a task
            notifies without holding the lock.

            ## Example
            ```python
            import asyncio


            class Mailbox:
                def __init__(self):
                    self._letters = []
                    self._arrival = asyncio.Condition()

                async def put(self, letter):
                    async with self._arrival:
                        self._letters.append(letter)
                        self._arrival.notify()

                async def take(self):
                    async with self._arrival:
                        while not self._letters:
                            await self._arrival.wait()
                        return self._letters.pop()
            ```

            Use instead:
            ```python
            import anyio


            class Mailbox:
                def __init__(self):
                    self._letters = []
                    self._arrival = anyio.Condition(anyio.Lock(fast_acquire=True))

                async def put(self, letter):
                    async with self._arrival:
                        self._letters.append(letter)
                        self._arrival.notify()

                async def take(self):
                    async with self._arrival:
                        while not self._letters:
                            await self._arrival.wait()
                        return self._letters.pop()
            ```

            ## Fix safety
            The fix replaces the constructor and the annotations of the name or attribute that keeps the condition. It is
            safe when all that is done with it is `async with`, `await c.wait()` as a statement, `await c.wait_for(…)` (which
            needs AnyIO 4.11), `notify()` and `notify_all()` in the body of an `async with` on it in the same
            function, and `locked()`.

            Who waits has to get the lock again. A task that is cancelled (by `cancel()`, or at the end of the program) while it
            has to wait for that has the lock all the same in asyncio; in AnyIO it leaves the block without the lock, which
            raises `RuntimeError`. So the fix is unsafe where something else is awaited while the condition is held. Elsewhere
            it writes `anyio.Condition(anyio.Lock(fast_acquire=True))`, so that nobody ever meets a held lock; that needs AnyIO
            4.5, and the fix is unsafe with an older one, and where the setting `fast-acquire` forbids it.

            Where nobody waits, `async with` and `acquire()` on a free condition let other tasks run in AnyIO, and go on at once
            in asyncio. Some code relies on that: tests that count turns by `sleep(0)`, in this file or another one of the
            project, or a loop over an attribute or a name of the module that awaits nothing but the condition. There the fix
            writes the same.

            It is unsafe with a lock as argument, which is replaced along with it, where values of `wait()` or `acquire()`
            are used, where the condition is given away, where a generator holds it at a `yield`, where `locked()` is asked
            behind a release (AnyIO has handed the lock on to who waits), and where other files may do more with a public
            name. So it is where the condition is waited for in a `finally`, a handler of the cancellation or `__aexit__`,
            or behind `scope.cancel()`: in a cancelled scope AnyIO's raises, while asyncio's is had if it is free. So it is, too, where an object
            that has it is copied or handed to another process, as for `asyncio-lock`.

            There is no fix where `notify` runs outside such a block, or `wait()` is not awaited on the spot (from Python
            3.12 on also in an `asyncio.wait_for`): AnyIO's lock belongs to the task. There is none for subclasses.
            """);

    private static final Judge JUDGE = new Judge();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                "asyncio.Condition",
                "asyncio.Condition.wait",
                "asyncio.Condition.wait_for",
                "asyncio.Condition.notify",
                "asyncio.Condition.notify_all",
                "asyncio.Condition.acquire",
                "asyncio.Condition.release",
                "asyncio.Condition.locked");
    }

    @Override
    public Optional<Finding> check(Reference condition, RuleContext context) {
        return JUDGE.check(condition, context);
    }

    private static final class Judge extends Primitive {
        Judge() {
            super(INFO);
        }

        @Override
        Set<String> sharedMembers() {
            return Set.of("async with", "locked");
        }

        @Override
        Verdict judge(KeptObject condition, RuleContext context) {
            var verdict = Verdict.SAFE;
            var holding = new Holding(condition);
            for (var creation : condition.creations()) verdict = verdict.and(judge(creation, context));
            for (var use : condition.uses()) verdict = verdict.and(judge(condition, use, holding, context));
            verdict = verdict.and(new HandedOn(condition).judge());
            var copied = Copied.lock(condition, context);
            if (copied.isPresent()) verdict = verdict.and(Verdict.unsafe(copied.get()));
            if (!Relocking.isIn(condition) || verdict.safety().isEmpty()) return verdict;
            return verdict.and(new Relocking(condition).judge(Acquiring.of(condition, context)));
        }

        private static Verdict judge(Reference creation, RuleContext context) {
            var call = creation.call();
            if (call.isEmpty() || call.get().at().children().size() == 1) return Verdict.SAFE;
            var lock = lockOf(call.get());
            if (lock.isEmpty())
                return Verdict.none(Arguments.why(call.get(), "its arguments are not those of a condition"));
            if (isNone(lock.get())) return Verdict.SAFE;
            if (isMadeHere(creation, lock.get())) return Verdict.unsafe("its lock is replaced along with it");
            var kept = KeptObject.keptBy(creation.model(), lock.get(), "asyncio.Lock");
            if (kept.isEmpty()) return Verdict.none("it is not seen where its lock is made");
            boolean onlyHere = kept.get().uses().stream()
                    .allMatch(use -> use.kind() == ObjectUse.Kind.ASYNC_WITH
                            || use.isArgumentOf(kept.get(), "asyncio.Condition"));
            return onlyHere && kept.get().problem().isEmpty()
                    ? Verdict.unsafe("its lock is replaced along with it")
                    : Verdict.none("its lock is used in other ways, too");
        }

        private static Optional<Expression> lockOf(Expression.Call call) {
            if (call.hasUnpacking() || call.at().children().size() != 2) return Optional.empty();
            if (!call.arguments().isEmpty()) return Optional.of(call.arguments().get(0));
            return call.keyword("lock").map(Part.Keyword::value);
        }

        private static boolean isMadeHere(Reference creation, Expression lock) {
            return lock instanceof Expression.Call call
                    && creation.model()
                            .qualifiedName(call.function())
                            .filter("asyncio.Lock"::equals)
                            .isPresent();
        }

        private static boolean hasLock(KeptObject condition) {
            return condition.creations().stream()
                    .flatMap(creation -> creation.call().stream())
                    .flatMap(call -> lockOf(call).stream())
                    .anyMatch(lock -> !isNone(lock));
        }

        private static boolean isNone(Expression value) {
            return value instanceof Expression.Constant constant && constant.kind() == ConstantKind.NONE;
        }

        private static Verdict judge(KeptObject condition, ObjectUse use, Holding holding, RuleContext context) {
            if (use.kind() == ObjectUse.Kind.ASYNC_WITH) return holding.ofBlock(use);
            if (use.kind() != ObjectUse.Kind.CALL) return judgeCommon(use);
            return switch (use.memberName()) {
                case "locked" ->
                    use.isInAsyncFunction(condition)
                            ? Verdict.SAFE
                            : Verdict.unsafe("`locked()` of AnyIO's condition needs a running loop");
                case "wait" -> judgeWait(condition, use, context);
                case "wait_for" ->
                    context.facts().usableAnyio().atLeast(4, 11)
                            ? judgeWait(condition, use, context)
                            : Verdict.none("`wait_for` of a condition needs AnyIO 4.11 (the project admits "
                                    + context.facts().usableAnyio() + ")");
                case "acquire" ->
                    !use.isAwaited()
                            ? Verdict.none("`acquire()` is not awaited where it is called, so another task may become"
                                    + " the owner")
                            : use.isStatement()
                                    ? Verdict.SAFE
                                    : Verdict.unsafe("`acquire()` returns None in AnyIO, and its value is used");
                case "release" -> holding.ofRelease(use);
                case "notify", "notify_all" ->
                    isHeld(condition, use)
                            ? Verdict.SAFE
                            : Verdict.none(
                                    "`" + use.memberName() + "` does not stand in the body of an `async with` on it,"
                                            + " and AnyIO's has to run in the task that holds the lock");
                default -> judgeCommon(use);
            };
        }

        private static Verdict judgeWait(KeptObject condition, ObjectUse use, RuleContext context) {
            boolean isLimited = Limit.around(condition, use)
                    .filter(call -> !Limit.isPoll(call) && staysInTask(context))
                    .isPresent();
            if (!use.isAwaited() && !isLimited) {
                return Verdict.none("`" + use.memberName()
                        + "` is not awaited where it is called, so another task would need the lock");
            }
            if (hasLock(condition) && !isHeld(condition, use)) {
                return Verdict.none("`" + use.memberName() + "` does not stand in the body of an `async with` on the"
                        + " condition, and AnyIO's does not see that its lock is held");
            }
            return Limit.isAwaitedAlone(condition, use) || use.memberName().equals("wait_for")
                    ? Verdict.SAFE
                    : Verdict.unsafe("`wait()` returns None in AnyIO, and its value is used");
        }

        /** From Python 3.12 on {@code asyncio.wait_for} runs what it limits in the task itself. */
        private static boolean staysInTask(RuleContext context) {
            return context.facts()
                    .python()
                    .filter(python -> python.atLeast(3, 12))
                    .isPresent();
        }

        /** Whether a use stands in the body of an {@code async with} on the same object, in the same function. */
        private static boolean isHeld(KeptObject condition, ObjectUse use) {
            var text = use.at().text();
            var scope = use.codeScope(condition);
            for (Optional<Node> node = use.at().parent();
                    node.isPresent();
                    node = node.get().parent()) {
                if (condition.model().scopeOf(node.get().at()).codeScope() != scope) return false;
                if (!(node.get() instanceof Statement.With with) || !with.async()) continue;
                if (with.items().stream().anyMatch(item -> item.context().text().equals(text))) return true;
            }
            return false;
        }

        @Override
        void rewrite(FixEdits edits, KeptObject condition, Acquiring acquiring) {
            rename(edits, condition, "anyio.Condition");
            for (var creation : condition.creations()) {
                creation.call()
                        .flatMap(Judge::lockOf)
                        .flatMap(lock -> KeptObject.keptBy(creation.model(), lock, "asyncio.Lock"))
                        .ifPresent(lock -> acquiring.writeLock(edits, lock));
                writeLockMadeHere(edits, creation, acquiring);
            }
        }

        /** The lock of {@code Condition(Lock())}, and the one that a condition makes if it gets none. */
        private static void writeLockMadeHere(FixEdits edits, Reference creation, Acquiring acquiring) {
            var lock = creation.call().flatMap(Judge::lockOf).filter(value -> !isNone(value));
            if (lock.isEmpty()) acquiring.writeLockInside(edits, creation);
            if (lock.isEmpty() || !isMadeHere(creation, lock.get())) return;
            for (var reference : creation.model().references(lock.get().range(), Set.of("asyncio.Lock"))) {
                acquiring.writeLock(edits, reference);
            }
        }
    }
}
