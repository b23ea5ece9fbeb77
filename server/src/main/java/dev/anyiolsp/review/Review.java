package dev.anyiolsp.review;

import dev.anyiolsp.rules.Family;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.RuleInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What was found in some files, for a person who plans a migration.
 *
 * @param subject what was looked at, as the user named it
 * @param arguments what makes another command look at the same files; empty, or with a space in front
 * @param rules all rules, in the order in which a migration takes them
 * @param files those that were looked at
 * @param projects those that the files belong to
 * @param progress how it compares to an earlier run, if there is one
 */
public record Review(
        List<String> subject,
        String arguments,
        List<RuleInfo> rules,
        List<ReviewedFile> files,
        List<ReviewedProject> projects,
        Optional<Progress> progress) {
    public Review {
        subject = List.copyOf(subject);
        rules = List.copyOf(rules);
        files = files.stream().sorted(Comparator.comparing(ReviewedFile::path)).toList();
        projects = projects.stream()
                .sorted(Comparator.comparing(ReviewedProject::folder))
                .toList();
    }

    /** The same, compared with what an earlier run found. */
    public Review since(Progress earlier) {
        return new Review(subject, arguments, rules, files, projects, Optional.of(earlier));
    }

    /** The command that applies the safe fixes of some rules, Markdown. */
    String fixing(String rules) {
        return Markdown.code("anyio-lsp fix --select " + rules + arguments);
    }

    /** All findings, by place. */
    public List<Place> findings() {
        return findings(file -> true, finding -> true);
    }

    /** Findings of some files, by place. */
    List<Place> findings(Predicate<ReviewedFile> inFiles, Predicate<Place> wanted) {
        return files.stream()
                .filter(inFiles)
                .flatMap(file -> file.findings().stream())
                .filter(wanted)
                .toList();
    }

    List<Place> findings(Priority priority) {
        return findings(file -> true, place -> priorityOf(place.code()).equals(Optional.of(priority)));
    }

    List<Place> findings(RuleInfo rule) {
        return findings(file -> true, place -> place.code().equals(rule.name()));
    }

    /** Those that belong to no rule: texts that are no Python, comments that suppress nothing. */
    List<Place> findingsOfNoRule() {
        return findings(file -> true, place -> priorityOf(place.code()).isEmpty());
    }

    List<RuleInfo> rules(Priority priority) {
        return rules.stream().filter(rule -> rule.priority() == priority).toList();
    }

    /** The priority of the rule behind a code; what is no rule's has none. */
    public Optional<Priority> priorityOf(String code) {
        return rules.stream()
                .filter(rule -> rule.name().equals(code))
                .map(RuleInfo::priority)
                .findFirst();
    }

    /** Whether something in a project has to move. */
    boolean moves(ReviewedProject project) {
        return !findings(file -> file.project().equals(project.folder()), this::isOfMigration)
                .isEmpty();
    }

    /** Findings that say what is wrong with the dependency of a project. */
    List<Place> dependencyFindings(ReviewedProject project) {
        return findings(
                file -> file.project().equals(project.folder()),
                place -> !isOfMigration(place) && priorityOf(place.code()).equals(Optional.of(Priority.HIGH)));
    }

    /** Whether a finding is about a move from asyncio. */
    boolean isOfMigration(Place place) {
        return rules.stream()
                .anyMatch(
                        rule -> rule.family() == Family.MIGRATION && rule.name().equals(place.code()));
    }

    Set<String> tests() {
        return files.stream()
                .filter(ReviewedFile::isTest)
                .map(ReviewedFile::path)
                .collect(Collectors.toSet());
    }
}
