package dev.anyiolsp.grammar;

import java.util.Arrays;
import org.antlr.v4.runtime.Token;

/**
 * Reads a text line by logical line: the trivia in front of a line (blank lines, comments) and the line itself, with all
 * that its brackets and strings span. One object is used for all lines; it holds the tokens of the last one read.
 */
public final class LogicalLine {
    /** Up to so many lines of trivia stay with the logical line behind them. */
    private static final int TRIVIA_KEPT = 8;
    /** A longer run of trivia is cut after so many lines at the latest. */
    private static final int TRIVIA_LIMIT = 64;
    /** Chosen by a line's content, cuts come about every so many lines and stay in place when lines move. */
    private static final int CUT_MASK = 15;

    private final PythonLexer lexer;
    private final String text;
    private final LineWords words = new LineWords(this);
    private byte[] types = new byte[64];
    private int[] ends = new int[64];
    private int count;
    private int start;
    private int first;
    /** Editors may leave it in front of a text; decoders take it away. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private int column;
    private int tabColumn;
    private boolean opens;
    private boolean caseOrSimple;

    /** Starts at an offset of the text. */
    public LogicalLine(Utf16Stream stream) {
        lexer = new PythonLexer(stream);
        text = stream.text();
        lexer.restart(stream.index());
    }

    /** Offset of the line's first character of trivia. */
    public int start() {
        return start;
    }

    /** Offset behind the line's end. */
    public int end() {
        return lexer.position();
    }

    public int count() {
        return count;
    }

    public int type(int token) {
        return types[token] & 0xff;
    }

    /** Offset of the unit behind a token, from the line's start. */
    public int tokenEnd(int token) {
        return ends[token];
    }

    /** Offset of a token's first unit, from the line's start. */
    public int tokenStart(int token) {
        return token == 0 ? 0 : ends[token - 1];
    }

    String text() {
        return text;
    }

    void become(int token, int type) {
        types[token] = (byte) type;
    }

    void setOpens(boolean value) {
        opens = value;
    }

    void setCaseOrSimple(boolean value) {
        caseOrSimple = value;
    }

    public byte[] copyTypes() {
        return Arrays.copyOf(types, count);
    }

    public int[] copyEnds() {
        return Arrays.copyOf(ends, count);
    }

    /** The first token that is no trivia, or -1. */
    public int first() {
        return first;
    }

    /** Width of the indentation, tabs to multiples of 8. */
    public int column() {
        return column;
    }

    /** Width of the indentation, tabs as one column. */
    public int tabColumn() {
        return tabColumn;
    }

    /** Whether the suite of this head follows on lines of its own. */
    public boolean opens() {
        return opens;
    }

    /** Whether a line read as {@code case} may be a simple statement too. */
    public boolean isCaseOrSimple() {
        return caseOrSimple;
    }

    /** Words about the line's first lexical error, or null. */
    public String errorMessage() {
        return lexer.errorMessage();
    }

    public int errorStart() {
        return lexer.errorStart() - start;
    }

    public int errorEnd() {
        return lexer.errorEnd() - start;
    }

    /** The type of the word that makes the line a head or clause, -1 for a simple statement. */
    public int headWord() {
        if (first < 0) return -1;
        int type = type(first);
        return switch (type) {
            case PythonLexer.ASYNC -> asyncHead();
            case PythonLexer.DEF,
                    PythonLexer.CLASS,
                    PythonLexer.IF,
                    PythonLexer.ELIF,
                    PythonLexer.ELSE,
                    PythonLexer.FOR,
                    PythonLexer.WHILE,
                    PythonLexer.WITH,
                    PythonLexer.TRY,
                    PythonLexer.EXCEPT,
                    PythonLexer.FINALLY,
                    PythonLexer.MATCH,
                    PythonLexer.CASE,
                    PythonLexer.AT -> type;
            default -> -1;
        };
    }

    private int asyncHead() {
        int second = next(first);
        if (second < 0) return -1;
        int type = type(second);
        return type == PythonLexer.DEF || type == PythonLexer.FOR || type == PythonLexer.WITH ? type : -1;
    }

