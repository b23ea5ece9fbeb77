package dev.anyiolsp.cli;

import dev.anyiolsp.text.LineIndex;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Lines and columns as they are printed: from 1, columns in code points. Fast on lines of any length. */
final class Places {
    private final LineIndex lines;
    /** Offsets of the second halves of all surrogate pairs. */
    private final int[] halves;

    private Places(LineIndex lines, int[] halves) {
        this.lines = lines;
        this.halves = halves;
    }

    static Places of(String text) {
        var halves = IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray();
        return new Places(LineIndex.of(text), halves);
    }

    LineIndex lines() {
        return lines;
    }

    int row(int offset) {
        return lines.line(offset) + 1;
    }

    int column(int offset) {
        int start = lines.start(lines.line(offset));
        return offset - start - (halvesBefore(offset) - halvesBefore(start)) + 1;
    }

    private int halvesBefore(int offset) {
        int found = Arrays.binarySearch(halves, offset);
        return found >= 0 ? found : -found - 1;
    }
}
