package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.grammar.TomlParser;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** The tokens of one statement, without blanks, comments and line ends, and which of its brackets belong together. */
final class Statement {
    private final List<Token> tokens;
    private final Token tooDeep;
    /** For an opening bracket the index behind what it encloses, its closing bracket included. */
    private final int[] ends;

    private final boolean[] isClosed;

    /**
     * @param tokens at least one
     * @param tooDeep the first token that lies deeper than {@link Nesting#MAX_DEPTH}, or null
     */
    Statement(List<Token> tokens, Token tooDeep) {
        this.tokens = List.copyOf(tokens);
        this.tooDeep = tooDeep;
        this.ends = new int[tokens.size()];
        this.isClosed = new boolean[tokens.size()];
        match();
    }

    int size() {
        return tokens.size();
    }

    int type(int index) {
        return tokens.get(index).getType();
    }

    List<Token> slice(int from, int to) {
        return tokens.subList(from, to);
    }

    Token token(int index) {
        return tokens.get(index);
    }

    Token tooDeep() {
        return tooDeep;
    }

    /** The UTF-16 range of the tokens from an index to before another; it holds at least one token. */
    TextRange range(int from, int to) {
        return new TextRange(start(from), end(to - 1));
    }

    int start(int index) {
        return tokens.get(index).getStartIndex();
    }

    int end(int index) {
        return tokens.get(index).getStopIndex() + 1;
    }

    /** Index of the first token of a type in a range of indexes, or -1. */
    int find(int type, int from, int to) {
        for (int i = from; i < to; i++) if (type(i) == type) return i;
        return -1;
    }

    boolean isOpening(int index) {
        return type(index) == TomlParser.LBRACKET || type(index) == TomlParser.LBRACE;
    }

    boolean isClosed(int index) {
        return isClosed[index];
    }

    /** Whether a token touches the one before it. */
    boolean touches(int index) {
        return end(index - 1) == start(index);
    }

    /** The index behind the value that starts at an index: one token, or a bracket with all it encloses. */
    int valueEnd(int index) {
        return isOpening(index) ? ends[index] : index + 1;
    }

    private void match() {
        var open = new int[size()];
        var count = new int[2];
        int depth = 0;
        for (int i = 0; i < size(); i++) {
            int type = type(i);
            if (isOpening(i)) {
                open[depth++] = i;
                count[type == TomlParser.LBRACE ? 1 : 0]++;
                continue;
            }
            if (type != TomlParser.RBRACKET && type != TomlParser.RBRACE) continue;
            int kind = type == TomlParser.RBRACE ? 1 : 0;
            if (count[kind] == 0) continue;
            int opening = type == TomlParser.RBRACE ? TomlParser.LBRACE : TomlParser.LBRACKET;
            while (type(open[--depth]) != opening) {
                ends[open[depth]] = i;
                count[1 - kind]--;
            }
            ends[open[depth]] = i + 1;
            isClosed[open[depth]] = true;
            count[kind]--;
        }
        while (depth > 0) ends[open[--depth]] = size();
    }
}
