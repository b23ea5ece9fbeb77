package dev.anyiolsp.engine;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.syntax.Chunk;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found in one line, kept over edits that do not concern it. Its findings count from the start of the line, so
 * that they need not know where it is.
 */
final class JudgedLine {
    private final Chunk chunk;
    private final List<Analysis.InternalError> internalErrors;
    private List<Finding> found = List.of();
    private List<Finding> reported = List.of();
    private final Silence silence;
    private boolean isRestless;
    private boolean isStray;

    /** Where it is kept, and its distance from there in lines. */
    private JudgedLines.Group group;

    private int place;
    private boolean gone;

    /** What its comments ask for. */
    enum Silence {
        NONE,
        OF_LINE,
        OF_FILE
    }

    /** Finds the same again in the version for which fixes are planned. */
    interface Judge {
        List<Finding> findings(FixEdits edits, JudgedLine line);
    }

    /** @param isRestless whether what it depends on is not known well enough */
    JudgedLine(Chunk chunk, List<Analysis.InternalError> internalErrors, Silence silence, boolean isRestless) {
        this.chunk = chunk;
        this.internalErrors = internalErrors;
        this.silence = silence;
        this.isRestless = isRestless;
    }

    /** The same findings with fixes that are worked out anew when somebody wants them, on the version he wants them for. */
    List<Finding> lazy(List<Finding> findings, Judge judge) {
        var result = new ArrayList<Finding>(findings.size());
        for (int i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            var fixes = new ArrayList<Fix>(finding.fixes().size());
            for (int k = 0; k < finding.fixes().size(); k++) {
                int which = i;
                int choice = k;
                var fix = finding.fixes().get(k);
                fixes.add(fix.writing(edits -> judge.findings(edits, this)
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

    /**
     * Says what was found.
     *
     * @param start offset of the line
     * @param all that the rules found, before anything is suppressed or levelled
     * @param heard what is reported of it, and what is wrong besides
     */
    void tell(int start, List<Finding> all, List<Finding> heard) {
        isStray = all.stream().anyMatch(finding -> !isIn(chunk, start, finding));
        isRestless |=
                isStray || all.stream().anyMatch(finding -> !finding.related().isEmpty());
        // What is elsewhere does not move with the line; since it is judged after each edit, it need not.
        found = isStray ? all : moved(all, -start);
        reported = isStray ? heard : moved(heard, -start);
    }

    private static boolean isIn(Chunk chunk, int start, Finding finding) {
        int place = finding.range().start();
        return place >= start && place < start + chunk.length();
    }

    Chunk chunk() {
        return chunk;
    }

    int number() {
        return group.first() + place;
    }

    int place() {
        return place;
    }

    void put(JudgedLines.Group into, int distance) {
        group = into;
        place = distance;
    }

    JudgedLines.Group group() {
        return group;
    }

    boolean isGone() {
        return gone;
    }

    void leave() {
        gone = true;
    }

    /** Whether it is judged after each edit, whatever that concerns. */
    boolean isRestless() {
        return isRestless;
    }

    /** Whether findings lie elsewhere; then all of them have the places of the version in which it was judged. */
    boolean isStray() {
        return isStray;
    }

    Silence silence() {
        return silence;
    }

    List<Analysis.InternalError> internalErrors() {
        return internalErrors;
    }

    /** What the rules found, where the line begins at an offset. */
    List<Finding> found(int start) {
        return isStray ? found : moved(found, start);
    }

    /** What is reported, from the start of the line. */
    List<Finding> reported() {
        return reported;
    }

    private static List<Finding> moved(List<Finding> findings, int distance) {
        if (distance == 0 || findings.isEmpty()) return findings;
        return findings.stream()
                .map(finding -> finding.at(finding.range().shift(distance)))
                .toList();
    }
}
