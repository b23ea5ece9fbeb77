package dev.anyiolsp.project;

/** What a file is for, by its place and content. */
public enum FileRole {
    /** Part of a package or an application. */
    PRODUCT,
    /** Run by hand: examples, tools, scripts. */
    SCRIPT,
    TEST
}
