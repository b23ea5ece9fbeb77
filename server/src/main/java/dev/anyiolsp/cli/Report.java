package dev.anyiolsp.cli;

/** What a run writes down while it goes on: the findings of one file after the other, or differences. */
final class Report {
    private final TextSink sink;
    private final ReportFormat format;
    private final boolean lists;
    private boolean empty = true;

    /**
     * @param sink where it goes
     * @param format how findings are written down
     * @param lists whether they are listed at all
     */
    Report(TextSink sink, ReportFormat format, boolean lists) {
        this.sink = sink;
        this.format = format;
        this.lists = lists;
        if (lists) sink.write(format.start());
    }

    void add(Outcome outcome) {
        outcome.diff().writeTo(sink);
        if (!lists || outcome.report().isEmpty()) return;
        if (!empty) sink.write(format.between());
        sink.write(outcome.report());
        empty = false;
    }

    /** Nothing is listed behind this. */
    void end() {
        if (lists) sink.write(format.end());
    }
}
