package dev.anyiolsp.rules;

import dev.anyiolsp.fixtures.Chosen;
import dev.anyiolsp.fixtures.FixtureKinds;
import java.util.List;
import java.util.stream.Collectors;

/** The rules as Markdown. */
final class RulePages {
    private RulePages() {}

    static String page(RuleInfo rule) {
        var aliases = rule.aliases().isEmpty() ? "" : " Also known as " + String.join(", ", rule.aliases()) + ".";
        return """
                <!-- Made from the rule's class by %s; edit that. -->
                # %s

                %s.

                Family `%s`, priority %s, level %s.%s `anyio-lsp review` lists it under "%s".

                %s""".formatted(
                        dev.anyiolsp.fixtures.Update.COMMAND,
                        rule.name(),
                        rule.summary(),
                        rule.family().id(),
                        rule.priority().id(),
                        rule.level().id(),
                        aliases,
                        rule.priority().section(),
                        rule.page().stripTrailing() + "\n");
    }

    /** What the fixtures show now; the file may be stale while it is made anew. */
    private static List<String> kinds(RuleInfo rule) {
        return Chosen.isChosen("all of them") ? FixtureKinds.of(rule) : FixKinds.of(rule);
    }

    /** A row for each rule, in the order in which a migration takes them. */
    static String table(String folder) {
        return Rules.ALL.stream()
                .map(Rule::info)
                .map(rule -> "| [%s](%s%s/%s/README.md) | %s | %s | %s |\n"
                        .formatted(
                                rule.name(),
                                folder,
                                rule.family().id(),
                                rule.name(),
                                rule.summary(),
                                rule.priority().id(),
                                String.join(", ", kinds(rule))))
                .collect(Collectors.joining(
                        "", "\n| Rule | What it finds | Priority | Fixes |\n| --- | --- | --- | --- |\n", ""));
    }
}
