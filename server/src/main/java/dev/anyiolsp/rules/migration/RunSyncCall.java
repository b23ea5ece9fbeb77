package dev.anyiolsp.rules.migration;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A call that runs a function in a thread, and how it becomes one of {@code anyio.to_thread.run_sync}.
 *
 * @param reference what is called
 * @param call the call
 * @param hasKeywords whether the function is called with keyword arguments
 * @param rest what else has to be changed
 */
record RunSyncCall(Reference reference, Expression.Call call, boolean hasKeywords, Consumer<FixEdits> rest) {
    private static final String RUN_SYNC = "anyio.to_thread.run_sync";
    private static final String TITLE = "Use `" + RUN_SYNC + "`";

    /** The finding with both fixes: one that keeps what asyncio does, one that does what is usual in AnyIO. */
    Finding mend(Finding finding, RuleContext context, List<String> doubts) {
        var anyio = context.facts().usableAnyio();
        var mended = finding;
        var reasons = new ArrayList<String>();
        if (anyio.atLeast(4, 1)) {
            Consumer<FixEdits> abandoning = edits -> rewrite(edits, true);
            mended = doubts.isEmpty()
                    ? finding.safe(TITLE, abandoning)
                    : finding.unsafe(TITLE, String.join("; ", doubts), abandoning);
            reasons.add("a cancelled caller, or one whose time is up, then waits until the function is done");
        } else {
            reasons.add("before AnyIO 4.1 a cancelled caller waits until the function is done (the project admits "
                    + anyio + ")");
        }
        reasons.addAll(doubts);
        return mended.unsafe(
                TITLE + ", waiting for the thread", String.join("; ", reasons), edits -> rewrite(edits, false));
    }

    /** Why another thread may run the function, or another function may be called, a clause each. */
    static List<String> doubts(Reference reference, RuleContext context) {
        var doubts = new ArrayList<String>();
        var model = reference.model();
        if (!model.attributesNamed("set_default_executor").isEmpty()) {
            doubts.add("this file sets another default executor, whose limit would be lost");
        } else {
            context.workspace()
                    .processWideUse("set_default_executor")
                    .map(place -> place + " may set another default executor, whose limit would be lost")
                    .ifPresent(doubts::add);
        }
        if (model.mayReplace(reference.qualifiedName())) {
            doubts.add("this file replaces `" + reference.qualifiedName() + "`");
        }
        return doubts;
    }

    /** {@code await asyncio.wait_for(call, limit)}: what replaces the limit takes the call along. */
    static boolean isWaitedFor(Reference reference, Expression.Call call) {
        return call.parent()
                .filter(Expression.Call.class::isInstance)
                .map(Expression.Call.class::cast)
                .filter(waitFor -> reference
                        .model()
                        .qualifiedName(waitFor.function())
                        .filter("asyncio.wait_for"::equals)
                        .isPresent())
                .flatMap(Node::parent)
                .filter(Expression.Await.class::isInstance)
                .isPresent();
    }

    /** {@code f(x for x in y)}: the argument has no parentheses of its own. */
    static boolean isBareGenerator(Expression.Call call) {
        if (call.arguments().size() != 1) return false;
        var argument = call.arguments().get(0);
        return argument.at().kind() == NodeKind.GENERATOR_EXP
                && argument.range().end() == call.range().end();
    }

    private void rewrite(FixEdits edits, boolean abandoning) {
        edits.rename(reference, RUN_SYNC);
        if (hasKeywords) {
            var inside = Arguments.range(call);
            edits.insert(inside.start(), edits.spell("functools.partial", call.at()) + "(");
            edits.insert(inside.end(), abandoning ? "), abandon_on_cancel=True" : ")");
        } else if (abandoning) {
            Arguments.append(edits, call, "abandon_on_cancel=True");
        }
        rest.accept(edits);
    }
}
