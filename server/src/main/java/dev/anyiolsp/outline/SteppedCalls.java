package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.ChunkFacts;
import dev.anyiolsp.semantics.ChunkFacts.AttributeFact;
import dev.anyiolsp.semantics.DottedPath;
import dev.anyiolsp.semantics.FactPages;
import dev.anyiolsp.semantics.Types;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of a file whose coroutines it may step itself, by {@code send(None)}. Names are taken for the same wherever they
 * stand: it is enough that one that gets a coroutine is spelled like one that is stepped.
 */
final class SteppedCalls {
    private static final String STEP = "send";

    private final Map<String, Statement.FunctionDef> functions;
    /** Names and attributes that are stepped. */
    private final Set<String> names = new HashSet<>();

    private boolean any;

    /** @param functions of the module */
    SteppedCalls(Document document, ChunkFacts[] all, Map<String, Statement.FunctionDef> functions) {
        this.functions = functions;
        for (int chunk = 0; chunk < all.length; chunk++) {
            if (all[chunk] == null) continue;
            for (var attribute : FactPages.named(all[chunk].attributes(), STEP::equals)) {
                read(document.cursor(chunk, attribute.node()), attribute);
            }
        }
    }

    private void read(Cursor at, AttributeFact send) {
        if (send.stored() || !isStep(at)) return;
        any = true;
        nameOf(at.first()).ifPresent(names::add);
    }

    /** Whether a {@code send} can begin a coroutine: it sends None, or is handed to somebody. */
    private static boolean isStep(Cursor send) {
        var call = send.call();
        if (call.isEmpty()) return true;
        var sent = new Expression.Call(call.get()).arguments();
        return sent.size() == 1 && Types.isNone(sent.get(0));
    }

    private static Optional<String> nameOf(Cursor at) {
        return switch (at.kind()) {
            case NAME -> Optional.of(at.name());
            case ATTRIBUTE -> Optional.of(DottedPath.attribute(at));
            default -> Optional.empty();
        };
    }

    /** Whether what a function gives where it stands is stepped. */
    boolean isStepped(Cursor function) {
        if (!any) return false;
        var holder = function.call().flatMap(Cursor::parent);
        if (holder.isEmpty()) return false;
        return switch (holder.get().kind()) {
            case ATTRIBUTE -> DottedPath.attribute(holder.get()).equals(STEP);
            case ASSIGN, ANN_ASSIGN, NAMED_EXPR ->
                holder.get().children().stream()
                        .flatMap(child -> nameOf(child).stream())
                        .anyMatch(names::contains);
            case CALL -> isSteppedBy(holder.get());
            default -> false;
        };
    }

    /** Whether a function of the file steps one of its parameters. */
    private boolean isSteppedBy(Cursor call) {
        return Node.of(call.first()) instanceof Expression.Name name
                && functions.containsKey(name.id())
                && functions.get(name.id()).parameters().stream()
                        .anyMatch(parameter -> names.contains(parameter.name()));
    }
}
