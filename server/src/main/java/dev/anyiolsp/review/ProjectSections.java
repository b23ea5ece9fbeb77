package dev.anyiolsp.review;

import static dev.anyiolsp.review.Markdown.code;
import static dev.anyiolsp.review.Markdown.count;

import dev.anyiolsp.project.AnyioUse.Declared;
import dev.anyiolsp.project.ProjectFacts;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What concerns a project as a whole: the dependency, and how its tests take part. */
final class ProjectSections {
    private static final String PYTEST_ASYNCIO = "pytest-asyncio";

    /** Of the tests of a module that many import, so many are named. */
    private static final int MOST_TESTS = 12;

    private final Review review;
    private final StringBuilder out = new StringBuilder();

    private ProjectSections(Review review) {
        this.review = review;
    }

    static String dependency(Review review) {
        var sections = new ProjectSections(review);
        sections.out.append("## Dependency\n\n");
        for (var project : review.projects()) sections.dependency(project);
        if (review.projects().isEmpty()) sections.out.append("No project was looked at.\n");
        return sections.out.append('\n').toString();
    }

    static String testing(Review review) {
        var sections = new ProjectSections(review);
        sections.out.append("## Testing considerations\n\n");
        sections.testing();
        return sections.out.append('\n').toString();
    }

    /** Begins a project's line, with its name where there are several. */
    private String item(ReviewedProject project, String text) {
        return review.projects().size() == 1 ? "- " + text + "\n" : "- " + code(project.folder()) + ": " + text + "\n";
    }

    private void dependency(ReviewedProject project) {
        var facts = project.facts();
        boolean isOne = review.projects().size() == 1;
        if (!isOne) out.append("- ").append(code(project.folder())).append(":\n");
        var start = isOne ? "- " : "  - ";
        boolean isPending = facts.anyioUse().declared() == Declared.NO && !review.moves(project);
        var findings = review.dependencyFindings(project);
        for (var finding : findings) line(start, found(finding));
        if (findings.isEmpty()) {
            line(start, isPending ? "AnyIO is not declared, and nothing here has to move to it." : declared(facts));
        }
        if (!project.declarations().isEmpty()) {
            var places = project.declarations().stream().map(note -> code(note.shown()) + ": " + code(note.text()));
            line(start, "Named in " + places.collect(Collectors.joining(", ")) + ".");
        }
        facts.anyioUse()
                .through()
                .ifPresent(bringer -> line(
                        start,
                        "It comes along with " + code(bringer)
                                + ", which may stop bringing it, or bring another version:"
                                + " a copy that comes along is no declaration."));
        line(
                start,
                facts.anyio()
                        .map(version -> "Fixes count on AnyIO " + version + ", which is declared, locked or installed.")
                        .orElse("Nothing tells which AnyIO is there: fixes count on " + facts.usableAnyio() + "."));
        facts.python().ifPresent(version -> line(start, "The lowest Python is " + version + "."));
    }

    private static String found(Place finding) {
        var advice =
                finding.title().isEmpty() ? "" : " " + Markdown.sentence(finding.title()) + " before anything else.";
        return "**%s** (%s, %s).%s"
                .formatted(Markdown.sentence(finding.message()), finding.code(), code(finding.shown()), advice);
    }

    private void line(String start, String text) {
        out.append(start).append(text).append('\n');
    }

    private static String declared(ProjectFacts facts) {
        var wanted = code("anyio>=" + facts.usableAnyio());
        return switch (facts.anyioUse().declared()) {
            case RUNTIME -> "AnyIO is declared among what the project needs to run.";
            case OPTIONAL ->
                "AnyIO is declared in an extra only; what every user runs needs it among the dependencies: " + wanted
                        + ".";
            case DEVELOPMENT ->
                "AnyIO is declared for development only; the product needs it among the dependencies: " + wanted + ".";
            case NO -> "**AnyIO is not declared.** Before the first fix add " + wanted + " to the dependencies.";
            case UNKNOWN ->
                "No file tells what the project needs to run; wherever that is said, " + wanted + " belongs there.";
        };
    }

    static boolean isDeclared(ReviewedProject project) {
        return project.facts().anyioUse().declared() == Declared.RUNTIME;
    }

    private void testing() {
        var tests = review.files().stream().filter(ReviewedFile::isTest).toList();
        var findings = review.findings(ReviewedFile::isTest, place -> true);
        if (tests.isEmpty()) {
            out.append("- No tests were looked at. Whatever is changed should be run before and after.\n");
        } else {
            out.append("- %s, %s in them, a level lower than elsewhere unless the settings say otherwise.\n"
                    .formatted(count(tests.size(), "test file"), count(findings.size(), "finding")));
        }
        for (var project : review.projects()) runner(project);
        out.append("- Both backends: a test marked `@pytest.mark.anyio` runs on asyncio and on Trio where both are"
                + " installed. On Trio it fails as long as anything that it calls still uses asyncio; until then a fixture"
                + " `anyio_backend` that returns `\"asyncio\"` keeps the suite on one.\n");
        for (var project : review.projects()) imports(project);
        for (var project : review.projects()) patches(project);
    }

