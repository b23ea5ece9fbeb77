package dev.anyiolsp.cli;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts findings by rule, and what can be done about them. */
final class Tally {
    /**
     * Findings of one rule.
     *
     * @param code the rule's name
     * @param count all of them
     * @param safe those that may be mended unattended
     * @param unsafe those with a fix that a person must choose
     */
    record Line(String code, int count, int safe, int unsafe) {
        private Line plus(Line other) {
            return new Line(code, count + other.count, safe + other.safe, unsafe + other.unsafe);
        }
    }

    private final Map<String, Line> lines = new TreeMap<>();
    private final Map<Level, Integer> levels = new EnumMap<>(Level.class);

    static Tally of(List<Finding> findings) {
        var tally = new Tally();
        for (var finding : findings) {
            var fix = CheckedFile.preferred(finding);
            boolean safe = fix.isPresent() && fix.get().safety().isSafe();
            tally.levels.merge(finding.level(), 1, Integer::sum);
            tally.add(new Line(finding.code(), 1, safe ? 1 : 0, fix.isPresent() && !safe ? 1 : 0));
        }
        return tally;
    }

    void add(Tally other) {
        other.lines.values().forEach(this::add);
        other.levels.forEach((level, number) -> levels.merge(level, number, Integer::sum));
    }

    private void add(Line line) {
        lines.merge(line.code(), line, Line::plus);
    }

    int count() {
        return lines.values().stream().mapToInt(Line::count).sum();
    }

    /** How many findings of each level there are, the loudest first: {@code 1 error, 3 warning}. */
    String levels() {
        return levels.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().id())
                .collect(Collectors.joining(", "));
    }

    int safe() {
        return lines.values().stream().mapToInt(Line::safe).sum();
    }

    int unsafe() {
        return lines.values().stream().mapToInt(Line::unsafe).sum();
    }

    List<Line> lines(Comparator<Line> order) {
        var result = new ArrayList<>(lines.values());
        result.sort(order);
        return result;
    }
}
