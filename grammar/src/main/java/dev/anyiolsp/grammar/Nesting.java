package dev.anyiolsp.grammar;

import java.util.Arrays;

/**
 * What is open at a place of a text: brackets, formatted strings, and replacement fields inside those, innermost last.
 */
final class Nesting {
    static final char PARENTHESIS = '(';
    static final char SQUARE = '[';
    static final char BRACE = '{';
    /** A formatted string. */
    static final char STRING = 's';
    /** A replacement field that is in its expression. */
    static final char FIELD = 'f';
    /** A replacement field that is in its format specification. */
    static final char SPECIFICATION = ':';

    private char[] kinds = new char[16];
    private int[] offsets = new int[16];
    private int[] details = new int[16];
    private int depth;
    private int strings;

    int depth() {
        return depth;
    }

    /** How many formatted strings are open. */
    int strings() {
        return strings;
    }

    /** The innermost kind, or 0. */
    char kind() {
        return depth == 0 ? 0 : kinds[depth - 1];
    }

    /** Where the innermost one was opened. */
    int offset() {
        return offsets[depth - 1];
    }

    /** What was said at the innermost one's opening. */
    int detail() {
        return details[depth - 1];
    }

    void open(char kind, int offset, int detail) {
        if (depth == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * depth);
            offsets = Arrays.copyOf(offsets, 2 * depth);
            details = Arrays.copyOf(details, 2 * depth);
        }
        kinds[depth] = kind;
        offsets[depth] = offset;
        details[depth++] = detail;
        if (kind == STRING) strings++;
    }

    void close() {
        if (kinds[--depth] == STRING) strings--;
    }

    /** The field's expression is over, its format specification begins. */
    void beginSpecification() {
        kinds[depth - 1] = SPECIFICATION;
    }

    /** Closes all up to and including the innermost formatted string. */
    void closeString() {
        while (kind() != STRING) close();
        close();
    }

    void clear() {
        depth = 0;
        strings = 0;
    }

    /** What was said at the innermost formatted string's opening. */
    int stringDetail() {
        int i = depth - 1;
        while (kinds[i] != STRING) i--;
        return details[i];
    }

    /** How many fields of the innermost formatted string are open. */
    int fields() {
        int fields = 0;
        for (int i = depth - 1; kinds[i] != STRING; i--) if (kinds[i] == FIELD || kinds[i] == SPECIFICATION) fields++;
        return fields;
    }
}
