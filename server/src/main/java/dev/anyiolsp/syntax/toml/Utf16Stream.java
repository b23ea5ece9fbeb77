package dev.anyiolsp.syntax.toml;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/** A text as ANTLR's lexer reads it, counted in UTF-16 units; ANTLR's own streams count code points. */
final class Utf16Stream implements CharStream {
    private final String text;
    private int position;

    Utf16Stream(String text) {
        this.text = text;
    }

    @Override
    public void consume() {
        if (position == text.length()) throw new IllegalStateException("at the end");
        position++;
    }

    @Override
    public int LA(int offset) {
        int index = offset > 0 ? position + offset - 1 : position + offset;
        if (offset == 0) return 0;
        return index >= 0 && index < text.length() ? text.charAt(index) : IntStream.EOF;
    }

    @Override
    public int index() {
        return position;
    }

    @Override
    public void seek(int index) {
        position = Math.min(index, text.length());
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public String getText(Interval interval) {
        return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
    }

    @Override
    public String getSourceName() {
        return IntStream.UNKNOWN_SOURCE_NAME;
    }
}
