package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.rules.migration.timeouts.Catching;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a program shows that it looks at how asyncio refuses to run, or runs where AnyIO alone would refuse. */
final class RunRefusal {
    /** What asyncio says where a loop runs already; AnyIO's words are others. */
    private static final String REFUSAL = "asyncio.run() cannot be called from a running event loop";

    private static final int SHORTEST_PART = 5;

    private RunRefusal() {}

    /** What would be noticed, a clause. */
    static Optional<String> objection(Reference run) {
        var model = run.model();
        var call = run.call();
        if (call.isEmpty()) return Optional.empty();
        if (model.functionOf(run.place())
                .filter(function -> function.name().equals("__del__"))
                .isPresent()) {
            return Optional.of("while Python shuts down, AnyIO can no longer load what runs the loop");
        }
        return isTextAsked(model, call.get())
                ? Optional.of("the text of the error is looked at that asyncio raises where a loop runs already, and"
                        + " AnyIO's is another")
                : Optional.empty();
    }

    /** Whether a handler or a test around a place, in its function, knows words of the refusal. */
    private static boolean isTextAsked(SemanticModel model, Node place) {
        for (Optional<Node> node = place.parent();
                node.isPresent();
                node = node.get().parent()) {
            var around = node.get();
            if (around instanceof Statement.FunctionDef || around instanceof Expression.Lambda) return false;
            if (around instanceof Statement.Try guarded) {
                for (var handler : guarded.handlers()) if (knows(handler.body())) return true;
            }
            if (around instanceof Statement.With with
                    && with.items().stream()
                            .anyMatch(item -> item.context() instanceof Expression.Call manager
                                    && Catching.isManager(model, manager)
                                    && isQuoted(manager.at()))) return true;
        }
        return false;
    }

    private static boolean knows(List<Statement> suite) {
        for (var statement : suite) {
            if (isQuoted(statement.at())) return true;
            if (!(statement instanceof Statement.Compound compound)) continue;
            if (knows(compound.body())) return true;
            for (var clause : compound.clauses()) {
                if (isQuoted(clause.at()) || knows(clause.body())) return true;
            }
        }
        return false;
    }

    /** Whether a text in a line itself, without the suite in it, is a part of the refusal. */
    private static boolean isQuoted(Cursor at) {
        if (at.kind() == NodeKind.BODY) return false;
        if (at.kind() == NodeKind.CONSTANT && new Expression.Constant(at).kind() == ConstantKind.STRING) {
            return isPart(at.text());
        }
        for (var child : at.children()) if (isQuoted(child)) return true;
        return false;
    }

    /** @param literal a string as it is written, perhaps a regular expression */
    private static boolean isPart(String literal) {
        var text = literal.toLowerCase(Locale.ROOT).replace("\\", "");
        int open = 0;
        while (open < text.length() && Character.isLetter(text.charAt(open))) open++;
        text = text.substring(open).replaceAll("^[\"']+|[\"']+$", "");
        if (text.length() < SHORTEST_PART) return false;
        for (var part : text.split("\\.\\*")) if (!REFUSAL.contains(part)) return false;
        return true;
    }
}
