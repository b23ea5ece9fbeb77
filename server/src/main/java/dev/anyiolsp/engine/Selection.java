package dev.anyiolsp.engine;

import dev.anyiolsp.project.Settings;
import dev.anyiolsp.project.Vocabulary;
import dev.anyiolsp.rules.Family;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.RuleInfo;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Which rules run. A selector is a rule's name or alias, a family, a core code ({@code syntax-error},
 * {@code unused-suppression}) or {@code ALL}; without {@code select} all rules run that are not off by default, and core
 * codes are reported. A more exact selector wins over a wider one; between equals {@code ignore} wins. What another setting
 * switches off runs where it is selected by name.
 */
public final class Selection {
    static final String ALL = "ALL";

    private final boolean selects;
    private final List<String> select;
    private final List<String> extendSelect;
    private final List<String> ignore;
    private final boolean migration;
    private final boolean withoutTrio;

    private Selection(Settings settings) {
        this.selects = settings.selects();
        this.select = settings.select();
        this.extendSelect = settings.extendSelect();
        this.ignore = settings.ignore();
        this.migration = settings.migration().orElse(true);
        this.withoutTrio = settings.backends().equals(List.of("asyncio"));
    }

    static Selection of(Settings settings) {
        return new Selection(settings);
    }

    /** The words that settings may use for rules. */
    public static Vocabulary vocabulary(List<Rule> rules) {
        var names = new LinkedHashSet<String>();
        var families = new LinkedHashSet<String>();
        var aliases = new LinkedHashSet<String>();
        for (var rule : rules) {
            names.add(rule.info().name());
            families.add(rule.info().family().id());
            aliases.addAll(rule.info().aliases());
        }
        var selectors = new LinkedHashSet<String>(List.of(ALL));
        selectors.addAll(families);
        selectors.addAll(Finding.CORE_CODES);
        selectors.addAll(names);
        selectors.addAll(aliases);
        var levelled = new LinkedHashSet<>(selectors);
        levelled.remove(ALL);
        for (var priority : Priority.values()) levelled.add(priority.id());
        return new Vocabulary(selectors, levelled);
    }

    boolean isOn(RuleInfo rule) {
        boolean isOffByDefault = rule.level() == Level.OFF;
        boolean isSwitchedOff = rule.family() == Family.MIGRATION && !migration || rule.isForTrio() && withoutTrio;
        if (isSwitchedOff && !isNamed(rule)) return false;
        int selected = selects ? exactness(select, rule) : isOffByDefault ? 0 : 1;
        return Math.max(selected, exactness(extendSelect, rule)) > exactness(ignore, rule);
    }

    private boolean isNamed(RuleInfo rule) {
        return wish(rule) == 3;
    }

    /** Whether the user chose a rule by its name or its family. */
    boolean isChosen(RuleInfo rule) {
        return wish(rule) >= 2 && isOn(rule);
    }

    /** Whether a rule of the migration would run if no others had been chosen. */
    boolean isLeftOut(RuleInfo rule) {
        boolean runsByDefault = rule.level() != Level.OFF && !(rule.isForTrio() && withoutTrio);
        return rule.family() == Family.MIGRATION && migration && runsByDefault && exactness(ignore, rule) == 0;
    }

    private int wish(RuleInfo rule) {
        return Math.max(exactness(select, rule), exactness(extendSelect, rule));
    }

    /** Whether findings of a code that is no rule's are reported. */
    boolean reports(String coreCode) {
        boolean isNamed = select.contains(coreCode) || extendSelect.contains(coreCode);
        boolean selected = !selects || select.contains(ALL) || extendSelect.contains(ALL) || isNamed;
        return selected && !ignore.contains(coreCode) && (isNamed || !ignore.contains(ALL));
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
