package dev.anyiolsp.project;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, strings, numbers, booleans and null as JSON, two blanks a level. */
final class JsonText {
    private JsonText() {}

    static String of(Object value) {
        return of(value, "");
    }

    private static String of(Object value, String indent) {
        var inner = indent + "  ";
        if (value instanceof Map<?, ?> map) {
            if (map.isEmpty()) return "{}";
            return map.entrySet().stream()
                    .map(entry -> inner + quoted(String.valueOf(entry.getKey())) + ": " + of(entry.getValue(), inner))
                    .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
        }
        if (value instanceof List<?> list) {
            if (list.isEmpty()) return "[]";
            return list.stream()
                    .map(element -> inner + of(element, inner))
                    .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
