package dev.anyiolsp.engine;

import dev.anyiolsp.engine.Analysis.Choice;
import dev.anyiolsp.fix.PlannedEdit;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.SyntaxError;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.LineIndex;
import dev.anyiolsp.text.TextRange;
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
    /** So many rounds may leave as many findings as they found. */
    private static final int MOST_IDLE_ROUNDS = 50;
    /** Each round mends what stands inside of what the one before has mended; nothing is nested so deep. */
    private static final int MOST_ROUNDS = 400;
    /** A text that grows beyond this many times its size is not on the way to an end. */
    private static final int MOST_GROWTH = 8;

    private final Function<Document, Analysis> analyze;
    private final boolean unsafe;
    private final BiConsumer<String, RuntimeException> failed;
    private BooleanSupplier stop = () -> false;
    /** Nothing: all of the text. */
    private Optional<TextRange> place = Optional.empty();

    /**
     * What came of it.
     *
     * @param analysis of the mended text, or of the first one if the result is not to be used
     * @param edits of the first text that make the mended one
     * @param purposes the same edits, but apart where they are for different things; insertions at one place in order
     * @param fixes number of findings that are mended
     * @param refusal why the result is not to be used
     */
    public record Result(
            Analysis analysis, List<Edit> edits, List<PurposefulEdit> purposes, int fixes, Optional<String> refusal) {
        /** Nothing is changed. */
        public static Result unchanged(Analysis analysis) {
            return new Result(analysis, List.of(), List.of(), 0, Optional.empty());
        }

        static Result refused(Analysis first, String reason) {
            return new Result(first, List.of(), List.of(), 0, Optional.of(reason));
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

    /** The same, which changes nothing outside of a range but imports. */
    public Mending in(TextRange range) {
        place = Optional.of(range);
        return this;
    }

    /** Mends what was found in a text: first what is safe, so that it is known what does without a person. */
    public Result mend(Analysis first) {
        var now = first;
        var here = place;
        var rewritten = RewrittenText.of(first.document().text());
        var seen = new HashSet<>(Set.of(rewritten.text()));
        long largest = MOST_GROWTH * (1000L + first.document().length());
        int fixes = 0;
        boolean isSafe = true;
        int idle = 0;
        for (int round = 0; round < MOST_ROUNDS && idle < MOST_IDLE_ROUNDS; round++) {
            if (stop.getAsBoolean()) return Result.unchanged(first);
            var choices = choices(now, here, isSafe);
            var planned = choices.isEmpty() ? List.<PlannedEdit>of() : plan(now, choices);
            rewritten = rewritten.afterAll(new RoundOfEdits(now, choices, isSafe).of(planned));
            here = here.map(range -> moved(range, planned));
            var text = rewritten.text();
            if (text.equals(now.document().text())) {
                if (!isSafe || !unsafe) {
                    return new Result(now, rewritten.edits(), rewritten.purposefulEdits(), fixes, Optional.empty());
                }
                isSafe = false;
                continue;
            }
            var document = Document.of(text);
            var broken = newError(first.document(), document);
            if (broken.isPresent()) return Result.refused(first, explain(text, broken.get()));
            var next = analyze.apply(document);
            fixes += Math.max(1, gone(now.findings(), next.findings()));
            if (text.length() > largest || !seen.add(text)) break;
            if (next.findings().size() >= now.findings().size()) idle++;
            now = next;
        }
        return Result.refused(first, "its fixes do not come to an end; please report");
    }

    private static List<Choice> choices(Analysis analysis, Optional<TextRange> range, boolean isSafe) {
        return range.map(in -> analysis.choicesIn(in, !isSafe)).orElseGet(() -> analysis.ownChoices(!isSafe));
    }

    private List<PlannedEdit> plan(Analysis analysis, List<Choice> choices) {
        try {
            return analysis.plan(choices.stream().map(Choice::fix).toList());
        } catch (RuntimeException oneOfThem) {
            return analysis.plan(choices.stream()
                    .filter(choice -> works(analysis, choice))
                    .map(Choice::fix)
                    .toList());
        }
    }

    /** Whether a fix does not fail on its own. */
    private boolean works(Analysis analysis, Choice choice) {
        try {
            analysis.plan(List.of(choice.fix()));
            return true;
        } catch (RuntimeException cause) {
            failed.accept(choice.finding().code(), cause);
            return false;
        }
    }

    /** A range after edits that lie in it or outside; imports are outside where they can be. */
    private static TextRange moved(TextRange range, List<PlannedEdit> edits) {
        int start = range.start();
        int end = range.end();
        for (var one : edits) {
            var edit = one.edit();
            int longer = edit.newText().length() - edit.range().length();
            if (edit.range().start() > range.end()) continue;
            boolean isBefore =
                    edit.range().end() < range.start() || edit.range().end() == range.start() && one.isOfImports();
            if (isBefore) start += longer;
            end += longer;
        }
        return new TextRange(start, end);
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
        if (error.message().startsWith("too many levels")) {
            return "the result would have too many levels of indentation for Python in line " + line;
        }
        return "the result would be no Python in line " + line + ": " + error.message() + "; please report";
    }
}
