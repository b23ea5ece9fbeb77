package dev.anyiolsp.engine;

import dev.anyiolsp.engine.WorkspaceIndex.Placed;
import dev.anyiolsp.semantics.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The uses of all files by their names, each list in the order of the paths. */
final class UsesByName {
    private final Map<String, List<Placed>> uses = new HashMap<>();

    private UsesByName() {}

    static UsesByName of(SortedMap<String, Outline> files) {
        var result = new UsesByName();
        files.forEach((path, outline) -> {
            for (var use : outline.uses()) {
                result.uses
                        .computeIfAbsent(use.name(), key -> new ArrayList<>(1))
                        .add(new Placed(path, use));
            }
        });
        return result;
    }

    List<Placed> of(String name) {
        return uses.getOrDefault(name, List.of());
    }
}
