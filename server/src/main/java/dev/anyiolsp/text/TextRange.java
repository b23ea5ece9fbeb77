package dev.anyiolsp.text;

/**
 * A half-open range of a text in UTF-16 code units, from 0.
 *
 * @param start offset of the first unit
 * @param end offset behind the last unit, not below {@code start}
 */
public record TextRange(int start, int end) {
    public TextRange {
        if (start < 0 || end < start) throw new IllegalArgumentException("not a range: " + start + ".." + end);
    }

    /** The empty range at an offset. */
    public static TextRange at(int offset) {
        return new TextRange(offset, offset);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share a unit; ranges that only touch do not. */
    public boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    /** The same range {@code distance} units further on. */
    public TextRange shift(int distance) {
        return new TextRange(start + distance, end + distance);
    }

    /** The part of {@code text} that this range names. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
