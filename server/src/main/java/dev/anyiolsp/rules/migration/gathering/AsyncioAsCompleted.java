package dev.anyiolsp.rules.migration.gathering;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.FreeNames;
import dev.anyiolsp.rules.migration.code.MovedText;
import dev.anyiolsp.rules.migration.timeouts.Catching;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code for f in asyncio.as_completed(aws)} → {@code async with anyio.as_completed(*aws)}. */
public final class AsyncioAsCompleted implements ReferenceRule {
    private static final String PLAIN = "Use `anyio.as_completed` instead of `asyncio.as_completed`";
    private static final String OLD =
            "Let tasks of a group send their results into a memory object stream instead of `asyncio.as_completed`: by hand,"
                    + " `anyio.as_completed` comes with AnyIO 4.15";

    private static final RuleInfo INFO = RuleInfo.named("asyncio-as-completed")
            .summary("`asyncio.as_completed` lets the others go on when one task fails")
            .priority(Priority.LOW)
            .page("""
            ## What it does
            Finds uses of `asyncio.as_completed`.

            ## Why is this bad?
            It works on asyncio only, and leaves its tasks running when the loop over them ends early. `anyio.as_completed`
            (AnyIO 4.15) owns its tasks: leaving its block cancels the rest.

            ## Example
            ```python
            import asyncio


            async def show(fetch):
                for future in asyncio.as_completed([fetch(1), fetch(2)]):
                    print(await future)
            ```

            Use instead:
            ```python
            import anyio


            async def show(fetch):
                async with anyio.as_completed(fetch(1), fetch(2)) as finished:
                    async for future in finished:
                        print(future.return_value)
            ```

            ## Fix safety
            The fix is never safe: a failure cancels the others and comes in an `ExceptionGroup`. There is one from AnyIO 4.15
            on, where a loop awaits each future exactly once. A list that is not written out may be empty, which raises
            `ValueError` in AnyIO.

            There is no fix with an older AnyIO (results go through a memory object stream then), with `timeout=`, where the
            loop is left early or has an `else`, where a handler around it would not meet the group, and in a comprehension.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of("asyncio.as_completed");
    }

    @Override
    public Optional<Finding> check(Reference reference, RuleContext context) {
        if (reference.isTarget()) return Optional.empty();
        if (!context.facts().usableAnyio().atLeast(4, 15)) return Optional.of(Finding.at(INFO, reference, OLD));
        var call = reference.call();
        if (call.isEmpty()) return Optional.of(manual(reference, "it is handed on, and AnyIO's is a context manager"));
        return Optional.of(onCall(reference, call.get()));
    }

    private static Finding manual(Reference reference, String reason) {
        return Finding.at(INFO, reference, PLAIN + ": by hand, because " + reason);
    }

    private static Finding onCall(Reference reference, Expression.Call call) {
        if (call.arguments().size() != 1 || !call.keywords().isEmpty() || call.hasUnpacking()) {
            return manual(reference, "AnyIO's has no `timeout=`, which ends the loop with an error");
        }
        boolean heads = call.parent().orElse(null) instanceof Statement.For loop
                && loop.iterable().equals(call);
        if (!heads) return manual(reference, "it is no loop of its own over what it gives");
        var loop = (Statement.For) call.parent().orElseThrow();
        var awaited = awaited(reference.model(), loop);
        if (awaited.isEmpty())
            return manual(reference, "each future has to be awaited exactly once, in the loop itself");
        if (!loop.clauses().isEmpty()) return manual(reference, "the loop has an `else`");
        var problem = problem(reference.model(), loop, awaited.get());
        if (problem.isPresent()) return manual(reference, problem.get());
        var lines = StatementLines.of(loop);
        var taken = taken(call.arguments().get(0));
        if (lines.isEmpty() || taken.isEmpty() || MovedText.holdsBrokenString(call.at())) {
            return manual(reference, "its statement cannot be moved into a block");
        }
        boolean mayBeEmpty = taken.get().startsWith("*");
        var title = mayBeEmpty
                ? "Use `anyio.as_completed`, which raises ValueError for an empty list"
                : "Use `anyio.as_completed`";
        return Finding.at(INFO, reference, PLAIN)
                .unsafe(title, "a failure cancels the others and comes in an ExceptionGroup", edits -> {
                    var stream = FreeNames.at(reference.model(), loop).first("finished", "completed");
                    write(edits, reference, loop, lines.get(), taken.get(), stream);
                    edits.replace(awaited.get().range(), loop.target().text() + ".return_value");
                });
    }

    /** The only use of the loop's name. */
    private static Optional<Expression.Await> awaited(SemanticModel model, Statement.For loop) {
        if (!(loop.target() instanceof Expression.Name target)) return Optional.empty();
        var bindings = model.bindingsOf(target);
        if (bindings.size() != 1) return Optional.empty();
        var uses = model.usesOf(bindings.get(0).scope(), target.id());
        if (uses.size() != 1 || uses.get(0).at().kind() != NodeKind.NAME) return Optional.empty();
        var use = Expression.of(uses.get(0).at());
        boolean inside = loop.fullRange().contains(use.range())
                && model.functionOf(use.at()).equals(model.functionOf(loop.at()));
        return use.parent()
                .filter(parent -> inside && parent instanceof Expression.Await)
                .map(Expression.Await.class::cast);
    }

    private static Optional<String> problem(SemanticModel model, Statement.For loop, Expression.Await awaited) {
        var narrow = Catching.narrow(model, awaited);
        if (narrow.isPresent()) {
            return Optional.of("`" + narrow.get()
                    + "` around it does not meet the ExceptionGroup in which a failure comes;" + " `except*` does");
        }
        if (Catching.any(model, awaited, loop.range().start())) {
            return Optional.of(
                    "the handler around the `await` meets each failure by itself, and AnyIO cancels the others with the"
                            + " first");
        }
        var document = model.document();
        int end = document.endOf(loop.at().chunk());
        for (int chunk = loop.at().chunk(); chunk < end; chunk++) {
            var tree = document.tree(chunk);
            for (int node = 0; node < tree.size(); node++) {
                boolean leaves = switch (tree.kind(node)) {
                    case BREAK, RETURN, YIELD, YIELD_FROM -> true;
                    default -> false;
                };
                var at = document.cursor(chunk, node);
                if (leaves && model.functionOf(at).equals(model.functionOf(loop.at()))) {
                    return Optional.of("the loop may be left early, which cancels the rest in AnyIO");
                }
            }
        }
        return Optional.empty();
    }

    /** The arguments of AnyIO's; a list that is written out loses its brackets. */
    private static Optional<String> taken(Expression argument) {
        if (MovedText.holdsComment(argument.document(), argument.range())) return Optional.empty();
        boolean written = argument instanceof Expression.Sequence;
        if (!written) return Optional.of("*" + oneLine(argument));
        var elements = ((Expression.Sequence) argument).elements();
        if (elements.isEmpty()) return Optional.empty();
        return Optional.of(elements.stream().map(AsyncioAsCompleted::oneLine).collect(Collectors.joining(", ")));
    }

    private static String oneLine(Node node) {
        var text = List.of(node.text().split("\r\n|\r|\n")).stream()
                .map(String::strip)
                .collect(Collectors.joining(" "));
        boolean needs = node instanceof Expression.BoolOp
                || node instanceof Expression.IfExp
                || node instanceof Expression.Lambda;
        return needs ? "(" + text + ")" : text;
    }

    private static void write(
            FixEdits edits,
            Reference reference,
            Statement.For loop,
            StatementLines lines,
            String taken,
            String stream) {
        edits.release(reference);
        var name = edits.spell("anyio.as_completed", reference);
        edits.wrap(lines, "async with " + name + "(" + taken + ") as " + stream + ":");
        edits.replace(loop.iterable().range(), stream);
        if (!loop.async()) edits.insert(loop.range().start(), "async ");
    }
}
