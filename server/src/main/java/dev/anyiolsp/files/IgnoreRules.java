package dev.anyiolsp.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.ignore.FastIgnoreRule;

/**
 * Ignore rules in force in a folder: those of one file, and behind them the weaker ones of the folders above. The last
 * rule that matches decides. Names are paths relative to one root, with slashes, and {@linkplain #spell spelled} as bytes.
 *
 * @param outer the weaker rules, or null
 * @param rules as they stand in the file
 * @param prefix length in characters of the name of the folder that the rules are relative to, slash included
 */
record IgnoreRules(IgnoreRules outer, List<FastIgnoreRule> rules, int prefix) {
    private static final String MARK = spell("\uFEFF");
    static final IgnoreRules NONE = new IgnoreRules(null, List.of(), 0);

    /** These rules, and stronger ones in front. */
    IgnoreRules and(List<FastIgnoreRule> stronger, int prefix) {
        return stronger.isEmpty() ? this : new IgnoreRules(this, stronger, prefix);
    }

    /** Whether an entry is ignored whose folder is not. */
    boolean ignore(String name, boolean folder) {
        var rule = deciding(name, folder);
        return rule != null && rule.getResult();
    }

    /** These rules without those because of which a folder is ignored. */
    IgnoreRules exempting(String folder) {
        var rest = this;
        for (var rule = deciding(folder, true); rule != null && rule.getResult(); rule = rest.deciding(folder, true)) {
            rest = rest.without(rule);
        }
        return rest;
    }

    /** The rule that decides about a name, or null. Rules of folders below that name have no say. */
    private FastIgnoreRule deciding(String name, boolean folder) {
        for (var scope = this; scope != null; scope = scope.outer) {
            if (scope.prefix > name.length()) continue;
            var inside = name.substring(scope.prefix);
            for (int i = scope.rules.size() - 1; i >= 0; i--) {
                if (scope.rules.get(i).isMatch(inside, folder, true)) return scope.rules.get(i);
            }
        }
        return null;
    }

    private IgnoreRules without(FastIgnoreRule unwanted) {
        var kept = rules.stream().filter(rule -> rule != unwanted).toList();
        return new IgnoreRules(outer == null ? null : outer.without(unwanted), kept, prefix);
    }

    /** The rules of a file; none if it is missing, unreadable or a symbolic link, which git does not follow either. */
    static List<FastIgnoreRule> in(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return List.of();
        try {
            return parse(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** The rules in lines, of which each is {@linkplain #spell spelled} as bytes. */
    static List<FastIgnoreRule> parse(String lines) {
        var rules = new ArrayList<FastIgnoreRule>();
        // As git does: a byte order mark is skipped, only LF ends a line and a CR before it is no part of the line.
        for (var line : (lines.startsWith(MARK) ? lines.substring(MARK.length()) : lines).split("\n")) {
            var pattern = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (pattern.isEmpty() || pattern.startsWith("#")) continue;
            // JGit takes two slashes for one; for git no name has two.
            if (pattern.contains("//")) continue;
            var rule = new FastIgnoreRule(pattern);
            if (!rule.isEmpty()) rules.add(rule);
        }
        return List.copyOf(rules);
    }

    /**
     * A text with a character for each byte of its UTF-8. Git compares bytes: {@code ?.py} does not match {@code ä.py},
     * whose first letter has two of them.
     */
    static String spell(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
