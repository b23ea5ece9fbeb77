package dev.anyiolsp.syntax;

/**
 * Leading trivia (blank lines, comments) and one logical line, its line end included. Immutable; all in it is a pure
 * function of its text and entry state, with offsets from its start. Tokens and tree are made when asked for.
 */
public final class Chunk {
    private final String text;
    private final Head head;
    private final Tokens tokens;
    private final SyntaxError lexicalError;
    private volatile LineTree tree;

    Chunk(String text, Head head, Tokens tokens, SyntaxError lexicalError) {
        this.text = text;
        this.head = head;
        this.tokens = tokens;
        this.lexicalError = lexicalError;
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public Head head() {
        return head;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** What is wrong with the line's tokens, or null. */
    SyntaxError lexicalError() {
        return lexicalError;
    }

    /** The line's tree, made at the first call; outside a {@code match} for a line that reads both ways. */
    public LineTree tree() {
        var made = tree;
        if (made == null) tree = made = LineParser.parse(this, false);
        return made;
    }
}
