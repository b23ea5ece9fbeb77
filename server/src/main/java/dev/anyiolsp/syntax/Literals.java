package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonParser;

/** Strings next to each other, what is inside them, and numbers: what Python's parser checks of literals. */
final class Literals {
    /** CPython's limit, {@code sys.int_info.default_max_str_digits}. */
    private static final int MAX_DIGITS = 4300;

    private static final int PLAIN = 1;
    private static final int BYTES = 2;
    private static final int FORMATTED = 4;
    private static final int TEMPLATE = 8;

    private final Draft draft;
    private int found;

    Literals(Draft draft) {
        this.draft = draft;
    }

    void checkInteger(int token) {
        int start = draft.source.start(token);
        int end = draft.source.end(token);
        if (end - start <= MAX_DIGITS) return;
        var text = draft.source.text();
        if (text.charAt(start) == '0') return;
        int digits = 0;
        for (int i = start; i < end; i++) if (text.charAt(i) != '_') digits++;
        if (digits > MAX_DIGITS)
            draft.problem(
                    token,
                    "Exceeds the limit (" + MAX_DIGITS + " digits) for integer string conversion: value has " + digits
                            + " digits; use sys.set_int_max_str_digits() to increase the limit - Consider"
                            + " hexadecimal for huge integer literals to avoid decimal conversion limits.");
    }

    /** The kind of the node that adjacent strings make; checks them. */
    NodeKind kindOf(int from, int to) {
        found = 0;
        boolean raw = false;
        int open = 0;
        for (int i = from; i < to; i++) {
            switch (draft.tokens.type(i)) {
                case PythonParser.STRING -> {
                    if (open == 0) add(PLAIN);
                    if (open == 0) checkString(i, false);
                }
                case PythonParser.BYTES -> {
                    if (open == 0) add(BYTES);
                    if (open == 0) checkString(i, true);
                }
                case PythonParser.FSTRING_START, PythonParser.TSTRING_START -> {
                    if (open++ == 0) {
                        add(draft.tokens.type(i) == PythonParser.FSTRING_START ? FORMATTED : TEMPLATE);
                        raw = isRaw(i);
                    }
                }
                case PythonParser.FSTRING_END -> open--;
                case PythonParser.FSTRING_TEXT -> {
                    if (open != 1 || raw) break;
                    int first = i;
                    while (draft.tokens.type(i + 1) == PythonParser.FSTRING_TEXT) i++;
                    checkEscapes(first, draft.source.start(first), draft.source.end(i), false);
                }
                default -> {}
            }
        }
        if ((found & BYTES) != 0 && (found & ~BYTES) != 0)
            draft.problem(from, to - 1, "cannot mix bytes and nonbytes literals");
        if ((found & TEMPLATE) != 0 && (found & ~TEMPLATE) != 0)
            draft.problem(from, to - 1, "cannot mix t-string literals with string or bytes literals");
        if ((found & TEMPLATE) != 0) return NodeKind.TEMPLATE_STR;
        return (found & FORMATTED) != 0 ? NodeKind.JOINED_STR : NodeKind.CONSTANT;
    }

    private void add(int kind) {
        found |= kind;
    }

    /** The data of the node last asked for. */
    int data() {
        if ((found & (FORMATTED | TEMPLATE)) != 0) return 0;
        return ((found & BYTES) != 0 ? ConstantKind.BYTES : ConstantKind.STRING).ordinal();
    }

    private boolean isRaw(int token) {
        int end = draft.source.end(token);
        for (int i = draft.source.start(token); i < end; i++) {
            char unit = draft.source.text().charAt(i);
            if (unit == 'r' || unit == 'R') return true;
            if (unit == '\'' || unit == '"') return false;
        }
        return false;
    }

    private void checkString(int token, boolean bytes) {
        int start = draft.source.start(token);
        int end = draft.source.end(token);
        var text = draft.source.text();
        boolean escapes = false;
        for (int i = start; i < end; i++) {
            char unit = text.charAt(i);
            if (unit == '\\') escapes = true;
            if (bytes && unit >= 0x80) {
                draft.problem(token, "bytes can only contain ASCII literal characters");
                return;
            }
        }
        if (escapes && !isRaw(token)) checkEscapes(token, start, end, bytes);
    }

    /** Refuses what cannot be decoded: {@code \x1}, {@code \N} without a name. Other unknown escapes only warn. */
    private void checkEscapes(int token, int start, int end, boolean bytes) {
        var text = draft.source.text();
        for (int i = backslash(start, end); i >= 0; i = backslash(i + 2, end)) {
            char escape = text.charAt(i + 1);
            String problem = switch (escape) {
                case 'x' -> hexadecimal(i, 2, end) ? null : bytes ? "x" : "truncated \\xXX escape";
                case 'u' -> bytes || hexadecimal(i, 4, end) ? null : "truncated \\uXXXX escape";
                case 'U' -> bytes ? null : longEscape(i, end);
                case 'N' -> bytes || isNamed(i + 2, end) ? null : "malformed \\N character escape";
                default -> null;
            };
            if (problem == null) continue;
            if (bytes) draft.problem(token, "(value error) invalid \\x escape");
            else draft.problem(token, "(unicode error) 'unicodeescape' codec can't decode bytes: " + problem);
            return;
        }
    }

    /** Offset of the next backslash with something behind it, or -1. */
    private int backslash(int from, int end) {
        var text = draft.source.text();
        for (int i = from; i < end - 1; i++) if (text.charAt(i) == '\\') return i;
        return -1;
    }

    private String longEscape(int backslash, int end) {
        if (!hexadecimal(backslash, 8, end)) return "truncated \\UXXXXXXXX escape";
        long point = Long.parseLong(draft.source.text(), backslash + 2, backslash + 10, 16);
        return point > Character.MAX_CODE_POINT ? "illegal Unicode character" : null;
    }

    private boolean hexadecimal(int backslash, int digits, int end) {
        int last = backslash + 2 + digits;
        if (last > end) return false;
        for (int i = backslash + 2; i < last; i++) {
            char unit = draft.source.text().charAt(i);
            if (unit >= 0x80 || Character.digit(unit, 16) < 0) return false;
        }
        return true;
    }

    private boolean isNamed(int offset, int end) {
        var text = draft.source.text();
        if (offset >= end || text.charAt(offset) != '{') return false;
        int close = offset;
        while (close < end && text.charAt(close) != '}') close++;
        return close > offset + 1 && close < end;
    }

    /** The letter behind {@code !}, which must follow it directly. */
    void checkConversion(int token) {
        String prefix = draft.formattedStringName();
        int start = draft.source.start(token);
        if (draft.source.end(token - 1) != start) {
            draft.problem(token - 1, token, prefix + ": conversion type must come right after the exclamation mark");
            return;
        }
        if (draft.isWord(token, "r") || draft.isWord(token, "s") || draft.isWord(token, "a")) return;
        draft.problem(
                token,
                prefix + ": invalid conversion character '" + draft.word(token) + "': expected 's', 'r', or 'a'");
    }
}
