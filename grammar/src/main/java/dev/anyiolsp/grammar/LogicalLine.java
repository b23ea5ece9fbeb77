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
    private int next(int token) {
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
        classify();
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
        int end = lexer.stream().end();
        for (int i = offset; i < end; i++) {
            switch (text.charAt(i)) {
                case ' ', '\t', '\f' -> {}
                case '#', '\r', '\n' -> {
                    return true;
                }
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    /** Decides soft keywords, the form of a with statement, and whether a head opens a block. */
    private void classify() {
        int last = lastSignificant();
        if (type(first) == PythonLexer.NAME) {
            if (isWord(first, "match")) classifyMatch(last);
            else if (isWord(first, "case")) classifyCase(last);
        }
        boolean head = headWord() >= 0 && headWord() != PythonLexer.AT;
        boolean statementStart = true;
        int depth = 0;
        int lambdas = 0;
        int colon = -1;
        for (int i = first; i < count; i++) {
            int type = type(i);
            if (isTrivia(type)) continue;
            boolean atStart = statementStart;
            statementStart = false;
            switch (type) {
                case PythonLexer.LPAR, PythonLexer.LSQB, PythonLexer.LBRACE -> depth++;
                case PythonLexer.RPAR, PythonLexer.RSQB, PythonLexer.RBRACE -> depth--;
                case PythonLexer.LAMBDA -> {
                    if (depth == 0) lambdas++;
                }
                case PythonLexer.COLON -> {
                    if (depth != 0) break;
                    if (lambdas > 0) lambdas--;
                    else if (head && colon < 0) {
                        colon = i;
                        statementStart = true;
                    }
                }
                case PythonLexer.SEMI -> statementStart = depth == 0;
                case PythonLexer.NAME -> {
                    if (atStart) classifyName(i);
                }
                case PythonLexer.WITH -> {
                    if (head && colon < 0) classifyWith(i);
                    if (next(i) >= 0 && type(next(i)) == PythonLexer.WITH_LPAR) {
                        i = next(i);
                        depth++;
                    }
                }
                default -> {}
            }
        }
        opens = head && (colon < 0 || colon == last);
    }

    private int lastSignificant() {
        int i = count - 1;
        while (isTrivia(type(i)) || type(i) == PythonLexer.NEWLINE) i--;
        return i;
    }

    private boolean isWord(int token, String word) {
        int from = tokenStart(token);
        return ends[token] - from == word.length() && text.startsWith(word, start + from);
    }

    private void become(int token, int type) {
        types[token] = (byte) type;
    }

    private void classifyMatch(int last) {
        int second = next(first);
        if (second < 0 || second == last && type(second) == PythonLexer.COLON) return;
        if (type(last) == PythonLexer.COLON && depthAt(last) == 0 || startsOperand(type(second)))
            become(first, PythonLexer.MATCH);
    }

    private int depthAt(int token) {
        int depth = 0;
        for (int i = first; i < token; i++) {
            switch (type(i)) {
                case PythonLexer.LPAR, PythonLexer.LSQB, PythonLexer.LBRACE -> depth++;
                case PythonLexer.RPAR, PythonLexer.RSQB, PythonLexer.RBRACE -> depth--;
                default -> {}
            }
        }
        return depth;
    }

    /** Whether a token of this type directly behind a name makes the two no expression. */
    private static boolean startsOperand(int type) {
        return switch (type) {
            case PythonLexer.NAME,
                    PythonLexer.INTEGER,
                    PythonLexer.FLOAT,
                    PythonLexer.IMAGINARY,
                    PythonLexer.STRING,
                    PythonLexer.BYTES,
                    PythonLexer.UNTERMINATED,
                    PythonLexer.FSTRING_START,
                    PythonLexer.TSTRING_START,
                    PythonLexer.TRUE,
                    PythonLexer.FALSE,
                    PythonLexer.NONE,
                    PythonLexer.ELLIPSIS,
                    PythonLexer.LBRACE,
                    PythonLexer.LAMBDA,
                    PythonLexer.AWAIT,
                    PythonLexer.TILDE -> true;
            default -> false;
        };
    }

    private void classifyCase(int last) {
        int second = next(first);
        if (second < 0) return;
        if (startsOperand(type(second))) {
            become(first, PythonLexer.CASE);
            return;
        }
        switch (type(second)) {
            case PythonLexer.LPAR, PythonLexer.LSQB, PythonLexer.STAR, PythonLexer.PLUS, PythonLexer.MINUS -> {}
            default -> {
                return;
            }
        }
        int colon = firstColon();
        if (colon < 0) return;
        become(first, PythonLexer.CASE);
        caseOrSimple = colon != last && (type(second) == PythonLexer.LPAR || type(second) == PythonLexer.LSQB);
    }

    /** The first colon outside brackets that is no lambda's, or -1. */
    private int firstColon() {
        int depth = 0;
        int lambdas = 0;
        for (int i = first; i < count; i++) {
            switch (type(i)) {
                case PythonLexer.LPAR, PythonLexer.LSQB, PythonLexer.LBRACE -> depth++;
                case PythonLexer.RPAR, PythonLexer.RSQB, PythonLexer.RBRACE -> depth--;
                case PythonLexer.LAMBDA -> {
                    if (depth == 0) lambdas++;
                }
                case PythonLexer.COLON -> {
                    if (depth == 0 && --lambdas < 0) return i;
                }
                default -> {}
            }
        }
        return -1;
    }

    private void classifyName(int token) {
        int next = next(token);
        if (next < 0) return;
        if (type(next) == PythonLexer.NAME) {
            if (isWord(token, "type")) become(token, PythonLexer.TYPE);
        } else if (type(next) == PythonLexer.IMPORT || type(next) == PythonLexer.FROM) {
            if (isWord(token, "lazy")) become(token, PythonLexer.LAZY);
        }
    }

    /**
     * A parenthesis behind {@code with} is around the items if a colon follows it and what is in it can be items: no
     * star, no yield, no walrus, no generator.
     */
    private void classifyWith(int with) {
        int open = next(with);
        if (open < 0 || type(open) != PythonLexer.LPAR) return;
        int depth = 0;
        boolean items = next(open) >= 0 && type(next(open)) != PythonLexer.RPAR;
        boolean named = false;
        boolean itemStart = false;
        for (int i = open; i >= 0; i = next(i)) {
            int type = type(i);
            boolean atStart = itemStart;
            itemStart = false;
            switch (type) {
                case PythonLexer.LPAR, PythonLexer.LSQB, PythonLexer.LBRACE -> {
                    itemStart = depth == 0;
                    depth++;
                }
                case PythonLexer.RPAR, PythonLexer.RSQB, PythonLexer.RBRACE -> {
                    if (--depth > 0) break;
                    int behind = next(i);
                    if ((items || named) && behind >= 0 && type(behind) == PythonLexer.COLON)
                        become(open, PythonLexer.WITH_LPAR);
                    return;
                }
                case PythonLexer.COMMA -> itemStart = depth == 1;
                case PythonLexer.STAR -> items &= depth != 1 || !atStart;
                case PythonLexer.YIELD, PythonLexer.COLON_ASSIGN, PythonLexer.FOR -> items &= depth != 1;
                case PythonLexer.AS -> named |= depth == 1;
                default -> {}
            }
        }
    }
}
