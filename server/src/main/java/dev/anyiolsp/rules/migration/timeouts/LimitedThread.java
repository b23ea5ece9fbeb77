package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.project.Version;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.threads.ThreadCall;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import java.util.Optional;
import java.util.Set;

/**
 * A function that asyncio runs in a thread, as AnyIO runs it inside a time limit: without waiting for the thread.
 *
 * @param call the whole
 * @param reference to {@code asyncio.to_thread}; empty for {@code loop.run_in_executor}
 * @param option the keyword that leaves the thread alone
 */
record LimitedThread(Expression.Call call, Optional<Reference> reference, String option) {
    static Optional<LimitedThread> of(SemanticModel model, Expression.Call call, String name, Version anyio) {
        var option = ThreadCall.abandoning(anyio);
        if (name.equals("asyncio.AbstractEventLoop.run_in_executor")) {
            return Optional.of(new LimitedThread(call, Optional.empty(), option));
        }
        if (!name.equals("asyncio.to_thread") || call.arguments().isEmpty()) return Optional.empty();
        var reference = model.references(call.range(), Set.of(name)).stream()
                .filter(found -> found.range().equals(call.function().range()))
                .findFirst();
        return Optional.of(new LimitedThread(call, reference, option));
    }

    /** A function in an executor stays as it is: what it gives can be cancelled, and another rule speaks of it. */
    void write(FixEdits edits) {
        if (reference.isEmpty()) return;
        var inside = Arguments.range(call);
        edits.rename(reference.get(), "anyio.to_thread.run_sync");
        boolean isPartial = !call.keywords().isEmpty();
        if (isPartial) edits.insert(inside.start(), edits.spell("functools.partial", call.at()) + "(");
        var all = Arguments.all(call);
        edits.insert(all.get(all.size() - 1).range().end(), (isPartial ? ")" : "") + ", " + option);
    }
}
