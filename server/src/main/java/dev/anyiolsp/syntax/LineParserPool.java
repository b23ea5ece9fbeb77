package dev.anyiolsp.syntax;

import java.util.ArrayDeque;

/** Idle parsers: making one costs more than parsing a line, and several threads may ask for trees. */
final class LineParserPool {
    private static final int KEPT = 8;

    private final ArrayDeque<LineParser> idle = new ArrayDeque<>(KEPT);

    LineParser take() {
        synchronized (idle) {
            LineParser parser = idle.poll();
            if (parser != null) return parser;
        }
        return new LineParser();
    }

    void give(LineParser parser) {
        synchronized (idle) {
            if (idle.size() < KEPT) idle.push(parser);
        }
    }
}
