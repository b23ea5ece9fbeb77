package dev.anyiolsp.engine;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.syntax.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What rules found in one line, kept over edits that do not concern it. Its findings move with the line; their fixes are
 * worked out anew when somebody wants them, on the version he wants them for.
 */
final class JudgedLine {
    private final Chunk chunk;
    private final boolean isAlwaysJudgedAgain;
    private final List<Analysis.InternalError> internalErrors;
    private List<Finding> found;
    private List<Finding> reported;
    private int start;
    /** Offset of the line for which the ranges of what was found hold; likewise of what is reported. */
    private int foundAt;

    private int reportedAt;

    private int number;
    private boolean gone;

    /**
     * @param number of the chunk
     * @param start offset of the chunk
     * @param found by the rules
     * @param level how loud a finding is; empty if it is not to be heard
     * @param judgeAgain judges the line in another version, where it has another number
     */
    JudgedLine(
            Chunk chunk,
            int number,
            int start,
            List<Finding> found,
            List<Analysis.InternalError> internalErrors,
            boolean readsEverything,
            Function<Finding, Optional<Finding>> level,
            Judge judgeAgain) {
        this.chunk = chunk;
        this.number = number;
        this.start = start;
        this.foundAt = start;
        this.reportedAt = start;
        this.internalErrors = internalErrors;
        this.isAlwaysJudgedAgain = readsEverything
                || found.stream().anyMatch(finding -> !finding.related().isEmpty());
        this.found = lazy(found, judgeAgain);
        this.reported = this.found.stream()
                .flatMap(finding -> level.apply(finding).stream())
                .toList();
    }

    /** Judges a line in the version for which fixes are planned. */
    interface Judge {
        List<Finding> findings(FixEdits edits, JudgedLine line);
    }

    private List<Finding> lazy(List<Finding> found, Judge judge) {
        var result = new ArrayList<Finding>(found.size());
        for (int i = 0; i < found.size(); i++) {
            var finding = found.get(i);
            var fixes = new ArrayList<Fix>(finding.fixes().size());
            for (int k = 0; k < finding.fixes().size(); k++) {
                int which = i;
                int choice = k;
                var fix = finding.fixes().get(k);
                fixes.add(new Fix(
                        fix.title(),
                        fix.safety(),
                        edits -> judge.findings(edits, this)
                                .get(which)
                                .fixes()
                                .get(choice)
                                .edits()
                                .accept(edits)));
            }
            result.add(finding.with(fixes));
        }
        return result;
    }

    Chunk chunk() {
        return chunk;
    }

    int number() {
        return number;
    }

    void moveBy(int chunks) {
        number += chunks;
    }

    boolean isGone() {
        return gone;
    }

    void leave() {
        gone = true;
    }

    /** Whether what it depends on is not known well enough. */
    boolean isAlwaysJudgedAgain() {
        return isAlwaysJudgedAgain;
    }

    List<Analysis.InternalError> internalErrors() {
        return internalErrors;
    }

    /** What was found, before anything is suppressed or levelled. */
    List<Finding> found() {
        found = moved(found, start - foundAt);
        foundAt = start;
        return found;
    }

    /** What is reported if no comment suppresses it. */
    List<Finding> reported() {
        reported = moved(reported, start - reportedAt);
        reportedAt = start;
        return reported;
    }

    /** Says where the line is now. */
    void place(int offset) {
        start = offset;
    }

    private static List<Finding> moved(List<Finding> findings, int distance) {
        if (distance == 0 || findings.isEmpty()) return findings;
        var moved = new ArrayList<Finding>(findings.size());
        for (var finding : findings) moved.add(finding.at(finding.range().shift(distance)));
        return moved;
    }
}
