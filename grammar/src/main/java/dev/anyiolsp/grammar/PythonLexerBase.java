package dev.anyiolsp.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;

/**
 * Gives the tokens of {@code PythonLexer} one at a time without making objects of them, and decides what rules cannot:
 * where formatted strings and their fields end, what a bracket closes, whether a number or a name is well formed.
 * It never fails: a text that is no Python yields its tokens and one {@linkplain #errorMessage() error}.
 */
public abstract class PythonLexerBase extends Lexer {
    /** Brackets open at once, as in CPython. */
    private static final int MAX_BRACKETS = 200;
    /** Formatted strings open at once, as in CPython. */
    private static final int MAX_FORMATTED_STRINGS = 149;
    /** Replacement fields in format specifications of each other, as in CPython. */
    private static final int MAX_FIELDS = 3;

    private static final int TRIPLE = 1 << 16;
    private static final int RAW = 1 << 17;
    private static final int TEMPLATE = 1 << 18;

    final Nesting nesting = new Nesting();
    private Utf16Stream stream;
    private CachingLexerSimulator automaton;
    private int tokenStart;
    private int errorStart;
    private int errorEnd;
    private String errorMessage;

    protected PythonLexerBase(CharStream input) {
        super(input);
        stream = (Utf16Stream) input;
    }

    /** Forgets the error and all that is open, and goes on at an offset. */
    public void restart(int offset) {
        if (automaton == null) automaton = new CachingLexerSimulator(this, getInterpreter());
        nesting.clear();
        _mode = DEFAULT_MODE;
        errorMessage = null;
        stream.seek(offset);
    }

    public final Utf16Stream stream() {
        return stream;
    }

    /** Offset of the unit behind the last token. */
    public final int position() {
        return stream.index();
    }

    /** Words about the first error since the last start, or null. */
    public final String errorMessage() {
        return errorMessage;
    }

    public final int errorStart() {
        return errorStart;
    }

    public final int errorEnd() {
        return errorEnd;
    }

    /** Whether the next line end ends the logical line. */
    public final boolean atTopLevel() {
        return nesting.depth() == 0;
    }

    /** Whether a formatted string is open. */
    public final boolean inFormattedString() {
        return nesting.strings() > 0;
    }

    final void error(int start, int end, String message) {
        if (errorMessage != null) return;
        errorStart = start;
        errorEnd = end;
        errorMessage = message;
    }

    /** Says what is still open where the text, or the logical line, has to end. */
    public final void closeAll() {
        if (nesting.depth() == 0) return;
        char kind = nesting.kind();
        int offset = nesting.offset();
        if (nesting.strings() > 0 && (kind == Nesting.STRING || kind == Nesting.SPECIFICATION)) {
            while (nesting.kind() != Nesting.STRING) nesting.close();
            int detail = nesting.detail();
            String article = (detail & TRIPLE) != 0 ? "triple-quoted " : "";
            error(
                    nesting.offset(),
                    nesting.offset() + 1,
                    "unterminated " + article + ((detail & TEMPLATE) != 0 ? 't' : 'f') + "-string literal");
        } else {
            char bracket = kind == Nesting.FIELD ? '{' : kind;
            error(offset, offset + 1, "'" + bracket + "' was never closed");
        }
        nesting.clear();
        _mode = DEFAULT_MODE;
    }

    /** Token objects are not made here: see {@link #scan()} and {@link LogicalLine}. */
    @Override
    public final Token nextToken() {
        throw new UnsupportedOperationException();
    }

