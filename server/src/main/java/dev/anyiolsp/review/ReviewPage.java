package dev.anyiolsp.review;

import static dev.anyiolsp.review.Markdown.code;
import static dev.anyiolsp.review.Markdown.count;

import dev.anyiolsp.rules.Level;
import dev.anyiolsp.rules.Priority;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The review as a Markdown document. Equal reviews give equal texts. */
public final class ReviewPage {
    /** Files with fewer findings to do by hand need no warning. */
    private static final int MUCH_BY_HAND = 3;

    private static final int MOST_HARD_FILES = 15;

    private final Review review;
    private final StringBuilder out = new StringBuilder();

    private ReviewPage(Review review) {
        this.review = review;
    }

    /** The document. */
    public static String of(Review review) {
        var page = new ReviewPage(review);
        page.summary();
        review.progress().ifPresent(progress -> page.out.append(progress.render()));
        page.out.append(RuleSections.of(review));
        page.accepted();
        page.specialCases();
        page.out.append(ProjectSections.dependency(review));
        page.out.append(ProjectSections.testing(review));
        page.effort();
        page.out.append(PlanSection.of(review));
        page.remarks();
        return page.out.toString().stripTrailing() + "\n";
    }

    private void summary() {
        var findings = review.findings();
        var subject = review.subject().stream().map(Markdown::code).collect(Collectors.joining(", "));
        out.append("# From asyncio to AnyIO: a review of ").append(subject).append("\n\n## Summary\n\n");
        var files = findings.stream().map(Place::path).distinct().count();
        out.append("Looked at %s in %s: %s in %s."
                .formatted(
                        count(review.files().size(), "file"),
                        count(review.projects().size(), "project"),
                        count(findings.size(), "finding"),
                        count((int) files, "file")));
        out.append(findings.isEmpty() ? "\n\n" : " " + shares(Count.of(findings)) + "\n\n");
        if (findings.isEmpty()) return;
        out.append(
                "| Priority | Findings | Safe | Unsafe | By hand | In tests |\n| --- | --: | --: | --: | --: | --: |\n");
        for (var priority : Priority.values()) row(priority.id(), review.findings(priority));
        if (!review.findingsOfNoRule().isEmpty()) row("none", review.findingsOfNoRule());
        row("**all**", findings);
        out.append("\nBy level: ").append(levels(findings)).append(".\n\n");
        out.append(
                "**Safe** fixes keep what the program does and may be applied unattended (`anyio-lsp fix`). **Unsafe** ones"
                        + " a person has to choose one by one, for the reason that is given. **By hand** means that no fix is"
                        + " offered; the finding says what to do.\n\n");
    }

    private void row(String name, List<Place> places) {
        var tests = review.tests();
        long inTests =
                places.stream().filter(place -> tests.contains(place.path())).count();
        out.append("| %s | %s | %d |\n".formatted(name, Count.of(places).cells(), inTests));
    }

    private static String shares(Count count) {
        return "Of these %s can be mended safely, %s unsafely, %s by hand."
                .formatted(
                        share(count.safe(), count.all()),
                        share(count.unsafe(), count.all()),
                        share(count.byHand(), count.all()));
    }

    private static String share(int part, int all) {
        return part + " (" + Math.round(100.0 * part / all) + " %)";
    }

    private static String levels(List<Place> places) {
        var numbers = places.stream().collect(Collectors.groupingBy(Place::level, Collectors.counting()));
        var words = new ArrayList<String>();
        for (var level : Level.values()) {
            if (numbers.containsKey(level)) words.add(numbers.get(level) + " " + level.id());
        }
        return String.join(", ", words);
    }

    private void accepted() {
        out.append("## Accepted\n\n");
        var notes = review.files().stream()
                .flatMap(file -> file.accepted().stream())
                .toList();
        if (notes.isEmpty()) out.append("No call in these files hands the event loop to a framework.\n\n");
        else {
            out.append("Entry points that are right as they are; neither the editor nor `check` reports them.\n\n");
            grouped(notes);
        }
        var declaring = new TreeMap<String, List<String>>();
        for (var project : review.projects()) {
            var owners = project.facts().loopOwners();
            if (owners.isEmpty()) continue;
            declaring
                    .computeIfAbsent(Markdown.places(List.copyOf(owners)), key -> new ArrayList<>())
                    .add(project.folder());
        }
        declaring.forEach(
                (owners, folders) -> out.append(("- Declared in %s: %s. What is started from the command line by"
                                + " such a program may stay as well.\n")
                        .formatted(Markdown.places(folders), owners)));
        if (!declaring.isEmpty()) out.append('\n');
    }

