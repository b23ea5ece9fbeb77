package dev.anyiolsp.syntax;

import java.util.ArrayList;
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
    /** A statement of the module rarely has more lines. */
    private static final int MOST_USUAL = 64;

    private final BlockTable table;
    private final List<Misplaced> errors;

    private Blocks(BlockTable table, List<Misplaced> errors) {
        this.table = table;
        this.errors = errors;
    }

    /** Number of the chunk whose suite holds this one, or {@link #MODULE}. */
    int parentOf(int chunk) {
        return table.parentOf(chunk);
    }

    /** Number of the first chunk behind this one and its suite. */
    int endOf(int chunk) {
        return table.endOf(chunk);
    }

    /** How many chunks at the end are known to stand in the same blocks in another version. */
    int commonEnd(Blocks other) {
        return table.commonEnd(other.table);
    }

    /** Errors of the structure, in order. */
    List<Misplaced> errors() {
        return errors;
    }

    static Blocks of(ChunkSequence chunks) {
        return new Assembler(chunks, chunks.toArray(), 0, chunks.size()).assemble();
    }

    /**
     * The structure after an edit. It is assembled anew from the statement of the module that holds the first chunk of the
     * edit to the one behind the last; what stands around is taken over.
     *
     * @param chunks after the edit
     * @param from number of the first chunk that is another one
     * @param removed how many chunks went there
     * @param added how many came
     */
    Blocks after(ChunkSequence chunks, int from, int removed, int added) {
        int start = from - 1;
        while (start >= 0 && !beginsStatementOfModule(chunks.get(start))) start--;
        var assembler = new Assembler(chunks, null, Math.max(0, start), MOST_USUAL);
        if (start >= 0) assembler.goOnBehind(this, start);
        int next = start + 1;
        boolean isRestTheSame = false;
        while (next < chunks.size() && !isRestTheSame) {
            isRestTheSame = next >= from + added && beginsStatementOfModule(chunks.get(next));
            assembler.read(next++);
        }
        if (isRestTheSame) return assembler.withRest(this, next, added - removed);
        return assembler.finish(this);
    }

    /** Whether a line closes all blocks before it, so that what follows depends on nothing in front of it. */
    private static boolean beginsStatementOfModule(Chunk chunk) {
        var head = chunk.head();
        return head.kind() != HeadKind.TRIVIA
                && head.column() == 0
                && !head.kind().isClause();
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
        Misplaced moved(int distance) {
            return new Misplaced(chunk + distance, message, opener < 0 ? opener : opener + distance);
        }

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
        private final ChunkSequence chunks;
        /** The same, if all of them are read. */
        private final Chunk[] all;

        private final int size;
        private final BlockTable.Rows rows;
        private final List<Misplaced> errors = new ArrayList<>();
        private final ArrayList<Open> open = new ArrayList<>();
        private int opener = -1;
        private int lastLine = -1;

        /** @param first number of the first chunk whose place is to be found */
        Assembler(ChunkSequence chunks, Chunk[] all, int first, int expected) {
            this.chunks = chunks;
            this.all = all;
            this.size = chunks.size();
            this.rows = new BlockTable.Rows(first, expected);
            open.add(new Open(MODULE, new Head(HeadKind.TRIVIA, 0, 0, false), false));
        }

        Blocks assemble() {
            for (int i = 0; i < size; i++) read(i);
            close();
            return new Blocks(BlockTable.of(rows), List.copyOf(errors));
        }

        /** Begins with a statement of the module; what was found in front of it is taken over. */
        void goOnBehind(Blocks before, int statement) {
            rows.add(MODULE, statement + 1);
            for (var error : before.errors) if (error.chunk() <= statement) errors.add(error);
            var head = chunk(statement).head();
            top().owner = readingOf(head, false);
            top().last = top().owner;
            top().decorated = top().owner == HeadKind.DECORATOR;
            opener = head.opens() ? statement : -1;
            lastLine = statement;
        }

        /** Takes over what was found from {@code next} on, and below the statement of the module in front of it. */
        Blocks withRest(Blocks before, int next, int growth) {
            rows.setEnd(next - 1, before.endOf(next - 1 - growth) + growth);
            for (var error : before.errors) if (error.chunk() >= next - growth) errors.add(error.moved(growth));
            return new Blocks(before.table.with(rows, next - growth), List.copyOf(errors));
        }

        /** Takes over what was found before the first chunk. */
        Blocks finish(Blocks before) {
            close();
            return new Blocks(before.table.with(rows, before.table.size()), List.copyOf(errors));
        }

        private Chunk chunk(int i) {
            return all == null ? chunks.get(i) : all[i];
        }

        void read(int i) {
            rows.add(MODULE, i + 1);
            if (chunk(i).head().kind() != HeadKind.TRIVIA) line(i);
        }

        private void line(int i) {
            var head = chunk(i).head();
            if (opener >= 0) enter(i, head);
            else if (head.column() > top().column) {
                error(i, "unexpected indent");
                push(new Open(top().head, head, top().ofMatch));
            }
            leave(i, head);
            rows.setParent(i, top().head);
            clause(i, head);
            opener = head.opens() ? i : -1;
            lastLine = i;
        }

        private void enter(int i, Head head) {
            var opened = chunk(opener).head();
            if (head.column() <= top().column) {
                error(i, missing(opened), opener);
                return;
            }
            if (head.tabColumn() <= top().tabColumn) error(i, "inconsistent use of tabs and spaces in indentation");
            // Further in it would say no more.
            if (open.size() == MAX_DEPTH + 1) error(i, "too many levels of indentation");
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
                boolean star = isStar(chunk(i));
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

        private void close() {
            int end = size;
            if (opener >= 0) error(end, missing(chunk(opener).head()), opener);
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
            if (i < size) {
                if (block.decorated) error(i, "invalid syntax");
                endStatement(block, i);
            }
            if (block.head >= 0) {
                rows.setEnd(block.head, Math.max(rows.endOf(block.head), lastLine + 1));
            }
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
