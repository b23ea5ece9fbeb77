package dev.anyiolsp.syntax;

import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A Python text and its tree: a sequence of chunks, one logical line each, and the block structure that their heads
 * make. Immutable; a new version shares the chunks that an edit left alone. Every text has a tree: what is no Python is
 * an error in its own line.
 */
public final class Document {
    private final List<Chunk> chunks;
    /** Start of each chunk, and the length of the text behind the last. */
    private final int[] starts;

    private String text;
    private Blocks blocks;
    private List<SyntaxError> errors;

    private Document(List<Chunk> chunks, String text) {
        this.chunks = chunks;
        this.text = text;
        this.starts = new int[chunks.size() + 1];
        for (int i = 0; i < chunks.size(); i++)
            starts[i + 1] = starts[i] + chunks.get(i).length();
    }

    /** Lexes a whole text. */
    public static Document of(String text) {
        var chunks = new ArrayList<Chunk>();
        var lexer = new ChunkLexer(text, 0);
        for (var chunk = lexer.next(); chunk != null; chunk = lexer.next()) chunks.add(chunk);
        return new Document(List.copyOf(chunks), text);
    }

    /**
     * The document after an edit. Chunks before and behind the place are the same objects: lexing goes on from the
     * damaged chunk only until one of its ends meets the end of an old one.
     */
    public Document edit(Edit edit) {
        var range = edit.range();
        var after = text().substring(0, range.start()) + edit.newText() + text().substring(range.end());
        // The end of a chunk may have been decided by the first characters behind it: CR before LF, a run of comments.
        int first = Math.max(0, chunkAt(range.start()) - 1);
        while (first > 0 && chunks.get(first).head().kind() == HeadKind.TRIVIA) first--;
        int growth = edit.newText().length() - range.length();
        int resume = chunkAt(range.end()) + 1;
        var result = new ArrayList<>(chunks.subList(0, first));
        var lexer = new ChunkLexer(after, starts[first]);
        int end = starts[first];
        for (var chunk = lexer.next(); chunk != null; chunk = lexer.next()) {
            result.add(chunk);
            end += chunk.length();
            while (resume < chunks.size() && starts[resume] + growth < end) resume++;
            if (resume < chunks.size() && starts[resume] + growth == end) {
                result.addAll(chunks.subList(resume, chunks.size()));
                break;
            }
        }
        keepEqual(result, first);
        return new Document(List.copyOf(result), after);
    }

    /** Chunks lexed again with the same text are put back as the objects they were, with the trees they have. */
    private void keepEqual(List<Chunk> result, int first) {
        for (int i = first; i < Math.min(result.size(), chunks.size()); i++) {
            if (!result.get(i).text().equals(chunks.get(i).text())) return;
            result.set(i, chunks.get(i));
        }
    }

    public String text() {
        return text;
    }

    /** Length in UTF-16 units. */
    public int length() {
        return starts[chunks.size()];
    }

    public int chunkCount() {
        return chunks.size();
    }

    public Chunk chunk(int index) {
        return chunks.get(index);
    }

    /** UTF-16 offset of a chunk. */
    public int start(int chunk) {
        return starts[chunk];
    }

