package dev.anyiolsp.syntax;

/** Where the tokens that the parser sees lie in a text. */
interface SourceTokens {
    CharSequence text();

    /** Offset of the first unit of a token, by its number in the parser's input. */
    int start(int token);

    /** Offset of the unit behind a token. */
    int end(int token);
}
