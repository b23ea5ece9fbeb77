package dev.anyiolsp.grammar;

import java.util.Set;

/**
 * Bounds a bracket that is never closed: a line that begins at most as deep as the logical line does, with a word that
 * cannot stand inside brackets, begins a new statement. Whether the text is valid does not change by that.
 */
final class Recovery {
    private static final Set<String> STATEMENT_WORDS = Set.of(
            "assert",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "except",
            "finally",
            "global",
            "import",
            "nonlocal",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with");

    private Recovery() {}

    /** Whether the physical line that the stream stands at begins a statement at {@code column} or before. */
    static boolean startsStatement(Utf16Stream stream, int column) {
        int offset = stream.index();
        int width = 0;
        for (; ; offset++) {
            int unit = stream.at(offset);
            if (unit == ' ') width++;
            else if (unit == '\t') width = (width / 8 + 1) * 8;
            else if (unit == '\f') width = 0;
            else break;
            if (width > column) return false;
        }
        int end = wordEnd(stream, offset);
        if (end == offset) return false;
        String word = stream.text().substring(offset, end);
        if (STATEMENT_WORDS.contains(word)) return true;
        if (!word.equals("async")) return false;
        int second = end;
        while (stream.at(second) == ' ' || stream.at(second) == '\t') second++;
        String next = stream.text().substring(second, wordEnd(stream, second));
        return next.equals("def") || next.equals("with");
    }

    /** Offset behind the lower-case word at an offset; the offset itself if there is none or it goes on otherwise. */
    private static int wordEnd(Utf16Stream stream, int offset) {
        int end = offset;
        while (stream.at(end) >= 'a' && stream.at(end) <= 'z') end++;
        return Identifiers.continues(stream.at(end)) ? offset : end;
    }
}
