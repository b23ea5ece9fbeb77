package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a document while it is read. */
final class Problems {
    private final List<TomlError> errors = new ArrayList<>();
    private final List<TextRange> newerThan10 = new ArrayList<>();
    private int muted;

    void error(TextRange range, String message) {
        if (muted == 0) errors.add(new TomlError(range, message));
    }

    void error(int start, int end, String message) {
        error(new TextRange(start, end), message);
    }

    /** Notes a place that TOML 1.1 allows and 1.0 does not; no error. */
    void newerThan10(TextRange range) {
        newerThan10.add(range);
    }

    /** Runs something whose errors would only repeat one already reported. */
    void muted(Runnable action) {
        muted++;
        try {
            action.run();
        } finally {
            muted--;
        }
    }

    int count() {
        return errors.size();
    }

    /** All errors by place. */
    List<TomlError> errors() {
        errors.sort(Comparator.comparingInt(error -> error.range().start()));
        return List.copyOf(errors);
    }

    List<TextRange> placesNewerThan10() {
        return List.copyOf(newerThan10);
    }

    /** A piece of a text between backquotes, shortened, for use in a message. */
    static String quote(String piece) {
        var shown = piece.length() > 40 ? piece.substring(0, 40) + "…" : piece;
        return "`" + shown.replaceAll("\\s+", " ") + "`";
    }
}
