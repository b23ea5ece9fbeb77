package dev.anyiolsp.syntax;

/**
 * Which words stand in a text, in at most a bit for each UTF-16 unit: what it denies is not there, what it affirms may be.
 * Tells without reading a file as Python whether it can say anything about a name.
 */
public final class TextWords {
    private static final int FEWEST = 1_024;

    private final WordFilter filter;

    private TextWords(WordFilter filter) {
        this.filter = filter;
    }

    /** The words of a text, in code, strings and comments alike. */
    public static TextWords of(String text) {
        int size = Math.max(FEWEST, Integer.highestOneBit(Math.max(1, text.length())));
        return new TextWords(WordFilter.of(text, size));
    }

    /** Whether a name may stand in the text; what is not one word always may. */
    public boolean mayHold(String name) {
        return name.isEmpty() || !WordFilter.isWord(name) || filter.mayHold(name.hashCode());
    }
}
