package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.LogicalLine;
import dev.anyiolsp.grammar.PythonLexer;

/** Questions about the tokens of one line. */
final class Lines {
    private Lines() {}

    /** Number of the first token of the logical line, behind the leading trivia. */
    static int firstToken(Chunk chunk) {
        return nextToken(chunk, 0);
    }

    /** Offset in the chunk of its first word. */
    static int startOfWords(Chunk chunk) {
        return chunk.tokens().start(firstToken(chunk));
    }

    /** Whether a backslash stands in front of a chunk's first word. */
    static boolean isContinued(Chunk chunk) {
        int first = firstToken(chunk);
        for (int i = 0; i < first; i++) if (chunk.tokens().type(i) == PythonLexer.CONTINUATION) return true;
        return false;
    }

    /** Number of the first token at or behind {@code from} that is no trivia; the last token if there is none. */
    static int nextToken(Chunk chunk, int from) {
        var tokens = chunk.tokens();
        int last = tokens.count() - 1;
        int token = Math.min(from, last);
        while (token < last && LogicalLine.isTrivia(tokens.type(token))) token++;
        return token;
    }

    /** Line breaks (LF, CRLF, CR) in the first {@code length} units of a text. */
    static int breaks(String text, int length) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n')) count++;
        }
        return count;
    }

    /** Where the line begins that stands behind so many line breaks of a text. */
    static int startOf(String text, int breaks) {
        int left = breaks;
        int at = 0;
        while (left > 0) {
            char c = text.charAt(at++);
            if (c == '\n' || c == '\r' && (at >= text.length() || text.charAt(at) != '\n')) left--;
        }
        return at;
    }
}
