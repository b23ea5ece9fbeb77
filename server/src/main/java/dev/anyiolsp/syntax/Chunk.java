package dev.anyiolsp.syntax;

import dev.anyiolsp.text.Edit;
import java.util.List;

/**
 * Leading trivia (blank lines, comments) and one logical line, its line end included. Immutable; all in it is a pure
 * function of its text and entry state, with offsets from its start. Tokens and tree are made when asked for.
 */
public final class Chunk {
    /** A String, or a {@link LineText} where the line is long. */
    private final CharSequence text;

    private final Head head;
    private final Tokens tokens;
    private final SyntaxError lexicalError;
    private final int lineBreaks;
    private final boolean pending;
    /** 0 until somebody asks; any thread finds the same. */
    private byte spelling;

    /** Of the words in it; 0 until somebody asks. */
    private volatile long wordBits;

    /** Kept of long lines alone; null until somebody asks. */
    private volatile WordFilter words;
    /** What the tree may be made of; null if that is the tokens alone. */
    private volatile TreePatch patch;

    private volatile Chunk good;

    private volatile LineTree tree;
    private volatile LineTree caseTree;

    Chunk(String text, Head head, Tokens tokens, SyntaxError lexicalError) {
        this(text, head, tokens, lexicalError, false);
    }

    /** A text that is still to be lexed; it may be several lines, or part of one. */
    static Chunk pending(String text) {
        return new Chunk(text, Head.NONE, Tokens.of(new byte[0], new int[0]), null, true);
    }

    private Chunk(String text, Head head, Tokens tokens, SyntaxError lexicalError, boolean pending) {
        this(text.length() < LongLine.SHORTEST ? text : LineText.of(text), head, tokens, lexicalError, pending);
    }

    private Chunk(CharSequence text, Head head, Tokens tokens, SyntaxError lexicalError, boolean pending) {
        this.pending = pending;
        this.text = text;
        this.head = head;
        this.tokens = tokens;
        this.lexicalError = lexicalError;
        this.lineBreaks =
                text instanceof LineText pieces ? pieces.lineBreaks() : Lines.breaks((String) text, text.length());
    }

    /**
     * The same line, edited inside.
     *
     * @param written the words that are others, and perhaps more
     * @param known what its tree may be made of, or null
     */
    Chunk with(Edit edit, Tokens others, String written, TreePatch known) {
        var next = new Chunk(
                text instanceof LineText pieces ? pieces.with(edit) : LineText.of(Edit.apply(text(), List.of(edit))),
                head,
                others,
                null,
                false);
        if (spelling == 1 && Names.isNormal(written)) next.spelling = 1;
        if (words != null) next.words = words.with(written);
        next.patch = known;
        return next;
    }

    /** Says what its tree may be made of. */
    void patchedBy(TreePatch known) {
        patch = known;
    }

    /** Keeps the version of before something was opened that is not closed yet: most likely the next one is much like it. */
    void keep(Chunk version) {
        good = version;
    }

    /** The last version without lexical errors, or null. */
    Chunk good() {
        return good;
    }

    /**
     * The difference to a tree that is known, when tokens up to one take the place of those up to another; or null.
     *
     * @param isSound whether it is known that nothing is wrong inside of those that come
     */
    TreePatch patch(int from, int to, int newTo, boolean isSound) {
        var known = patch;
        if (known != null) return known.and(from, to, newTo, isSound);
        var made = tree;
        return made == null || made.error() != null ? null : new TreePatch(made, from, to, newTo, isSound);
    }

    /** The whole text; of a long line it is better to ask for a part. */
    public String text() {
        return text.toString();
    }

    /** A part of the text. */
    public String text(int from, int to) {
        return text.subSequence(from, to).toString();
    }

    public char charAt(int offset) {
        return text.charAt(offset);
    }

    /** The text, of which no part has to be put together before somebody asks for it. */
    CharSequence characters() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** Whether a word may stand in it; false means that it does not. */
    boolean has(String word) {
        return text instanceof LineText pieces ? pieces.has(word) : text().contains(word);
    }

    /** Whether another one has the same text. */
    boolean hasTextOf(Chunk other) {
        if (length() != other.length()) return false;
        return text instanceof LineText pieces && other.text instanceof LineText others
                ? pieces.isSame(others)
                : text().equals(other.text());
    }

