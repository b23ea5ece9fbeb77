package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.NodeKind;
import java.util.Set;

/** Functions that are handed to what runs them in a thread or process that has taken over the context of a loop. */
final class Carried {
    /** What runs its first argument in a thread, in a copy of its own context. */
    private static final Set<String> THREADS = Set.of("to_thread", "sync_to_async", "database_sync_to_async");

    private Carried() {}

    /** Whether a function is handed so where it stands. */
    static boolean is(Cursor function) {
        var handed = whole(function);
        var taker = handed.parent();
        if (taker.isEmpty()) return false;
        return switch (taker.get().kind()) {
            case CALL -> isFirst(handed, taker.get()) && THREADS.contains(lastName(taker.get()));
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
        return lastName(call).equals("Process")
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
