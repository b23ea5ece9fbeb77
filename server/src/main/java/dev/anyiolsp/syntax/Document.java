package dev.anyiolsp.syntax;

import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Python text and its tree: a sequence of chunks, one logical line each, and the block structure that their heads
 * make. Immutable; a new version shares the chunks that an edit left alone. Every text has a tree: what is no Python is
 * an error in its own line.
 */
public final class Document {
    /** So many units behind an edit are lexed within it, when it swallows what follows. */
    private static final int BOUND = 32 * 1024;

    private final ChunkSequence chunks;
    private final Derived derived;
    private final Reads reads;
    /** What may fit again behind a place at which something is swallowed; null where nothing is. */
    private final Spare spare;

    /** What follows from the chunks; made when asked for. */
    private static final class Derived {
        private String text;
        private Blocks blocks;
        private List<SyntaxError> errors;
        private Step lastStep;
    }

    private record Step(ChunkSequence before, Change change) {}

    private Document(ChunkSequence chunks, Derived derived, Reads reads, Spare spare) {
        this.chunks = chunks;
        this.derived = derived;
        this.reads = reads;
        this.spare = spare;
    }

    /** Lexes a whole text. */
    public static Document of(String text) {
        var chunks = new ArrayList<Chunk>();
        var lexer = new ChunkLexer(text, 0);
        for (var chunk = lexer.next(); chunk != null; chunk = lexer.next()) chunks.add(chunk);
        var document = new Document(ChunkSequence.of(chunks), new Derived(), null, null);
        document.derived.text = text;
        return document;
    }

    /** The same document for somebody who wants to know what he looks at. Its nodes equal only one another. */
    public Document watched(Reads reads) {
        return new Document(chunks, derived, reads, spare);
    }

    /**
     * The document after an edit. Chunks before and behind the place are the same objects: lexing goes on from the
     * damaged chunk only until one of its ends meets the end of an old one.
     */
    public Document edit(Edit edit) {
        return edit(edit, Integer.MAX_VALUE);
    }

    /**
     * As {@link #edit}, but the work is bounded: where an edit swallows much of what follows, a part of the text may be left
     * {@linkplain #isSettled pending}. Behind it are the chunks of the earlier version, which may be stale.
     */
    public Document editInPart(Edit edit) {
        return edit(edit, BOUND);
    }

    /** @param bound so many units behind the edit are lexed at most */
    Document edit(Edit edit, int bound) {
        return chunks.size() == 0 ? of(edit.newText()) : new Editing(this).edit(edit, bound);
    }

    /** Whether all of the text has been lexed, so that the document is that of reading it whole. */
    public boolean isSettled() {
        return chunks.firstPending() < 0;
    }

    /** The same text, lexed further by some ten thousand characters; the document itself if it is settled. */
    public Document settleFurther() {
        return settleFurther(BOUND);
    }

    /** The same text, settled. */
    public Document settled() {
        var document = this;
        while (!document.isSettled()) document = document.settleFurther(Integer.MAX_VALUE);
        return document;
    }

    Document settleFurther(int bound) {
        return isSettled() ? this : new Editing(this).settleFurther(bound);
    }

    /**
     * Another version of this document.
     *
     * @param others its chunks
     * @param blocks its block structure if that is known, or null
     * @param left what may fit again
     */
    Document with(ChunkSequence others, Blocks blocks, Spare left) {
        var made = new Derived();
        made.blocks = blocks;
        return new Document(others, made, reads, left);
    }

    Spare spare() {
        return spare;
    }

    /** The block structure if somebody has asked for it, or null. */
    Blocks knownBlocks() {
        return derived.blocks;
    }

    /** The whole text; put together at the first call, so it is better to ask for a part where that will do. */
    public String text() {
        if (reads != null) reads.everything();
        if (derived.text == null) derived.text = joined();
        return derived.text;
    }

    private String joined() {
        var text = new StringBuilder(length());
        chunks.appendTo(text, 0, chunks.size());
        return text.toString();
    }

    /** A part of the text. */
    public String text(TextRange range) {
        if (range.isEmpty()) return "";
        if (reads == null && derived.text != null) return range.of(derived.text);
        int first = chunkAt(range.start());
        int last = chunkAt(range.end() - 1);
        readTrivia(range.start(), first, last);
        if (first == last) return chunk(first).text(range.start() - start(first), range.end() - start(first));
        var text = new StringBuilder();
        for (int i = first; i <= last; i++) text.append(chunk(i).text());
        return range.shift(-start(first)).of(text.toString());
    }

