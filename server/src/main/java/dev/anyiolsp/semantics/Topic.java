package dev.anyiolsp.semantics;

/** What a line may say about a name. */
public enum Topic {
    /** It gets a value, in whatever scope. */
    BOUND,
    /** It is read. */
    USED,
    /** It is declared {@code global} or {@code nonlocal}. */
    DECLARED,
    /** An attribute is called so. */
    ATTRIBUTE,
    /** An attribute that is called so is assigned to or deleted. */
    TARGET,
    /** A string ends in it. */
    STRING,
    /** It is the first or the last step of what is imported. */
    IMPORTED,
    /** All of a module is imported; the name is {@code import}. */
    STAR
}
