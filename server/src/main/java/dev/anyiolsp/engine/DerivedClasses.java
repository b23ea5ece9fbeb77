package dev.anyiolsp.engine;

import dev.anyiolsp.semantics.ClassOutline;
import dev.anyiolsp.semantics.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The classes of all files that derive from others, by the last names of these, each list in the order of the paths. */
final class DerivedClasses {
    private final Map<String, List<Placed>> byBase = new HashMap<>();

    private DerivedClasses() {}

    /**
     * A class.
     *
     * @param path of its file
     */
    record Placed(String path, ClassOutline outline) {}

    static DerivedClasses of(SortedMap<String, Outline> files) {
        var result = new DerivedClasses();
        files.forEach((path, outline) -> {
            for (var each : outline.classes()) {
                for (var base : each.bases()) {
                    result.byBase
                            .computeIfAbsent(lastName(base), key -> new ArrayList<>(1))
                            .add(new Placed(path, each));
                }
            }
        });
        return result;
    }

    static String lastName(String base) {
        return base.substring(Math.max(base.lastIndexOf('.'), base.lastIndexOf('/')) + 1);
    }

    /** Those with a base of some name, maybe some that are not its own. */
    List<Placed> named(String base) {
        return byBase.getOrDefault(base, List.of());
    }
}
