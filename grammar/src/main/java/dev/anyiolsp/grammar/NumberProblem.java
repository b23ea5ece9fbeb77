package dev.anyiolsp.grammar;

/**
 * A number that runs into something else, in CPython's words and at its place.
 *
 * @param start offset in the text
 */
record NumberProblem(int start, int end, String message) {
    private static final String LEADING_ZEROS =
            "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";

    /**
     * What is wrong with {@code [start, end)}, the longest number there, before the character of a name that follows it;
     * null if a keyword follows, which is allowed.
     */
    static NumberProblem of(Utf16Stream text, int start, int end) {
        int next = text.at(end);
        int first = text.at(start);
        int letter = end - start == 1 && first == '0' ? next | 0x20 : 0;
        if (letter == 'x' || letter == 'o' || letter == 'b') return withoutDigits(text, end, letter);
        if (keywordFollows(text, end)) return null;
        int last = text.at(end - 1);
        if ((last | 0x20) == 'j') return at(end - 1, "invalid imaginary literal");
        int radix = end - start > 1 && first == '0' ? text.at(start + 1) | 0x20 : 0;
        boolean separator = next == '_' && last != '.';
        return switch (radix) {
            case 'x' -> at(separator ? end : end - 1, "invalid hexadecimal literal");
            case 'o', 'b' -> {
                int place = separator ? end + 1 : end;
                if (isDigit(text.at(place))) yield digit(text, place, radix);
                yield at(separator ? end : end - 1, radix == 'o' ? "invalid octal literal" : "invalid binary literal");
            }
            default -> decimal(text, start, end, separator);
        };
    }

    private static NumberProblem decimal(Utf16Stream text, int start, int end, boolean separator) {
        int next = text.at(end);
        if (text.at(start) == '0' && (isDigit(next) || next == '_' && isDigit(text.at(end + 1)))) {
            int zeros = start;
            while (text.at(zeros) == '0' || text.at(zeros) == '_') zeros++;
            return new NumberProblem(start, zeros, LEADING_ZEROS);
        }
        int sign = text.at(end + 1);
        if ((next | 0x20) == 'e' && (sign == '+' || sign == '-')) return at(end + 1, "invalid decimal literal");
        return at(separator ? end : end - 1, "invalid decimal literal");
    }

    /** Nothing good follows {@code 0x}, {@code 0o} or {@code 0b}; {@code letter} is at {@code offset}. */
    private static NumberProblem withoutDigits(Utf16Stream text, int offset, int letter) {
        int place = text.at(offset + 1) == '_' ? offset + 1 : offset;
        return switch (letter) {
            case 'x' -> at(place, "invalid hexadecimal literal");
            case 'o' ->
                isDigit(text.at(place + 1)) ? digit(text, place + 1, letter) : at(place, "invalid octal literal");
            default ->
                isDigit(text.at(place + 1)) ? digit(text, place + 1, letter) : at(place, "invalid binary literal");
        };
    }

    private static NumberProblem digit(Utf16Stream text, int offset, int letter) {
        String name = letter == 'o' ? "octal" : "binary";
        return at(offset, "invalid digit '" + (char) text.at(offset) + "' in " + name + " literal");
    }

    private static NumberProblem at(int offset, String message) {
        return new NumberProblem(offset, offset + 1, message);
    }

    private static boolean isDigit(int unit) {
        return unit >= '0' && unit <= '9';
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
