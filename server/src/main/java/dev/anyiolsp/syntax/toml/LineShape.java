package dev.anyiolsp.syntax.toml;

/**
 * What a line looks like when nothing is known about the lines above it: this is where reading starts again after a
 * bracket or a string that was never closed.
 */
enum LineShape {
    /** {@code key =} or {@code a."b" =}; a second equals sign makes it a requirement that lacks its quotes. */
    KEY,
    /** {@code [a.b]} or {@code [[a]]} alone on its line, unless it may as well be an array such as {@code [1]}. */
    HEADER,
    OTHER;

    /** The shape of the line that begins at a UTF-16 offset. */
    static LineShape of(String text, int line) {
        int start = skipBlanks(text, line);
        if (is(text, start, '[')) return isHeader(text, start) ? HEADER : OTHER;
        int end = skipBlanks(text, keyEnd(text, start));
        return end > start && is(text, end, '=') && !is(text, end + 1, '=') ? KEY : OTHER;
    }

    /** Number of blanks and tabs at the start of the line that begins at {@code line}. */
    static int indentation(String text, int line) {
        return skipBlanks(text, line) - line;
    }

    private static boolean isHeader(String text, int start) {
        int brackets = is(text, start + 1, '[') ? 2 : 1;
        int nameStart = skipBlanks(text, start + brackets);
        int nameEnd = keyEnd(text, nameStart);
        if (nameEnd < 0) return false;
        int end = skipBlanks(text, nameEnd);
        for (int i = 0; i < brackets; i++) if (!is(text, end++, ']')) return false;
        end = skipBlanks(text, end);
        if (end < text.length() && "\r\n#".indexOf(text.charAt(end)) < 0) return false;
        boolean isQuoted = isQuote(text, nameStart) && partEnd(text, nameStart) == nameEnd;
        return !isQuoted && !Scalars.isValue(text.substring(nameStart, nameEnd));
    }

    /** The offset behind a dotted key, or -1 if there is none. */
    private static int keyEnd(String text, int start) {
        int end = partEnd(text, start);
        while (end >= 0) {
            int dot = skipBlanks(text, end);
            if (!is(text, dot, '.')) return end;
            end = partEnd(text, skipBlanks(text, dot + 1));
        }
        return -1;
    }

    private static int partEnd(String text, int start) {
        if (isQuote(text, start)) return quotedEnd(text, start);
        int end = start;
        while (end < text.length() && isBare(text.charAt(end))) end++;
        return end == start ? -1 : end;
    }

    private static int quotedEnd(String text, int start) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) return i + 1;
            if (c == '\n' || c == '\r') return -1;
            if (c == '\\' && quote == '"') i++;
        }
        return -1;
    }

    private static boolean isBare(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    private static boolean isQuote(String text, int at) {
        return is(text, at, '"') || is(text, at, '\'');
    }

    private static boolean is(String text, int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }

    private static int skipBlanks(String text, int at) {
        if (at < 0) return at;
        int end = at;
        while (is(text, end, ' ') || is(text, end, '\t')) end++;
        return end;
    }
}
