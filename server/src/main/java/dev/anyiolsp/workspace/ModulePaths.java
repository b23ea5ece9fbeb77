package dev.anyiolsp.workspace;

import dev.anyiolsp.project.FileRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which file of a repository a dotted path leads to. What is in the importer's own project comes first; into another one a path
 * leads if the importer's says that it needs that.
 */
final class ModulePaths {
    private static final String PACKAGE_FILE = "__init__.py";

    private final Set<String> files;
    private final RepositoryProjects projects;
    private final Map<String, Sources> sources = new HashMap<>();
    /** The projects that have an outermost package of a name, or a module in none. */
    private final Map<String, Set<String>> tops = new HashMap<>();

    private ModulePaths(Set<String> files, RepositoryProjects projects) {
        this.files = files;
        this.projects = projects;
    }

    /**
     * Where the modules of a project lie.
     *
     * @param roots folders from which absolute imports start: the project, {@code src}, those around the outermost packages
     * @param shared where the packages lie whose names begin with those of folders that are none, by these names with dots; what
     *     several folders could be is an empty text
     */
    private record Sources(Set<String> roots, Map<String, String> shared) {
        private Sources(String folder) {
            this(new LinkedHashSet<>(List.of(folder, folder + "src/")), new HashMap<>());
        }
    }

    /**
     * A module, and what follows behind it.
     *
     * @param path of its file
     * @param rest the steps of the dotted path that are left; empty for the module itself
     */
    record Target(String path, String rest) {}

    static ModulePaths of(Set<String> files, RepositoryProjects projects) {
        var paths = new ModulePaths(files, projects);
        for (var folder : projects.folders()) paths.sources.put(folder, new Sources(folder));
        for (var file : files) paths.add(file, projects.of(file));
        return paths;
    }

    private void add(String file, String project) {
        var found = sources.get(project);
        var folder = folderOf(file);
        if (!files.contains(folder + PACKAGE_FILE)) {
            addTop(file, file.replaceFirst("\\.py$", ""), project);
            return;
        }
        if (!file.endsWith("/" + PACKAGE_FILE)) return;
        var above = folderAbove(folder);
        if (files.contains(above + PACKAGE_FILE) || !folder.startsWith(project)) return;
        found.roots.add(above);
        addTop(file, folder.substring(0, folder.length() - 1), project);
        share(folder, above, project, found.shared);
    }

    private void addTop(String file, String path, String project) {
        // Nobody takes something from the tests of another project.
        boolean isTest = FileRole.of(ProjectView.shown(project, file), 0, false) == FileRole.TEST;
        if (!isTest)
            tops.computeIfAbsent(lastName(path), any -> new HashSet<>()).add(project);
    }

    /** Notes the longer names that a package may have. */
    private static void share(String folder, String outermost, String project, Map<String, String> shared) {
        for (var above = outermost; above.length() > project.length(); ) {
            var root = folderAbove(above);
            if (!above.substring(root.length(), above.length() - 1).matches("\\w+")) return;
            var name = folder.substring(root.length(), folder.length() - 1).replace('/', '.');
            shared.merge(name, root, (old, now) -> old.equals(now) ? old : "");
            above = root;
        }
    }

    /** The names without one of which nobody spells an import of something of another project. */
    Set<String> tops() {
        return tops.keySet();
    }

    /** The file that a path leads to as another file has it, with leading dots if relative; empty if it is none here. */
    Optional<Target> find(String importer, String dotted) {
        var own = inOwn(importer, dotted);
        if (own.isPresent() || dotted.startsWith(".")) return own;
        var project = projects.of(importer);
        Optional<Target> found = Optional.empty();
        for (var other : projects.folders()) {
            if (other.equals(project) || !projects.needs(project, other)) continue;
            // How the other one is installed is not known, so only the usual places count.
            var there = below(other, steps(dotted)).or(() -> below(other + "src/", steps(dotted)));
            if (there.isEmpty()) continue;
            if (found.isPresent()) return Optional.empty();
            found = there;
        }
        return found;
    }

    /** All files that a path may lead to, of whatever project if there is none in the importer's own. */
    List<Target> all(String importer, String dotted) {
        var own = inOwn(importer, dotted);
        if (own.isPresent() || dotted.startsWith(".")) return own.stream().toList();
        var project = projects.of(importer);
        var steps = steps(dotted);
        return steps.stream()
                .flatMap(step -> tops.getOrDefault(step, Set.of()).stream())
                .filter(other -> !other.equals(project))
                .distinct()
                .sorted()
                .flatMap(other -> inProject(other, steps).stream())
                .toList();
    }

    /** Whether a file finds a module beside it by its full name alone, since both are in a package. */
    boolean areMates(String file, String module) {
        var whole = folderOf(file) + PACKAGE_FILE;
        return folderOf(module).equals(folderOf(file)) && !module.equals(whole) && files.contains(whole);
    }

    private static List<String> steps(String dotted) {
        return List.of(dotted.split("\\."));
    }

    private Optional<Target> inOwn(String importer, String dotted) {
        int dots = 0;
        while (dots < dotted.length() && dotted.charAt(dots) == '.') dots++;
        var steps = dots == dotted.length() ? List.<String>of() : steps(dotted.substring(dots));
        var folder = folderOf(importer);
        if (dots > 0) {
            for (int i = 1; i < dots; i++) folder = folderAbove(folder);
            var found = below(folder, steps);
            if (found.isPresent()) return found;
            var whole = folder + PACKAGE_FILE;
            return files.contains(whole) ? Optional.of(new Target(whole, String.join(".", steps))) : Optional.empty();
        }
        var project = projects.of(importer);
        for (var root : sources.get(project).roots()) {
            var found = below(root, steps);
            if (found.isPresent()) return found;
        }
        // A script finds what lies beside it. Where a program begins that is no project nobody says.
        for (var beside = folder; ; beside = folderAbove(beside)) {
            var found = below(beside, steps);
            if (found.isPresent()) return found;
            if (beside.isEmpty() || projects.isProject(project)) return inShared(project, steps);
        }
    }

    private Optional<Target> inProject(String project, List<String> steps) {
        for (var root : sources.get(project).roots()) {
            var found = below(root, steps);
            if (found.isPresent()) return found;
        }
        return inShared(project, steps);
    }

    private Optional<Target> inShared(String project, List<String> steps) {
        for (int i = 2; i <= steps.size(); i++) {
            var root = sources.get(project).shared().getOrDefault(String.join(".", steps.subList(0, i)), "");
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

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String folderAbove(String folder) {
        return folder.isEmpty() ? "" : folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    }
}
