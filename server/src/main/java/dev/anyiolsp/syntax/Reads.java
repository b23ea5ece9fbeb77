package dev.anyiolsp.syntax;

/**
 * Is told what is looked at in a document, so that it is known which edits concern the one who looked. Positions are not
 * looked at: that a line moves concerns nobody.
 */
public interface Reads {
    /** A line, its tree, or of which block it is part. */
    void line(Chunk chunk);

    /** What stands in front of a line's first word: comments, blank lines, indentation. */
    void trivia(Chunk chunk);

    /** Which lines the suite below a head has; null for the module. */
    void suite(Chunk head);

    /** All of the text. */
    void everything();
}
