package dev.anyiolsp.rules.migration.synchronization;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.project.Version;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Limit;
import dev.anyiolsp.rules.migration.code.Verdict;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Cursor;
import java.util.Optional;
import java.util.Set;

/** {@code asyncio.Event} → {@code anyio.Event}. */
public final class AsyncioEvent implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-event")
            .summary("`asyncio.Event` works on one event loop")
            .priority(Priority.MEDIUM)
            .forTrio()
            .page("""
            ## What it does
            Finds `asyncio.Event`: where one is made, in annotations, and each method that is called on one.

            ## Why is this bad?
            An event of asyncio works on asyncio only. `anyio.Event` works on Trio as well. It is set once and never
            cleared, so whoever waits cannot miss it.

            ## Example
            ```python
            import asyncio


            async def main():
                ready = asyncio.Event()
                ready.set()
                await ready.wait()
            ```

            Use instead:
            ```python
            import anyio


            async def main():
                ready = anyio.Event()
                ready.set()
                await ready.wait()
            ```

            ## Fix safety
            The fix replaces the constructor and the annotations of the name or attribute that keeps the event. It is safe
            when all that is done with the event is `set()`, `is_set()` and `await event.wait()` as a statement, alone or
            in `asyncio.wait_for`.

            It is unsafe where the event or its method `wait` is handed on, where the value of `wait()` is used (`True` in
            asyncio, `None` in AnyIO), and where other files may do more with a public name. So it is where it is waited for in a
            `finally`, a handler of the cancellation or `__aexit__`, or behind `scope.cancel()`: in a cancelled scope AnyIO's
            `wait()` raises, while asyncio's goes on if the event is set.

            There is no fix for an event that is cleared: AnyIO has no `clear()`. Assign a new event instead, where nobody
            keeps the old one. There is none either where the project's AnyIO is too old for an event that a module makes, or
            sets, as it is imported, nor for one that is made with arguments, nor for subclasses.
            """);

    private static final Judge JUDGE = new Judge();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                "asyncio.Event",
                "asyncio.Event.set",
                "asyncio.Event.clear",
                "asyncio.Event.is_set",
                "asyncio.Event.wait");
    }

    @Override
    public Optional<Finding> check(Reference event, RuleContext context) {
        return JUDGE.check(event, context);
    }

    private static final class Judge extends Primitive {
        Judge() {
            super(INFO);
        }

        @Override
        Set<String> sharedMembers() {
            return Set.of("set", "is_set", "wait");
        }

        @Override
        Set<String> withOtherValue() {
            return Set.of("wait");
        }

        @Override
        Verdict judge(KeptObject event, RuleContext context) {
            var verdict =
                    judgeArguments(event).and(byVersion(event, context.facts().usableAnyio()));
            for (var use : event.uses()) verdict = verdict.and(judge(event, use));
            return verdict;
        }

        private static Verdict byVersion(KeptObject event, Version anyio) {
            if (isMadeInLoop(event)) return Verdict.SAFE;
            if (!anyio.atLeast(4, 2)) {
                boolean isCertain =
                        event.creations().stream().anyMatch(creation -> isOutsideOfFunctions(event, creation.place()));
                return tooOld(isCertain, "before AnyIO 4.2 an event cannot be made while no loop runs", anyio);
            }
            var setEarly = event.uses().stream()
                    .filter(use -> use.memberName().equals("set"))
                    .filter(use -> use.kind() == ObjectUse.Kind.MEMBER || !use.isInAsyncFunction(event))
                    .toList();
            if (setEarly.isEmpty() || anyio.atLeast(4, 7)) return Verdict.SAFE;
            boolean isCertain = setEarly.stream()
                    .anyMatch(use -> isOutsideOfFunctions(event, use.at().at()));
            return tooOld(isCertain, "before AnyIO 4.7 an event cannot be set while no loop runs", anyio);
        }

        /** Whether code runs where its file is imported, and so most likely no loop. */
        private static boolean isOutsideOfFunctions(KeptObject event, Cursor place) {
            return event.model().functionOf(place).isEmpty();
        }

        private static Verdict tooOld(boolean isCertain, String reason, Version anyio) {
            var clause = reason + " (the project admits " + anyio + ")";
            return isCertain ? Verdict.none(clause) : Verdict.unsafe(clause);
        }

        private static Verdict judge(KeptObject event, ObjectUse use) {
            if (isHandedOn(use)) return Verdict.SAFE;
            if (use.kind() != ObjectUse.Kind.CALL) return judgeCommon(use);
            return switch (use.memberName()) {
                case "set", "is_set" -> Verdict.SAFE;
                case "wait" -> judgeWait(event, use);
                case "clear" ->
                    Verdict.none("AnyIO's events cannot be cleared: a new event has to take the place of the old one");
                default -> judgeCommon(use);
            };
        }

        /** {@code loop.add_signal_handler(SIGTERM, event.set)}: needs no task, wherever it is called. */
        private static boolean isHandedOn(ObjectUse use) {
            return use.kind() == ObjectUse.Kind.MEMBER
                    && Set.of("set", "is_set").contains(use.memberName())
                    && !use.isMemberReplaced();
        }

        private static Verdict judgeWait(KeptObject event, ObjectUse use) {
            if (Limit.isAwaitedAlone(event, use)) return Verdict.SAFE;
            return Verdict.unsafe("`wait()` returns None in AnyIO, and its value may be used");
        }

        @Override
        void rewrite(FixEdits edits, KeptObject event, Acquiring acquiring) {
            rename(edits, event, "anyio.Event");
        }
    }
}
