package dev.anyiolsp.rules.dependency;

import dev.anyiolsp.project.Version;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file for {@code pip install -r}: a requirement a line, with options and comments between. */
final class RequirementLines implements DependencyText {
    private final String text;
    private final List<Requirement> requirements;
    private final boolean hasHashes;

    /**
     * A requirement.
     *
     * @param start of its first line
     * @param end of its last line, which may be a continuation, in front of the line end
     */
    private record Requirement(String content, int start, int end) {}

    private RequirementLines(String text, List<Requirement> requirements, boolean hasHashes) {
        this.text = text;
        this.requirements = requirements;
        this.hasHashes = hasHashes;
    }

    static RequirementLines of(String text) {
        var found = new ArrayList<Requirement>();
        boolean continues = false;
        boolean isOne = false;
        for (var line : Line.of(text)) {
            var content = line.text().strip();
            if (!continues) isOne = !content.isEmpty() && !content.startsWith("-") && !content.startsWith("#");
            if (isOne && continues) {
                var begun = found.remove(found.size() - 1);
                found.add(new Requirement(begun.content, begun.start, line.end()));
            } else if (isOne) found.add(new Requirement(content, line.start(), line.end()));
            continues = content.endsWith("\\");
        }
        return new RequirementLines(text, found, text.contains("--hash"));
    }

    @Override
    public TextRange place() {
        if (requirements.isEmpty()) return TextRange.at(0);
        var first = requirements.get(0);
        return new TextRange(first.start, first.start + first.content.length());
    }

    /** With hashes, pip takes no requirement without. */
    @Override
    public Optional<Edit> adding(Version minimum) {
        return hasHashes ? Optional.empty() : Optional.of(line(minimum));
    }

    private Edit line(Version minimum) {
        var entries = requirements.stream().map(Requirement::content).toList();
        var entry = Entry.like(entries);
        var line = entry.requirement(minimum);
        var newline = Line.endingOf(text);
        if (requirements.isEmpty()) {
            boolean isEnded = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r");
            return Edit.insert(text.length(), isEnded ? line + newline : newline + line);
        }
        int index = entry.index(entries);
        if (index == 0) return Edit.insert(requirements.get(0).start, line + newline);
        return Edit.insert(requirements.get(index - 1).end, newline + line);
    }
}