    /** Number of line ends (LF, CRLF, CR) in it. */
    int lineBreaks() {
        return lineBreaks;
    }

    /** The line of the text, counted from the chunk's first, in which an offset from its start lies. */
    int line(int offset) {
        if (isOneLine() && offset < text.length()) return 0;
        return text instanceof LineText pieces ? pieces.line(offset) : Lines.breaks((String) text, offset);
    }

    /** Offset from its start at which a line of the text begins, counted from the chunk's first. */
    int startOfLine(int line) {
        return text instanceof LineText pieces ? pieces.startOfLine(line) : Lines.startOf((String) text, line);
    }

    /** Offset from its start at which a line of the text ends that begins at another, before its line end if it has one. */
    int endOfLine(int start) {
        int end = isOneLine() ? text.length() - 2 : start;
        while (end < start || end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
        return end;
    }

    /** Most lines of code are: they need not be searched for line ends. */
    private boolean isOneLine() {
        if (lineBreaks != 1) return false;
        char last = text.charAt(text.length() - 1);
        return last == '\n' || last == '\r';
    }

    /** Whether all names in it are spelled as Python compares them, so that a word is found by its letters. */
    boolean isPlainlySpelled() {
        if (spelling == 0) spelling = (byte) (Names.isNormal(text()) ? 1 : 2);
        return spelling == 1;
    }

    /**
     * Whether it ends where it does whatever comes behind it. Else its end may have been decided by the characters that
     * follow: CR before LF, a run of comments, a bracket that was never closed.
     */
    boolean endsByItself() {
        return head.kind() != HeadKind.TRIVIA && lexicalError == null && charAt(length() - 1) == '\n';
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
        if (Lines.isContinued(this) || Lines.isContinued(other)) return hasTextOf(other);
        int start = Lines.startOfWords(this);
        int otherStart = Lines.startOfWords(other);
        int length = text.length() - start;
        if (length != other.text.length() - otherStart) return false;
        return start == 0 && otherStart == 0
                ? hasTextOf(other)
                : text().regionMatches(start, other.text(), otherStart, length);
    }

    /** Whether another one has the same in front of its first word. */
    public boolean hasTriviaOf(Chunk other) {
        int start = Lines.startOfWords(this);
        return start == Lines.startOfWords(other) && text(0, start).equals(other.text(0, start));
    }

    /** What is wrong with the line's tokens, or null. */
    SyntaxError lexicalError() {
        return lexicalError;
    }

    /** Lets go of the tree, and of what is kept with it. Who asks the next time gets another one that is equal. */
    public void forgetTree() {
        tree = null;
        caseTree = null;
        patch = null;
        good = null;
    }

    /** The line's tree, made at the first call; {@code asCase} reads a line that could be both as a clause. */
    public LineTree tree(boolean asCase) {
        var made = asCase ? caseTree : tree;
        if (made != null) return made;
        made = make(asCase);
        if (asCase) caseTree = made;
        else tree = made;
        return made;
    }

    private LineTree make(boolean asCase) {
        var known = patch;
        var made = known == null || asCase || lexicalError != null ? null : known.tree(this);
        if (made == null) made = LineParser.parse(this, asCase);
        // While the line is broken, the tree that it had before is of use for the next version.
        if (made.error() == null) patch = null;
        return made;
    }

    /** Reads its words, and keeps a little of what they are. */
    void readWords(WordReader reader) {
        reader.read(text());
        if (spelling == 0 && reader.isAscii()) spelling = 1;
        wordBits = isPlainlySpelled() ? reader.bits() : WordReader.ANYTHING;
    }

    /**
     * Whether a word may stand in it, or is spelled there in another way. Of a long line anything may.
     *
     * @param bits of the word, as {@link WordReader#bits} gives them
     */
    boolean mayHold(long bits) {
        if (text instanceof LineText) return true;
        if (wordBits == 0) readWords(new WordReader());
        return (wordBits & bits) == bits;
    }

    /** The words in it, and perhaps some that were. */
    WordFilter words() {
        var known = words;
        if (known == null) known = WordFilter.of(this);
        if (text instanceof LineText) words = known;
        return known;
    }
}
