package dev.anyiolsp.syntax;

import java.util.function.Predicate;

/**
 * A question about texts that depends on single words: of a long line it is asked for each piece, and the answers are kept
 * with those that another version shares. Made once for all times.
 */
public final class TextTest {
    private final Predicate<String> isHeld;

    /** @param isHeld of a text, if it is of a part that cuts no word in two */
    public TextTest(Predicate<String> isHeld) {
        this.isHeld = isHeld;
    }

    boolean holds(String text) {
        return isHeld.test(text);
    }
}
