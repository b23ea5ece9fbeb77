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
    private final boolean ascii;
    private final boolean pending;
    private volatile LineTree tree;
    private volatile LineTree caseTree;

    Chunk(String text, Head head, Tokens tokens, SyntaxError lexicalError) {
        this(text, head, tokens, lexicalError, false);
    }

    /** A text that is still to be lexed; it may be several lines, or part of one. */
    static Chunk pending(String text) {
        return new Chunk(text, Head.NONE, new Tokens(new byte[0], new int[0]), null, true);
    }

    private Chunk(String text, Head head, Tokens tokens, SyntaxError lexicalError, boolean pending) {
        this.pending = pending;
        this.text = text;
        this.head = head;
        this.tokens = tokens;
        this.lexicalError = lexicalError;
        this.lineBreaks = Lines.breaks(text, text.length());
        this.ascii = isAscii(text);
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

    /** Whether it has ASCII characters only. */
    boolean isAscii() {
        return ascii;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 127) return false;
        return true;
    }

    /** Whether it stands for text that has not been lexed yet. */
    boolean isPending() {
        return pending;
    }

    public Head head() {
        return head;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** Whether another one has the same logical line, behind whatever blank lines and comments. */
    public boolean isSameLine(Chunk other) {
        if (this == other) return true;
        if (!head.equals(other.head) || head.kind() == HeadKind.TRIVIA) return false;
        int start = tokens.start(Lines.firstToken(this));
        int otherStart = other.tokens.start(Lines.firstToken(other));
        int length = text.length() - start;
        return length == other.text.length() - otherStart && text.regionMatches(start, other.text, otherStart, length);
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