    /** From an offset in one chunk to the end of another something is looked at. */
    private void readTrivia(int from, int first, int last) {
        if (reads == null) return;
        var line = chunks.get(first);
        if (from < start(first) + Lines.startOfWords(line)) reads.trivia(line);
        for (int i = first + 1; i <= last; i++) reads.trivia(chunks.get(i));
    }

    /** Length in UTF-16 units. */
    public int length() {
        return chunks.length();
    }

    public int chunkCount() {
        return chunks.size();
    }

    public Chunk chunk(int index) {
        var chunk = chunks.get(index);
        if (reads != null) reads.line(chunk);
        return chunk;
    }

    /** A chunk of which all is looked at, not only its line. */
    public Chunk whole(int index) {
        var chunk = chunk(index);
        if (reads != null) reads.trivia(chunk);
        return chunk;
    }

    /** UTF-16 offset of a chunk. */
    public int start(int chunk) {
        return chunks.start(chunk);
    }

    /** The chunk that holds an offset; at the end of the text the last one, 0 in an empty text. */
    public int chunkAt(int offset) {
        return chunks.chunkAt(offset);
    }

    /** Number of lines; a text has one more than line ends (LF, CR LF, CR). */
    public int lineCount() {
        return chunks.lineBreaks() + 1;
    }

    /** The line, from 0, that an offset lies in; a line end belongs to the line that it ends. */
    public int line(int offset) {
        if (offset < 0 || offset > length()) throw new IndexOutOfBoundsException(offset);
        if (chunks.size() == 0) return 0;
        int chunk = chunkAt(offset);
        return chunks.linesBefore(chunk) + chunks.get(chunk).line(offset - chunks.start(chunk));
    }

    /** Offset of the first character of a line, counted from 0. */
    public int startOfLine(int line) {
        if (line < 0 || line >= lineCount()) throw new IndexOutOfBoundsException(line);
        if (line == 0) return 0;
        int chunk = chunks.chunkOfLine(line);
        int start = chunks.start(chunk);
        return start + chunks.get(chunk).startOfLine(line - chunks.linesBefore(chunk));
    }

    /** Offset behind the last character of a line, before its line end. */
    public int endOfLine(int line, int start) {
        if (line == lineCount() - 1) return length();
        int chunk = chunkAt(start);
        int base = chunks.start(chunk);
        return base + chunks.get(chunk).endOfLine(start - base);
    }

    /** The unit at an offset. */
    public char charAt(int offset) {
        int chunk = chunkAt(offset);
        readTrivia(offset, chunk, chunk);
        return chunk(chunk).charAt(offset - start(chunk));
    }

    /**
     * The numbers of the chunks whose text has a word in it, in order, and perhaps of some others.
     *
     * @param word a name in Python's normal form
     */
    public int[] chunksWith(String word) {
        return chunks.with(word, 0, chunks.size());
    }

    ChunkSequence chunks() {
        return chunks;
    }

    /** What leads from another version to this one, blocks left aside; who asks again is told the same. */
    Change linesSince(Document before) {
        var step = derived.lastStep;
        if (step == null || step.before != before.chunks) {
            step = new Step(before.chunks, Change.ofLines(before.chunks, chunks));
            derived.lastStep = step;
        }
        return step.change;
    }

    /** All syntax errors, at most one a logical line, by place. Parses every line. */
    public List<SyntaxError> errors() {
        if (derived.errors == null) derived.errors = SyntaxErrors.in(this);
        return derived.errors;
    }

    /** Those syntax errors that no line has by itself: what is wrong with the blocks, by place. */
    public List<SyntaxError> blockErrors() {
        return SyntaxErrors.ofBlocks(this);
    }

    /** The statements of the module. */
    public List<Statement> body() {
        if (reads != null) reads.suite(null);
        return new Suites(this).statements(0, chunks.size());
    }

