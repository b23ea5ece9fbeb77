package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a path of names means, wherever and in however many pieces the file writes it. */
public sealed interface TomlItem {
    /** The place to show: of a value itself, of a table its first header or the first key that names it. */
    TextRange range();

    /** See {@link TomlValue#toJava}. */
    Object toJava();

    /** The members by name where this is a table of any spelling; otherwise empty. */
    Map<String, TomlItem> members();

    /** Whether this is an entry whose value is none. */
    default boolean isBroken() {
        return false;
    }

    /** One entry with its value. */
    record Leaf(TomlEntry entry) implements TomlItem {
        public TomlValue value() {
            return entry.value();
        }

        @Override
        public TextRange range() {
            return value().range();
        }

        @Override
        public Object toJava() {
            return value().toJava();
        }

        @Override
        public Map<String, TomlItem> members() {
            return value() instanceof TomlValue.InlineTable table ? table.members() : Map.of();
        }

        @Override
        public boolean isBroken() {
            return value() instanceof TomlValue.Broken;
        }
    }

    /**
     * A table made of headers, dotted keys or both.
     *
     * @param members in the order of their first mention
     * @param stretches the stretches under a header of exactly this name; of the root, the one above the first header
     */
    record Table(TextRange range, Map<String, TomlItem> members, List<TomlTable> stretches) implements TomlItem {
        public Table {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
            stretches = List.copyOf(stretches);
        }

        @Override
        public Map<String, Object> toJava() {
            return TomlValue.toJava(members);
        }
    }

    /** The tables of all headers {@code [[name]]} of one name. */
    record Tables(List<Table> elements) implements TomlItem {
        public Tables {
            elements = List.copyOf(elements);
        }

        @Override
        public TextRange range() {
            return elements.get(0).range();
        }

        @Override
        public List<Object> toJava() {
            var list = new ArrayList<Object>(elements.size());
            for (var element : elements) list.add(element.toJava());
            return Collections.unmodifiableList(list);
        }

        @Override
        public Map<String, TomlItem> members() {
            return Map.of();
        }
    }
}
