package dev.anyiolsp.rules.migration;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Node;
import java.util.Set;

/** Functions of asyncio that give a loop. */
final class LoopReferences {
    static final Set<String> GIVING = Set.of("asyncio.get_running_loop", "asyncio.get_event_loop");

    private LoopReferences() {}

    /** Says that the references in some code go with it. */
    static void release(FixEdits edits, SemanticModel model, Node code) {
        model.references(code.range(), GIVING).forEach(edits::release);
    }
}
