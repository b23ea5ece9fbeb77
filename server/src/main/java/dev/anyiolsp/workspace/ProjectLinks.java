package dev.anyiolsp.workspace;

import dev.anyiolsp.outline.Outline;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which projects of a repository may have objects of each other: one imports from the other, or from one that does, and so on.
 * Two that merely use a third one have nothing to do with each other. Found out when somebody asks; any thread may.
 */
final class ProjectLinks {
    private final Outlines files;
    private final ModulePaths modules;
    private final RepositoryProjects projects;
    private final Map<String, Set<String>> imported = new ConcurrentHashMap<>();
    private final Map<List<String>, Boolean> reached = new ConcurrentHashMap<>();

    ProjectLinks(Outlines files, ModulePaths modules, RepositoryProjects projects) {
        this.files = files;
        this.modules = modules;
        this.projects = projects;
    }

    /** Whether objects of one project may get into another one. */
    boolean areLinked(String one, String other) {
        return one.equals(other) || reaches(other, one) || reaches(one, other);
    }

    /** Whether a test of another project runs what is in a project: it takes something out of it, or of one that does. */
    boolean isTested(String project, String test, Outline outline) {
        var own = projects.of(test);
        return takenBy(test, outline).stream()
                .filter(taken -> !taken.equals(own))
                .anyMatch(taken -> taken.equals(project) || reaches(taken, project));
    }

    private boolean reaches(String from, String to) {
        var pair = List.of(from, to);
        var known = reached.get(pair);
        if (known == null) {
            known = reaches(from, to, this::needed)
                    || reaches(from, to, project -> Stream.concat(needed(project), imported(project).stream()));
            reached.put(pair, known);
        }
        return known;
    }

    private static boolean reaches(String from, String to, Function<String, Stream<String>> taken) {
        var seen = new HashSet<>(List.of(from));
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            taken.apply(next.remove()).filter(seen::add).forEach(next::add);
            if (seen.contains(to)) return true;
        }
        return false;
    }

    /** The projects that a project says it needs. */
    private Stream<String> needed(String project) {
        return projects.folders().stream().filter(other -> projects.needs(project, other));
    }

    /** The projects that a file of a project imports something from. */
    private Set<String> imported(String project) {
        var known = imported.get(project);
        if (known == null) imported.put(project, known = findImported(project));
        return known;
    }

    private Set<String> findImported(String project) {
        var found = new HashSet<String>();
        files.eachWithAny(
                path -> projects.of(path).equals(project),
                modules.tops(),
                (path, outline) -> found.addAll(takenBy(path, outline)));
        return found;
    }

    private Set<String> takenBy(String path, Outline outline) {
        var found = new HashSet<String>();
        eachImport(outline, dotted -> {
            for (var target : modules.all(path, dotted)) found.add(projects.of(target.path()));
        });
        return found;
    }

    /** Tells all paths of modules, or of what is in them, that a file takes something from. */
    static void eachImport(Outline outline, Consumer<String> told) {
        outline.imports().values().forEach(told);
        outline.stars().forEach(told);
        for (var use : outline.uses()) {
            if (use.base().isEmpty() || use.how().isInString()) continue;
            told.accept(use.base().endsWith(".") ? use.base() + use.name() : use.base() + "." + use.name());
        }
    }
}
