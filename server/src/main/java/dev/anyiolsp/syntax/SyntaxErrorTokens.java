package dev.anyiolsp.syntax;

/** A syntax error from one token of a line to another, by the line's own numbers, trivia counted. */
record SyntaxErrorTokens(int first, int last, String message) {}