    /** The chunk that holds an offset; at the end of the text the last one, 0 in an empty text. */
    public int chunkAt(int offset) {
        int found = Arrays.binarySearch(starts, 0, chunks.size(), offset);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /** All syntax errors, at most one a logical line, by place. Parses every line. */
    public List<SyntaxError> errors() {
        if (errors == null) errors = findErrors();
        return errors;
    }

    private List<SyntaxError> findErrors() {
        var found = new ArrayList<SyntaxError>();
        for (int i = 0; i < chunks.size(); i++) {
            var error = tree(i).error();
            if (error != null) found.add(error.shift(starts[i]));
        }
        for (var error : blocks().errors()) {
            int chunk = chunkAt(error.start());
            boolean lineBroken = chunk < chunks.size() && tree(chunk).error() != null;
            if (!lineBroken || error.start() == error.end()) found.add(error);
        }
        found.sort(java.util.Comparator.comparingInt(SyntaxError::start));
        return List.copyOf(found);
    }

    /** The statements of the module. */
    public List<Statement> body() {
        return statementsOf(0, chunks.size());
    }

    /** The tree of a chunk's line, read as the block around it asks for. */
    public LineTree tree(int chunk) {
        return chunks.get(chunk).tree(isCase(chunk));
    }

    private boolean isCase(int chunk) {
        if (chunks.get(chunk).head().kind() != HeadKind.CASE_OR_SIMPLE) return false;
        int parent = parentOf(chunk);
        return parent >= 0 && chunks.get(parent).head().kind() == HeadKind.MATCH;
    }

    /** Number of the chunk whose suite holds this one's line, or -1 in the module. */
    public int parentOf(int chunk) {
        return blocks().parentOf(chunk);
    }

    /** Number of the first chunk behind this one's line and its suite. */
    public int endOf(int chunk) {
        return blocks().endOf(chunk);
    }

    /** Offset of the first word of a chunk's line, behind blank lines, comments and indentation. */
    public int lineStart(int chunk) {
        return starts[chunk] + chunks.get(chunk).tokens().start(Lines.firstToken(chunks.get(chunk)));
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
        if (chunks.isEmpty()) return Optional.empty();
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
        if (blocks == null) blocks = Blocks.of(chunks, starts);
        return blocks;
    }

    /** The statement or clause whose suite holds a chunk's line. */
    Optional<Node> headOf(int chunk) {
        int parent = parentOf(chunk);
        if (parent < 0) return Optional.empty();
        var line = root(parent).children();
        if (line.isEmpty()) return Optional.empty();
        var head = line.get(line.size() - 1);
        // A broken head still holds its suite, but there is no view of it: go on outside.
        return head.kind() == NodeKind.ERROR ? headOf(parent) : Optional.of(Node.of(head));
    }

    List<Statement> suiteOf(Cursor head) {
        var body = head.child(NodeKind.BODY);
        if (body.isPresent())
            return body.get().children().stream().map(Statement::of).toList();
        if (!chunks.get(head.chunk()).head().opens()) return List.of();
        return statementsOf(head.chunk() + 1, endOf(head.chunk()));
    }

    private List<Statement> statementsOf(int from, int to) {
        var result = new ArrayList<Statement>();
        for (int i = from; i < to; i = endOf(i)) {
            if (isStatement(i)) root(i).children().stream().map(Statement::of).forEach(result::add);
        }
        return result;
    }

    private boolean isStatement(int chunk) {
        var kind = Blocks.readingOf(chunks.get(chunk).head(), isCase(chunk));
        boolean own =
                kind != HeadKind.TRIVIA && kind != HeadKind.DECORATOR && kind != HeadKind.CASE && !kind.isClause();
        return own && tree(chunk).error() == null;
    }

    List<Clause> clausesOf(Cursor statement) {
        if (statement.kind() == NodeKind.MATCH) return casesOf(statement);
        var result = new ArrayList<Clause>();
        int parent = parentOf(statement.chunk());
        for (int i = endOf(statement.chunk()); i < chunks.size(); i = endOf(i)) {
            var kind = chunks.get(i).head().kind();
            if (kind == HeadKind.TRIVIA) continue;
            if (!kind.isClause() || parentOf(i) != parent) break;
            if (tree(i).error() == null) result.add(Clause.of(root(i).first()));
        }
        return result;
    }

    private List<Clause> casesOf(Cursor match) {
        var result = new ArrayList<Clause>();
        for (int i = match.chunk() + 1; i < endOf(match.chunk()); i = endOf(i)) {
            if (tree(i).error() != null || tree(i).size() < 2) continue;
            var first = root(i).first();
            if (first.kind() == NodeKind.CASE) result.add(Clause.of(first));
        }
        return result;
    }

    List<Part.Decorator> decoratorsOf(Cursor definition) {
        var result = new ArrayList<Part.Decorator>();
        int parent = parentOf(definition.chunk());
        for (int i = definition.chunk() - 1; i >= 0; i--) {
            var kind = chunks.get(i).head().kind();
            if (kind == HeadKind.TRIVIA) continue;
            if (kind != HeadKind.DECORATOR || parentOf(i) != parent) break;
            if (tree(i).error() == null) result.add(0, new Part.Decorator(root(i).first()));
        }
        return result;
    }

    TextRange fullRange(Cursor statement) {
        if (statement.child(NodeKind.BODY).isPresent() || !(Node.of(statement) instanceof Statement.Compound)) {
            int end = clausesOf(statement).isEmpty() ? statement.end() : endOfLine(lastChunk(statement));
            return new TextRange(statement.start(), end);
        }
        return new TextRange(statement.start(), endOfLine(lastChunk(statement)));
    }

    private int lastChunk(Cursor statement) {
        int end = endOf(statement.chunk());
        if (statement.kind() != NodeKind.MATCH) {
            for (var clause : clausesOf(statement)) end = endOf(clause.at().chunk());
        }
        int last = end - 1;
        while (last > statement.chunk() && chunks.get(last).head().kind() == HeadKind.TRIVIA) last--;
        return last;
    }

    private int endOfLine(int chunk) {
        var statements = root(chunk).children();
        return statements.get(statements.size() - 1).end();
    }
}
