package dev.anyiolsp.grammar;

/** What CPython says about numbers that run into something else. */
final class Numbers {
    private Numbers() {}

    /** Why {@code [start, end)}, the longest number there, cannot be followed by what follows; null if it can. */
    static String problem(Utf16Stream text, int start, int end) {
        int last = text.text().charAt(end - 1) | 0x20;
        int kind = end - start == 1 && text.text().charAt(start) == '0' ? text.at(end) | 0x20 : 0;
        if (end - start > 1 && text.text().charAt(start) == '0')
            kind = text.text().charAt(start + 1) | 0x20;
        boolean imaginary = last == 'j';
        int next = text.at(end);
        if (next != '_' && !(next >= '0' && next <= '9') && keywordFollows(text, end)) return null;
        if (imaginary) return "invalid imaginary literal";
        switch (kind) {
            case 'x':
                return "invalid hexadecimal literal";
            case 'o':
                if (next >= '8' && next <= '9') return "invalid digit '" + (char) next + "' in octal literal";
                return "invalid octal literal";
            case 'b':
                if (next >= '2' && next <= '9') return "invalid digit '" + (char) next + "' in binary literal";
                return "invalid binary literal";
            default:
                if (text.text().charAt(start) == '0' && next >= '0' && next <= '9')
                    return "leading zeros in decimal integer literals are not permitted; "
                            + "use an 0o prefix for octal integers";
                return "invalid decimal literal";
        }
    }

    private static boolean keywordFollows(Utf16Stream text, int offset) {
        return switch (text.at(offset)) {
            case 'a' -> follows(text, offset, "and");
            case 'e' -> follows(text, offset, "else");
            case 'f' -> follows(text, offset, "for");
            case 'i' -> {
                int second = text.at(offset + 1);
                yield second == 'f' || second == 'n' || second == 's';
            }
            case 'o' -> follows(text, offset, "or");
            case 'n' -> follows(text, offset, "not");
            default -> false;
        };
    }

    private static boolean follows(Utf16Stream text, int offset, String word) {
        return text.text().startsWith(word, offset) && offset + word.length() <= text.end();
    }
}
