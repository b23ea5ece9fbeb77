package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.grammar.TomlLexer;
import dev.anyiolsp.grammar.TomlParser;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Cuts a text into statements. A statement ends with its line unless a bracket of its value is open. When a bracket or
 * a multi-line string is never closed, the statement is cut off before the next line that looks like a key or a header,
 * and reading goes on there. A text without errors is never cut off wrongly: no line of an array looks like a key, and
 * lines of an inline table or a string count only if it is not closed.
 */
final class StatementReader {
    /**
     * How many units may be read again after cuts: this many and four times the text. Then strings stay as they are and
     * an inline table is cut off at the first chance, which keeps the whole linear. Only a text with errors is ever cut.
     */
    private static final int REREAD_ALLOWANCE = 50_000;

    private final String text;
    private final Problems problems;
    private final Utf16Stream stream;
    private final TomlLexer lexer;
    private final List<CommonToken> all = new ArrayList<>();
    private int lineStart;
    private long reread;

    private List<Token> significant = new ArrayList<>();
    private Nesting nesting = new Nesting(false);
    private Retreat early = Retreat.NONE;
    private Retreat late = Retreat.NONE;

    /** A line start to cut at if the bracket that is open there, counted from outside, stays open. */
    private record Retreat(int line, int bracket) {
        static final Retreat NONE = new Retreat(-1, 0);

        Retreat unlessClosed(int openBrackets) {
            return bracket > openBrackets ? NONE : this;
        }

        Retreat orElse(int line, int bracket) {
            return this == NONE ? new Retreat(line, bracket) : this;
        }
    }

    StatementReader(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.stream = new Utf16Stream(text);
        this.lexer = new TomlLexer(stream);
        lexer.removeErrorListeners();
    }

    List<Statement> statements() {
        var statements = new ArrayList<Statement>();
        for (var token = next(); token.getType() != Token.EOF; token = next()) {
            if (isTrivia(token)) addTrivia(token);
            else statements.add(statement(token));
        }
        return statements;
    }

    /** All tokens, end to end; call it after {@link #statements}. */
    List<TomlToken> tokens() {
        return all.stream()
                .map(token -> new TomlToken(
                        TomlToken.Kind.of(token.getType()), token.getStartIndex(), token.getStopIndex() + 1))
                .toList();
    }

    private Statement statement(CommonToken first) {
        significant = new ArrayList<>();
        nesting = new Nesting(first.getType() == TomlParser.LBRACKET);
        early = Retreat.NONE;
        late = Retreat.NONE;
        int indentation = LineShape.indentation(text, lineStart);
        int cut = -1;
        for (var token = first; cut < 0; token = next()) {
            if (token.getType() == Token.EOF) {
                cut = cutAtEnd();
                break;
            }
            if (isTrivia(token)) {
                addTrivia(token);
                if (token.getType() != TomlParser.NEWLINE) continue;
                if (!nesting.isOpen()) break;
                cut = cutBefore(lineStart, indentation);
                if (cut >= 0) break;
                if (nesting.isInBrace()) judgeLineEnd(token);
                continue;
            }
            boolean isInPlace = nesting.isValuePlace();
            add(token);
            if (isMultilineString(token)) cut = cutInside(token, isInPlace, indentation);
        }
        if (cut >= 0) cut(cut);
        return new Statement(significant, nesting.tooDeep());
    }

    private CommonToken next() {
        return (CommonToken) lexer.nextToken();
    }

    private void addTrivia(CommonToken token) {
        all.add(token);
        if (token.getType() == TomlParser.NEWLINE) lineStart = token.getStopIndex() + 1;
    }

    private void add(CommonToken token) {
        if (isWord(token)) {
            if (joinsLastScalar(token)) return;
            if (nesting.isValuePlace()) token.setType(TomlParser.SCALAR);
        }
        all.add(token);
        significant.add(token);
        nesting.accept(token);
        early = early.unlessClosed(nesting.openBrackets());
        late = late.unlessClosed(nesting.openBrackets());
    }