    /** What is said of several places is said once. */
    private void grouped(List<Note> notes) {
        var byText = new LinkedHashMap<String, Map<String, List<String>>>();
        for (var note : notes) {
            byText.computeIfAbsent(note.text(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(note.path(), key -> new ArrayList<>())
                    .add(note.shown());
        }
        byText.forEach((text, byFile) -> {
            out.append("- ").append(text).append(":\n");
            for (var places : byFile.values())
                out.append("  - ").append(Markdown.places(places)).append('\n');
        });
        out.append('\n');
    }

    private void notes(List<Note> notes) {
        for (var note : notes)
            out.append("- ")
                    .append(code(note.shown()))
                    .append(": ")
                    .append(note.text())
                    .append('\n');
        out.append('\n');
    }

    private void specialCases() {
        out.append("## Special cases\n\n");
        int start = out.length();
        hardFiles();
        for (var cycle : PlanSection.cycles(review)) cycle(cycle);
        for (var project : review.projects()) {
            if (project.facts().hasNestAsyncio()) {
                out.append("- %s uses `nest_asyncio`, which AnyIO has no counterpart of.\n"
                        .formatted(code(project.folder())));
            }
        }
        list(
                "Texts that are no Python in places; nothing is known of these",
                place -> place.code().equals("syntax-error"));
        list("Comments that suppress nothing", place -> place.code().equals("unused-suppression"));
        if (out.length() == start) out.append("There are none.\n");
        out.append('\n');
    }

    private void list(String title, Predicate<Place> wanted) {
        var places = review.findings(file -> true, wanted);
        if (places.isEmpty()) return;
        out.append("- ").append(title).append(":\n");
        for (var place : places) {
            out.append("  - ")
                    .append(code(place.shown()))
                    .append(": ")
                    .append(Markdown.sentence(place.message()))
                    .append('\n');
        }
    }

    /** Where fixes help least, and where more than a line has to change. */
    private void hardFiles() {
        var byHand = byFile(place -> place.handling() == Handling.BY_HAND);
        byHand.values().removeIf(places -> places.size() < MUCH_BY_HAND);
        files("Files that need a design of their own, since much in them has no fix", byHand, " by hand");
        files(
                "Files whose structure has to change, for queues, groups of tasks and tasks of their own",
                byFile(place -> review.priorityOf(place.code()).equals(Optional.of(Priority.LOW))),
                "");
        list("Classes to look at as a whole", Place::ofClass);
    }

    /** Findings of rules in what is no test, by file. */
    private Map<String, List<Place>> byFile(Predicate<Place> wanted) {
        var byFile = new HashMap<String, List<Place>>();
        for (var place : review.findings(file -> !file.isTest(), wanted)) {
            if (review.priorityOf(place.code()).isPresent()) {
                byFile.computeIfAbsent(place.path(), key -> new ArrayList<>()).add(place);
            }
        }
        return byFile;
    }

    private void files(String title, Map<String, List<Place>> byFile, String unit) {
        if (byFile.isEmpty()) return;
        var hardest = byFile.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Place>>>comparingInt(
                                entry -> -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        out.append("- ").append(title).append(":\n");
        for (var entry : hardest.subList(0, Math.min(hardest.size(), MOST_HARD_FILES))) {
            out.append("  - %s: %d%s (%s)\n"
                    .formatted(code(entry.getKey()), entry.getValue().size(), unit, rules(entry.getValue())));
        }
        int more = hardest.size() - MOST_HARD_FILES;
        if (more > 0) out.append("  - and ").append(count(more, "file")).append(" more\n");
    }

    private static String rules(List<Place> places) {
        var numbers = places.stream().collect(Collectors.groupingBy(Place::code, Collectors.counting()));
        return numbers.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Long>>comparingLong(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private void cycle(java.util.SortedSet<String> files) {
        var numbers = new ArrayList<String>();
        var byFile = review.files().stream().collect(Collectors.toMap(ReviewedFile::path, Function.identity()));
        for (var file : files) {
            var reviewed = byFile.get(file);
            if (reviewed != null && !reviewed.findings().isEmpty()) numbers.add(file);
        }
        if (numbers.size() < 2) return;
        out.append("- Files that import each other, directly or through %s, and so go together: %s\n"
                .formatted(numbers.size() == files.size() ? "one of them" : "others", Markdown.places(numbers)));
    }

    private void effort() {
        out.append("## Effort\n\n");
        if (review.findings().isEmpty()) {
            out.append("None.\n\n");
            return;
        }
        out.append("| Priority | Rule | Findings | Safe | Unsafe | By hand |\n| --- | --- | --: | --: | --: | --: |\n");
        for (var priority : Priority.values()) {
            for (var rule : review.rules(priority)) {
                var places = review.findings(rule);
                if (places.isEmpty()) continue;
                out.append("| %s | %s | %s |\n"
                        .formatted(priority.id(), rule.name(), Count.of(places).cells()));
            }
            var all = review.findings(priority);
            if (!all.isEmpty())
                out.append("| **%s** | all | %s |\n"
                        .formatted(priority.id(), Count.of(all).cells()));
        }
        out.append('\n');
    }

    private void remarks() {
        out.append("## Remarks\n\n");
        var notes =
                review.files().stream().flatMap(file -> file.remarks().stream()).toList();
        if (notes.isEmpty()) {
            out.append("None.\n\n");
            return;
        }
        out.append(
                "Comments and docstrings that claim to follow AnyIO, in files that do not use it. They mislead whoever"
                        + " reads them; let them say what the code does, or let the code follow.\n\n");
        notes(notes);
    }
}
