package dev.anyiolsp.engine;

import dev.anyiolsp.semantics.Outline;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Files that no other one names. What is in a module of tests that stands alone runs only while a test runner is at it, one
 * such module after another; a script that stands alone is a process of its own. Any thread may ask.
 */
final class LoneFiles {
    private final Outlines files;
    private final ModulePaths modules;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    LoneFiles(Outlines files, ModulePaths modules) {
        this.files = files;
        this.modules = modules;
    }

    boolean contains(String path) {
        return known.computeIfAbsent(path, this::isLone);
    }

    private boolean isLone(String path) {
        var stem = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.py$", "");
        var naming = new HashSet<String>();
        files.eachWithAny(other -> !other.equals(path), Set.of(stem), (other, outline) -> {
            boolean isMeant = pathsWith(stem, outline).anyMatch(dotted -> mayMean(path, other, dotted));
            if (isMeant) naming.add(other);
        });
        return naming.isEmpty();
    }

    /** The paths of modules, or of what is in them, that a file spells with a word. */
    private static Stream<String> pathsWith(String word, Outline outline) {
        var paths = new HashSet<String>();
        ProjectLinks.eachImport(outline, paths::add);
        for (var use : outline.uses()) if (use.how().isInString()) paths.add(use.base() + "." + use.name());
        return paths.stream().filter(dotted -> List.of(dotted.split("\\.")).contains(word));
    }

    /** What leads nowhere may mean a file in a folder that is on Python's path then. */
    private boolean mayMean(String path, String importer, String dotted) {
        var targets = modules.all(importer, dotted);
        return targets.isEmpty()
                || targets.stream().anyMatch(target -> target.path().equals(path));
    }
}
