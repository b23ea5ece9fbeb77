package dev.anyiolsp.grammar;

/**
 * Hears what the parser does, in order: a rule begins, a token is taken, a rule ends. Tokens are numbers in the
 * {@link LineTokens} being parsed. Nothing more is said once a parse fails.
 */
public interface ParseEvents {
    /** A rule begins; {@code next} is the token that will be taken next. */
    void enter(int rule, int next);

    /** A token is taken. */
    void token(int token, int type);

    /** A rule is complete. */
    void exit(int rule);
}
