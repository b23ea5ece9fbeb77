package dev.anyiolsp.engine;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.SyntaxError;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.LineIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Applies fixes to a text, again and again until nothing changes. Editor and command line do it here. */
public final class Mending {
    private static final int MOST_ROUNDS = 50;
    /** A text that grows beyond this many times its size is not on the way to an end. */
    private static final int MOST_GROWTH = 8;

    private final Function<Document, Analysis> analyze;
    private final boolean unsafe;
    private final BiConsumer<String, RuntimeException> failed;
    private BooleanSupplier stop = () -> false;

    /**
     * What came of it.
     *
     * @param analysis of the mended text, or of the first one if the result is not to be used
     * @param edits of the first text that make the mended one
     * @param fixes number of findings that are mended
     * @param refusal why the result is not to be used
     */
    public record Result(Analysis analysis, List<Edit> edits, int fixes, Optional<String> refusal) {
        /** Nothing is changed. */
        public static Result unchanged(Analysis analysis) {
            return new Result(analysis, List.of(), 0, Optional.empty());
        }

        static Result refused(Analysis first, String reason) {
            return new Result(first, List.of(), 0, Optional.of(reason));
        }

        public String text() {
            return analysis.document().text();
        }
    }

    /**
     * @param analyze judges each text on the way
     * @param unsafe whether fixes are applied that a person should choose
     * @param failed takes the name of a rule whose fix cannot make its edits, and why; the other fixes are applied
     */
    public Mending(Function<Document, Analysis> analyze, boolean unsafe, BiConsumer<String, RuntimeException> failed) {
        this.analyze = analyze;
        this.unsafe = unsafe;
        this.failed = failed;
    }

    /** The same, which gives up when nobody wants the result any more. */
    public Mending until(BooleanSupplier stop) {
        this.stop = stop;
        return this;
    }

    /** Mends what was found in a text. */
    public Result mend(Analysis first) {
        var now = first;
        var rewritten = RewrittenText.of(first.document().text());
        var seen = new HashSet<>(Set.of(rewritten.text()));
        long largest = MOST_GROWTH * (1000L + first.document().length());
        int fixes = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (stop.getAsBoolean()) return Result.unchanged(first);
            rewritten = rewritten.after(edits(now));
            var text = rewritten.text();
            if (text.equals(now.document().text())) return new Result(now, rewritten.edits(), fixes, Optional.empty());
            var document = Document.of(text);
            var broken = newError(first.document(), document);
            if (broken.isPresent()) return Result.refused(first, explain(text, broken.get()));
            var next = analyze.apply(document);
            fixes += Math.max(1, gone(now.findings(), next.findings()));
            if (text.length() > largest || !seen.add(text)) break;
            now = next;
        }
        return Result.refused(first, "its fixes do not come to an end; please report");
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
            failed.accept(finding.code(), cause);
            return false;
        }
    }

    /** How many findings are gone; new ones of other rules do not hide them. */
    private static int gone(List<Finding> before, List<Finding> after) {
        var left = new HashMap<String, Integer>();
        for (var finding : before) left.merge(finding.code(), 1, Integer::sum);
        for (var finding : after) left.merge(finding.code(), -1, Integer::sum);
        return left.values().stream().mapToInt(count -> Math.max(0, count)).sum();
    }

    /** An error that the text did not have before. Lines named in a message may have moved. */
    private static Optional<SyntaxError> newError(Document before, Document after) {
        Map<String, Integer> known = new HashMap<>();
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
