package dev.anyiolsp.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which file of a project a dotted path leads to. */
final class ModulePaths {
    private static final String PACKAGE_FILE = "__init__.py";

    private final Set<String> files;
    /** Folders from which absolute imports start: the project, {@code src}, those around the outermost packages. */
    private final Set<String> roots;

    /**
     * Where the packages lie whose names begin with those of folders that are none, by these names with dots. What several
     * folders could be is not among them.
     */
    private final Map<String, String> shared;

    private ModulePaths(Set<String> files, Set<String> roots, Map<String, String> shared) {
        this.files = files;
        this.roots = roots;
        this.shared = shared;
    }

    /**
     * A module, and what follows behind it.
     *
     * @param path of its file
     * @param rest the steps of the dotted path that are left; empty for the module itself
     */
    record Target(String path, String rest) {}

    static ModulePaths of(Set<String> files) {
        var roots = new LinkedHashSet<>(List.of("", "src/"));
        var shared = new HashMap<String, String>();
        for (var file : files) {
            if (!file.endsWith("/" + PACKAGE_FILE)) continue;
            var above = folderAbove(folderOf(file));
            if (files.contains(above + PACKAGE_FILE)) continue;
            roots.add(above);
            share(folderOf(file), above, shared);
        }
        return new ModulePaths(files, roots, shared);
    }

    /** Notes the longer names that a package may have. */
    private static void share(String folder, String outermost, Map<String, String> shared) {
        for (var above = outermost; !above.isEmpty(); ) {
            var root = folderAbove(above);
            if (!above.substring(root.length(), above.length() - 1).matches("\\w+")) return;
            var name = folder.substring(root.length(), folder.length() - 1).replace('/', '.');
            shared.merge(name, root, (old, now) -> old.equals(now) ? old : "");
            above = root;
        }
    }

    /** The file that a path leads to as another file has it, with leading dots if relative; empty if it is none here. */
    Optional<Target> find(String importer, String dotted) {
        int dots = 0;
        while (dots < dotted.length() && dotted.charAt(dots) == '.') dots++;
        var steps = dots == dotted.length()
                ? List.<String>of()
                : List.of(dotted.substring(dots).split("\\."));
        var folder = folderOf(importer);
        if (dots > 0) {
            for (int i = 1; i < dots; i++) folder = folderAbove(folder);
            var found = below(folder, steps);
            if (found.isPresent()) return found;
            var whole = folder + PACKAGE_FILE;
            return files.contains(whole) ? Optional.of(new Target(whole, String.join(".", steps))) : Optional.empty();
        }
        for (var root : roots) {
            var found = below(root, steps);
            if (found.isPresent()) return found;
        }
        // A script finds what lies beside it.
        return below(folder, steps).or(() -> inShared(steps));
    }

    private Optional<Target> inShared(List<String> steps) {
        for (int i = 2; i <= steps.size(); i++) {
            var root = shared.getOrDefault(String.join(".", steps.subList(0, i)), "");
            if (!root.isEmpty()) return below(root, steps);
        }
        return Optional.empty();
    }

    /** The longest part of a path that is a module. */
    private Optional<Target> below(String folder, List<String> steps) {
        Optional<Target> best = Optional.empty();
        var at = new StringBuilder(folder);
        for (int i = 0; i < steps.size(); i++) {
            at.append(steps.get(i));
            var module = at + ".py";
            var whole = at + "/" + PACKAGE_FILE;
            var rest = new ArrayList<>(steps.subList(i + 1, steps.size()));
            if (files.contains(whole)) best = Optional.of(new Target(whole, String.join(".", rest)));
            else if (files.contains(module)) best = Optional.of(new Target(module, String.join(".", rest)));
            at.append('/');
        }
        return best;
    }

    /** With a slash at the end; empty for the project itself. */
    private static String folderOf(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private static String folderAbove(String folder) {
        return folder.isEmpty() ? "" : folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    }
}
