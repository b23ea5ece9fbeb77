package dev.anyiolsp.project;

import dev.anyiolsp.syntax.toml.TomlDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of a TOML file that is asked without caring where a value stands: what is missing or of another type is empty.
 *
 * @param members by name
 */
record PlainTable(Map<?, ?> members) {
    static PlainTable of(String toml) {
        return of(TomlDocument.parse(toml));
    }

    static PlainTable of(TomlDocument document) {
        return new PlainTable(document.toJava());
    }

    /** The table behind some names; empty if one of them names none. */
    PlainTable table(String... path) {
        Map<?, ?> table = members;
        for (var name : path) table = table.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
        return new PlainTable(table);
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    Object get(String name) {
        return members.get(name);
    }

    Optional<String> text(String name) {
        return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The elements of an array; a string alone counts as an array of one. */
    List<?> list(String name) {
        if (members.get(name) instanceof String text) return List.of(text);
        return members.get(name) instanceof List<?> list ? list : List.of();
    }

    List<String> texts(String name) {
        return list(name).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    List<String> names() {
        return members.keySet().stream().map(String::valueOf).toList();
    }
}
