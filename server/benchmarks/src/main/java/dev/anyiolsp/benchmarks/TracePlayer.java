package dev.anyiolsp.benchmarks;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.text.Edit;
import java.util.List;

/** Does the steps of a trace over and over. */
final class TracePlayer {
    private final OpenText open;
    private final List<List<Edit>> steps;
    private int next;

    TracePlayer(int lines, Place place, Trace trace) {
        var text = Sources.python(lines);
        open = new OpenText(text);
        steps = Trace.steps(trace, text, place);
        int before = open.analysis().findings().size();
        int after = before;
        for (int i = 0; i < steps.size(); i++) after = step().findings().size();
        if (before == 0 || after != before || !open.document().text().equals(text)) {
            throw new IllegalStateException("the trace does not lead back: " + before + " findings, " + after);
        }
    }

    Analysis step() {
        open.edit(steps.get(next));
        next = next + 1 == steps.size() ? 0 : next + 1;
        return open.analysis();
    }
}
