package dev.anyiolsp.grammar;

/** Leaves the parser at the first token that fits nowhere. Has no stack trace: it is no surprise. */
public final class SyntaxRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int token;

    SyntaxRefused(int token) {
        super(null, null, false, false);
        this.token = token;
    }

    /** Number of the token in the {@link LineTokens}. */
    public int token() {
        return token;
    }
}
