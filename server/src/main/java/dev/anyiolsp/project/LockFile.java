package dev.anyiolsp.project;

import dev.anyiolsp.syntax.toml.TomlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a lock file ({@code uv.lock}, {@code poetry.lock}, {@code pdm.lock}, {@code pylock.toml}) says about one package.
 *
 * @param version the version it pins; of several the lowest
 * @param bringers the packages that need it
 */
record LockFile(Optional<Version> version, List<String> bringers) {
    static final List<String> NAMES = List.of("uv.lock", "poetry.lock", "pdm.lock", "pylock.toml");

    private static final Pattern HEADER = Pattern.compile("^\\[\\[packages?]][ \\t]*$", Pattern.MULTILINE);

    /**
     * Reads only the pieces that mention the package: lock files are made by machines, large, and each piece is TOML of
     * its own.
     */
    static LockFile read(String text, String wanted) {
        Optional<Version> version = Optional.empty();
        var bringers = new ArrayList<String>();
        var headers = HEADER.matcher(text).results().toList();
        for (int i = 0; i < headers.size(); i++) {
            int end = i + 1 < headers.size() ? headers.get(i + 1).start() : text.length();
            var piece = text.substring(headers.get(i).end(), end);
            if (!piece.contains(wanted)) continue;
            // Tables below the header become tables of the piece.
            var plain = TomlDocument.parse(piece.replaceAll("(?m)^\\[packages?\\.", "["))
                    .toJava();
            var name = plain.get("name") instanceof String given ? Requirement.normalize(given) : "";
            if (name.equals(wanted)) {
                var pinned = plain.get("version") instanceof String given ? Version.parse(given) : version;
                if (version.isEmpty() || pinned.isPresent() && pinned.get().compareTo(version.get()) < 0)
                    version = pinned;
            } else if (needs(plain.get("dependencies"), wanted)) {
                bringers.add(name);
            }
        }
        return new LockFile(version, List.copyOf(bringers));
    }

    private static boolean needs(Object dependencies, String wanted) {
        if (dependencies instanceof Map<?, ?> table) {
            return table.keySet().stream().anyMatch(name -> isNamed(name, wanted));
        }
        if (!(dependencies instanceof List<?> list)) return false;
        return list.stream()
                .anyMatch(entry -> isNamed(entry instanceof Map<?, ?> table ? table.get("name") : entry, wanted));
    }

    private static boolean isNamed(Object entry, String wanted) {
        return entry instanceof String text
                && Requirement.parse(text)
                        .filter(parsed -> parsed.name().equals(wanted))
                        .isPresent();
    }
}
