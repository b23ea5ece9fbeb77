package dev.anyiolsp.cli;

import dev.anyiolsp.rules.Family;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.RuleInfo;
import java.util.List;
import java.util.Optional;

/**
 * The rules that a command knows.
 *
 * @param rules in the order in which a migration takes them
 */
record RuleCatalogue(List<Rule> rules) {
    Optional<RuleInfo> named(String name) {
        return infos().stream()
                .filter(info -> info.name().equals(name) || info.aliases().contains(name))
                .findFirst();
    }

    List<RuleInfo> infos() {
        return rules.stream().map(Rule::info).toList();
    }

    List<String> names() {
        return infos().stream().map(RuleInfo::name).toList();
    }

    /** The priority of the rule behind a code; syntax errors have none. */
    Optional<Priority> priority(String code) {
        return named(code).map(RuleInfo::priority);
    }

    /** Whether a code is that of a rule about what projects need. */
    boolean isAboutDependencies(String code) {
        return named(code).filter(info -> info.family() == Family.DEPENDENCY).isPresent();
    }

    /** Whether selectors name such a rule or their family. */
    boolean chooseDependencies(List<String> selectors) {
        return selectors.contains(Family.DEPENDENCY.id()) || selectors.stream().anyMatch(this::isAboutDependencies);
    }
}
