package dev.anyiolsp.cli;

import java.util.List;
import java.util.Optional;

/**
 * What is left of a file when it has been examined: texts and numbers, no trees.
 *
 * @param looked whether there was a file to look at
 * @param report its findings as they are written down
 * @param diff what a fix would change
 * @param tally its findings, counted
 * @param fails whether one of them is as loud as what makes a check fail
 * @param fixes number of findings that were mended, or would be
 * @param refusal why the fixes were not applied
 * @param troubles what the user has to know besides, a line each
 */
record Outcome(
        boolean looked,
        String report,
        Difference diff,
        Tally tally,
        boolean fails,
        int fixes,
        Optional<String> refusal,
        List<String> troubles) {

    /** With what was mended. */
    Outcome fixed(Difference diff, int fixes) {
        return new Outcome(looked, report, diff, tally, fails, fixes, refusal, troubles);
    }

    /** Nothing was looked at; the user named it wrongly. */
    static Outcome trouble(String line) {
        return new Outcome(false, "", Difference.NONE, new Tally(), false, 0, Optional.empty(), List.of(line));
    }

    /** Nothing was there. */
    static Outcome nothing() {
        return new Outcome(false, "", Difference.NONE, new Tally(), false, 0, Optional.empty(), List.of());
    }
}
