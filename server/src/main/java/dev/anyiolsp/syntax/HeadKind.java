package dev.anyiolsp.syntax;

/** What the first words of a logical line make of it; decided by the lexer alone. */
public enum HeadKind {
    /** No logical line: only blank lines and comments. */
    TRIVIA,
    SIMPLE,
    FUNCTION,
    CLASS,
    IF,
    ELIF,
    ELSE,
    FOR,
    WHILE,
    WITH,
    TRY,
    EXCEPT,
    FINALLY,
    MATCH,
    CASE,
    /** {@code case[0]: int = 3}: a clause directly inside {@code match}, a simple statement elsewhere. */
    CASE_OR_SIMPLE,
    DECORATOR;

    /** Whether such a line continues a compound statement begun before it at the same indentation. */
    public boolean isClause() {
        return this == ELIF || this == ELSE || this == EXCEPT || this == FINALLY;
    }
}
