package dev.anyiolsp.lsp;

import dev.anyiolsp.engine.Analyzer;
import dev.anyiolsp.engine.LiveAnalysis;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.syntax.Document;

/**
 * What goes along with the versions of one document. When an edit makes another text of most of the lines, as an opened
 * quote does, the analysis of the lines as they were is put aside until somebody closes the quote.
 */
final class LiveAnalyses {
    /** From so many other lines on it may be less work to begin anew. */
    private static final int FAR = 1_000;

    private LiveAnalysis current;
    private LiveAnalysis aside;

    /** The analysis that has least to do for a version. */
    LiveAnalysis nearest(Document document, Analyzer analyzer, RuleContext context) {
        if (current != null && !current.goesOnUnder(analyzer, context)) current = null;
        if (aside != null && !aside.goesOnUnder(analyzer, context)) aside = null;
        if (current == null) return begin(analyzer, context);
        int distance = current.distanceTo(document);
        if (distance < FAR) return current;
        if (aside != null && aside.distanceTo(document) < distance) {
            current = aside;
            aside = null;
            return current;
        }
        if (2 * distance < document.chunkCount()) return current;
        aside = current;
        return begin(analyzer, context);
    }

    private LiveAnalysis begin(Analyzer analyzer, RuleContext context) {
        current = new LiveAnalysis(analyzer, context);
        return current;
    }
}
