package dev.anyiolsp.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/** A part of a string, unit by unit of UTF-16: indexes are offsets in the whole string. */
public final class Utf16Stream implements CharStream {
    private final String text;
    private final int end;
    private int index;
    private boolean endSeen;

    /** Reads {@code text} from offset {@code from} up to, but not including, {@code to}. */
    public Utf16Stream(String text, int from, int to) {
        this.text = text;
        this.index = from;
        this.end = to;
    }

    public String text() {
        return text;
    }

    /** Offset behind the last unit. */
    public int end() {
        return end;
    }

    /** Whether somebody has asked what comes behind the last unit. */
    public boolean endSeen() {
        return endSeen;
    }

    /** The unit at an offset, or -1 behind the end. */
    int at(int offset) {
        if (offset < end) return text.charAt(offset);
        endSeen = true;
        return IntStream.EOF;
    }

    @Override
    public int LA(int distance) {
        return distance > 0 ? at(index + distance - 1) : distance == 0 ? 0 : text.charAt(index + distance);
    }

    @Override
    public void consume() {
        index++;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public void seek(int offset) {
        index = offset;
    }

    @Override
    public int size() {
        return end;
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    @Override
    public String getText(Interval interval) {
        return text.substring(interval.a, Math.min(interval.b + 1, end));
    }
}
