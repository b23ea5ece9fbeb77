package dev.anyiolsp.cli;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.SyntaxError;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.LineIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Applies fixes to a text until nothing changes any more. */
final class Mending {
    private static final int MOST_ROUNDS = 50;
    /** A text that grows beyond this many times its size is not on the way to an end. */
    private static final int MOST_GROWTH = 8;

    /**
     * What came of it.
     *
     * @param analysis of the mended text, or of the first one if the result was refused
     * @param fixes number of findings that are mended
     * @param refusal why the result is not to be used
     */
    record Result(Analysis analysis, int fixes, Optional<String> refusal) {
        String text() {
            return analysis.document().text();
        }
    }

    private final Function<Document, Analysis> analyze;
    private final boolean unsafe;
    private final InternalErrors errors;

    Mending(Function<Document, Analysis> analyze, boolean unsafe, InternalErrors errors) {
        this.analyze = analyze;
        this.unsafe = unsafe;
        this.errors = errors;
    }

    Result mend(Analysis first) {
        var now = first;
        long largest = MOST_GROWTH * (1000L + first.document().length());
        int fixes = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var text = now.document().text();
            var edits = edits(now);
            var edited = Edit.apply(text, edits);
            if (edited.equals(text)) return new Result(now, fixes, Optional.empty());
            var next = analyze.apply(Document.of(edited));
            errors.of(next);
            var broken = newError(first.document(), next.document());
            if (broken.isPresent()) return new Result(first, 0, broken.map(error -> explain(edited, error)));
            fixes += Math.max(1, Tally.of(now.findings()).gone(Tally.of(next.findings())));
            if (edited.length() > largest) break;
            now = next;
        }
        return new Result(first, 0, Optional.of("its fixes do not come to an end; please report"));
    }

    private List<Edit> edits(Analysis analysis) {
        var fixes = analysis.ownFixes(unsafe);
        if (fixes.isEmpty()) return List.of();
        try {
            return analysis.edits(fixes);
        } catch (RuntimeException oneOfThem) {
            return analysis.edits(working(analysis));
        }
    }

    /** The fixes that do not fail on their own. */
    private List<Fix> working(Analysis analysis) {
        var fixes = Set.copyOf(analysis.ownFixes(unsafe));
        var working = new ArrayList<Fix>();
        for (var finding : analysis.findings()) {
            for (var fix : finding.fixes()) {
                if (fixes.contains(fix) && works(analysis, finding, fix)) working.add(fix);
            }
        }
        return working;
    }

    private boolean works(Analysis analysis, Finding finding, Fix fix) {
        try {
            analysis.edits(List.of(fix));
            return true;
        } catch (RuntimeException cause) {
            errors.inRule(finding.code(), cause);
            return false;
        }
    }

    /** An error that the text did not have before. Lines named in a message may have moved. */
    private static Optional<SyntaxError> newError(Document before, Document after) {
        var known = new HashMap<String, Integer>();
        for (var error : before.errors()) known.merge(kind(error), 1, Integer::sum);
        return after.errors().stream()
                .filter(error -> known.merge(kind(error), -1, Integer::sum) < 0)
                .findFirst();
    }

    private static String kind(SyntaxError error) {
        return error.message().replaceAll("\\d+", "0");
    }

    private static String explain(String text, SyntaxError error) {
        int line = LineIndex.of(text).line(error.start()) + 1;
        return "the result would be no Python in line " + line + ": " + error.message() + "; please report";
    }
}
