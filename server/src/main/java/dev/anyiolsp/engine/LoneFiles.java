package dev.anyiolsp.engine;

import dev.anyiolsp.semantics.Outline;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files that no other one names. What is in a module of tests that stands alone runs only while a test runner is at it, one
 * such module after another; a script that stands alone is a process of its own. Any thread may ask.
 */
final class LoneFiles {
    private final Outlines files;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    LoneFiles(Outlines files) {
        this.files = files;
    }

    boolean contains(String path) {
        return known.computeIfAbsent(path, this::isLone);
    }

    private boolean isLone(String path) {
        var stem = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.py$", "");
        var naming = new HashSet<String>();
        files.eachWithAny(other -> !other.equals(path), Set.of(stem), (other, outline) -> {
            if (names(outline, stem)) naming.add(other);
        });
        return naming.isEmpty();
    }

    private static boolean names(Outline outline, String stem) {
        var paths = new HashSet<String>();
        ProjectLinks.eachImport(outline, paths::add);
        for (var use : outline.uses()) if (use.how().isInString()) paths.add(use.base() + "." + use.name());
        return paths.stream().anyMatch(dotted -> List.of(dotted.split("\\.")).contains(stem));
    }
}
