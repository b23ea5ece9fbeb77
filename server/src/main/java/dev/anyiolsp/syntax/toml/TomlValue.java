package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands behind an equals sign or between the commas of an array. */
public sealed interface TomlValue {
    /** The whole value in UTF-16 offsets, quotes and brackets included. */
    TextRange range();

    /**
     * The value in plain Java: String, Long, BigInteger beyond 64 bits, Double, Boolean, {@link TomlMoment}, List or Map.
     * Broken elements of arrays and inline tables are left out.
     *
     * @throws IllegalStateException for a broken value
     */
    Object toJava();

    /**
     * A string.
     *
     * @param kind one of the four closed kinds of string
     * @param value its meaning, without quotes and escapes, line ends as {@code \n}
     */
    record StringValue(TextRange range, TomlToken.Kind kind, String value) implements TomlValue {
        @Override
        public String toJava() {
            return value;
        }
    }

    /**
     * An integer.
     *
     * @param value a Long, or a BigInteger where 64 bits are too few
     */
    record IntegerValue(TextRange range, Number value) implements TomlValue {
        @Override
        public Number toJava() {
            return value;
        }
    }

    /** A float; {@code inf} and {@code nan} included. */
    record FloatValue(TextRange range, double value) implements TomlValue {
        @Override
        public Double toJava() {
            return value;
        }
    }

    /** {@code true} or {@code false}. */
    record BooleanValue(TextRange range, boolean value) implements TomlValue {
        @Override
        public Boolean toJava() {
            return value;
        }
    }

    /** A date, a time or both. */
    record DateTimeValue(TextRange range, TomlMoment value) implements TomlValue {
        @Override
        public TomlMoment toJava() {
            return value;
        }
    }

    /**
     * An array. Its comments are {@link TomlDocument#commentsIn}.
     *
     * @param elements broken ones included
     * @param commas UTF-16 offsets of the commas between and behind the elements
     * @param isClosed whether the bracket is closed
     */
    record Array(TextRange range, List<TomlValue> elements, List<Integer> commas, boolean isClosed)
            implements TomlValue {
        public Array {
            elements = List.copyOf(elements);
            commas = List.copyOf(commas);
        }

        public boolean hasTrailingComma() {
            return TomlValue.isTrailing(
                    commas,
                    elements.isEmpty()
                            ? null
                            : elements.get(elements.size() - 1).range());
        }

        @Override
        public List<Object> toJava() {
            var list = new ArrayList<Object>(elements.size());
            for (var element : elements) if (!(element instanceof Broken)) list.add(element.toJava());
            return Collections.unmodifiableList(list);
        }
    }

    /**
     * An inline table.
     *
     * @param entries in the order of the file; broken values included
     * @param commas UTF-16 offsets of the commas between and behind the entries
     * @param isClosed whether the brace is closed
     * @param members the entries by name, dotted keys taken apart
     */
    record InlineTable(
            TextRange range,
            List<TomlEntry> entries,
            List<Integer> commas,
            boolean isClosed,
            Map<String, TomlItem> members)
            implements TomlValue {
        public InlineTable {
            entries = List.copyOf(entries);
            commas = List.copyOf(commas);
        }

        public boolean hasTrailingComma() {
            return TomlValue.isTrailing(
                    commas,
                    entries.isEmpty() ? null : entries.get(entries.size() - 1).range());
        }

        @Override
        public Map<String, Object> toJava() {
            return TomlValue.toJava(members);
        }
    }

    /** Something that is no value; empty if there is nothing at all. */
    record Broken(TextRange range) implements TomlValue {
        @Override
        public Object toJava() {
            throw new IllegalStateException("broken value at " + range);
        }
    }

    private static boolean isTrailing(List<Integer> commas, TextRange last) {
        return last != null && !commas.isEmpty() && commas.get(commas.size() - 1) >= last.end();
    }

    static Map<String, Object> toJava(Map<String, TomlItem> members) {
        var map = new LinkedHashMap<String, Object>();
        members.forEach((name, item) -> {
            if (!item.isBroken()) map.put(name, item.toJava());
        });
        return Collections.unmodifiableMap(map);
    }
}
