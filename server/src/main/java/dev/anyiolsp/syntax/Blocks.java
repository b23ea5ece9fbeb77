package dev.anyiolsp.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The block structure of a document, assembled from line heads alone: which head's suite holds a chunk, and where that
 * chunk's own block ends. Python's indentation errors are found here; after one the nearest block goes on.
 */
final class Blocks {
    /** {@link #parentOf} of a statement of the module. */
    static final int MODULE = -1;
    /** CPython's limit of nested indentation. */
    private static final int MAX_DEPTH = 99;

    private final int[] parents;
    private final int[] ends;
    private final List<Misplaced> errors;

    private Blocks(int[] parents, int[] ends, List<Misplaced> errors) {
        this.parents = parents;
        this.ends = ends;
        this.errors = errors;
    }

    /** Number of the chunk whose suite holds this one, or {@link #MODULE}. */
    int parentOf(int chunk) {
        return parents[chunk];
    }

    /** Number of the first chunk behind this one and its suite. */
    int endOf(int chunk) {
        return ends[chunk];
    }

    /** Errors of the structure, in order. */
    List<Misplaced> errors() {
        return errors;
    }

    static Blocks of(ChunkSequence chunks) {
        return new Assembler(chunks).assemble();
    }

    /** Whether a line may stand for another one without a change of the structure, its errors included. */
    static boolean areAlike(Chunk before, Chunk after) {
        if (!before.head().equals(after.head())) return false;
        return before.head().kind() != HeadKind.EXCEPT || isStar(before) == isStar(after);
    }

    /**
     * An error of the structure; where it lies and how lines are numbered is known only to the document.
     *
     * @param chunk the line at whose first word it is; the number of chunks for the end of the text
     * @param message the beginning of what is wrong
     * @param opener the head whose line belongs behind the message, or -1
     */
    record Misplaced(int chunk, String message, int opener) {
        SyntaxError in(ChunkSequence chunks) {
            var words = opener < 0 ? message : message + lineOf(chunks, opener);
            if (chunk >= chunks.size()) {
                int end = beforeLastLineEnd(chunks);
                return new SyntaxError(end, end, words);
            }
            var line = chunks.get(chunk);
            int first = Lines.firstToken(line);
            int start = chunks.start(chunk);
            return new SyntaxError(
                    start + line.tokens().start(first), start + line.tokens().end(first), words);
        }

        /** 1-based line of a chunk's first word. */
        private static int lineOf(ChunkSequence chunks, int chunk) {
            var line = chunks.get(chunk);
            return 1
                    + chunks.linesBefore(chunk)
                    + Lines.breaks(line.text(), line.tokens().start(Lines.firstToken(line)));
        }

        /** CPython points behind the last character of the last line. */
        private static int beforeLastLineEnd(ChunkSequence chunks) {
            int length = chunks.length();
            if (chunks.size() == 0) return length;
            var last = chunks.get(chunks.size() - 1).text();
            if (last.endsWith("\r\n")) return length - 2;
            return last.endsWith("\n") || last.endsWith("\r") ? length - 1 : length;
        }
    }

    /** An indented block that is open while the heads are read. */
    private static final class Open {
        final int head;
        final int column;
        final int tabColumn;
        final boolean ofMatch;
        /** The statement that a clause at this level would continue, as the kind of its first word. */
        HeadKind owner = HeadKind.SIMPLE;
        /** The last line of that statement at this level. */
        HeadKind last = HeadKind.SIMPLE;

        boolean star;
        boolean decorated;

        Open(int head, Head first, boolean ofMatch) {
            this.head = head;
            this.column = first.column();
            this.tabColumn = first.tabColumn();
            this.ofMatch = ofMatch;
        }
    }

    private static final class Assembler {
        private final Chunk[] chunks;
        private final int[] parents;
        private final int[] ends;
        private final List<Misplaced> errors = new ArrayList<>();
        private final ArrayList<Open> open = new ArrayList<>();
        private int opener = -1;
        private int lastLine = -1;

        Assembler(ChunkSequence chunks) {
            this.chunks = chunks.toArray();
            this.parents = new int[chunks.size()];
            this.ends = new int[chunks.size()];
        }

        Blocks assemble() {
            Arrays.fill(parents, MODULE);
            open.add(new Open(MODULE, new Head(HeadKind.TRIVIA, 0, 0, false), false));
            for (int i = 0; i < chunks.length; i++) {
                ends[i] = i + 1;
                if (chunks[i].head().kind() != HeadKind.TRIVIA) line(i);
            }
            finish();
            return new Blocks(parents, ends, List.copyOf(errors));
        }

        private void line(int i) {
            var head = chunks[i].head();
            if (opener >= 0) enter(i, head);
            else if (head.column() > top().column) {
                error(i, "unexpected indent");
                push(new Open(top().head, head, top().ofMatch));
            }
            leave(i, head);
            parents[i] = top().head;
            clause(i, head);
            opener = head.opens() ? i : -1;
            lastLine = i;
        }

