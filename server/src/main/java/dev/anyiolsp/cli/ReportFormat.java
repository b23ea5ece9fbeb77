package dev.anyiolsp.cli;

/** How findings are written down. Files are rendered on many threads, and joined in their order. */
interface ReportFormat {
    /** All findings of one file; empty if there are none. */
    String file(CheckedFile file);

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
