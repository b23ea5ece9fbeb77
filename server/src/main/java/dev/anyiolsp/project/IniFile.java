package dev.anyiolsp.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file of sections and keys as Python's {@code configparser} reads it: {@code setup.cfg}, {@code tox.ini},
 * {@code pytest.ini}. Lines that it would refuse are passed over.
 */
final class IniFile {
    private final Map<String, Map<String, String>> sections = new HashMap<>();

    private IniFile() {}

    static IniFile parse(String text) {
        var file = new IniFile();
        Map<String, String> section = null;
        String key = null;
        StringBuilder value = null;
        for (var line : text.split("\\R")) {
            var content = line.strip();
            if (content.isEmpty() || content.startsWith("#") || content.startsWith(";")) continue;
            boolean isIndented = Character.isWhitespace(line.charAt(0));
            if (isIndented && key != null) {
                if (value == null) value = new StringBuilder(section.get(key));
                value.append('\n').append(content);
                continue;
            }
            if (value != null) section.put(key, value.toString());
            value = null;
            if (content.startsWith("[") && content.indexOf(']') > 0) {
                var name = content.substring(1, content.indexOf(']')).strip();
                section = file.sections.computeIfAbsent(name, other -> new HashMap<>());
                key = null;
                continue;
            }
            int sign = sign(content);
            key = null;
            if (section == null || sign <= 0) continue;
            key = content.substring(0, sign).strip().toLowerCase(Locale.ROOT).replace('-', '_');
            section.put(key, content.substring(sign + 1).strip());
        }
        if (value != null) section.put(key, value.toString());
        return file;
    }

    /** Where the value is cut off the key. */
    private static int sign(String line) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        if (equals < 0 || colon < 0) return Math.max(equals, colon);
        return Math.min(equals, colon);
    }

    Set<String> sections() {
        return sections.keySet();
    }

    boolean hasSection(String section) {
        return sections.containsKey(section);
    }

    Optional<String> value(String section, String key) {
        return Optional.ofNullable(section(section).get(key));
    }

    Map<String, String> section(String section) {
        return sections.getOrDefault(section, Map.of());
    }

    /** The entries of a value that lists requirements: one a line, or on a single line between semicolons. */
    static List<String> list(String value) {
        var entries = new ArrayList<String>();
        for (var line : value.split(value.contains("\n") ? "\n" : ";")) {
            int comment = line.indexOf(" #");
            var entry = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!entry.isEmpty()) entries.add(entry);
        }
        return entries;
    }
}
