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

    /** The title of the section of a review that holds its findings. */
    public String section() {
        return name().charAt(0) + id().substring(1) + " priority";
    }
}