    /** The statement behind another one in its suite, for which the rest of the suite is not read. */
    public Optional<Statement> behind(Statement statement) {
        int chunk = statement.at().chunk();
        var siblings = statement.at().parent().map(Cursor::children).orElse(List.of());
        int index = siblings.indexOf(statement.at());
        if (index >= 0 && index + 1 < siblings.size()) return Optional.of(Statement.of(siblings.get(index + 1)));
        var parent = statement.parent();
        if (parent.isPresent() && parent.get().at().chunk() == chunk) return Optional.empty();
        int head = parent.isPresent() ? parent.get().at().chunk() : -1;
        lookAtSuite(head);
        int end = head < 0 ? chunks.size() : endOf(head);
        for (int next = endOf(chunk); next < end; next = endOf(next)) {
            var found = statements(next);
            if (!found.isEmpty()) return Optional.of(found.get(0));
        }
        return Optional.empty();
    }

    /** Tells who watches that it matters which lines the suite below a head has; below -1, the module. */
    void lookAtSuite(int head) {
        if (reads != null) reads.suite(head < 0 ? null : chunks.get(head));
    }

    /** The statements that begin in a line; none in one that is no Python, or no statement. */
    public List<Statement> statements(int chunk) {
        return isStatement(chunk)
                ? root(chunk).children().stream().map(Statement::of).toList()
                : List.of();
    }

    /** The tree of a chunk's line, read as the block around it asks for. */
    public LineTree tree(int chunk) {
        return chunk(chunk).tree(isCase(chunk));
    }

    private boolean isCase(int chunk) {
        if (chunks.get(chunk).head().kind() != HeadKind.CASE_OR_SIMPLE) return false;
        int parent = parentOf(chunk);
        return parent >= 0 && chunks.get(parent).head().kind() == HeadKind.MATCH;
    }

    /** Whether two are the same version, whoever watches them. */
    public boolean isSameVersion(Document other) {
        return derived == other.derived;
    }

    /** As {@link #parentOf}, for somebody who tells otherwise what depends on it. */
    public int parentUnseen(int chunk) {
        return blocks().parentOf(chunk);
    }

    /** As {@link #endOf}, for somebody who tells otherwise what depends on it. */
    public int endUnseen(int chunk) {
        return blocks().endOf(chunk);
    }

    /** Number of the chunk whose suite holds this one's line, or -1 in the module. */
    public int parentOf(int chunk) {
        if (reads != null) reads.line(chunks.get(chunk));
        return blocks().parentOf(chunk);
    }

    /** Number of the first chunk behind this one's line and its suite. */
    public int endOf(int chunk) {
        if (reads != null) reads.suite(chunks.get(chunk));
        return blocks().endOf(chunk);
    }

    /** Offset of the first word of a chunk's line, behind blank lines, comments and indentation. */
    public int lineStart(int chunk) {
        var line = chunk(chunk);
        return chunks.start(chunk) + line.tokens().start(Lines.firstToken(line));
    }

    /** A cursor at the root of a chunk's line tree. */
    public Cursor root(int chunk) {
        var tree = tree(chunk);
        return new Cursor(this, chunk, tree, tree.root());
    }

    /** A cursor at a node of a chunk's line tree. */
    public Cursor cursor(int chunk, int node) {
        return new Cursor(this, chunk, tree(chunk), node);
    }

    /** The innermost node whose range holds a range. */
    public Optional<Node> nodeAt(TextRange range) {
        if (chunks.size() == 0) return Optional.empty();
        var cursor = root(chunkAt(range.start()));
        Optional<Cursor> inner = Optional.of(cursor);
        while (inner.isPresent()) {
            cursor = inner.get();
            inner = cursor.children().stream()
                    .filter(child -> child.range().contains(range))
                    .findFirst();
        }
        var kind = cursor.kind();
        boolean hasView = kind != NodeKind.LINE && kind != NodeKind.BODY && kind != NodeKind.ERROR;
        return hasView ? Optional.of(Node.of(cursor)) : Optional.empty();
    }

    Blocks blocks() {
        if (derived.blocks == null) derived.blocks = Blocks.of(chunks);
        return derived.blocks;
    }

    private boolean isStatement(int chunk) {
        var kind = Blocks.readingOf(chunk(chunk).head(), isCase(chunk));
        boolean own =
                kind != HeadKind.TRIVIA && kind != HeadKind.DECORATOR && kind != HeadKind.CASE && !kind.isClause();
        return own && tree(chunk).error() == null;
    }
}
