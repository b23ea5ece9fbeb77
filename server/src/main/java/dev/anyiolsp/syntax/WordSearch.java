package dev.anyiolsp.syntax;

import java.util.BitSet;
import java.util.Set;

/** Finds lines by the words in their text, without reading them. */
public final class WordSearch {
    private WordSearch() {}

    /**
     * As {@link Document#chunksWith}, in a part of the text.
     *
     * @param from number of the first chunk
     * @param to number of the first one behind
     */
    public static int[] chunksWith(Document document, String word, int from, int to) {
        return document.chunks().with(word, from, to);
    }

    /** The numbers of the chunks whose text has any of some words in it, and perhaps of some others. */
    public static BitSet chunksWithAny(Document document, Set<String> words) {
        return document.chunks().withAny(words);
    }
}
