package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import java.util.Set;

/** Functions of asyncio that give a loop. */
public final class LoopReferences {
    /** Functions that give the running loop. */
    public static final Set<String> GIVING = Set.of("asyncio.get_running_loop", "asyncio.get_event_loop");

    private LoopReferences() {}

    /** Says that a method of a loop goes, and what gives the loop with it: a call, or a name. */
    public static void release(FixEdits edits, Reference method) {
        if (!(method.node().orElse(null) instanceof Expression.Attribute member)) return;
        releaseLoop(edits, method.model(), member.value());
    }

    /** Says that a use of a loop goes. */
    public static void releaseLoop(FixEdits edits, SemanticModel model, Expression loop) {
        if (loop instanceof Expression.Name name) edits.release(name);
        model.references(loop.range(), GIVING).forEach(edits::release);
    }
}
