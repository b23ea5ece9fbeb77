package dev.anyiolsp.rules.dependency;

import dev.anyiolsp.project.Version;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code install_requires =} of {@code setup.cfg}: a requirement a line below, or several on the line with semicolons. */
final class SetupCfgValue implements DependencyText {
    private final String text;
    private final TextRange key;
    private final TextRange sameLine;
    private final List<Line> below;

    private SetupCfgValue(String text, TextRange key, TextRange sameLine, List<Line> below) {
        this.text = text;
        this.key = key;
        this.sameLine = sameLine;
        this.below = below;
    }

    static Optional<SetupCfgValue> of(String text, String section, String wanted) {
        boolean isInside = false;
        var lines = Line.of(text);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var content = line.text().strip();
            if (content.startsWith("[") && !line.isIndented()) {
                isInside = content.startsWith("[" + section + "]");
                continue;
            }
            int sign = sign(line.text());
            if (!isInside || line.isIndented() || sign < 0) continue;
            var name = line.text().substring(0, sign).strip();
            if (!name.toLowerCase(java.util.Locale.ROOT).replace('-', '_').equals(wanted.replace('-', '_'))) continue;
            var key = new TextRange(line.start(), line.start() + name.length());
            int value = line.start() + sign + 1;
            return Optional.of(new SetupCfgValue(text, key, new TextRange(value, line.end()), below(lines, i + 1)));
        }
        return Optional.empty();
    }

    private static int sign(String line) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        return equals < 0 || colon < 0 ? Math.max(equals, colon) : Math.min(equals, colon);
    }

    /** The requirements below the key. */
    private static List<Line> below(List<Line> lines, int from) {
        var found = new ArrayList<Line>();
        for (var line : lines.subList(from, lines.size())) {
            var content = line.text().strip();
            if (content.isEmpty() || content.startsWith("#") || content.startsWith(";")) continue;
            if (!line.isIndented()) break;
            found.add(line);
        }
        return found;
    }

    @Override
    public TextRange place() {
        return key;
    }

    @Override
    public Optional<Edit> adding(Version minimum) {
        var here = sameLine.of(text).strip();
        if (below.isEmpty()) return Optional.of(onTheLine(here, minimum));
        // A first requirement on the key's own line is a style that nobody sorts.
        var entries = below.stream().map(line -> line.text().strip()).toList();
        var entry = Entry.like(entries);
        int index = here.isEmpty() ? entry.index(entries) : entries.size();
        var line = below.get(Math.min(index, below.size() - 1)).indentation() + entry.requirement(minimum);
        var newline = Line.endingOf(text);
        return Optional.of(
                index == 0
                        ? Edit.insert(below.get(0).start(), line + newline)
                        : Edit.insert(below.get(index - 1).end(), newline + line));
    }

    private Edit onTheLine(String here, Version minimum) {
        var requirement = Entry.like(List.of(here.split(";"))).requirement(minimum);
        if (here.isEmpty()) return Edit.insert(sameLine.end(), Line.endingOf(text) + "    " + requirement);
        int end = sameLine.start() + sameLine.of(text).stripTrailing().length();
        return Edit.insert(end, (here.endsWith(";") ? " " : "; ") + requirement);
    }
}
