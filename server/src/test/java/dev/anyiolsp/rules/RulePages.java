package dev.anyiolsp.rules;

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

    /** A row for each rule, in the order in which a migration takes them. */
    static String table(String folder) {
        return Rules.ALL.stream()
                .map(Rule::info)
                .map(rule -> "| [%s](%s%s/%s/README.md) | %s | %s |\n"
                        .formatted(
                                rule.name(),
                                folder,
                                rule.family().id(),
                                rule.name(),
                                rule.summary(),
                                rule.priority().id()))
                .collect(Collectors.joining("", "\n| Rule | What it finds | Priority |\n| --- | --- | --- |\n", ""));
    }
}