    /** Reads the next token and gives its type; {@link Token#EOF} at the end. */
    public final int scan() {
        tokenStart = stream.index();
        if (stream.at(tokenStart) < 0) return Token.EOF;
        _type = Token.INVALID_TYPE;
        int matched = automaton.match(stream, _mode);
        int type = _type == Token.INVALID_TYPE ? matched : _type;
        return switch (type) {
            case PythonLexer.NAME -> name();
            case PythonLexer.INTEGER, PythonLexer.FLOAT, PythonLexer.IMAGINARY -> number(type);
            case PythonLexer.LPAR -> open(Nesting.PARENTHESIS, type);
            case PythonLexer.LSQB -> open(Nesting.SQUARE, type);
            case PythonLexer.LBRACE -> open(Nesting.BRACE, type);
            case PythonLexer.RPAR -> close(Nesting.PARENTHESIS, type);
            case PythonLexer.RSQB -> close(Nesting.SQUARE, type);
            case PythonLexer.RBRACE -> close(Nesting.BRACE, type);
            case PythonLexer.COLON, PythonLexer.COLON_ASSIGN -> colon(type);
            case PythonLexer.UNTERMINATED -> unterminated();
            case PythonLexer.INVALID -> invalid();
            case PythonLexer.FSTRING_START -> openString(type, 0);
            case PythonLexer.TSTRING_START -> openString(type, TEMPLATE);
            case PythonLexer.NAMED_CHARACTER -> namedCharacter();
            case PythonLexer.FSTRING_BRACES -> doubledBrace();
            case PythonLexer.FSTRING_OPEN -> openField();
            case PythonLexer.FSTRING_CLOSE -> closeField();
            case PythonLexer.FSTRING_QUOTE -> quote();
            case PythonLexer.FSTRING_NEWLINE -> newlineInString();
            case PythonLexer.FSTRING_NULL -> {
                error(tokenStart, tokenStart + 1, Characters.invalid(0));
                yield PythonLexer.FSTRING_TEXT;
            }
            default -> type;
        };
    }

    private int unit(int offset) {
        return stream.text().charAt(offset);
    }

    private int name() {
        int end = stream.index();
        int next = stream.at(end);
        if (next == '\'' || next == '"') {
            String clash = StringPrefixes.clash(stream.text(), tokenStart, end);
            if (clash != null) error(tokenStart, end, clash);
        }
        int bad = Identifiers.firstBad(stream.text(), tokenStart, end);
        if (bad < 0) return PythonLexer.NAME;
        int point = stream.text().codePointAt(bad);
        error(bad, bad + Character.charCount(point), Characters.invalid(point));
        return PythonLexer.INVALID;
    }

    /** A number may be followed by a keyword (with a warning), but by no other name. */
    private int number(int type) {
        int end = stream.index();
        int next = stream.at(end);
        if (next >= 0x80 || !Identifiers.continues(next)) return type;
        var problem = NumberProblem.of(stream, tokenStart, end);
        if (problem == null) return type;
        while (Identifiers.continues(stream.at(stream.index()))) stream.consume();
        error(problem.start(), problem.end(), problem.message());
        return PythonLexer.INVALID;
    }

    private int open(char kind, int type) {
        if (nesting.depth() - nesting.strings() >= MAX_BRACKETS)
            error(tokenStart, tokenStart + 1, "too many nested parentheses");
        nesting.open(kind, tokenStart, 0);
        return type;
    }

    private int close(char kind, int type) {
        char open = nesting.kind();
        if (open == kind) {
            nesting.close();
            return type;
        }
        if (open == Nesting.FIELD && kind == Nesting.BRACE) {
            nesting.close();
            _mode = PythonLexer.FORMATTED;
            return type;
        }
        char closer = (char) unit(tokenStart);
        if (open == 0) {
            error(tokenStart, tokenStart + 1, "unmatched '" + closer + "'");
            return type;
        }
        if (open == Nesting.FIELD) {
            error(tokenStart, tokenStart + 1, stringName() + ": unmatched '" + closer + "'");
            return type;
        }
        error(
                tokenStart,
                tokenStart + 1,
                "closing parenthesis '" + closer + "' does not match opening parenthesis '" + open + "'");
        nesting.close();
        return type;
    }

    private int colon(int type) {
        if (nesting.kind() != Nesting.FIELD) return type;
        stream.seek(tokenStart + 1);
        nesting.beginSpecification();
        _mode = PythonLexer.FORMATTED;
        return PythonLexer.FSTRING_COLON;
    }

    private int unterminated() {
        int end = stream.index();
        int quote = tokenStart;
        while (unit(quote) != '\'' && unit(quote) != '"') quote++;
        boolean triple = end - quote >= 3 && unit(quote + 1) == unit(quote) && unit(quote + 2) == unit(quote);
        error(tokenStart, end, unterminatedMessage(quote, end, triple));
        breakLine();
        return PythonLexer.UNTERMINATED;
    }

