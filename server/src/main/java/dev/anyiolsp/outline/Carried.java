package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.DottedPath;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.syntax.WordSearch;
import java.util.HashSet;
import java.util.Set;

/** Functions that are handed to what runs them in a thread or process that has taken over the context of a loop. */
final class Carried {
    /** What runs its first argument in a thread, in a copy of its own context; so does what a copied context runs. */
    private static final Set<String> THREADS = Set.of("to_thread", "sync_to_async", "database_sync_to_async");

    private static final String PROCESS = "Process";
    private static final String RUN = "run";

    private final Document document;
    /** The names of what is handed so; null until somebody asks. */
    private Set<String> handed;

    Carried(Document document) {
        this.document = document;
    }

    /** Whether a function is handed so where it stands, or called by a function of the file that is. */
    boolean is(Cursor function) {
        if (isHanded(function)) return true;
        return !handed().isEmpty() && isCalledByHanded(function.chunk());
    }

    private Set<String> handed() {
        if (handed != null) return handed;
        handed = new HashSet<>();
        var words = new HashSet<>(THREADS);
        words.add(PROCESS);
        if (copiesContext(document)) words.add(RUN);
        WordSearch.chunksWithAny(document, words).stream().forEach(chunk -> collect(document.root(chunk)));
        return handed;
    }

    private void collect(Cursor at) {
        if (at.kind() == NodeKind.NAME && isHanded(at)) handed.add(at.name());
        if (at.kind() == NodeKind.ATTRIBUTE && isHanded(at)) handed.add(DottedPath.attribute(at));
        at.children().forEach(this::collect);
    }

    private boolean isCalledByHanded(int chunk) {
        for (int line = document.parentOf(chunk); line >= 0; line = document.parentOf(line)) {
            if (document.chunk(line).head().kind() != HeadKind.FUNCTION) continue;
            var definition = document.statements(line).stream().findFirst().orElse(null);
            if (definition instanceof Statement.FunctionDef function && handed.contains(function.name())) return true;
        }
        return false;
    }

    private static boolean isHanded(Cursor function) {
        var handed = whole(function);
        var taker = handed.parent();
        if (taker.isEmpty()) return false;
        return switch (taker.get().kind()) {
            case CALL -> isFirst(handed, taker.get()) && takes(taker.get());
            case KEYWORD ->
                taker.get()
                        .parent()
                        .filter(call -> call.kind() == NodeKind.CALL && isProcess(call, handed))
                        .isPresent();
            default -> false;
        };
    }

    /** The lambda or partial function that calls it. */
    private static Cursor whole(Cursor function) {
        var parent = function.parent().filter(call -> call.kind() == NodeKind.CALL);
        if (parent.isEmpty()) return function;
        var call = parent.get();
        if (isFirst(function, call) && lastName(call).equals("partial")) return call;
        boolean isOfLambda = call.first().equals(function)
                && call.parent()
                        .filter(above -> above.kind() == NodeKind.LAMBDA)
                        .isPresent();
        return isOfLambda ? call.parent().get() : function;
    }

    private static boolean copiesContext(Document document) {
        return document.chunksWith("copy_context").length > 0;
    }

    private static boolean takes(Cursor call) {
        var name = lastName(call);
        return THREADS.contains(name) || name.equals(RUN) && copiesContext(call.document());
    }

    private static boolean isFirst(Cursor at, Cursor call) {
        var arguments = new Expression.Call(call).arguments();
        return !arguments.isEmpty() && arguments.get(0).at().equals(at);
    }

    private static String lastName(Cursor call) {
        var function = call.first();
        return switch (function.kind()) {
            case NAME -> function.name();
            case ATTRIBUTE -> DottedPath.attribute(function);
            default -> "";
        };
    }

    /** A process that a function makes in a file with coroutines may be forked inside a loop. */
    private static boolean isProcess(Cursor call, Cursor handed) {
        return lastName(call).equals(PROCESS)
                && new Expression.Call(call)
                        .keyword("target")
                        .filter(target -> target.value().at().equals(handed))
                        .isPresent()
                && isInFunction(call)
                && call.document().chunksWith("async").length > 0;
    }

    private static boolean isInFunction(Cursor at) {
        var document = at.document();
        for (int line = document.parentOf(at.chunk()); line >= 0; line = document.parentOf(line)) {
            if (document.chunk(line).head().kind() == HeadKind.FUNCTION) return true;
        }
        return false;
    }
}
