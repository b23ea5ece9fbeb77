package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonLexer;
import java.util.ArrayList;
import java.util.List;

/** Where the lines of the text begin that may be moved in or out: none inside a string. */
public final class PhysicalLines {
    private PhysicalLines() {}

    /** Offset of the first character of the physical line in which a chunk's logical line begins. */
    public static int startOf(Document document, int chunk) {
        // A chunk begins where a line does.
        var line = document.chunk(chunk);
        int base = document.start(chunk);
        int start = document.lineStart(chunk) - base;
        while (start > 0 && !isLineEnd(line.charAt(start - 1)) && line.charAt(start - 1) != '\uFEFF') start--;
        return base + start;
    }

    /** Whether a backslash stands in front of a chunk's first word, so that its indentation is on another line. */
    public static boolean isIndentationContinued(Document document, int chunk) {
        return Lines.isContinued(document.chunk(chunk));
    }

    /** The white space in front of a chunk's logical line. */
    public static String indentationOf(Document document, int chunk) {
        int base = document.start(chunk);
        return document.chunk(chunk).text(startOf(document, chunk) - base, document.lineStart(chunk) - base);
    }

    /**
     * The starts of all physical lines of some chunks, from the first one's logical line on, without those that are
     * blank and those that begin inside a string.
     */
    public static List<Integer> starts(Document document, int firstChunk, int lastChunk) {
        var found = new ArrayList<Integer>();
        found.add(startOf(document, firstChunk));
        for (int chunk = firstChunk; chunk <= lastChunk; chunk++) {
            if (chunk > firstChunk) add(found, document, document.start(chunk));
            inside(found, document, chunk, chunk == firstChunk ? document.lineStart(chunk) : document.start(chunk));
        }
        return found;
    }

    private static void inside(List<Integer> found, Document document, int chunk, int from) {
        var tokens = document.chunk(chunk).tokens();
        int base = document.start(chunk);
        int strings = 0;
        for (int i = 0; i < tokens.count(); i++) {
            switch (tokens.type(i)) {
                case PythonLexer.FSTRING_START, PythonLexer.TSTRING_START -> strings++;
                case PythonLexer.FSTRING_END -> strings--;
                case PythonLexer.NL, PythonLexer.CONTINUATION -> {
                    if (strings == 0 && base + tokens.start(i) >= from) add(found, document, base + tokens.end(i));
                }
                default -> {}
            }
        }
    }

    private static void add(List<Integer> found, Document document, int start) {
        if (start >= document.length()) return;
        int chunk = document.chunkAt(start);
        var line = document.chunk(chunk);
        int word = start - document.start(chunk);
        while (word < line.length() && isBlank(line.charAt(word))) word++;
        if (word < line.length() && !isLineEnd(line.charAt(word))) found.add(start);
    }

    /** The line end of a chunk's logical line; the file's usual one if it has none. */
    public static String lineEndOf(Document document, int chunk) {
        for (int i = chunk; i >= 0; i--) {
            var line = document.chunk(i);
            int end = line.length();
            while (end > 0 && isLineEnd(line.charAt(end - 1))) end--;
            var lineEnd = line.text(end, line.length());
            if (!lineEnd.isEmpty()) return lineEnd.startsWith("\r\n") ? "\r\n" : lineEnd.substring(0, 1);
        }
        return "\n";
    }

    private static boolean isLineEnd(char unit) {
        return unit == '\n' || unit == '\r';
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\t' || unit == '\f';
    }

    /** The offset behind a line end that begins at one; of CR LF, behind both. At the end of the text the offset itself. */
    public static int behindLineEnd(Document document, int offset) {
        if (offset >= document.length()) return offset;
        boolean isPair = document.charAt(offset) == '\r'
                && offset + 1 < document.length()
                && document.charAt(offset + 1) == '\n';
        return offset + (isPair ? 2 : 1);
    }
}
