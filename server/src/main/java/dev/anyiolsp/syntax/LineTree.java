package dev.anyiolsp.syntax;

import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The syntax tree of one logical line in compact arrays, children before their parents (post-order), so that building
 * it is pushing and reducing. Nodes are numbers from 0; the root, a {@link NodeKind#LINE}, is the last. Offsets are
 * UTF-16 units from the chunk's start; token numbers refer to the chunk's {@link Tokens}.
 */
public final class LineTree {
    /** Bit of an import's {@code data}: {@code lazy import}. */
    public static final int LAZY = 1 << 16;
    /** Bit of a replacement field's {@code data}: {@code {x=}}. */
    public static final int DEBUG = 1 << 20;

    private final Tokens tokens;
    private final Nodes nodes;
    private final SyntaxError error;
    private volatile Object facts;
    /** What the tree shares with that of an earlier version; null if it was parsed as a whole. */
    private Origin origin;
    /** What it is put around; null if that is nothing. */
    private Framing framing;
    /** No node stands deeper; 0 until somebody asks. */
    private int levels;

    /** Takes the array over. {@code error} is null for a line that is valid Python. */
    LineTree(Tokens tokens, int[] nodes, SyntaxError error) {
        this(tokens, Nodes.of(nodes), error);
    }

    private LineTree(Tokens tokens, Nodes nodes, SyntaxError error) {
        this.tokens = tokens;
        this.nodes = nodes;
        this.error = error;
    }

    public int size() {
        return nodes.count();
    }

    public int root() {
        return size() - 1;
    }

    /** The nodes as one array, for comparison. */
    int[] copyNodes() {
        return nodes.copy();
    }

    /** The line's syntax error, relative to the chunk, or null. */
    public SyntaxError error() {
        return error;
    }

    public Tokens tokens() {
        return tokens;
    }

    public NodeKind kind(int node) {
        return nodes.kind(node);
    }

    /** The first node of some kinds that is one or stands behind it; or -1. */
    public int next(Set<NodeKind> kinds, int from) {
        return nodes.next(kinds, from);
    }

    public int firstToken(int node) {
        return nodes.firstToken(node);
    }

    public int lastToken(int node) {
        return nodes.lastToken(node);
    }

    public int start(int node) {
        return tokens.start(firstToken(node));
    }

    public int end(int node) {
        return tokens.end(lastToken(node));
    }

    public int data(int node) {
        return nodes.data(node);
    }

    /** How many nodes are in the subtree of a node. */
    int size(int node) {
        return nodes.size(node);
    }

    /** How many levels it has at most. */
    int levels() {
        if (levels == 0) levels = Levels.of(nodes.copy());
        return levels;
    }

    /** The level of a node: 1 for the root. */
    private int level(int node) {
        int level = 0;
        for (int around = node; around >= 0; around = parent(around)) level++;
        return level;
    }

    /** The first node, in the array's order, of the subtree of {@code node}. */
    int firstDescendant(int node) {
        return nodes.firstDescendant(node);
    }

    /** The first node that ends at a token or behind. */
    int firstEndingAt(int token) {
        return nodes.firstEndingAt(token);
    }

    /** The first node that ends behind an offset; if there is none, the number of nodes. */
    public int firstEndingBehind(int offset) {
        return offset < tokens.end(tokens.count() - 1) ? firstEndingAt(tokens.at(offset)) : size();
    }

    /** The parent, or -1 for the root. */
    public int parent(int node) {
        return nodes.parent(node);
    }

    /** The children in the order of the source; empty for a leaf. */
    public int[] children(int node) {
        return nodes.children(node);
    }

    /**
     * The nodes that differ from those of an earlier tree.
     *
     * @param before the earlier tree, as long as somebody has it
     * @param parent of those nodes in the earlier tree
     * @param from the first node that differs, in both
     * @param oldTo the first behind them in the earlier tree
     * @param newTo the first behind them in this one
     */
    public record Origin(WeakReference<LineTree> before, int parent, int from, int oldTo, int newTo) {
        /** Whether this is said of a tree. */
        public boolean isFrom(LineTree tree) {
            return before.refersTo(tree);
        }

        public int growth() {
            return newTo - oldTo;
        }
    }

    /** What the tree shares with an earlier one; empty if nothing is known of that. */
    public Optional<Origin> origin() {
        return Optional.ofNullable(origin);
    }

    /**
     * The nodes that are those of an earlier tree, around which the others were parsed by themselves.
     *
     * @param before the earlier tree, as long as somebody has it
     * @param outside the tree of the others alone
     * @param hole the node of that tree in front of which they were left out
     * @param from the first of them in the earlier tree
     * @param to the first behind them there
     * @param now the first of them in this tree
     */
    public record Framing(WeakReference<LineTree> before, LineTree outside, int hole, int from, int to, int now) {
        /** Whether this is said of a tree. */
        public boolean isFrom(LineTree tree) {
            return before.refersTo(tree);
        }

        /** The first node behind them in this tree. */
        public int behind() {
            return now + to - from;
        }
    }

    /** Which nodes in the middle are those of an earlier tree; empty if nothing is known of that. */
    public Optional<Framing> framing() {
        return Optional.ofNullable(framing);
    }

    /** The sibling in front of a node; if there is none, some node outside of its parent, or -1. */
    public int nodeBefore(int node) {
        return firstDescendant(node) - 1;
    }

    /** Whether a node is another one or stands below it. */
    public boolean holds(int node, int inner) {
        return inner <= node && inner >= firstDescendant(node);
    }

    /**
     * This tree with some nodes replaced.
     *
     * @param others the nodes that come
     * @param oldTo from this token on all get other numbers
     * @param growth by how much the numbers of tokens grow
     * @param chunk that has the tokens
     */
    LineTree with(Nodes.Replacement replaced, int[] others, int oldTo, int growth, Chunk chunk) {
        var tree = new LineTree(chunk.tokens(), nodes.with(replaced, others, oldTo, growth), null);
        int newTo = replaced.from() + replaced.count();
        tree.origin = origin(replaced.parent(), replaced.from(), replaced.to(), newTo);
        tree.levels = Math.max(levels(), level(replaced.parent()) + Levels.of(others));
        return tree;
    }

    /** Says of another tree in which nodes it differs from this one. */
    Origin origin(int parent, int from, int oldTo, int newTo) {
        return new Origin(new WeakReference<>(this), parent, from, oldTo, newTo);
    }

    /**
     * The same tree over as many other tokens.
     *
     * @param differing which nodes may say something else; null if that is not known
     */
    LineTree over(Tokens others, Origin differing) {
        var tree = new LineTree(others, nodes, null);
        tree.origin = differing;
        tree.levels = levels;
        return tree;
    }

    /**
     * The tree of a line that has some of these nodes, between others.
     *
     * @param outside the tree of the others alone
     */
    LineTree framed(Chunk chunk, LineTree outside, int[] front, int from, int to, int shift, int[] behind) {
        var tree = new LineTree(chunk.tokens(), nodes.framed(front, from, to, shift, behind), null);
        tree.levels = outside.levels() + levels();
        return tree;
    }

    /** Says what it is put around. */
    void framedBy(Framing known) {
        framing = known;
    }

    /** The fact that is kept, or null. */
    @SuppressWarnings("unchecked")
    public <T> T knownFacts() {
        return (T) facts;
    }

    /** A fact about this tree alone, computed at the first call and kept: one kind of fact a tree. */
    @SuppressWarnings("unchecked")
    public <T> T facts(Supplier<T> compute) {
        var known = facts;
        if (known == null) facts = known = compute.get();
        return (T) known;
    }
}
