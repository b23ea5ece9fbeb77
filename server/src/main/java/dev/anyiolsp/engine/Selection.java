package dev.anyiolsp.engine;

import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.RuleInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rules run. A selector is a rule's name or alias, a family, {@code syntax-error} or {@code ALL}; without
 * {@code select} all rules run that are not off by default, and syntax errors are reported. A more exact selector wins
 * over a wider one; between equals {@code ignore} wins.
 */
public final class Selection {
    private static final String ALL = "ALL";

    private final List<String> select;
    private final List<String> ignore;

    private Selection(List<String> select, List<String> ignore) {
        this.select = select;
        this.ignore = ignore;
    }

    static Selection of(List<Rule> rules, Settings settings) {
        return new Selection(settings.select(), settings.ignore());
    }

    /** The selectors among {@code selectors} that name nothing. */
    public static List<String> unknown(List<Rule> rules, List<String> selectors) {
        Set<String> known = new TreeSet<>(List.of(ALL, Finding.SYNTAX_ERROR));
        for (var rule : rules) {
            known.add(rule.info().name());
            known.add(rule.info().family().id());
            known.addAll(rule.info().aliases());
        }
        return selectors.stream().filter(selector -> !known.contains(selector)).toList();
    }

    boolean isOn(RuleInfo rule) {
        int selected = select.isEmpty() ? (rule.level() == Level.OFF ? 0 : 1) : exactness(select, rule);
        return selected > exactness(ignore, rule);
    }

    boolean syntaxErrors() {
        boolean selected = select.isEmpty() || select.contains(ALL) || select.contains(Finding.SYNTAX_ERROR);
        boolean ignored =
                ignore.contains(Finding.SYNTAX_ERROR) || ignore.contains(ALL) && !select.contains(Finding.SYNTAX_ERROR);
        return selected && !ignored;
    }

    private static int exactness(List<String> selectors, RuleInfo rule) {
        int best = 0;
        for (var selector : selectors) {
            if (selector.equals(rule.name()) || rule.aliases().contains(selector)) best = Math.max(best, 3);
            if (selector.equals(rule.family().id())) best = Math.max(best, 2);
            if (selector.equals(ALL)) best = Math.max(best, 1);
        }
        return best;
    }
}
