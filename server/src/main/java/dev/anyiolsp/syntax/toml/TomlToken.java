package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.grammar.TomlParser;
import dev.anyiolsp.text.TextRange;

/**
 * A piece of a TOML document. The tokens of a document lie end to end: every character belongs to exactly one.
 *
 * @param start UTF-16 offset of its first unit
 * @param end offset behind its last unit, above {@code start}
 */
public record TomlToken(Kind kind, int start, int end) {

    /** What a token is. */
    public enum Kind {
        BLANK,
        NEWLINE,
        COMMENT,
        EQUALS,
        COMMA,
        DOT,
        LEFT_BRACKET,
        RIGHT_BRACKET,
        LEFT_BRACE,
        RIGHT_BRACE,
        /** A bare part of a key. */
        BARE,
        /** Anything without quotes in the place of a value: number, date, boolean, or a word that is none of these. */
        SCALAR,
        BASIC_STRING,
        LITERAL_STRING,
        MULTILINE_BASIC_STRING,
        MULTILINE_LITERAL_STRING,
        /** A string whose closing quotes are missing. */
        OPEN_STRING,
        /** Characters that have no meaning where they stand. */
        OTHER;

        static Kind of(int lexerType) {
            return switch (lexerType) {
                case TomlParser.BLANK -> BLANK;
                case TomlParser.NEWLINE -> NEWLINE;
                case TomlParser.COMMENT -> COMMENT;
                case TomlParser.EQUALS -> EQUALS;
                case TomlParser.COMMA -> COMMA;
                case TomlParser.DOT -> DOT;
                case TomlParser.LBRACKET -> LEFT_BRACKET;
                case TomlParser.RBRACKET -> RIGHT_BRACKET;
                case TomlParser.LBRACE -> LEFT_BRACE;
                case TomlParser.RBRACE -> RIGHT_BRACE;
                case TomlParser.BARE -> BARE;
                case TomlParser.SCALAR -> SCALAR;
                case TomlParser.BASIC_STRING -> BASIC_STRING;
                case TomlParser.LITERAL_STRING -> LITERAL_STRING;
                case TomlParser.MULTILINE_BASIC_STRING -> MULTILINE_BASIC_STRING;
                case TomlParser.MULTILINE_LITERAL_STRING -> MULTILINE_LITERAL_STRING;
                case TomlParser.OPEN_STRING, TomlParser.OPEN_MULTILINE_STRING -> OPEN_STRING;
                default -> OTHER;
            };
        }
    }

    public TextRange range() {
        return new TextRange(start, end);
    }
}
