package dev.anyiolsp.grammar;

/** Leaves the parser at the first token that fits nowhere. Has no stack trace: it is no surprise. */
public final class SyntaxRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int token;
    private final int wanted;

    SyntaxRefused(int token, int wanted) {
        super(null, null, false, false);
        this.token = token;
        this.wanted = wanted;
    }

    /** Number of the token in the {@link LineTokens}. */
    public int token() {
        return token;
    }

    /** The type of the only token that would have fitted, or -1 if there are several. */
    public int wanted() {
        return wanted;
    }
}
