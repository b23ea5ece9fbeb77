package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonLexer;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where comments of a document are, and where one could be. */
public final class Comments {
    private Comments() {}

    /** The comments of a chunk, each from its {@code #} to before the line end; what looks like one in a string is none. */
    public static List<TextRange> in(Document document, int chunk) {
        var found = new ArrayList<TextRange>();
        var tokens = document.whole(chunk).tokens();
        int base = document.start(chunk);
        for (int i = next(tokens, 0); i >= 0; i = next(tokens, i + 1)) {
            found.add(new TextRange(base + tokens.start(i), base + tokens.end(i)));
        }
        return found;
    }

    private static int next(Tokens tokens, int from) {
        return tokens.next(PythonLexer.COMMENT, from);
    }

    /**
     * Whether something is so of a comment of a line, or of all of its text if that is short.
     *
     * @param words what holds of all pieces of text in which there may be such a comment
     */
    public static boolean mayHold(Chunk line, TextTest words, Predicate<String> test) {
        if (!(line.characters() instanceof LineText text)) return test.test(line.text());
        var tokens = line.tokens();
        for (int from = text.next(words, 0); from >= 0; from = text.next(words, text.endOfPiece(from))) {
            int end = text.endOfPiece(from);
            for (int i = next(tokens, tokens.at(from)); i >= 0 && tokens.start(i) < end; i = next(tokens, i + 1)) {
                if (test.test(line.text(tokens.start(i), tokens.end(i)))) return true;
            }
        }
        return false;
    }

    /**
     * The nearest end of a line at or behind an offset, in the same logical line, at which a comment may stand: not
     * inside a string, not behind a backslash. Empty if there is none, as in a line that is no Python.
     *
     * @return the blanks before that line end; empty and behind the comment where there is one
     */
    public static Optional<TextRange> placeBehind(Document document, int offset) {
        if (document.chunkCount() == 0) return Optional.empty();
        int chunk = document.chunkAt(offset);
        if (document.tree(chunk).error() != null) return Optional.empty();
        var tokens = document.chunk(chunk).tokens();
        int base = document.start(chunk);
        int strings = 0;
        for (int i = 0; i < tokens.count(); i++) {
            switch (tokens.type(i)) {
                case PythonLexer.FSTRING_START, PythonLexer.TSTRING_START -> strings++;
                case PythonLexer.FSTRING_END -> strings--;
                case PythonLexer.NL, PythonLexer.NEWLINE -> {
                    // Before Python 3.12 a comment may not stand in an f-string.
                    boolean isBehind = base + tokens.start(i) >= offset;
                    if (isBehind && strings == 0) return Optional.of(blanksBefore(document, base + tokens.start(i)));
                }
                default -> {}
            }
        }
        boolean isContinued = document.chunk(chunk).text().stripTrailing().endsWith("\\");
        boolean isLast = base + document.chunk(chunk).length() == document.length();
        return isLast && !isContinued ? Optional.of(blanksBefore(document, document.length())) : Optional.empty();
    }

    private static TextRange blanksBefore(Document document, int lineEnd) {
        int start = lineEnd;
        while (start > 0 && (document.charAt(start - 1) == ' ' || document.charAt(start - 1) == '\t')) start--;
        return new TextRange(start, lineEnd);
    }
}