    /** Makes a token part of the scalar before it if it touches that, or is the time that follows a date and a blank. */
    private boolean joinsLastScalar(CommonToken token) {
        if (significant.isEmpty()) return false;
        var last = (CommonToken) significant.get(significant.size() - 1);
        if (last.getType() != TomlParser.SCALAR) return false;
        int gap = token.getStartIndex() - last.getStopIndex() - 1;
        boolean isTimeOfDate = gap == 1
                && text.charAt(token.getStartIndex() - 1) == ' '
                && TomlMoment.isDate(textOf(last))
                && text.startsWith(":", token.getStopIndex() + 1);
        if (gap != 0 && !isTimeOfDate) return false;
        if (isTimeOfDate) all.remove(all.size() - 1);
        last.setStopIndex(token.getStopIndex());
        return true;
    }

    /** Inside an inline table a line end is new in TOML 1.1, and still wrong between a key and its value. */
    private void judgeLineEnd(Token lineEnd) {
        var range = new TextRange(lineEnd.getStartIndex(), lineEnd.getStopIndex() + 1);
        if (nesting.isInsidePair()) problems.error(range, "`key = value` must stand on one line");
        else problems.newerThan10(range);
    }

    /** Where to cut a statement with an open bracket before a line; -1 if it may go on. */
    private int cutBefore(int line, int indentation) {
        var shape = LineShape.of(text, line);
        if (shape == LineShape.OTHER) return -1;
        int bracket = nesting.openBrackets();
        if (LineShape.indentation(text, line) > indentation) {
            if (!nesting.isKeyPlace()) late = late.orElse(line, bracket);
            return -1;
        }
        if (shape == LineShape.KEY && nesting.isKeyPlace()) {
            early = early.orElse(line, bracket);
            return nesting.tooDeep() == null && mayReread() ? -1 : early.line;
        }
        return early == Retreat.NONE ? line : early.line;
    }

    private int cutAtEnd() {
        if (!nesting.isOpen()) return -1;
        return early == Retreat.NONE ? late.line : early.line;
    }

    /**
     * Where to cut a multi-line string: a string that is not closed, closed by what was meant to open the next one (so
     * that junk follows), or out of place. -1 if it seems in order or nothing inside looks like the next statement.
     */
    private int cutInside(CommonToken string, boolean isInPlace, int indentation) {
        boolean isClosed = string.getType() != TomlParser.OPEN_MULTILINE_STRING;
        if (isClosed && isInPlace && !isFollowedByJunk(string.getStopIndex() + 1)) return -1;
        if (!mayReread()) return -1;
        int deeper = -1;
        int end = string.getStopIndex();
        for (int line = lineAfter(string.getStartIndex()); line > 0 && line <= end; line = lineAfter(line)) {
            if (LineShape.of(text, line) == LineShape.OTHER) continue;
            if (LineShape.indentation(text, line) > indentation) {
                if (deeper < 0) deeper = line;
                continue;
            }
            return line;
        }
        return deeper;
    }

    private boolean mayReread() {
        return reread < REREAD_ALLOWANCE + 4L * text.length();
    }

    private int lineAfter(int offset) {
        return text.indexOf('\n', offset) + 1;
    }

    private boolean isFollowedByJunk(int offset) {
        int i = offset;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) i++;
        return i < text.length() && "\r\n#,]}".indexOf(text.charAt(i)) < 0;
    }

    /** Forgets everything from a line start on and lets the lexer go on there. */
    private void cut(int line) {
        while (!all.isEmpty() && last(all).getStartIndex() >= line) all.remove(all.size() - 1);
        while (last(significant).getStartIndex() >= line) significant.remove(significant.size() - 1);
        var last = last(all);
        if (last.getStopIndex() >= line) {
            last.setStopIndex(line - 1);
            last.setType(TomlParser.OPEN_MULTILINE_STRING);
        }
        reread += stream.index() - line;
        lexer.reset();
        stream.seek(line);
        lineStart = line;
    }

    private String textOf(Token token) {
        return text.substring(token.getStartIndex(), token.getStopIndex() + 1);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static boolean isTrivia(Token token) {
        return switch (token.getType()) {
            case TomlParser.BLANK, TomlParser.COMMENT, TomlParser.NEWLINE -> true;
            default -> false;
        };
    }

    private static boolean isWord(Token token) {
        return switch (token.getType()) {
            case TomlParser.BARE, TomlParser.DOT, TomlParser.OTHER -> true;
            default -> false;
        };
    }

    private static boolean isMultilineString(Token token) {
        return switch (token.getType()) {
            case TomlParser.MULTILINE_BASIC_STRING,
                    TomlParser.MULTILINE_LITERAL_STRING,
                    TomlParser.OPEN_MULTILINE_STRING -> true;
            default -> false;
        };
    }
}
