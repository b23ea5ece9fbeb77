package dev.anyiolsp.syntax;

/** What a constant is. */
public enum ConstantKind {
    INTEGER,
    FLOAT,
    IMAGINARY,
    STRING,
    BYTES,
    TRUE,
    FALSE,
    NONE,
    ELLIPSIS
}
