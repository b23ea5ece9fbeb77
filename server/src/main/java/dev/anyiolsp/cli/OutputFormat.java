package dev.anyiolsp.cli;

import java.util.Locale;

/** What reports look like. */
enum OutputFormat {
    TEXT,
    CONCISE,
    JSON;

    ReportFormat with(RuleCatalogue rules, Colours colours) {
        return switch (this) {
            case TEXT -> TextFormat.full(rules, colours);
            case CONCISE -> TextFormat.concise(rules, colours);
            case JSON -> new JsonFormat(rules);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
