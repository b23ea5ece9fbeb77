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
    private final List<SyntaxError> errors;

    private Blocks(int[] parents, int[] ends, List<SyntaxError> errors) {
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

    /** Errors of the structure, offsets in the document, in order. */
    List<SyntaxError> errors() {
        return errors;
    }

    static Blocks of(List<Chunk> chunks, int[] starts) {
        return new Assembler(chunks, starts).assemble();
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
        private final List<Chunk> chunks;
        private final int[] starts;
        private final int[] parents;
        private final int[] ends;
        private final List<SyntaxError> errors = new ArrayList<>();
        private final ArrayList<Open> open = new ArrayList<>();
        private int opener = -1;
        private int lastLine = -1;
        private int[] linesBefore;

        Assembler(List<Chunk> chunks, int[] starts) {
            this.chunks = chunks;
            this.starts = starts;
            this.parents = new int[chunks.size()];
            this.ends = new int[chunks.size()];
        }

        Blocks assemble() {
            Arrays.fill(parents, MODULE);
            open.add(new Open(MODULE, new Head(HeadKind.TRIVIA, 0, 0, false), false));
            for (int i = 0; i < chunks.size(); i++) {
                ends[i] = i + 1;
                if (chunks.get(i).head().kind() != HeadKind.TRIVIA) line(i);
            }
            finish();
            return new Blocks(parents, ends, List.copyOf(errors));
        }

        private void line(int i) {
            var head = chunks.get(i).head();
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
            var opened = chunks.get(opener).head();
            if (head.column() <= top().column) {
                error(i, "expected an indented block after " + describe(opened.kind()) + " on line " + lineOf(opener));
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
                boolean star = isStar(i);
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
            int end = chunks.size();
            if (opener >= 0) {
                var opened = chunks.get(opener).head();
                errorAtEnd(
                        "expected an indented block after " + describe(opened.kind()) + " on line " + lineOf(opener));
            }
            while (true) {
                var block = top();
                if (block.decorated) errorAtEnd("invalid syntax");
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
            if (i < chunks.size()) {
                if (block.decorated) error(i, "invalid syntax");
                endStatement(block, i);
            }
            if (block.head >= 0) ends[block.head] = Math.max(ends[block.head], lastLine + 1);
        }

        /** One error a line is enough: the first one says it. */
        private void error(int i, String message) {
            if (i >= chunks.size()) {
                errorAtEnd(message);
                return;
            }
            var tokens = chunks.get(i).tokens();
            int first = Lines.firstToken(chunks.get(i));
            int start = starts[i] + tokens.start(first);
            if (!errors.isEmpty() && errors.get(errors.size() - 1).start() == start) return;
            errors.add(new SyntaxError(start, starts[i] + tokens.end(first), message));
        }

        private void errorAtEnd(String message) {
            int end = beforeLastLineEnd(starts[chunks.size()]);
            if (!errors.isEmpty() && errors.get(errors.size() - 1).start() == end) return;
            errors.add(new SyntaxError(end, end, message));
        }

        /** CPython points behind the last character of the last line. */
        private int beforeLastLineEnd(int length) {
            if (chunks.isEmpty()) return length;
            var last = chunks.get(chunks.size() - 1).text();
            if (last.endsWith("\r\n")) return length - 2;
            return last.endsWith("\n") || last.endsWith("\r") ? length - 1 : length;
        }

        private boolean isStar(int i) {
            var chunk = chunks.get(i);
            int token = Lines.nextToken(chunk, Lines.firstToken(chunk) + 1);
            return chunk.text().startsWith("*", chunk.tokens().start(token));
        }

        /** 1-based line of a chunk's first word. */
        private int lineOf(int i) {
            if (linesBefore == null) linesBefore = countLines();
            var chunk = chunks.get(i);
            return 1
                    + linesBefore[i]
                    + Lines.breaks(chunk.text(), chunk.tokens().start(Lines.firstToken(chunk)));
        }

        /** Line breaks in front of each chunk, counted once however many errors ask. */
        private int[] countLines() {
            var counts = new int[chunks.size()];
            for (int k = 1; k < counts.length; k++) {
                var before = chunks.get(k - 1);
                counts[k] = counts[k - 1] + Lines.breaks(before.text(), before.length());
            }
            return counts;
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

    /** What a head is inside or outside a match. */
    static HeadKind readingOf(Head head, boolean inMatch) {
        if (head.kind() != HeadKind.CASE_OR_SIMPLE) return head.kind();
        return inMatch ? HeadKind.CASE : HeadKind.SIMPLE;
    }
}
