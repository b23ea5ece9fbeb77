package dev.anyiolsp.rules.migration.synchronization;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.Turns;
import dev.anyiolsp.syntax.Part;
import java.util.Optional;

/** How locks and semaphores are made: whether what is free is had without a switch to other tasks, as in asyncio. */
enum Acquiring {
    SWITCHING,
    AT_ONCE;

    private static final String KEYWORD = "fast_acquire=True";

    /**
     * What the settings want, where AnyIO has it. If they say nothing, it is without a switch where one would be noticed:
     * somebody counts turns, a loop counts on nobody being there, or one who waits for a condition has to get its lock again.
     */
    static Acquiring of(KeptObject object, RuleContext context) {
        if (!isToBeHad(context)) return SWITCHING;
        boolean isWanted = context.settings()
                .fastAcquire()
                .orElseGet(() -> wish(object, context).isPresent() || Relocking.isIn(object));
        return isWanted ? AT_ONCE : SWITCHING;
    }

    /** Why there must be no switch where AnyIO cannot do without one, a clause; empty if there may be. */
    static Optional<String> doubt(KeptObject object, RuleContext context) {
        if (isToBeHad(context)) return Optional.empty();
        var wanted = context.settings().fastAcquire();
        var wish = wanted.isEmpty()
                ? wish(object, context)
                : wanted.filter(Boolean::booleanValue)
                        .map(yes -> "the setting `fast-acquire` wants no switch to other tasks");
        return wish.map(why -> why + ": AnyIO's lets others run where it is free, and `fast_acquire=True` needs 4.5");
    }

    private static boolean isToBeHad(RuleContext context) {
        return context.facts().usableAnyio().atLeast(4, 5);
    }

    /** Why a switch would be noticed, a clause. */
    private static Optional<String> wish(KeptObject object, RuleContext context) {
        if (GuardedLoop.isAround(object))
            return Optional.of("a loop awaits nothing else and so counts on nobody being let in while it is free");
        boolean areCounted = Turns.areIn(object.model()) || context.workspace().countsTurns();
        return areCounted
                ? Optional.of("`sleep(0)`, here or in another file, may count the turns of other tasks")
                : Optional.empty();
    }

    /** The argument that says so, if one is needed. */
    Optional<String> keyword() {
        return this == AT_ONCE ? Optional.of(KEYWORD) : Optional.empty();
    }

    /** Writes AnyIO's lock where a lock is made, and in the annotations of what keeps it. */
    void writeLock(FixEdits edits, KeptObject lock) {
        for (var creation : lock.creations()) writeLock(edits, creation);
        for (var annotation : lock.annotations()) edits.rename(annotation, "anyio.Lock");
    }

    /** Writes AnyIO's lock in the place of a reference that makes one. */
    void writeLock(FixEdits edits, Reference creation) {
        if (this == SWITCHING) {
            edits.rename(creation, "anyio.Lock");
        } else if (creation.call().isPresent()) {
            edits.rename(creation, "anyio.Lock");
            Arguments.append(edits, creation.call().get(), KEYWORD);
        } else {
            var partial = edits.spell("functools.partial", creation.place());
            edits.release(creation);
            edits.replace(creation.range(), partial + "(" + edits.spell("anyio.Lock", creation) + ", " + KEYWORD + ")");
        }
    }

    /** Writes the lock that a condition makes itself. */
    void writeLockInside(FixEdits edits, Reference condition) {
        if (this == SWITCHING) return;
        var lock = edits.spell("anyio.Lock", condition) + "(" + KEYWORD + ")";
        var call = condition.call();
        if (call.isEmpty()) {
            edits.insert(condition.range().start(), "lambda: ");
            edits.insert(condition.range().end(), "(" + lock + ")");
            return;
        }
        var none = Arguments.all(call.get()).stream().findFirst();
        if (none.isEmpty()) {
            Arguments.append(edits, call.get(), lock);
            return;
        }
        var value = none.get() instanceof Part.Keyword keyword ? keyword.value() : none.get();
        edits.replace(value.range(), lock);
    }
}
