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
    private final int lineBreaks;
    /** 0 until somebody asks; any thread finds the same. */
    private byte spelling;

    private volatile LineTree tree;
    private volatile LineTree caseTree;

    Chunk(String text, Head head, Tokens tokens, SyntaxError lexicalError) {
        this.text = text;
        this.head = head;
        this.tokens = tokens;
        this.lexicalError = lexicalError;
        this.lineBreaks = Lines.breaks(text, text.length());
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** Number of line ends (LF, CRLF, CR) in it. */
    int lineBreaks() {
        return lineBreaks;
    }

    /** Whether all names in it are spelled as Python compares them, so that a word is found by its letters. */
    boolean isPlainlySpelled() {
        if (spelling == 0) spelling = (byte) (Names.isNormal(text) ? 1 : 2);
        return spelling == 1;
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

    /** The line's tree, made at the first call; {@code asCase} reads a line that could be both as a clause. */
    public LineTree tree(boolean asCase) {
        var made = asCase ? caseTree : tree;
        if (made != null) return made;
        made = LineParser.parse(this, asCase);
        if (asCase) caseTree = made;
        else tree = made;
        return made;
    }
}