    /** The next token behind {@code token} that is no trivia, or -1. */
    int next(int token) {
        for (int i = token + 1; i < count; i++) if (!isTrivia(type(i))) return i;
        return -1;
    }

    /** Whether the parser does not see tokens of this type. */
    public static boolean isTrivia(int type) {
        return type == PythonLexer.WHITESPACE
                || type == PythonLexer.NL
                || type == PythonLexer.COMMENT
                || type == PythonLexer.CONTINUATION;
    }

    /** Reads the next line; false at the end of the text. */
    public boolean read() {
        start = lexer.position();
        if (start >= lexer.stream().end()) return false;
        lexer.restart(start);
        count = 0;
        first = -1;
        opens = false;
        caseOrSimple = false;
        int width = 0;
        int tabWidth = 0;
        int continuedWidth = 0;
        int triviaLines = 0;
        int physicalLine = start;
        if (start == 0 && text.charAt(0) == BYTE_ORDER_MARK) {
            lexer.restart(1);
            add(PythonLexer.WHITESPACE);
        }
        for (; ; ) {
            int tokenStart = lexer.position();
            int type = lexer.scan();
            if (type == Token.EOF) {
                if (count > 0 && type(count - 1) == PythonLexer.CONTINUATION)
                    lexer.error(
                            start + tokenStart(count - 1), start + tokenStart(count - 1) + 1, Characters.END_OF_TEXT);
                lexer.closeAll();
                break;
            }
            if (type == PythonLexer.NEWLINE) {
                if (first >= 0 && lexer.atTopLevel()) {
                    add(type);
                    break;
                }
                add(PythonLexer.NL);
                if (first >= 0) {
                    if (!lexer.inFormattedString() && Recovery.startsStatement(lexer.stream(), column)) {
                        lexer.closeAll();
                        break;
                    }
                    continue;
                }
                triviaLines++;
                width = tabWidth = continuedWidth = 0;
                if (endsTrivia(triviaLines, physicalLine)) break;
                physicalLine = lexer.position();
                continue;
            }
            add(type);
            if (first >= 0) continue;
            switch (type) {
                case PythonLexer.WHITESPACE -> {
                    for (int i = tokenStart; i < lexer.position(); i++) {
                        char unit = text.charAt(i);
                        width = unit == ' ' ? width + 1 : unit == '\t' ? (width / 8 + 1) * 8 : 0;
                        tabWidth = unit == '\f' ? 0 : tabWidth + 1;
                    }
                }
                case PythonLexer.CONTINUATION -> {
                    if (continuedWidth == 0) continuedWidth = width;
                }
                case PythonLexer.COMMENT -> {}
                default -> {
                    first = count - 1;
                    // CPython too takes the wide count for both where the indentation is continued.
                    column = continuedWidth != 0 ? continuedWidth : width;
                    tabColumn = continuedWidth != 0 ? continuedWidth : tabWidth;
                }
            }
        }
        if (first < 0) {
            column = tabColumn = 0;
            return true;
        }
        words.decide();
        return true;
    }

    private void add(int type) {
        if (count == types.length) {
            types = Arrays.copyOf(types, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        types[count] = (byte) type;
        ends[count++] = lexer.position() - start;
    }

    /** Whether a run of trivia that has so many lines now is cut here. A function of the run's text alone. */
    private boolean endsTrivia(int lines, int lastLine) {
        if (lines < TRIVIA_KEPT) return false;
        if (lines >= TRIVIA_LIMIT) return true;
        int hash = 0;
        for (int i = lastLine; i < lexer.position(); i++) hash = 31 * hash + text.charAt(i);
        if (((hash ^ hash >>> 16) & CUT_MASK) == 0) return true;
        return lines > TRIVIA_KEPT && !isTriviaLine(lexer.position());
    }

    private boolean isTriviaLine(int offset) {
        for (int i = offset; ; i++) {
            switch (lexer.stream().at(i)) {
                case ' ', '\t', '\f' -> {}
                case '#', '\r', '\n', Token.EOF -> {
                    return true;
                }
                default -> {
                    return false;
                }
            }
        }
    }
}
