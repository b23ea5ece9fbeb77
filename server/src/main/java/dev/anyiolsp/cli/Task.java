package dev.anyiolsp.cli;

/** What a run does with each file. */
enum Task {
    /** Report what is found. */
    CHECK,
    /** Apply fixes and report what remains. */
    FIX,
    /** Show what fixes would change, and change nothing. */
    DIFF
}
