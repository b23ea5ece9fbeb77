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
    /** Levels of the formatted strings among them. */
    private int[] stringLevels = new int[8];

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
        if (kind == STRING) {
            if (strings == stringLevels.length) stringLevels = Arrays.copyOf(stringLevels, 2 * strings);
            stringLevels[strings++] = depth;
        }
        kinds[depth] = kind;
        offsets[depth] = offset;
        details[depth++] = detail;
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
        return details[stringLevels[strings - 1]];
    }

    /** How many fields are open directly inside the innermost formatted string's text and their specifications. */
    int fields() {
        return depth - 1 - stringLevels[strings - 1];
    }
}
