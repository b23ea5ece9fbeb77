package dev.anyiolsp.rules;

import java.util.List;

/**
 * What is said about a rule everywhere: page, tables, settings, hover.
 *
 * @param name the name in findings, settings and suppressions; states the pattern
 * @param summary one sentence without full stop, Markdown
 * @param family its group
 * @param priority its place in a migration
 * @param level how loud it is by default
 * @param aliases codes of other tools for the same thing
 * @param page Markdown: what it does, why, an example, fix safety
 * @param isForTrio whether what it finds does no harm in a program that runs on asyncio alone
 */
public record RuleInfo(
        String name,
        String summary,
        Family family,
        Priority priority,
        Level level,
        List<String> aliases,
        String page,
        boolean isForTrio) {

    /** A rule with the defaults: migration, medium, warning. */
    public static RuleInfo named(String name) {
        return new RuleInfo(name, "", Family.MIGRATION, Priority.MEDIUM, Level.WARNING, List.of(), "", false);
    }

    public RuleInfo summary(String summary) {
        return new RuleInfo(name, summary, family, priority, level, aliases, page, isForTrio);
    }

    public RuleInfo family(Family family) {
        return new RuleInfo(name, summary, family, priority, level, aliases, page, isForTrio);
    }

    public RuleInfo priority(Priority priority) {
        return new RuleInfo(name, summary, family, priority, level, aliases, page, isForTrio);
    }

    public RuleInfo level(Level level) {
        return new RuleInfo(name, summary, family, priority, level, aliases, page, isForTrio);
    }

    public RuleInfo aliases(String... aliases) {
        return new RuleInfo(name, summary, family, priority, level, List.of(aliases), page, isForTrio);
    }

    public RuleInfo page(String page) {
        return new RuleInfo(name, summary, family, priority, level, aliases, page, isForTrio);
    }

    /** The same for a rule that is about Trio only: with asyncio alone all is well. */
    public RuleInfo forTrio() {
        return new RuleInfo(name, summary, family, priority, level, aliases, page, true);
    }
}
