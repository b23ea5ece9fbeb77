package dev.anyiolsp.rules.dependency;

import dev.anyiolsp.project.Version;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the entries of a list are written, as far as a new one should look alike.
 *
 * @param before what stands between name and operator
 * @param behind what stands between operator and version
 * @param isSorted whether the entries stand in the order of their names
 */
record Entry(String before, String behind, boolean isSorted) {
    static final String NAME = "anyio";

    private static final Pattern SHAPE = Pattern.compile(
            "\\s*(?<name>[A-Za-z0-9][A-Za-z0-9._-]*)(?:\\s*\\[[^\\]]*\\])?(?:(?<before>\\s*)(?:[<>=!~]=?=?)(?<behind>\\s*)\\S)?.*",
            Pattern.DOTALL);

    /** What the entries of a list have in common. */
    static Entry like(List<String> entries) {
        int spacedBefore = 0;
        int spacedBehind = 0;
        int limited = 0;
        for (var entry : entries) {
            var shape = SHAPE.matcher(entry);
            if (!shape.matches() || shape.group("before") == null) continue;
            limited++;
            if (!shape.group("before").isEmpty()) spacedBefore++;
            if (!shape.group("behind").isEmpty()) spacedBehind++;
        }
        var names = entries.stream().map(Entry::nameOf).toList();
        return new Entry(2 * spacedBefore > limited ? " " : "", 2 * spacedBehind > limited ? " " : "", isSorted(names));
    }

    /** Two names are in order by accident. */
    private static boolean isSorted(List<String> names) {
        if (names.size() < 2) return false;
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i - 1).compareTo(names.get(i)) > 0) return false;
        }
        return true;
    }

    /** The name of an entry as it is compared; an empty text for what is none. */
    static String nameOf(String entry) {
        var shape = SHAPE.matcher(entry);
        return shape.matches() ? shape.group("name").toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-") : "";
    }

    String requirement(Version minimum) {
        return NAME + before + ">=" + behind + minimum;
    }

    /** Where a new entry goes: the number of entries in front of it. */
    int index(List<String> entries) {
        if (!isSorted) return entries.size();
        int index = 0;
        while (index < entries.size() && nameOf(entries.get(index)).compareTo(NAME) < 0) index++;
        return index;
    }
}
