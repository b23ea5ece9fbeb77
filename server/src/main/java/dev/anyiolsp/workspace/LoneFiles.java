package dev.anyiolsp.workspace;

import dev.anyiolsp.outline.Outline;
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
            // An import that leads nowhere may mean a file in a folder that is on Python's path then.
            boolean isNamed = imported(outline)
                            .filter(dotted -> hasStep(dotted, stem))
                            .anyMatch(dotted -> modules.all(other, dotted).isEmpty() || leadsTo(path, other, dotted))
                    || spelled(outline)
                            .filter(dotted -> hasStep(dotted, stem))
                            .anyMatch(dotted -> leadsTo(path, other, dotted));
            if (isNamed) naming.add(other);
        });
        return naming.isEmpty();
    }

    private static Stream<String> imported(Outline outline) {
        var paths = new HashSet<String>();
        ProjectLinks.eachImport(outline, paths::add);
        return paths.stream();
    }

    /** What strings of a file may be paths of. */
    private static Stream<String> spelled(Outline outline) {
        return outline.uses().stream().filter(use -> use.how().isInString()).map(use -> use.base() + "." + use.name());
    }

    private static boolean hasStep(String dotted, String step) {
        return List.of(dotted.split("\\.")).contains(step);
    }

    private boolean leadsTo(String path, String importer, String dotted) {
        return modules.all(importer, dotted).stream()
                .anyMatch(target -> target.path().equals(path));
    }
}