    private void runner(ReviewedProject project) {
        var runner = project.facts().tests();
        if (runner.hasPytestAsyncio()) {
            out.append(
                    item(
                            project,
                            "pytest-asyncio is declared, in the mode " + code(runner.asyncioAuto() ? "auto" : "strict")
                                    + ": it runs tests that call AnyIO, on asyncio, so tests need not move together with the product."
                                    + " Only a task group or cancel scope that a fixture holds open across its `yield` fails there."));
            // A rule that is silent until then finds something only if it is selected.
            boolean isSilent = !project.facts().optedIn()
                    && review.findings(file -> true, place -> place.code().equals(PYTEST_ASYNCIO))
                            .isEmpty();
            if (isSilent) {
                out.append(item(
                        project,
                        "Its marks, fixtures and options are not among the findings yet: they are from when AnyIO is"
                                + " declared. " + code("anyio-lsp check --select " + PYTEST_ASYNCIO)
                                + " shows them now."));
            }
            if (runner.asyncioAuto()) {
                out.append(
                        item(
                                project,
                                "In this mode a mark alone does not move a test to AnyIO's plugin: the mode has to change first"
                                        + " (`anyio_mode = \"auto\"`, from AnyIO 4.11), and the two modes do not go together."));
            }
        }
        if (runner.anyioAuto()) out.append(item(project, "AnyIO's own pytest plugin is in the mode `auto`."));
    }

    /** Which tests go through which of the files that would change. */
    private void imports(ReviewedProject project) {
        var moving = moving(project);
        if (moving.isEmpty()) return;
        var importers = reversed(project.imports());
        var tests = testsIn(project);
        var unreached = new TreeSet<String>();
        var reached = new StringBuilder();
        for (var entry : moving.entrySet()) {
            var direct = intersection(importers.getOrDefault(entry.getKey(), new TreeSet<>()), tests);
            var all = intersection(reachable(entry.getKey(), importers), tests);
            if (all.isEmpty()) unreached.add(entry.getKey());
            else reached.append("  - " + line(entry.getKey(), entry.getValue(), direct, all.size()) + "\n");
        }
        if (!reached.isEmpty()) {
            out.append(item(project, "Tests that import what would change:")).append(reached);
        }
        if (unreached.isEmpty()) return;
        out.append(
                item(project, "No test that was looked at imports these, so nothing tells whether they still work:"));
        for (var file : unreached) {
            out.append("  - %s (%s)\n".formatted(code(file), count(moving.get(file), "finding")));
        }
    }

    private static String line(String file, int findings, Set<String> direct, int all) {
        var start = "%s (%s): ".formatted(code(file), count(findings, "finding"));
        int others = all - direct.size();
        if (direct.isEmpty()) return start + count(others, "test file") + " through other modules";
        var named = direct.stream().limit(MOST_TESTS).toList();
        var more = direct.size() - named.size();
        return start
                + Markdown.places(named)
                + (more > 0 ? " and " + more + " more" : "")
                + (others > 0 ? "; " + others + " through other modules" : "");
    }

    /** The files that are no tests and have findings of the migration, with their number. */
    private SortedMap<String, Integer> moving(ReviewedProject project) {
        var moving = new TreeMap<String, Integer>();
        for (var file : review.files()) {
            if (file.isTest() || !file.project().equals(project.folder())) continue;
            int number =
                    (int) file.findings().stream().filter(review::isOfMigration).count();
            if (number > 0 && project.imports().containsKey(file.path())) moving.put(file.path(), number);
        }
        return moving;
    }

    private Set<String> testsIn(ReviewedProject project) {
        return review.files().stream()
                .filter(file -> file.isTest() && file.project().equals(project.folder()))
                .map(ReviewedFile::path)
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> reversed(Map<String, ? extends Collection<String>> imports) {
        var importers = new TreeMap<String, Set<String>>();
        imports.forEach((file, targets) -> {
            for (var target : targets)
                importers.computeIfAbsent(target, key -> new TreeSet<>()).add(file);
        });
        return importers;
    }

    private static Set<String> reachable(String start, Map<String, Set<String>> edges) {
        var found = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            for (var next : edges.getOrDefault(waiting.pop(), Set.of())) if (found.add(next)) waiting.push(next);
        }
        return found;
    }

    private static Set<String> intersection(Set<String> some, Set<String> others) {
        var both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }

    private void patches(ReviewedProject project) {
        if (project.patches().isEmpty()) return;
        out.append(item(
                project,
                "Strings that replace a name of asyncio in a module; they have to name AnyIO's once the module does:"));
        for (var patch : project.patches()) {
            out.append("  - %s replaces %s in %s\n"
                    .formatted(code(patch.path() + ":" + patch.line()), code(patch.name()), code(patch.module())));
        }
    }
}
