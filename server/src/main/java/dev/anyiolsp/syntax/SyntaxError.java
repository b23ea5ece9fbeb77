package dev.anyiolsp.syntax;

/**
 * A place where a text is no Python.
 *
 * @param start UTF-16 offset, relative to whatever the error is reported on
 * @param end offset behind the last unit to mark; may equal {@code start}
 * @param message a sentence without full stop, in the words CPython uses where it has good ones
 */
public record SyntaxError(int start, int end, String message) {
    /** The same error {@code distance} UTF-16 units further on. */
    public SyntaxError shift(int distance) {
        return new SyntaxError(start + distance, end + distance, message);
    }
}
