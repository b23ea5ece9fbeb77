package dev.anyiolsp.review;

import static dev.anyiolsp.review.Markdown.count;

import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The findings, by priority and rule. */
final class RuleSections {
    private final Review review;
    private final Set<String> tests;
    private final StringBuilder out = new StringBuilder();

    private RuleSections(Review review) {
        this.review = review;
        this.tests = review.tests();
    }

    static String of(Review review) {
        var sections = new RuleSections(review);
        for (var priority : Priority.values()) sections.section(priority);
        return sections.out.toString();
    }

    private void section(Priority priority) {
        out.append("## ").append(priority.section()).append("\n\n");
        var places = review.findings(priority);
        if (places.isEmpty()) {
            out.append("Nothing was found.\n\n");
            return;
        }
        out.append("%s: %s.\n\n"
                .formatted(count(places.size(), "finding"), Count.of(places).handling()));
        for (var rule : review.rules(priority)) {
            var own = review.findings(rule);
            if (!own.isEmpty()) rule(rule, own);
        }
    }

    private void rule(RuleInfo rule, List<Place> places) {
        var files = places.stream().map(Place::path).distinct().count();
        long inTests =
                places.stream().filter(place -> tests.contains(place.path())).count();
        out.append("### ").append(rule.name()).append("\n\n");
        out.append(
                "%s: %s in %s".formatted(rule.summary(), count(places.size(), "finding"), count((int) files, "file")));
        out.append(inTests == 0 ? "" : ", %d of them in tests".formatted(inTests));
        out.append(" (").append(Count.of(places).handling()).append(").\n\n");
        var page = RulePage.of(rule);
        if (!page.impact().isEmpty())
            out.append("**Impact.** ").append(page.impact()).append("\n\n");
        fix(page, places);
        places(rule, places);
    }

    private void fix(RulePage page, List<Place> places) {
        var titles = Grouping.byText(
                Place::title, only(places, place -> !place.title().isEmpty()));
        var named = titles.stream()
                .limit(4)
                .map(group ->
                        Markdown.sentence(group.text()) + " (" + group.places().size() + ")")
                .collect(Collectors.joining(", "));
        var example = example(places);
        var change = example.flatMap(Place::change).or(page::example);
        if (named.isEmpty() && change.isEmpty()) return;
        out.append("**Recommended fix.** ").append(named.isEmpty() ? "None is made by itself." : named + ".");
        if (change.isEmpty()) {
            out.append("\n\n");
            return;
        }
        var where = example.map(place -> "in " + Markdown.code(place.shown())).orElse("for example");
        var file = example.map(Place::path).orElse("example.py");
        out.append(" Before, ").append(where).append(":\n\n");
        out.append(Markdown.block(file, change.get().before())).append("\nAfter:\n\n");
        out.append(Markdown.block(file, change.get().after())).append('\n');
    }

    /** The finding whose fix shows best what is meant: safe, in the product, short. */
    private Optional<Place> example(List<Place> places) {
        return places.stream()
                .filter(place -> place.change().isPresent())
                .min(Comparator.comparing(Place::handling)
                        .thenComparing(place -> tests.contains(place.path()))
                        .thenComparing(place -> place.change().orElseThrow().size())
                        .thenComparing(Place.ORDER));
    }

    private static List<Place> only(List<Place> places, java.util.function.Predicate<Place> wanted) {
        return places.stream().filter(wanted).toList();
    }

    private void places(RuleInfo rule, List<Place> places) {
        var safe = only(places, place -> place.handling() == Handling.SAFE);
        if (!safe.isEmpty()) {
            out.append("**Safe: %d.** %s does it.\n\n".formatted(safe.size(), review.fixing(rule.name())));
            files(safe, "");
            out.append('\n');
        }
        groups(
                "Unsafe",
                "A person has to look, because",
                Place::reason,
                only(places, place -> place.handling() == Handling.UNSAFE));
        groups(
                "By hand",
                "No fix is offered.",
                Place::message,
                only(places, place -> place.handling() == Handling.BY_HAND));
    }

    private void groups(String title, String sentence, Function<Place, String> said, List<Place> places) {
        if (places.isEmpty()) return;
        out.append("**%s: %d.** %s\n\n".formatted(title, places.size(), sentence));
        for (var group : Grouping.by(said, places)) {
            out.append("- ").append(Markdown.sentence(group.text()));
            out.append(" (").append(group.places().size()).append("):\n");
            files(group.places(), "  ");
        }
        out.append('\n');
    }

    /** A line for each file. */
    private void files(List<Place> places, String indentation) {
        var byFile = new LinkedHashMap<String, List<String>>();
        for (var place : places) {
            byFile.computeIfAbsent(place.path(), key -> new ArrayList<>()).add(place.shown());
        }
        byFile.forEach((file, shown) -> {
            out.append(indentation).append("- ").append(times(shown));
            out.append(tests.contains(file) ? " (test)\n" : "\n");
        });
    }

    /** Several findings in one line are said once. */
    private static String times(List<String> shown) {
        var numbers = new LinkedHashMap<String, Integer>();
        for (var place : shown) numbers.merge(place, 1, Integer::sum);
        return numbers.entrySet().stream()
                .map(entry ->
                        Markdown.code(entry.getKey()) + (entry.getValue() == 1 ? "" : " (" + entry.getValue() + "×)"))
                .collect(Collectors.joining(", "));
    }
}
