package dev.anyiolsp.cli;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Related;
import java.util.stream.Collectors;

/** For people: a head line a finding; in full also its source lines and its fixes. */
final class TextFormat implements ReportFormat {
    private final RuleCatalogue rules;
    private final Colours colours;
    private final boolean full;

    private TextFormat(RuleCatalogue rules, Colours colours, boolean full) {
        this.rules = rules;
        this.colours = colours;
        this.full = full;
    }

    static TextFormat full(RuleCatalogue rules, Colours colours) {
        return new TextFormat(rules, colours, true);
    }

    static TextFormat concise(RuleCatalogue rules, Colours colours) {
        return new TextFormat(rules, colours, false);
    }

    @Override
    public String file(CheckedFile file) {
        if (file.findings().isEmpty()) return "";
        var places = Places.of(file.text());
        var out = new StringBuilder();
        for (var finding : file.findings()) {
            out.append(head(file, places, finding)).append('\n');
            if (full) out.append(body(file, places, finding)).append('\n');
        }
        return out.toString();
    }

    private String head(CheckedFile file, Places places, Finding finding) {
        int start = finding.range().start();
        var place = colours.bold(file.name()) + ":" + places.row(start) + ":" + places.column(start) + ": ";
        var level = finding.level().id();
        var kind = rules.priority(finding.code())
                .map(priority -> priority.id() + ", " + level)
                .orElse(level);
        return place + colours.red(finding.code()) + " [" + kind + "] " + Printable.escaped(finding.message());
    }

    private String body(CheckedFile file, Places places, Finding finding) {
        int last = places.lines().line(finding.range().end()) + 1;
        var margin = " ".repeat(String.valueOf(last).length()) + " ";
        var fixes = finding.fixes().stream()
                .map(fix -> margin + colours.blue("=") + " " + hint(fix) + "\n")
                .collect(Collectors.joining());
        var notes = finding.related().stream()
                .map(related -> margin + colours.blue("=") + " " + note(file, places, related) + "\n")
                .collect(Collectors.joining());
        return Excerpt.of(file.text(), places.lines(), finding.range(), colours) + notes + fixes;
    }

    private String note(CheckedFile file, Places places, Related related) {
        int start = related.range().start();
        var place = file.name() + ":" + places.row(start) + ":" + places.column(start);
        return colours.blue("note") + ": " + place + ": " + Printable.escaped(related.message());
    }

    private String hint(Fix fix) {
        var title = Printable.escaped(fix.title());
        return fix.safety()
                .objection()
                .map(reason -> colours.yellow("unsafe fix") + " (" + Printable.escaped(reason) + "): " + title)
                .orElseGet(() -> colours.green("fix") + ": " + title);
    }
}
