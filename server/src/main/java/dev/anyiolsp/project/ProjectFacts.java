package dev.anyiolsp.project;

import java.util.Optional;

/**
 * What a project says about itself.
 *
 * @param anyio the AnyIO that a fix may count on: declared, locked or installed; empty if nothing is known
 * @param python the lowest Python that the project supports
 */
public record ProjectFacts(Optional<Version> anyio, Optional<Version> python) {
    /** Nothing is known. */
    public static final ProjectFacts UNKNOWN = new ProjectFacts(Optional.empty(), Optional.empty());

    private static final Version NEWEST_COMMON = new Version(4, 14);
    private static final Version LAST_FOR_PYTHON_3_9 = new Version(4, 12);

    /** The AnyIO whose names a fix may write: what is known, else 4.14, or 4.12 where Python 3.9 is supported. */
    public Version usableAnyio() {
        if (anyio.isPresent()) return anyio.get();
        boolean oldPython = python.isPresent() && !python.get().atLeast(3, 10);
        return oldPython ? LAST_FOR_PYTHON_3_9 : NEWEST_COMMON;
    }
}
