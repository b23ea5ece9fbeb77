package dev.anyiolsp.syntax;

import java.util.Arrays;

/** Where each of some neighbours begins, counted from the first: in chunks, in UTF-16 units and in lines. */
final class Sums {
    private final int[] chunks;
    private final int[] units;
    private final int[] lines;

    /** @param count how many neighbours there are */
    Sums(int count) {
        chunks = new int[count + 1];
        units = new int[count + 1];
        lines = new int[count + 1];
    }

    /** Says how much the next one holds: they are told from the first to the last. */
    void put(int index, int ownChunks, int ownUnits, int ownLines) {
        chunks[index + 1] = chunks[index] + ownChunks;
        units[index + 1] = units[index] + ownUnits;
        lines[index + 1] = lines[index] + ownLines;
    }

    int count() {
        return chunks.length - 1;
    }

    /** Chunks in front of one, or of the end. */
    int chunks(int index) {
        return chunks[index];
    }

    int units(int index) {
        return units[index];
    }

    int lines(int index) {
        return lines[index];
    }

    int chunks() {
        return chunks[count()];
    }

    int units() {
        return units[count()];
    }

    int lines() {
        return lines[count()];
    }

    /** Who holds a chunk, an offset or a line: the last that does not begin behind it, the first if all do. */
    int ofChunk(int chunk) {
        return Math.max(0, last(chunks, count(), chunk));
    }

    int ofUnit(int unit) {
        return Math.max(0, last(units, count(), unit));
    }

    int ofLine(int line) {
        return Math.max(0, last(lines, count(), line));
    }

    /** The last of the first {@code count} numbers that is not above a value; -1 if all are. */
    static int last(int[] numbers, int count, int value) {
        int found = Arrays.binarySearch(numbers, 0, count, value);
        if (found < 0) return -found - 2;
        while (found + 1 < count && numbers[found + 1] == value) found++;
        return found;
    }
}
