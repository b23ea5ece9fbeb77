package dev.anyiolsp.rules.migration.synchronization;

import dev.anyiolsp.rules.migration.code.OtherTurns;
import dev.anyiolsp.rules.migration.code.Verdict;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.syntax.Statement;
import java.util.Set;

/**
 * What waits for a condition has to get its lock again. A task that is cancelled in the meantime has it all the same in
 * asyncio; in AnyIO it leaves {@code async with} without the lock, which raises there. So it must not have to wait for it.
 */
final class Relocking {
    private static final Set<String> WAITS = Set.of("wait", "wait_for");
    private static final String RAISES =
            " a task that was notified, waits for the lock and is cancelled by `cancel()` gets"
                    + " a `RuntimeError` in AnyIO";

    private final KeptObject condition;
    private final OtherTurns turns;

    Relocking(KeptObject condition) {
        this.condition = condition;
        this.turns = new OtherTurns(condition);
    }

    /** Whether somebody waits for an object as one waits for a condition. */
    static boolean isIn(KeptObject object) {
        return object.className().equals("asyncio.Condition")
                && object.uses().stream().anyMatch(use -> WAITS.contains(use.memberName()));
    }

    Verdict judge(Acquiring acquiring) {
        if (condition.uses().stream().anyMatch(this::isHeldByOthers)) {
            return Verdict.unsafe("where something else is awaited while it is held," + RAISES);
        }
        return acquiring == Acquiring.AT_ONCE
                ? Verdict.SAFE
                : Verdict.unsafe("without `fast_acquire=True` (AnyIO 4.5)" + RAISES);
    }

    /** Whether other tasks may meet a held lock, because of a use that acquires it. */
    private boolean isHeldByOthers(ObjectUse use) {
        if (use.kind() == ObjectUse.Kind.ASYNC_WITH) {
            return use.at()
                    .parent()
                    .flatMap(item -> item.parent())
                    .filter(with -> turns.isOne((Statement.With) with))
                    .isPresent();
        }
        if (!use.memberName().equals("acquire")) return false;
        return condition.model().functionOf(use.at().at()).filter(turns::areIn).isPresent();
    }
}
