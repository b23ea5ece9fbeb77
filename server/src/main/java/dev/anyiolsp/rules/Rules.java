package dev.anyiolsp.rules;

import java.util.List;

/** All rules, in the order in which a migration takes them. */
public final class Rules {
    public static final List<Rule> ALL = List.of();

    private Rules() {}
}
