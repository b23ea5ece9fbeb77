package dev.anyiolsp.rules;

import java.util.Locale;

/** In which order a migration takes its findings. */
public enum Priority {
    /** Entry points and the dependency. */
    HIGH,
    /** Primitives and timeouts. */
    MEDIUM,
    /** Queues and tasks: structure has to change. */
    LOW;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
