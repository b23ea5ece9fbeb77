package dev.anyiolsp.rules.migration.gathering;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.FreeNames;
import dev.anyiolsp.rules.migration.code.GeneratorWait;
import dev.anyiolsp.rules.migration.code.Hoisting;
import dev.anyiolsp.rules.migration.code.MovedText;
import dev.anyiolsp.rules.migration.code.TimeLimit;
import dev.anyiolsp.rules.migration.tasks.Awaited;
import dev.anyiolsp.rules.migration.timeouts.Catching;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code await asyncio.shield(f())} → {@code with anyio.CancelScope(shield=True): await f()}. */
public final class AsyncioShield implements ReferenceRule {
    private static final String NAME = "asyncio.shield";
    private static final String PLAIN = "Use a shielded `anyio.CancelScope` instead of `asyncio.shield`";
    private static final String REASON = "a cancelled caller waits for the work instead of leaving at once, and"
            + " `Task.cancel()` of asyncio reaches the work, which runs in no task of its own";

    private static final RuleInfo INFO = RuleInfo.named("asyncio-shield")
            .summary("`asyncio.shield` leaves its work running when the caller is cancelled")
            .priority(Priority.LOW)
            .page("""
            ## What it does
            Finds uses of `asyncio.shield`.

            ## Why is this bad?
            When the caller is cancelled, `asyncio.shield` lets the work go on with nobody waiting for it: its errors are
            lost, and the program may end before it does. A shielded cancel scope keeps the caller with its work, and runs on
            Trio as well.

            ## Example
            ```python
            import asyncio


            async def save(commit):
                await asyncio.shield(commit())
            ```

            Use instead:
            ```python
            import anyio


            async def save(commit):
                with anyio.CancelScope(shield=True):
                    await commit()
            ```

            ## Fix safety
            The fix is never safe: a cancelled caller now waits until the work is done. And the scope holds off what cancels
            other scopes, time limits and task groups of AnyIO; `Task.cancel()` of asyncio still reaches the work, so replace
            tasks and limits around it as well.

            There is no fix for a task, which runs already; where the shielded work is given up on purpose, by `wait_for` or
            another limit around it, or by a handler for the cancellation: run the work in a task group outside of the limit,
            and wait for an `anyio.Event` inside.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Optional<Finding> check(Reference shield, RuleContext context) {
        if (shield.isTarget()) return Optional.empty();
        return Optional.of(shield.call()
                .map(call -> onCall(shield, call, context))
                .orElseGet(() -> manual(shield, "it is handed on, and a scope is no function")));
    }

    private static Finding manual(Reference shield, String reason) {
        return Finding.at(INFO, shield, PLAIN + ": by hand, because " + reason);
    }

    private static Finding onCall(Reference shield, Expression.Call call, RuleContext context) {
        var model = shield.model();
        if (call.hasUnpacking()) return manual(shield, "not all of its arguments are seen");
        if (call.arguments().isEmpty() && call.keyword("arg").isPresent()) {
            return manual(shield, "its argument is given by name");
        }
        if (call.arguments().size() != 1 || !call.keywords().isEmpty()) {
            return manual(shield, Arguments.why(call, "its arguments are not those of `shield`"));
        }
        if (TimeLimit.isAround(call, model)) {
            return manual(
                    shield,
                    "a limit around a shielded scope never ends it; run the work in a task group outside of the limit,"
                            + " and wait for an `anyio.Event` inside");
        }
        var await = call.parent().filter(Expression.Await.class::isInstance).map(Expression.Await.class::cast);
        if (await.isEmpty()) {
            return manual(
                    shield, GeneratorWait.isFor(call) ? GeneratorWait.HANDED : "it is not awaited where it is called");
        }
        var awaited = Awaited.of(call.arguments().get(0), model, context);
        if (awaited.isOther()) return manual(shield, awaited.reason());
        if (Catching.cancellation(model, call)) {
            return manual(
                    shield,
                    "a handler around it meets the cancellation while the work goes on; start the work in a task group"
                            + " that lives longer");
        }
        if (model.functionOf(call.at()).isEmpty()) return manual(shield, "it stands in no function");
        return fixed(shield, call, await.get(), awaited);
    }

    private static Finding fixed(Reference shield, Expression.Call call, Expression.Await await, Awaited awaited) {
        var reasons = awaited.reason().isEmpty() ? List.of(REASON) : List.of(REASON, awaited.reason());
        var finding = Finding.at(INFO, shield, PLAIN);
        var statement = statementOf(await);
        if (isSimple(statement) && isOnlyAwait(await)) {
            var lines = StatementLines.of(statement);
            if (lines.isPresent()) {
                return finding.fixed("Use a shielded `anyio.CancelScope`", reasons, edits -> {
                    edits.wrap(lines.get(), head(edits, shield));
                    takeOut(edits, call);
                });
            }
        }
        var place = Hoisting.of(await);
        if (place.isEmpty() || MovedText.holdsBrokenString(call.at())) {
            return manual(shield, "its statement cannot be moved into a scope");
        }
        var result = FreeNames.at(shield.model(), place.get().statement()).first("result", "outcome");
        return finding.fixed("Use a shielded `anyio.CancelScope`", reasons, edits -> {
            var lines = place.get().lines();
            var work = MovedText.of(Arguments.range(call), lines).strip();
            if (work.endsWith(",")) work = work.substring(0, work.length() - 1);
            var inner = (result + " = await " + work).replace("\n", "\n\t").split("\n");
            inner[0] = "\t" + inner[0];
            var text = new String[inner.length + 1];
            text[0] = head(edits, shield);
            System.arraycopy(inner, 0, text, 1, inner.length);
            edits.writeBefore(lines, text);
            edits.replace(await.range(), result);
        });
    }

    private static String head(FixEdits edits, Reference shield) {
        edits.release(shield);
        return "with " + edits.spell("anyio.CancelScope", shield) + "(shield=True):";
    }

    /** {@code asyncio.shield(f())} → {@code f()}; comments around the argument stay, and the parentheses that they need. */
    private static void takeOut(FixEdits edits, Expression.Call call) {
        var inside = Arguments.range(call);
        boolean several = call.document().text(inside).chars().anyMatch(unit -> unit == '\n' || unit == '\r');
        var argument = call.arguments().get(0);
        boolean isHeld = MovedText.isLoose(argument)
                || !MovedText.comments(call.document(), inside, List.of(argument.range()))
                        .isEmpty();
        if (several && isHeld) {
            int open = inside.start() - 1;
            edits.delete(new TextRange(call.range().start(), open));
            // What stays are parentheses: a comma would make a tuple of them.
            var at = call.at();
            int comma = at.tokenBefore(at.tree().lastToken(at.node()));
            if (at.tokenText(comma).equals(",")) edits.delete(at.tokenRange(comma));
            return;
        }
        edits.delete(new TextRange(call.range().start(), argument.range().start()));
        edits.delete(new TextRange(argument.range().end(), call.range().end()));
    }

    private static Statement statementOf(Expression await) {
        Node node = await;
        while (!(node instanceof Statement)) node = node.parent().orElseThrow();
        return (Statement) node;
    }

    private static boolean isSimple(Statement statement) {
        return switch (statement.at().kind()) {
            case EXPR_STMT, ASSIGN, ANN_ASSIGN, AUG_ASSIGN, RETURN, ASSERT, RAISE, DELETE -> true;
            default -> false;
        };
    }

    /** Whether nothing else in the statement is awaited, nothing yielded, and the await runs once. */
    private static boolean isOnlyAwait(Expression.Await await) {
        for (Optional<Node> node = await.parent();
                node.isPresent();
                node = node.get().parent()) {
            if (node.get() instanceof Statement) break;
            if (node.get() instanceof Expression.Comprehension || node.get() instanceof Expression.Lambda) return false;
        }
        var statement = statementOf(await).at();
        var tree = statement.tree();
        int first = tree.firstToken(statement.node());
        int last = tree.lastToken(statement.node());
        int awaits = 0;
        for (int i = 0; i < tree.size(); i++) {
            if (tree.firstToken(i) < first || tree.lastToken(i) > last) continue;
            var kind = tree.kind(i);
            if (kind == NodeKind.YIELD || kind == NodeKind.YIELD_FROM) return false;
            if (kind == NodeKind.AWAIT) awaits++;
        }
        return awaits == 1;
    }
}