        private void enter(int i, Head head) {
            var opened = chunks[opener].head();
            if (head.column() <= top().column) {
                error(i, missing(opened), opener);
                return;
            }
            if (head.tabColumn() <= top().tabColumn) error(i, "inconsistent use of tabs and spaces in indentation");
            if (open.size() > MAX_DEPTH) error(i, "too many levels of indentation");
            push(new Open(opener, head, opened.kind() == HeadKind.MATCH));
        }

        private void leave(int i, Head head) {
            if (head.column() < top().column) {
                while (head.column() < top().column) close(i);
                if (head.column() > top().column) {
                    error(i, "unindent does not match any outer indentation level");
                    push(new Open(top().head, head, top().ofMatch));
                    return;
                }
            }
            if (head.column() == top().column && head.tabColumn() != top().tabColumn) {
                error(i, "inconsistent use of tabs and spaces in indentation");
            }
        }

        /** Checks that a clause has its statement, a decorator its definition, a case its match. */
        private void clause(int i, Head head) {
            var block = top();
            var kind = readingOf(head, block.ofMatch);
            if (block.decorated) {
                boolean fits = kind == HeadKind.DECORATOR || kind == HeadKind.FUNCTION || kind == HeadKind.CLASS;
                if (!fits) error(i, "invalid syntax");
                block.decorated = false;
            }
            if (kind == HeadKind.DECORATOR) block.decorated = true;
            if (kind == HeadKind.EXCEPT) {
                boolean star = isStar(chunks[i]);
                if (block.last == HeadKind.EXCEPT && star != block.star) {
                    error(i, "cannot have both 'except' and 'except*' on the same 'try'");
                }
                block.star = star;
            }
            if (kind.isClause()) {
                if (!continues(block, kind)) error(i, "invalid syntax");
            } else {
                endStatement(block, i);
                if ((kind == HeadKind.CASE) != block.ofMatch) error(i, "invalid syntax");
                block.owner = kind;
            }
            block.last = kind;
        }

        /** A statement of a block is over where the next one begins, or the block ends, at chunk {@code next}. */
        private void endStatement(Open block, int next) {
            if (block.owner != HeadKind.TRY) return;
            boolean handled = block.last != HeadKind.TRY;
            if (!handled) error(next, "expected 'except' or 'finally' block");
        }

        private static boolean continues(Open block, HeadKind kind) {
            return switch (kind) {
                case ELIF -> block.owner == HeadKind.IF && block.last != HeadKind.ELSE;
                case EXCEPT -> block.last == HeadKind.TRY || block.last == HeadKind.EXCEPT;
                case FINALLY -> block.owner == HeadKind.TRY && block.last != HeadKind.FINALLY;
                default ->
                    switch (block.owner) {
                        case IF, FOR, WHILE -> block.last != HeadKind.ELSE;
                        case TRY -> block.last == HeadKind.EXCEPT;
                        default -> false;
                    };
            };
        }

        private void finish() {
            int end = chunks.length;
            if (opener >= 0) error(end, missing(chunks[opener].head()), opener);
            while (true) {
                var block = top();
                if (block.decorated) error(end, "invalid syntax");
                endStatement(block, end);
                if (open.size() == 1) return;
                close(end);
            }
        }

        private Open top() {
            return open.get(open.size() - 1);
        }

        private void push(Open block) {
            open.add(block);
        }

        private void close(int i) {
            var block = open.remove(open.size() - 1);
            if (i < chunks.length) {
                if (block.decorated) error(i, "invalid syntax");
                endStatement(block, i);
            }
            if (block.head >= 0) ends[block.head] = Math.max(ends[block.head], lastLine + 1);
        }

        private static String missing(Head opener) {
            return "expected an indented block after " + describe(opener.kind()) + " on line ";
        }

        private void error(int i, String message) {
            error(i, message, -1);
        }

        /** One error a line is enough: the first one says it. */
        private void error(int i, String message, int opener) {
            if (!errors.isEmpty() && errors.get(errors.size() - 1).chunk() == i) return;
            errors.add(new Misplaced(i, message, opener));
        }

        private static String describe(HeadKind kind) {
            return switch (kind) {
                case FUNCTION -> "function definition";
                case CLASS -> "class definition";
                case EXCEPT, ELIF, IF, ELSE, FOR, WHILE, WITH, TRY, FINALLY, MATCH, CASE ->
                    "'" + kind.name().toLowerCase(java.util.Locale.ROOT) + "' statement";
                default -> "statement";
            };
        }
    }

    private static boolean isStar(Chunk except) {
        int token = Lines.nextToken(except, Lines.firstToken(except) + 1);
        return except.text().startsWith("*", except.tokens().start(token));
    }

    /** What a head is inside or outside a match. */
    static HeadKind readingOf(Head head, boolean inMatch) {
        if (head.kind() != HeadKind.CASE_OR_SIMPLE) return head.kind();
        return inMatch ? HeadKind.CASE : HeadKind.SIMPLE;
    }
}
