package dev.anyiolsp.syntax;

/** How a parameter takes its argument, as in Python's {@code inspect.Parameter}. */
public enum ParameterKind {
    POSITIONAL_ONLY,
    POSITIONAL_OR_KEYWORD,
    VAR_POSITIONAL,
    KEYWORD_ONLY,
    VAR_KEYWORD
}
