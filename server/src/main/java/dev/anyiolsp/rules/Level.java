package dev.anyiolsp.rules;

import java.util.Locale;

/** How loudly a finding is reported, the loudest first. */
public enum Level {
    ERROR,
    WARNING,
    INFORMATION,
    HINT,
    OFF;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this level is as loud as another, or louder. */
    public boolean atLeast(Level other) {
        return compareTo(other) <= 0;
    }
}
