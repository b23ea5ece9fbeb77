package dev.anyiolsp.engine;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.Answers;
import dev.anyiolsp.semantics.FactIndex;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Document;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Judges single lines, each with its comments that ask for silence and with what is wrong with it. */
final class LineJudge {
    private final Analyzer analyzer;
    private final RuleContext context;
    /** About the version of the document that is judged. */
    private final Answers answers = new Answers();

    private long judged;

    LineJudge(Analyzer analyzer, RuleContext context) {
        this.analyzer = analyzer;
        this.context = context;
    }

    /** How many lines the rules have looked at so far. */
    long judged() {
        return judged;
    }

    /** What has been found out about a version is of no use for another one. */
    void forget() {
        answers.forget();
    }

    /**
     * Judges a line.
     *
     * @param index of the document
     * @param reading is told what the rules look at
     * @return empty if there is nothing in it that anybody asks about
     */
    Optional<JudgedLine> judge(Document document, FactIndex index, int number, Readers.Reading reading) {
        var model = SemanticModel.watched(document, index, reading, answers);
        var internalErrors = new ArrayList<Analysis.InternalError>();
        boolean isWatched = analyzer.mayFind(model, number);
        List<Finding> found = List.of();
        if (isWatched) {
            judged++;
            found = analyzer.judge(model, number, context, internalErrors);
        }
        boolean maySuppress = SuppressionComment.maybeIn(document.chunk(number));
        // Where there is nothing to suppress, only what must not be superfluous is read.
        boolean isRead = maySuppress && (!found.isEmpty() || SuppressionComment.maybeOwnIn(document.chunk(number)));
        var suppressions = isRead ? Optional.of(suppressions(document, number)) : Optional.<Suppressions>empty();
        var unread = maySuppress ? JudgedLine.Silence.OF_LINE : JudgedLine.Silence.NONE;
        var silence = suppressions.map(Suppressions::silence).orElse(unread);
        var error = analyzer.syntaxError(document, number);
        if (!isWatched && error.isEmpty() && silence == JudgedLine.Silence.NONE) return Optional.empty();
        var line = new JudgedLine(document.chunk(number), internalErrors, silence, reading.isOfEverything());
        var all = line.lazy(found, this::foundAgain);
        var heard = new ArrayList<>(suppressions.map(asked -> asked.kept(all)).orElse(all));
        suppressions.ifPresent(asked -> heard.addAll(line.lazy(analyzer.unused(asked), this::unusedAgain)));
        error.ifPresent(heard::add);
        line.tell(document.start(number), all, analyzer.levelled(heard, context));
        return Optional.of(line);
    }

    private Suppressions suppressions(Document document, int number) {
        var chunks = new BitSet();
        chunks.set(number);
        return analyzer.suppressions(document, chunks);
    }

    /** A line in which something is found again. */
    private record Again(JudgedLine line) {}

    /** All fixes of a line are planned on the same version, for which it is judged once. */
    private List<Finding> foundAgain(FixEdits edits, JudgedLine line) {
        return edits.model()
                .answer(
                        new Again(line),
                        model -> analyzer.judge(model, numberOf(line, model), context, new ArrayList<>()));
    }

    private List<Finding> unusedAgain(FixEdits edits, JudgedLine line) {
        int number = numberOf(line, edits.model());
        var suppressions = suppressions(edits.model().document(), number);
        suppressions.kept(foundAgain(edits, line));
        return analyzer.unused(suppressions);
    }

    private static int numberOf(JudgedLine line, SemanticModel model) {
        var document = model.document();
        int number = line.number();
        boolean isThere = number >= 0 && number < document.chunkCount() && document.chunk(number) == line.chunk();
        for (int i = 0; !isThere; i++) {
            number = i;
            isThere = document.chunk(i) == line.chunk();
        }
        return number;
    }
}
