package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.LogicalLine;
import dev.anyiolsp.grammar.PythonLexer;
import dev.anyiolsp.grammar.Utf16Stream;

/** Cuts a text into chunks, from an offset on at which a chunk begins. */
final class ChunkLexer {
    private final String text;
    private final Utf16Stream stream;
    private final LogicalLine line;

    /** Reads {@code text} from offset {@code from} to its end. */
    ChunkLexer(String text, int from) {
        this(text, from, text.length());
    }

    /** Reads {@code text} from offset {@code from} as if it ended at offset {@code to}. */
    ChunkLexer(String text, int from, int to) {
        this.text = text;
        stream = new Utf16Stream(text, from, to);
        line = new LogicalLine(stream);
    }

    /** Offset at which the next chunk begins. */
    int position() {
        return line.end();
    }

    /**
     * Whether a chunk given so far might have been another one had the text not ended where it was said to: false means
     * that what comes behind has not been looked at.
     */
    boolean sawEnd() {
        return stream.endSeen();
    }

    /** The next chunk, or null at the end. */
    Chunk next() {
        if (!line.read()) return null;
        var tokens = Tokens.of(line.copyTypes(), line.copyEnds());
        String message = line.errorMessage();
        var error = message == null ? null : new SyntaxError(line.errorStart(), line.errorEnd(), message);
        return new Chunk(text.substring(line.start(), line.end()), head(), tokens, error);
    }

    private Head head() {
        if (line.first() < 0) return Head.NONE;
        return new Head(kind(), line.column(), line.tabColumn(), line.opens());
    }

    private HeadKind kind() {
        if (line.isCaseOrSimple()) return HeadKind.CASE_OR_SIMPLE;
        return switch (line.headWord()) {
            case PythonLexer.DEF -> HeadKind.FUNCTION;
            case PythonLexer.CLASS -> HeadKind.CLASS;
            case PythonLexer.IF -> HeadKind.IF;
            case PythonLexer.ELIF -> HeadKind.ELIF;
            case PythonLexer.ELSE -> HeadKind.ELSE;
            case PythonLexer.FOR -> HeadKind.FOR;
            case PythonLexer.WHILE -> HeadKind.WHILE;
            case PythonLexer.WITH -> HeadKind.WITH;
            case PythonLexer.TRY -> HeadKind.TRY;
            case PythonLexer.EXCEPT -> HeadKind.EXCEPT;
            case PythonLexer.FINALLY -> HeadKind.FINALLY;
            case PythonLexer.MATCH -> HeadKind.MATCH;
            case PythonLexer.CASE -> HeadKind.CASE;
            case PythonLexer.AT -> HeadKind.DECORATOR;
            default -> HeadKind.SIMPLE;
        };
    }
}