    private String unterminatedMessage(int quote, int end, boolean triple) {
        if (stream.at(end) == 0) return Characters.invalid(0);
        if (nesting.strings() > 0) {
            // The quote was meant to end the formatted string around it.
            int detail = nesting.stringDetail();
            if ((detail & 0xffff) == unit(quote) && triple == ((detail & TRIPLE) != 0))
                return stringName() + ": expecting '}'";
        }
        if (triple) return "unterminated triple-quoted string literal";
        return hasEscapedQuote(quote, end)
                ? "unterminated string literal; perhaps you escaped the end quote?"
                : "unterminated string literal";
    }

    private boolean hasEscapedQuote(int quote, int end) {
        for (int i = quote + 1; i < end - 1; i++) if (unit(i) == '\\' && unit(++i) == unit(quote)) return true;
        return false;
    }

    private String stringName() {
        return (nesting.stringDetail() & TEMPLATE) != 0 ? "t-string" : "f-string";
    }

    /** Nothing that is open now can be trusted: the logical line ends with the physical one. */
    private void breakLine() {
        nesting.clear();
        _mode = DEFAULT_MODE;
    }

    private int invalid() {
        int point = stream.text().codePointAt(tokenStart);
        if (Character.charCount(point) == 2 && tokenStart + 1 < stream.end()) stream.seek(tokenStart + 2);
        error(
                tokenStart,
                stream.index(),
                switch (point) {
                    case '\\' ->
                        tokenStart + 1 < stream.end()
                                ? "unexpected character after line continuation character"
                                : Characters.END_OF_TEXT;
                    case '$', '?', '`' -> "invalid syntax";
                    default -> Characters.invalid(point);
                });
        return PythonLexer.INVALID;
    }

    private int openString(int type, int kind) {
        int end = stream.index();
        int quotes = tokenStart;
        int detail = kind;
        while (unit(quotes) != '\'' && unit(quotes) != '"') if ((unit(quotes++) | 0x20) == 'r') detail |= RAW;
        if (end - quotes == 3) detail |= TRIPLE;
        if (nesting.strings() >= MAX_FORMATTED_STRINGS)
            error(tokenStart, end, "too many nested f-strings or t-strings");
        nesting.open(Nesting.STRING, tokenStart, detail | unit(end - 1));
        _mode = PythonLexer.FORMATTED;
        return type;
    }

    private int namedCharacter() {
        if ((nesting.stringDetail() & RAW) != 0) stream.seek(tokenStart + 2);
        return PythonLexer.FSTRING_TEXT;
    }

    private int doubledBrace() {
        if (nesting.kind() == Nesting.STRING) return PythonLexer.FSTRING_TEXT;
        stream.seek(tokenStart + 1);
        return unit(tokenStart) == '{' ? openField() : closeField();
    }

    private int openField() {
        if (nesting.fields() >= MAX_FIELDS)
            error(tokenStart, tokenStart + 1, stringName() + ": expressions nested too deeply");
        nesting.open(Nesting.FIELD, tokenStart, 0);
        _mode = DEFAULT_MODE;
        return PythonLexer.LBRACE;
    }

    private int closeField() {
        if (nesting.kind() == Nesting.STRING) {
            error(tokenStart, tokenStart + 1, stringName() + ": single '}' is not allowed");
            return PythonLexer.FSTRING_TEXT;
        }
        nesting.close();
        return PythonLexer.RBRACE;
    }

    private int quote() {
        int detail = nesting.stringDetail();
        int quote = unit(tokenStart);
        if (quote != (detail & 0xffff)) return PythonLexer.FSTRING_TEXT;
        if ((detail & TRIPLE) != 0) {
            if (stream.at(tokenStart + 1) != quote || stream.at(tokenStart + 2) != quote)
                return PythonLexer.FSTRING_TEXT;
            stream.seek(tokenStart + 3);
        }
        nesting.closeString();
        char outside = nesting.kind();
        _mode = outside == Nesting.SPECIFICATION || outside == Nesting.STRING ? PythonLexer.FORMATTED : DEFAULT_MODE;
        return PythonLexer.FSTRING_END;
    }

    private int newlineInString() {
        int detail = nesting.stringDetail();
        if ((detail & TRIPLE) != 0) return PythonLexer.FSTRING_TEXT;
        if (nesting.kind() == Nesting.SPECIFICATION) {
            error(
                    tokenStart,
                    tokenStart + 1,
                    stringName() + ": newlines are not allowed in format specifiers for single quoted " + stringName()
                            + "s");
        } else {
            closeAll();
        }
        breakLine();
        return PythonLexer.NEWLINE;
    }
}
