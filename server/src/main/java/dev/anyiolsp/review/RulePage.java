package dev.anyiolsp.review;

import dev.anyiolsp.rules.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the page of a rule says, taken apart. */
final class RulePage {
    private final String page;

    private RulePage(String page) {
        this.page = page;
    }

    static RulePage of(RuleInfo rule) {
        return new RulePage(rule.page());
    }

    /** Why what the rule finds is bad: the first paragraph, in one line. */
    String impact() {
        var lines = new ArrayList<String>();
        for (var line : section("## Why is this bad?")) {
            if (line.isBlank() && !lines.isEmpty()) break;
            if (!line.isBlank()) lines.add(line.strip());
        }
        return String.join(" ", lines);
    }

    /** The example, and what to write instead. */
    Optional<Change> example() {
        var blocks = new ArrayList<List<String>>();
        List<String> block = null;
        for (var line : section("## Example")) {
            boolean isFence = line.startsWith("```");
            if (isFence && block == null) block = new ArrayList<>();
            else if (isFence) {
                blocks.add(block);
                block = null;
            } else if (block != null) block.add(line);
        }
        return blocks.size() < 2 ? Optional.empty() : Optional.of(new Change(blocks.get(0), blocks.get(1)));
    }

    private List<String> section(String title) {
        var lines = page.lines().toList();
        int start = lines.indexOf(title) + 1;
        if (start == 0) return List.of();
        int end = start;
        boolean inBlock = false;
        while (end < lines.size() && (inBlock || !lines.get(end).startsWith("## "))) {
            if (lines.get(end).startsWith("```")) inBlock = !inBlock;
            end++;
        }
        return lines.subList(start, end);
    }
}
