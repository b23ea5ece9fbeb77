package dev.anyiolsp.syntax;

/**
 * What the block structure needs of a logical line, found without parsing it.
 *
 * @param kind by the first words
 * @param column width of the indentation, tabs to multiples of 8 (a form feed starts the count anew)
 * @param tabColumn the same with tabs counted as 1, for Python's consistency check
 * @param opens whether the suite follows on lines of its own: the colon ends the line, or is missing
 */
public record Head(HeadKind kind, int column, int tabColumn, boolean opens) {
    static final Head NONE = new Head(HeadKind.TRIVIA, 0, 0, false);
}
