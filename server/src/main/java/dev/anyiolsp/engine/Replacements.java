package dev.anyiolsp.engine;

import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.semantics.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the files of a program put in the place of functions and methods, by the names of these, each list in the order of the
 * paths, found when somebody asks. What tests put there is no part of the program.
 */
final class Replacements {
    private final Outlines files;
    private final Map<String, List<Placed>> known = new ConcurrentHashMap<>();

    Replacements(Outlines files) {
        this.files = files;
    }

    /** A replacement, and the path of the file in which it stands. */
    record Placed(String path, Outline.Replacement replacement) {
        String shown() {
            return path + ":" + replacement.line();
        }
    }

    /** Those of one file. */
    static List<Placed> of(String path, Outline outline) {
        if (outline.replacements().isEmpty() || FileRole.of(path, 0, false) == FileRole.TEST) return List.of();
        return outline.replacements().stream()
                .map(each -> new Placed(path, each))
                .toList();
    }

    /** Those of a name, whatever they belong to. */
    List<Placed> named(String name) {
        var found = known.get(name);
        if (found == null) known.put(name, found = find(name));
        return found;
    }

    private List<Placed> find(String name) {
        var found = new ArrayList<Placed>();
        files.eachWith(Set.of(name), (path, outline) -> {
            for (var each : of(path, outline)) if (each.replacement().name().equals(name)) found.add(each);
        });
        return found;
    }
}
