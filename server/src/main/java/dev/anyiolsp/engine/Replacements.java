package dev.anyiolsp.engine;

import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.semantics.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What the files of a program put in the place of functions and methods, by the names of these, each list in the order of the
 * paths. What tests put there is no part of the program.
 */
final class Replacements {
    private final Map<String, List<Placed>> byName = new HashMap<>();

    private Replacements() {}

    /** A replacement, and the path of the file in which it stands. */
    record Placed(String path, Outline.Replacement replacement) {
        String shown() {
            return path + ":" + replacement.line();
        }
    }

    static Replacements of(SortedMap<String, Outline> files) {
        var result = new Replacements();
        files.forEach((path, outline) -> {
            for (var each : of(path, outline)) {
                result.byName
                        .computeIfAbsent(each.replacement().name(), key -> new ArrayList<>(1))
                        .add(each);
            }
        });
        return result;
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
        return byName.getOrDefault(name, List.of());
    }
}
