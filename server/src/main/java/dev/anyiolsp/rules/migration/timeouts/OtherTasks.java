package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.outline.ProcessWide;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.migration.code.ProcessPlaces;
import dev.anyiolsp.semantics.SemanticModel;
import java.util.List;
import java.util.Optional;

/** Loops whose tasks are none of asyncio's class: AnyIO reaches into a task when it cancels one. */
final class OtherTasks {
    private OtherTasks() {}

    /** What speaks against a limit of AnyIO where such a loop may run, a clause. */
    static Optional<String> objection(SemanticModel model, RuleContext context) {
        return ProcessPlaces.first(model, context, List.of(ProcessWide.LOOP_WITH_OWN_TASKS))
                .map(place -> place + " names QtAsyncio, whose tasks AnyIO cannot cancel: the limit would end nothing");
    }
}
