package dev.anyiolsp.rules;

import dev.anyiolsp.rules.migration.AsyncioRun;
import dev.anyiolsp.rules.migration.AsyncioSleep;
import java.util.List;

/** All rules, in the order in which a migration takes them. */
public final class Rules {
    public static final List<Rule> ALL = List.of(new AsyncioRun(), new AsyncioSleep());

    private Rules() {}
}
