package dev.anyiolsp.review;

import static dev.anyiolsp.review.Markdown.code;
import static dev.anyiolsp.review.Markdown.count;

import dev.anyiolsp.rules.Priority;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** In which order to go about it: by priority, and within that by imports. */
final class PlanSection {
    private final Review review;
    /** The files of all projects in the order of their imports; those that import each other stand together. */
    private final List<SortedSet<String>> order = new ArrayList<>();

    private final StringBuilder out = new StringBuilder();

    private PlanSection(Review review) {
        this.review = review;
        var ordered = new TreeSet<String>();
        for (var project : review.projects()) {
            for (var group : ImportOrder.of(project.imports())) {
                ordered.addAll(group);
                order.add(group);
            }
        }
        var others = new ArrayList<SortedSet<String>>();
        for (var file : review.files()) {
            if (ordered.contains(file.path())) continue;
            // What a project declares comes first; stubs, and what could not be read, import nothing that would matter.
            if (isPython(file.path())) order.add(new TreeSet<>(List.of(file.path())));
            else others.add(new TreeSet<>(List.of(file.path())));
        }
        order.addAll(0, others);
    }

    private static boolean isPython(String path) {
        return path.endsWith(".py") || path.endsWith(".pyi");
    }

    static String of(Review review) {
        return new PlanSection(review).render();
    }

    /** The groups of files that import each other. */
    static List<SortedSet<String>> cycles(Review review) {
        return new PlanSection(review)
                .order.stream().filter(group -> group.size() > 1).toList();
    }

    private String render() {
        out.append("## Plan\n\n");
        boolean isEmpty = review.findings().stream()
                .allMatch(place -> review.priorityOf(place.code()).isEmpty());
        var undeclared = review.projects().stream()
                .filter(project -> review.moves(project)
                        && !ProjectSections.isDeclared(project)
                        && review.dependencyFindings(project).isEmpty())
                .toList();
        if (isEmpty) return out.append("There is nothing to do.\n\n").toString();
        out.append("Code that has moved and code that has not run together on asyncio, so every step can be released by"
                + " itself. Within a phase the files stand in the order of their imports, those that import no other first;"
                + " run the tests behind each.\n\n");
        int phase = 0;
        for (var priority : Priority.values()) {
            var places = review.findings(priority);
            boolean declares = priority == Priority.HIGH && !undeclared.isEmpty();
            if (places.isEmpty() && !declares) continue;
            phase++;
            out.append("### Phase %d: %s\n\n".formatted(phase, title(priority)));
            out.append("%s: %s.\n\n"
                    .formatted(count(places.size(), "finding"), Count.of(places).handling()));
            int step = 0;
            if (declares) {
                for (var project : undeclared) {
                    step++;
                    out.append("%d. Declare `anyio>=%s` in %s.\n"
                            .formatted(step, project.facts().usableAnyio(), folder(project)));
                }
            }
            files(places, step);
            command(priority, places);
        }
        return out.toString();
    }

    private static String folder(ReviewedProject project) {
        return project.folder().equals(".") ? "this project" : code(project.folder());
    }

    private static String title(Priority priority) {
        return switch (priority) {
            case HIGH -> "the dependency and the entry points";
            case MEDIUM -> "primitives and timeouts";
            case LOW -> "queues and tasks, where structure has to change";
        };
    }

    private void files(List<Place> places, int steps) {
        var byFile = new HashMap<String, List<Place>>();
        for (var place : places) {
            byFile.computeIfAbsent(place.path(), key -> new ArrayList<>()).add(place);
        }
        int step = steps;
        for (var group : order) {
            var members = group.stream().filter(byFile::containsKey).toList();
            if (members.isEmpty()) continue;
            step++;
            if (members.size() == 1) {
                out.append("%d. %s\n".formatted(step, line(members.get(0), byFile)));
                continue;
            }
            out.append("%d. Together, since they import each other:\n".formatted(step));
            for (var file : members)
                out.append("   - ").append(line(file, byFile)).append('\n');
        }
        out.append('\n');
    }

    private static String line(String file, Map<String, List<Place>> byFile) {
        var places = byFile.get(file);
        var rules = new LinkedHashMap<String, Integer>();
        for (var place : places) rules.merge(place.code(), 1, Integer::sum);
        var named = rules.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(rule -> rule.getValue() == 1 ? rule.getKey() : rule.getValue() + " " + rule.getKey())
                .collect(Collectors.joining(", "));
        return code(file) + ": " + Count.of(places).handling() + " (" + named + ")";
    }

    private void command(Priority priority, List<Place> places) {
        var safe = review.rules(priority).stream()
                .map(rule -> rule.name())
                .filter(name -> places.stream()
                        .anyMatch(place -> place.code().equals(name) && place.handling() == Handling.SAFE))
                .collect(Collectors.joining(","));
        if (safe.isEmpty()) return;
        out.append("The safe ones at once: %s, with `--diff` to see them first.\n\n".formatted(review.fixing(safe)));
    }
}
