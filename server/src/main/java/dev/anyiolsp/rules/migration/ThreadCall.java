package dev.anyiolsp.rules.migration;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.project.Version;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.text.TextRange;
import java.util.Optional;
import java.util.Set;

/**
 * A function that asyncio runs in a thread, as AnyIO runs it inside a time limit: without waiting for the thread.
 *
 * @param call the whole
 * @param reference to {@code asyncio.to_thread}; empty for {@code loop.run_in_executor} and for executors of one's own
 * @param isDefault whether the thread is one of the loop's own
 * @param option the keyword that leaves the thread alone
 */
record ThreadCall(Expression.Call call, Optional<Reference> reference, boolean isDefault, String option) {
    static Optional<ThreadCall> of(SemanticModel model, Expression.Call call, String name, Version anyio) {
        var option = anyio.atLeast(4, 1) ? "abandon_on_cancel=True" : "cancellable=True";
        if (name.equals("asyncio.AbstractEventLoop.run_in_executor")) {
            boolean isDefault = call.arguments().size() > 1
                    && call.keywords().isEmpty()
                    && call.arguments().get(0) instanceof Expression.Constant executor
                    && executor.kind() == ConstantKind.NONE;
            return Optional.of(new ThreadCall(call, Optional.empty(), isDefault, option));
        }
        if (!name.equals("asyncio.to_thread") || call.arguments().isEmpty()) return Optional.empty();
        var reference = model.references(Set.of(name)).stream()
                .filter(found -> found.range().equals(call.function().range()))
                .findFirst();
        return Optional.of(new ThreadCall(call, reference, reference.isPresent(), option));
    }

    void write(FixEdits edits) {
        if (!isDefault) return;
        var inside = Arguments.range(call);
        if (reference.isPresent()) {
            edits.rename(reference.get(), "anyio.to_thread.run_sync");
        } else {
            var run = edits.spell("anyio.to_thread.run_sync", call.at());
            var arguments = call.arguments();
            edits.replace(call.function().range(), run);
            edits.delete(new TextRange(
                    arguments.get(0).range().start(), arguments.get(1).range().start()));
        }
        boolean isPartial = !call.keywords().isEmpty();
        if (isPartial) edits.insert(inside.start(), edits.spell("functools.partial", call.at()) + "(");
        var all = Arguments.all(call);
        edits.insert(all.get(all.size() - 1).range().end(), (isPartial ? ")" : "") + ", " + option);
    }
}
