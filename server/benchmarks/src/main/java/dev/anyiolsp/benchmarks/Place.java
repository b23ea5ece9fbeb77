package dev.anyiolsp.benchmarks;

/** Where in a module something is typed. */
public enum Place {
    TOP,
    MIDDLE,
    END;

    /** Name of the function in which keys are pressed. */
    final String probe = "probe_" + name().toLowerCase(java.util.Locale.ROOT);
}
