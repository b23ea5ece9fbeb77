package dev.anyiolsp.engine;

import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.Family;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How loud findings are. A rule says it first. A migration finding is information until the project opted in; then those
 * of high and medium priority are as loud as their rule, those of low priority stay information. What the user sets for a
 * rule, its priority or its family takes the place of all that. In tests everything but syntax errors is one level lower,
 * unless the user wants it otherwise.
 */
final class Leveling {
    private final Map<String, RuleInfo> rules = new HashMap<>();

    Leveling(List<Rule> rules) {
        for (var rule : rules) this.rules.put(rule.info().name(), rule.info());
    }

    /** The finding at its level; empty if it is not to be reported. */
    Optional<Finding> level(Finding finding, RuleContext context) {
        var rule = Optional.ofNullable(rules.get(finding.code()));
        if (isIgnored(finding.code(), rule, context)) return Optional.empty();
        var level = chosen(finding.code(), rule, context.settings()).orElseGet(() -> byProject(finding, rule, context));
        if (context.role() == FileRole.TEST && !finding.isSyntaxError()) {
            level = inTests(level, context.settings().tests());
        }
        return level == Level.OFF ? Optional.empty() : Optional.of(finding.at(level));
    }

    private static boolean isIgnored(String code, Optional<RuleInfo> rule, RuleContext context) {
        return context.settings().ignoredIn(context.path()).stream()
                .anyMatch(selector -> selector.equals(Selection.ALL)
                        || selector.equals(code)
                        || rule.filter(info -> info.aliases().contains(selector)
                                        || info.family().id().equals(selector))
                                .isPresent());
    }

    /** What the user set; the narrowest word counts. */
    private static Optional<Level> chosen(String code, Optional<RuleInfo> rule, Settings settings) {
        var levels = settings.levels();
        if (levels.isEmpty()) return Optional.empty();
        var aliases = rule.stream().flatMap(info -> info.aliases().stream());
        var groups = rule.stream()
                .flatMap(info -> Stream.of(info.priority().id(), info.family().id()));
        return Stream.of(Stream.of(code), aliases, groups)
                .flatMap(words -> words)
                .filter(levels::containsKey)
                .findFirst()
                .map(word -> Level.valueOf(levels.get(word).toUpperCase(Locale.ROOT)));
    }

    private static Level byProject(Finding finding, Optional<RuleInfo> rule, RuleContext context) {
        if (rule.isEmpty() || rule.get().family() != Family.MIGRATION) return finding.level();
        boolean isUrgent = context.facts().optedIn() && rule.get().priority() != Priority.LOW;
        return isUrgent ? finding.level() : quieter(finding.level(), Level.INFORMATION);
    }

    private static Level inTests(Level level, Settings.TestTreatment treatment) {
        return switch (treatment) {
            case SAME -> level;
            case HIDE -> Level.OFF;
            case LOWER ->
                switch (level) {
                    case ERROR -> Level.WARNING;
                    case WARNING -> Level.INFORMATION;
                    case INFORMATION, HINT -> Level.HINT;
                    case OFF -> Level.OFF;
                };
        };
    }

    private static Level quieter(Level a, Level b) {
        return a.atLeast(b) ? b : a;
    }
}
