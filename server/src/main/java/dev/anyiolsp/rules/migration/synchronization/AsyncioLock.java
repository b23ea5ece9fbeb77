package dev.anyiolsp.rules.migration.synchronization;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Verdict;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.Reference;
import java.util.Optional;
import java.util.Set;

/** {@code asyncio.Lock} → {@code anyio.Lock}. */
public final class AsyncioLock implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-lock")
            .summary("`asyncio.Lock` works on one event loop")
            .priority(Priority.MEDIUM)
            .forTrio()
            .page("""
            ## What it does
            Finds `asyncio.Lock`: where one is made, in annotations, and each method that is called on one.

            ## Why is this bad?
            A lock of asyncio works on asyncio only. `anyio.Lock` works on Trio as well, and tells when a task releases a
            lock that it does not hold.

            ## Example
            ```python
            import asyncio

            lock = asyncio.Lock()


            async def deposit(account, amount):
                async with lock:
                    account.balance += amount
            ```

            Use instead:
            ```python
            import anyio

            lock = anyio.Lock()


            async def deposit(account, amount):
                async with lock:
                    account.balance += amount
            ```

            ## Fix safety
            The fix replaces the constructor and the annotations of the name or attribute that keeps the lock. It is safe
            when all that is done with the lock is `async with`, `await lock.acquire()` as a statement, `lock.release()` in
            the function that acquired it, and `lock.locked()`.

            It is unsafe where the lock is given away, where the value of `acquire()` is used (`True` in asyncio, `None` in
            AnyIO), where a generator holds it at a `yield` (whoever leaves the loop early has the generator closed by
            another task), where a run of the function may release what it has not acquired (`if lock.locked():
            lock.release()`), and where other files may do more with a public name. So it is where `locked()` is asked behind
            a release, in the same function or between those that call each other: where another task waits, AnyIO hands the
            lock on to it, while asyncio's is free until that task runs. So it is where the lock is waited for in a
            `finally`, a handler of the cancellation or `__aexit__`, or behind `scope.cancel()`, in this file or by way of
            another: in a cancelled scope AnyIO's raises, while asyncio's is had if it is free; a shielded scope protects the clean-up.

            `async with` and `acquire()` on a free lock let other tasks run in AnyIO, and go on at once in asyncio. Some code
            relies on that: tests that count turns by `sleep(0)`, in this file or another one of the project, or a loop over
            an attribute or a name of the module that awaits nothing but the lock. There, where AnyIO is 4.5 or later, the fix
            writes `anyio.Lock(fast_acquire=True)`, which does the same as asyncio's lock outside of cancelled scopes; where
            it is older, the fix is unsafe. The setting `fast-acquire` asks for it everywhere or nowhere.

            So it is where an object that has the lock is copied in the file or by a class of another one from which it
            derives, or handed to another process, which copies it, too: while the lock is held, AnyIO's cannot be copied,
            since it knows its task.

            There is no fix where one function acquires and another releases, or another run of the same: AnyIO's lock belongs
            to the task. For the same reason there is none for `acquire()` that is not awaited on the spot, in `wait_for` for example. A lock
            that is handed to `asyncio.Condition` goes with the condition. A subclass of `asyncio.Lock` cannot become one
            of `anyio.Lock`.
            """);

    private static final Judge JUDGE = new Judge();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of("asyncio.Lock", "asyncio.Lock.acquire", "asyncio.Lock.release", "asyncio.Lock.locked");
    }

    @Override
    public Optional<Finding> check(Reference lock, RuleContext context) {
        return JUDGE.check(lock, context);
    }

    /** What is done with a lock. */
    static final class Judge extends Primitive {
        Judge() {
            super(INFO);
        }

        @Override
        Set<String> sharedMembers() {
            return Set.of("async with", "locked");
        }

        @Override
        Verdict judge(KeptObject lock, RuleContext context) {
            var verdict = judgeArguments(lock);
            var holding = new Holding(lock);
            for (var use : lock.uses()) verdict = verdict.and(judge(lock, use, holding));
            var copied = Copied.lock(lock, context);
            if (copied.isPresent()) verdict = verdict.and(Verdict.unsafe(copied.get()));
            return verdict.and(new HandedOn(lock).judge());
        }

        private static Verdict judge(KeptObject lock, ObjectUse use, Holding holding) {
            if (use.kind() == ObjectUse.Kind.ASYNC_WITH) return holding.ofBlock(use);
            if (use.kind() == ObjectUse.Kind.ESCAPE && use.isArgumentOf(lock, "asyncio.Condition")) {
                return Verdict.none("the condition that it is handed to has to be replaced with it");
            }
            if (use.kind() != ObjectUse.Kind.CALL) return judgeCommon(use);
            return switch (use.memberName()) {
                case "locked" ->
                    use.isInAsyncFunction(lock)
                            ? Verdict.SAFE
                            : Verdict.unsafe("`locked()` of AnyIO's lock needs a running loop");
                case "acquire" -> judgeAcquire(use);
                case "release" -> holding.ofRelease(use);
                default -> judgeCommon(use);
            };
        }

        private static Verdict judgeAcquire(ObjectUse use) {
            if (!use.isAwaited()) {
                return Verdict.none(
                        "`acquire()` is not awaited where it is called, so another task may become the owner");
            }
            return use.isStatement()
                    ? Verdict.SAFE
                    : Verdict.unsafe("`acquire()` returns None in AnyIO, and its value is used");
        }

        @Override
        void rewrite(FixEdits edits, KeptObject lock, Acquiring acquiring) {
            acquiring.writeLock(edits, lock);
        }
    }
}
