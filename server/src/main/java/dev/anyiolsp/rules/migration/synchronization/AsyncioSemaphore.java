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
import dev.anyiolsp.semantics.ImportTime;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/** {@code asyncio.Semaphore}, {@code asyncio.BoundedSemaphore} → {@code anyio.Semaphore}. */
public final class AsyncioSemaphore implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-semaphore")
            .summary("`asyncio.Semaphore` works on one event loop")
            .priority(Priority.MEDIUM)
            .forTrio()
            .page("""
            ## What it does
            Finds `asyncio.Semaphore` and `asyncio.BoundedSemaphore`: where one is made, in annotations, and each method that
            is called on one.

            ## Why is this bad?
            A semaphore of asyncio works on asyncio only. `anyio.Semaphore` works on Trio as well.

            ## Example
            ```python
            import asyncio

            slots = asyncio.BoundedSemaphore(3)


            async def fetch(url):
                async with slots:
                    return url
            ```

            Use instead:
            ```python
            import anyio

            slots = anyio.Semaphore(3, max_value=3)


            async def fetch(url):
                async with slots:
                    return url
            ```

            ## Fix safety
            The fix replaces the constructor and the annotations of the name or attribute that keeps the semaphore; the
            default of 1 is written out. It is safe when all that is done with it is `async with`, `await s.acquire()` as a
            statement and `s.release()`.

            `async with` and `acquire()` on a free semaphore let other tasks run in AnyIO, and go on at once in asyncio. Some
            code relies on that: tests that count turns by `sleep(0)`, in this file or another one of the project, or a loop
            over an attribute or a name of the module that awaits nothing but the semaphore. There, where AnyIO is 4.5 or
            later, the fix writes `fast_acquire=True` as well, which does the same as asyncio's semaphore outside of cancelled
            scopes. The setting `fast-acquire` asks for it everywhere or nowhere. The fix is unsafe where AnyIO is older, and
            where the semaphore is made while a file is imported, or with an object that is: AnyIO's forgets `fast_acquire`
            where no loop runs.

            It is unsafe where the value of `acquire()` or the target of `async with … as` is used (`True` and `None` in
            asyncio), for `locked()`, which becomes `value == 0`, for a bound that would be evaluated twice, for a number that
            is visibly no `int` (a division, `math.inf`), for `release()` outside of a coroutine, where AnyIO's needs a running
            loop if it was made without one, where an object that has it is copied as a whole (`deepcopy`,
            `asdict`, `pickle`), or may be by another file that uses this one, or is handed to another process, where the semaphore is given away, and where other files may do more with a public name. So it is
            where the semaphore is waited for in a `finally`, a handler of the cancellation or `__aexit__`, or behind
            `scope.cancel()`: in a cancelled scope AnyIO's raises, while asyncio's is had if it is free. There is no fix for subclasses,
            for starred arguments, and where the class is handed on to be called elsewhere.
            """);

    private static final Judge JUDGE = new Judge();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                "asyncio.Semaphore",
                "asyncio.Semaphore.acquire",
                "asyncio.Semaphore.release",
                "asyncio.Semaphore.locked",
                "asyncio.BoundedSemaphore",
                "asyncio.BoundedSemaphore.acquire",
                "asyncio.BoundedSemaphore.release",
                "asyncio.BoundedSemaphore.locked");
    }

    @Override
    public Optional<Finding> check(Reference semaphore, RuleContext context) {
        return JUDGE.check(semaphore, context);
    }

    private static final class Judge extends Primitive {
        Judge() {
            super(INFO);
        }

        @Override
        Set<String> sharedMembers() {
            return Set.of("async with", "acquire", "release");
        }

        @Override
        Set<String> withOtherValue() {
            return Set.of("acquire", "__aenter__");
        }

        @Override
        Set<String> boundToLoops(KeptObject semaphore) {
            return isMadeInLoop(semaphore) ? Set.of() : Set.of("release");
        }

        @Override
        Verdict judge(KeptObject semaphore, RuleContext context) {
            var verdict = Verdict.SAFE;
            if (mayBeMadeOutside(semaphore, context) && Acquiring.of(semaphore, context) == Acquiring.AT_ONCE) {
                verdict = Verdict.unsafe(
                        "AnyIO's semaphore forgets `fast_acquire=True` where it is made outside of a loop");
            }
            for (var creation : semaphore.creations()) verdict = verdict.and(judge(creation));
            for (var use : semaphore.uses()) verdict = verdict.and(judge(semaphore, use));
            var copied = Copied.semaphore(semaphore, context);
            return copied.isEmpty() ? verdict : verdict.and(Verdict.unsafe(copied.get()));
        }

        /** Whether it is made while a module is imported, when no loop runs, or with an object that is. */
        private static boolean mayBeMadeOutside(KeptObject semaphore, RuleContext context) {
            return semaphore.creations().stream().anyMatch(creation -> mayBeMadeOutside(creation, context));
        }

        private static boolean mayBeMadeOutside(Reference creation, RuleContext context) {
            var model = creation.model();
            var scope = model.scopeOf(creation.place()).codeScope().kind();
            if (scope == ScopeKind.MODULE || scope == ScopeKind.CLASS) return true;
            if (model.isInCoroutine(creation.place())) return false;
            return ImportTime.classAround(Node.of(creation.place()))
                    .filter(name -> ImportTime.makes(model, name)
                            || context.workspace().madeOnImport(name).isPresent())
                    .isPresent();
        }

        private static Verdict judge(Reference creation) {
            var call = creation.call();
            if (call.isEmpty()) return Verdict.none("AnyIO's semaphore cannot be made without a number");
            boolean odd = call.get().hasUnpacking()
                    || call.get().arguments().size() > 1
                    || call.get().keywords().stream()
                            .anyMatch(keyword -> !keyword.name().orElse("").equals("value"));
            if (odd) return Verdict.none(Arguments.why(call.get(), "its arguments are not those of a semaphore"));
            var value = valueOf(call.get());
            boolean twice = isBounded(creation)
                    && value.isPresent()
                    && !(value.get() instanceof Expression.Constant || value.get() instanceof Expression.Name);
            if (twice) return Verdict.unsafe("its number would be evaluated twice");
            return value.filter(number -> WholeNumbers.mayBeOther(creation.model(), number))
                            .isPresent()
                    ? Verdict.unsafe("its number may be no whole one, which AnyIO does not take")
                    : Verdict.SAFE;
        }

        private static Verdict judge(KeptObject semaphore, ObjectUse use) {
            if (use.kind() == ObjectUse.Kind.ASYNC_WITH) {
                return use.withTarget().isEmpty()
                        ? Verdict.SAFE
                        : Verdict.unsafe("`async with … as` binds None in asyncio and the semaphore in AnyIO");
            }
            if (use.kind() != ObjectUse.Kind.CALL) return judgeCommon(use);
            return switch (use.memberName()) {
                case "release" ->
                    use.isInAsyncFunction(semaphore) || isMadeInLoop(semaphore)
                            ? Verdict.SAFE
                            : Verdict.unsafe(
                                    "`release()` of AnyIO's semaphore needs a running loop, if it was made without one");
                case "acquire" ->
                    Limit.isAwaitedAlone(semaphore, use)
                            ? Verdict.SAFE
                            : Verdict.unsafe("`acquire()` returns None in AnyIO, and its value may be used");
                case "locked" -> Verdict.unsafe("`locked()` becomes `value == 0`, which waiting tasks do not change");
                default -> judgeCommon(use);
            };
        }

        private static boolean isBounded(Reference creation) {
            return creation.qualifiedName().equals("asyncio.BoundedSemaphore");
        }

        private static Optional<Expression> valueOf(Expression.Call call) {
            if (!call.arguments().isEmpty()) return Optional.of(call.arguments().get(0));
            return call.keyword("value").map(keyword -> keyword.value());
        }

        @Override
        void rewrite(FixEdits edits, KeptObject semaphore, Acquiring acquiring) {
            rename(edits, semaphore, "anyio.Semaphore");
            for (var creation : semaphore.creations()) writeNumber(edits, creation, acquiring);
            for (var use : semaphore.uses()) {
                if (use.memberName().equals("locked") && use.call().isPresent())
                    writeValue(edits, use, use.call().get());
            }
        }

        private static void writeNumber(FixEdits edits, Reference creation, Acquiring acquiring) {
            var call = creation.call().orElseThrow();
            var value = valueOf(call);
            var arguments = new ArrayList<String>();
            if (value.isEmpty()) arguments.add("1");
            if (isBounded(creation))
                arguments.add("max_value=" + value.map(Expression::text).orElse("1"));
            acquiring.keyword().ifPresent(arguments::add);
            call.keyword("value")
                    .ifPresent(keyword -> edits.replace(keyword.at().first().range(), "initial_value"));
            Arguments.append(edits, call, arguments.toArray(String[]::new));
        }

        /** {@code s.locked()} → {@code s.value == 0}. */
        private static void writeValue(FixEdits edits, ObjectUse use, Expression.Call call) {
            var attribute = use.member().orElseThrow();
            boolean alone = call.parent()
                    .filter(parent -> parent instanceof Statement
                            || parent instanceof Expression.BoolOp
                            || parent instanceof Expression.UnaryOp unary
                                    && unary.operator().equals("not"))
                    .isPresent();
            if (!alone) edits.insert(call.range().start(), "(");
            int name = attribute.at().tokenRange(attribute.nameToken()).start();
            edits.replace(new TextRange(name, call.range().end()), alone ? "value == 0" : "value == 0)");
        }
    }
}
