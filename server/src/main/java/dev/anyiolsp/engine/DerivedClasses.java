package dev.anyiolsp.engine;

import dev.anyiolsp.semantics.ClassOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of all files that derive from others, by the last names of these, each list in the order of the paths. Found
 * when somebody asks.
 */
final class DerivedClasses {
    private final Outlines files;
    private final Map<String, List<Placed>> known = new ConcurrentHashMap<>();

    DerivedClasses(Outlines files) {
        this.files = files;
    }

    /**
     * A class.
     *
     * @param path of its file
     */
    record Placed(String path, ClassOutline outline) {}

    static String lastName(String base) {
        return base.substring(Math.max(base.lastIndexOf('.'), base.lastIndexOf('/')) + 1);
    }

    /** Those with a base of some name, maybe some that are not its own. */
    List<Placed> named(String base) {
        var found = known.get(base);
        if (found == null) known.put(base, found = find(base));
        return found;
    }

    private List<Placed> find(String base) {
        var found = new ArrayList<Placed>();
        files.eachWith(Set.of(base), (path, outline) -> {
            for (var each : outline.classes()) {
                if (each.bases().stream().anyMatch(own -> lastName(own).equals(base)))
                    found.add(new Placed(path, each));
            }
        });
        return found;
    }
}
