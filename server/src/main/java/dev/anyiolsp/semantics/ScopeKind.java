package dev.anyiolsp.semantics;

/** Python's kinds of scope. */
public enum ScopeKind {
    MODULE,
    CLASS,
    FUNCTION,
    LAMBDA,
    /** A list, set, dict comprehension or generator expression. */
    COMPREHENSION,
    /** The scope between a generic definition and its surroundings that holds its type parameters (PEP 695). */
    TYPE_PARAMETERS
}
