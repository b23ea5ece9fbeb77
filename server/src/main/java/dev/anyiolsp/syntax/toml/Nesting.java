package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.grammar.TomlParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** The open brackets of a statement while its tokens arrive. */
final class Nesting {
    /** Most levels of one statement: open brackets, and dots of the keys on the way to the place. */
    static final int MAX_DEPTH = 200;

    private static final class Level {
        final int bracket;
        boolean isAfterEquals;
        int dots;

        Level(int bracket) {
            this.bracket = bracket;
        }
    }

    private final boolean isHeader;
    private final List<Level> levels = new ArrayList<>();
    private int brackets;
    private int braces;
    private int depth;
    private int previousType = Token.INVALID_TYPE;
    private Token tooDeep;

    /** @param isHeader whether the statement starts with a bracket; it then ends with its line */
    Nesting(boolean isHeader) {
        this.isHeader = isHeader;
        levels.add(new Level(Token.INVALID_TYPE));
    }

    void accept(Token token) {
        var top = top();
        switch (token.getType()) {
            case TomlParser.EQUALS -> {
                if (!isOpen() && top.isAfterEquals) break;
                top.isAfterEquals = !isHeader;
            }
            case TomlParser.COMMA -> {
                if (!isOpen()) break;
                top.isAfterEquals = false;
                depth -= top.dots;
                top.dots = 0;
            }
            case TomlParser.DOT -> {
                top.dots++;
                deeper(token);
            }
            case TomlParser.LBRACKET, TomlParser.LBRACE -> {
                if (isOpen() || top.isAfterEquals && previousType == TomlParser.EQUALS) open(token);
            }
            case TomlParser.RBRACKET -> {
                if (brackets > 0) close(TomlParser.LBRACKET);
            }
            case TomlParser.RBRACE -> {
                if (braces > 0) close(TomlParser.LBRACE);
            }
            default -> {}
        }
        previousType = token.getType();
    }

    /** Whether a word that comes next is a value, not a key; a part of one if it joins the word before it. */
    boolean isValuePlace() {
        return top().bracket == TomlParser.LBRACKET || top().isAfterEquals && previousType == TomlParser.EQUALS;
    }

    boolean isOpen() {
        return levels.size() > 1;
    }

    /** Number of open brackets. */
    int openBrackets() {
        return levels.size() - 1;
    }

    boolean isInBrace() {
        return top().bracket == TomlParser.LBRACE;
    }

    /** Whether a key would be in its place if it came next. */
    boolean isKeyPlace() {
        return isInBrace() && (previousType == TomlParser.LBRACE || previousType == TomlParser.COMMA);
    }

    /** Whether an inline table's {@code key = value} has begun and its value has not. */
    boolean isInsidePair() {
        return isInBrace() && !isKeyPlace() && (!top().isAfterEquals || previousType == TomlParser.EQUALS);
    }

    /** The first token deeper than {@link #MAX_DEPTH}, or null. */
    Token tooDeep() {
        return tooDeep;
    }

    private void open(Token token) {
        levels.add(new Level(token.getType()));
        if (token.getType() == TomlParser.LBRACE) braces++;
        else brackets++;
        deeper(token);
    }

    private void close(int opening) {
        while (true) {
            var level = levels.remove(levels.size() - 1);
            depth -= 1 + level.dots;
            if (level.bracket == TomlParser.LBRACE) braces--;
            else brackets--;
            if (level.bracket == opening) return;
        }
    }

    private void deeper(Token token) {
        depth++;
        if (depth > MAX_DEPTH && tooDeep == null) tooDeep = token;
    }

    private Level top() {
        return levels.get(levels.size() - 1);
    }
}
