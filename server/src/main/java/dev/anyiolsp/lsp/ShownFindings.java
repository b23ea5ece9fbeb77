package dev.anyiolsp.lsp;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.syntax.Change;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * What the reader of one document sees: what the engine says of the newest version, and besides, while a quote or a bracket
 * that he has just opened swallows lines, what was found in these. Such findings are <em>held</em> at the places to which
 * their lines have moved until the lines come back, nothing is wrong behind the opened place any more, or somebody lets
 * them go. Belongs to the document worker.
 */
final class ShownFindings {
    private Document document = Document.of("");
    private List<Finding> found = List.of();
    private List<Held> held = List.of();

    /**
     * A finding of a line that is swallowed now.
     *
     * @param finding with its range from the start of the line
     * @param line the text of the line
     * @param fromEnd how far the line's start is from the end of the text
     * @param opened offset of the place from which on lines are swallowed
     */
    private record Held(Finding finding, String line, int fromEnd, int opened) {
        int start(Document now) {
            return now.length() - fromEnd;
        }

        /** The same after an edit that left everything in front of {@code place} alone. */
        Held openedBefore(int place) {
            return place < opened ? new Held(finding, line, fromEnd, place) : this;
        }
    }

    /** Whether something is shown that is not true of the newest version. */
    boolean holdsSomething() {
        return !held.isEmpty();
    }

    /** From now on only what the engine says is shown. */
    void letGo() {
        held = List.of();
    }

    /** What is shown of a version of which the engine says this. */
    List<Finding> of(Analysis analysis) {
        return of(analysis.document(), analysis.findings());
    }

    /** What is shown of a version in which this was found, perhaps not all yet. */
    List<Finding> of(Document now, List<Finding> findings) {
        held = hidden(now, findings, true);
        document = now;
        found = findings;
        return shown(now, found);
    }

    /** What is shown of a version that cannot be judged yet: what was found before, where the lines are the same. */
    List<Finding> before(Document now) {
        var change = Change.ofLines(document, now);
        int from = document.start(change.from());
        int behind = document.start(change.from() + change.removed());
        var kept = new ArrayList<Finding>();
        for (var finding : found) {
            int start = finding.range().start();
            if (start < from) kept.add(finding.moved(0));
            else if (start >= behind) kept.add(finding.moved(now.length() - document.length()));
        }
        held = hidden(now, kept, false);
        return shown(now, kept);
    }

    /** Whether another version swallows more lines than this of the one shown last, and a finding among them. */
    boolean swallowsMoreThan(int lines, Document now) {
        var change = Change.ofLines(document, now);
        return change.removed() > lines && swallowed(now, change).stream().anyMatch(line -> isHidden(line, now, true));
    }

    /** @param isJudged whether a line that is there again has been judged */
    private List<Held> hidden(Document now, List<Finding> fresh, boolean isJudged) {
        var change = Change.ofLines(document, now);
        int opened = now.start(change.from());
        var candidates = new ArrayList<Held>();
        for (var earlier : held) candidates.add(earlier.openedBefore(opened));
        candidates.addAll(swallowed(now, change));
        if (candidates.isEmpty()) return List.of();
        candidates.removeIf(candidate -> !isHidden(candidate, now, isJudged));
        var told = new HashSet<String>();
        for (var finding : fresh) told.add(finding.range().start() + finding.code());
        var hidden = new ArrayList<Held>();
        for (var candidate : candidates) {
            int start = candidate.start(now) + candidate.finding().range().start();
            if (told.add(start + candidate.finding().code())) hidden.add(candidate);
        }
        return hidden;
    }

    /** What was found in lines that are gone, though their text still stands there, untouched by the change. */
    private List<Held> swallowed(Document now, Change change) {
        var swallowed = new ArrayList<Held>();
        if (change.removed() < 2) return swallowed;
        int from = document.start(change.from());
        int behind = document.start(change.from() + change.removed());
        for (var finding : found) {
            int start = finding.range().start();
            if (start < from || start >= behind) continue;
            int chunk = document.chunkAt(start);
            int line = document.start(chunk);
            var moved = finding.moved(-line);
            var text = document.chunk(chunk).text();
            swallowed.add(new Held(moved, text, document.length() - line, now.start(change.from())));
        }
        return swallowed;
    }

    private static boolean isHidden(Held held, Document now, boolean isJudged) {
        int start = held.start(now);
        int end = start + held.line().length();
        if (start < held.opened() || !now.text(new TextRange(start, end)).equals(held.line())) return false;
        if (!isJudged) return true;
        int chunk = now.chunkAt(start);
        boolean isLineAgain =
                now.start(chunk) == start && now.chunk(chunk).text().equals(held.line());
        return !isLineAgain && isBroken(now, held.opened());
    }

    /** Whether something is wrong behind a place. What has been swallowed for good, as a comment say, is not shown. */
    private static boolean isBroken(Document now, int opened) {
        var errors = now.errors();
        return !errors.isEmpty() && errors.get(errors.size() - 1).start() >= opened;
    }

    private List<Finding> shown(Document now, List<Finding> fresh) {
        if (held.isEmpty()) return fresh;
        var shown = new ArrayList<>(fresh);
        for (var hidden : held) shown.add(hidden.finding().moved(hidden.start(now)));
        shown.sort(Comparator.comparingInt(finding -> finding.range().start()));
        return shown;
    }
}
