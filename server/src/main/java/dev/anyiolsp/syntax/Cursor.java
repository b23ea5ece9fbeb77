package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.LogicalLine;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A place in a document's tree: one node of one line tree. Small, made on demand and thrown away; two cursors are equal
 * when they name the same node of the same document.
 */
public final class Cursor {
    private final Document document;
    private final int chunk;
    private final LineTree tree;
    private final int node;

    Cursor(Document document, int chunk, LineTree tree, int node) {
        this.document = document;
        this.chunk = chunk;
        this.tree = tree;
        this.node = node;
    }

    public Document document() {
        return document;
    }

    /** Number of the chunk that holds the node. */
    public int chunk() {
        return chunk;
    }

    public int node() {
        return node;
    }

    public LineTree tree() {
        return tree;
    }

    public NodeKind kind() {
        return tree.kind(node);
    }

    public int data() {
        return tree.data(node);
    }

    /** UTF-16 offset in the document. */
    public int start() {
        return document.start(chunk) + tree.start(node);
    }

    /** UTF-16 offset in the document. */
    public int end() {
        return document.start(chunk) + tree.end(node);
    }

    public TextRange range() {
        return new TextRange(start(), end());
    }

    /** The node's text as it stands in the document. */
    public String text() {
        return document.chunk(chunk).text(tree.start(node), tree.end(node));
    }

    /** The name that an IDENTIFIER or NAME spells, in Python's normal form. */
    public String name() {
        return Names.normalize(text());
    }

    /** Text of a token of this chunk. */
    public String tokenText(int token) {
        var tokens = tree.tokens();
        return document.chunk(chunk).text(tokens.start(token), tokens.end(token));
    }

    /** Range of a token of this chunk in the document. */
    public TextRange tokenRange(int token) {
        int base = document.start(chunk);
        return new TextRange(
                base + tree.tokens().start(token), base + tree.tokens().end(token));
    }

    /** Number of the token in front of one, white space and comments left out; -1 if there is none. */
    public int tokenBefore(int token) {
        int before = token - 1;
        while (before >= 0 && LogicalLine.isTrivia(tree.tokens().type(before))) before--;
        return before;
    }

    /** Number of the token behind one, white space and comments left out; the number of tokens if there is none. */
    public int tokenAfter(int token) {
        int after = token + 1;
        while (after < tree.tokens().count()
                && LogicalLine.isTrivia(tree.tokens().type(after))) after++;
        return after;
    }

    public Cursor at(int other) {
        return new Cursor(document, chunk, tree, other);
    }

    /** The root of another tree over tokens of the same line. */
    public Cursor in(LineTree other) {
        return new Cursor(document, chunk, other, other.root());
    }

    public List<Cursor> children() {
        int[] numbers = tree.children(node);
        var children = new Cursor[numbers.length];
        for (int i = 0; i < numbers.length; i++) children[i] = at(numbers[i]);
        return Arrays.asList(children);
    }

    public Optional<Cursor> child(NodeKind kind) {
        for (int child : tree.children(node)) if (tree.kind(child) == kind) return Optional.of(at(child));
        return Optional.empty();
    }

    /** The parent in the line's tree; empty for its root. */
    public Optional<Cursor> parent() {
        int parent = tree.parent(node);
        return parent < 0 ? Optional.empty() : Optional.of(at(parent));
    }

    /** The call of what stands here, if it is called right here. */
    public Optional<Cursor> call() {
        return parent().filter(around ->
                around.kind() == NodeKind.CALL && around.first().equals(this));
    }

    /** Whether nothing of its parent stands in front; so it is of a root. */
    public boolean isFirstChild() {
        int parent = tree.parent(node);
        return parent < 0 || tree.firstDescendant(parent) == tree.firstDescendant(node);
    }

    /** Whether its parent has no other child; so it is of a root. */
    public boolean isOnlyChild() {
        int parent = tree.parent(node);
        return parent < 0 || node == parent - 1 && isFirstChild();
    }

    /** The child of another cursor in the place that a child has here; empty if there are stars, or not as many. */
    Optional<Cursor> opposite(Cursor child, Cursor other) {
        int[] own = tree.children(node);
        int[] others = other.tree.children(other.node);
        if (own.length != others.length) return Optional.empty();
        int place = -1;
        for (int i = 0; i < own.length; i++) {
            if (tree.kind(own[i]) == NodeKind.STARRED || other.tree.kind(others[i]) == NodeKind.STARRED) {
                return Optional.empty();
            }
            if (own[i] == child.node) place = i;
        }
        return place < 0 ? Optional.empty() : Optional.of(other.at(others[place]));
    }

    List<Cursor> children(NodeKind kind) {
        var result = new ArrayList<Cursor>();
        for (int child : tree.children(node)) if (tree.kind(child) == kind) result.add(at(child));
        return result;
    }

    public Cursor first() {
        return at(tree.children(node)[0]);
    }

    public Cursor last() {
        return at(node - 1);
    }

    Expression expression(int index) {
        return Expression.of(at(tree.children(node)[index]));
    }

    /** The child at an index as an expression, if there are so many children and it is no BODY. */
    Optional<Expression> expressionIfPresent(int index) {
        int[] children = tree.children(node);
        if (index >= children.length || tree.kind(children[index]) == NodeKind.BODY) return Optional.empty();
        return Optional.of(Expression.of(at(children[index])));
    }

    List<Expression> expressions() {
        var result = new ArrayList<Expression>();
        for (int child : tree.children(node)) result.add(Expression.of(at(child)));
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor that && document == that.document && chunk == that.chunk && node == that.node;
    }

    @Override
    public int hashCode() {
        return chunk * 31 + node;
    }

    @Override
    public String toString() {
        return kind() + " " + range() + " " + text();
    }
}
