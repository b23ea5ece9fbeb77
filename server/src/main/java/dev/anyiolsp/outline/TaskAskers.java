package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.ChunkFacts;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What in a file asks for all tasks of a loop, itself or by other functions of the file. Names are those of functions and
 * methods, of the classes whose {@code __init__} and the like do it, and whatever else the function of asyncio is kept in.
 */
final class TaskAskers {
    private final Document document;
    private final ChunkFacts[] all;
    private final Map<String, String> paths;
    private final Set<String> names = new HashSet<>();

    private TaskAskers(Document document, ChunkFacts[] all, Map<String, String> paths) {
        this.document = document;
        this.all = all;
        this.paths = paths;
    }

    /** @param paths what the names stand for that imports bind */
    static Set<String> in(Document document, ChunkFacts[] all, Map<String, String> paths) {
        if (document.chunksWith(ProcessWide.ALL_TASKS).length == 0) return Set.of();
        var askers = new TaskAskers(document, all, paths);
        int known = -1;
        while (known < askers.names.size()) {
            known = askers.names.size();
            for (int chunk = 0; chunk < all.length; chunk++) if (all[chunk] != null) askers.read(chunk);
        }
        return askers.names;
    }

    private void read(int chunk) {
        for (var binding : all[chunk].bindings()) if (isAllTasks(binding.path())) names.add(binding.name());
        for (var use : all[chunk].uses()) {
            if (isAllTasks(paths.get(use.name())) || names.contains(use.name())) asks(chunk, use.node());
        }
        for (var attribute : all[chunk].attributes()) {
            boolean asks = attribute.name().equals(ProcessWide.ALL_TASKS)
                    || names.contains(attribute.name()) && isOfSelf(chunk, attribute.node());
            if (asks) asks(chunk, attribute.node());
        }
    }

    private void asks(int chunk, int node) {
        boolean isInFunction = false;
        boolean isImplicit = false;
        for (var around = parentOf(chunk, node);
                around.isPresent();
                around = around.get().parent()) {
            if (around.get() instanceof Statement.FunctionDef function) {
                isInFunction = true;
                isImplicit = function.name().startsWith("__");
                names.add(function.name());
            } else if (isImplicit && around.get() instanceof Statement.ClassDef owner) {
                names.add(owner.name());
            }
        }
        if (isInFunction) return;
        for (var binding : all[chunk].bindings()) names.add(binding.name());
    }

    private Optional<Node> parentOf(int chunk, int node) {
        return Node.of(document.cursor(chunk, node)).parent();
    }

    private boolean isOfSelf(int chunk, int node) {
        var value = document.cursor(chunk, node).first();
        return value.kind() == NodeKind.NAME
                && (value.name().equals("self") || value.name().equals("cls"));
    }

    private static boolean isAllTasks(String path) {
        return path != null && path.endsWith("." + ProcessWide.ALL_TASKS);
    }
}
