package dev.anyiolsp.engine;

import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.semantics.Outline;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Modules of tests that no other file names: what is in them runs only while a test runner is at them, one after another.
 * Any thread may ask.
 */
final class LoneTests {
    private final Outlines files;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    LoneTests(Outlines files) {
        this.files = files;
    }

    boolean contains(String path) {
        return FileRole.isTestModule(path) && known.computeIfAbsent(path, this::isLone);
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
