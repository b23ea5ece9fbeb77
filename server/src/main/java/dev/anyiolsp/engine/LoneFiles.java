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
            if (imports(other, outline, path, stem) || spells(other, outline, path, stem)) naming.add(other);
        });
        return naming.isEmpty();
    }

    private boolean imports(String importer, Outline outline, String path, String stem) {
        var dotted = new HashSet<String>();
        ProjectLinks.eachImport(outline, dotted::add);
        dotted.removeIf(each -> !List.of(each.split("\\.")).contains(stem));
        // What leads nowhere may mean a file in a folder that is on Python's path then.
        return dotted.stream().anyMatch(each -> modules.all(importer, each).isEmpty() || leadsTo(path, importer, each));
    }

    /** Whether a string of a file may be the path of another one. */
    private boolean spells(String importer, Outline outline, String path, String stem) {
        return outline.uses().stream()
                .filter(use -> use.how().isInString())
                .map(use -> use.base() + "." + use.name())
                .filter(each -> List.of(each.split("\\.")).contains(stem))
                .anyMatch(each -> leadsTo(path, importer, each));
    }

    private boolean leadsTo(String path, String importer, String dotted) {
        return modules.all(importer, dotted).stream()
                .anyMatch(target -> target.path().equals(path));
    }
}
