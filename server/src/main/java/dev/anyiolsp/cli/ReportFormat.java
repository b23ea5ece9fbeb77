package dev.anyiolsp.cli;

import dev.anyiolsp.engine.Projects;

/** How findings are written down. Files are rendered on many threads, and joined in their order. */
interface ReportFormat {
    /** What lies around the files, said before the first of them. */
    default void begin(Surroundings around) {}

    /** All findings of one file; empty if there are none. */
    String file(CheckedFile file);

    /** The same, for a format that wants to know to which project the file belongs. */
    default String file(CheckedFile file, Projects.Member member) {
        return file(file);
    }

    default String start() {
        return "";
    }

    /** What stands between two files that have findings. */
    default String between() {
        return "";
    }

    default String end() {
        return "";
    }

    /** Whether a person reads it, who wants a summary below. */
    default boolean isForPeople() {
        return true;
    }
}
