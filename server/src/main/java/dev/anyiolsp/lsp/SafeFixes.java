package dev.anyiolsp.lsp;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** All fixes that may be applied unattended, again and again until nothing changes, as {@code anyio-lsp fix} does it. */
final class SafeFixes {
    private static final int MOST_ROUNDS = 50;
    private static final long MOST_GROWTH = 8;

    private SafeFixes() {}

    /** Whether there is anything to do. */
    static boolean existIn(Analysis analysis) {
        return !analysis.ownFixes(false).isEmpty();
    }

    /**
     * The edits of the text as it was analysed; none if the result would be no Python, or if there is no end of it.
     *
     * @param stop whether nobody wants the result any more
     */
    static List<Edit> edits(Analysis first, Function<Document, Analysis> analyse, BooleanSupplier stop) {
        var rewritten = RewrittenText.of(first.document().text());
        var seen = new HashSet<>(Set.of(first.document().text()));
        long largest = MOST_GROWTH * (1000L + first.document().length());
        var analysis = first;
        for (int round = 0; round < MOST_ROUNDS && !stop.getAsBoolean(); round++) {
            rewritten = rewritten.after(analysis.edits(analysis.ownFixes(false)));
            var text = rewritten.text();
            if (text.equals(analysis.document().text())) return rewritten.edits();
            var next = Document.of(text);
            if (!seen.add(text)
                    || next.errors().size() > first.document().errors().size()) break;
            analysis = analyse.apply(next);
        }
        return List.of();
    }
}
