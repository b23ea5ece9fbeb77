package dev.anyiolsp.project;

import dev.anyiolsp.syntax.toml.TomlItem;
import dev.anyiolsp.syntax.toml.TomlValue;
import dev.anyiolsp.text.TextRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A value as somebody gave it, wherever that was; values without a text have an empty range. */
sealed interface Given {
    TextRange NOWHERE = TextRange.at(0);

    TextRange range();

    /** What it is, in a message. */
    String words();

    record Text(String value, TextRange range) implements Given {
        @Override
        public String words() {
            return "a string";
        }
    }

    record Flag(boolean value, TextRange range) implements Given {
        @Override
        public String words() {
            return value ? "`true`" : "`false`";
        }
    }

    record Items(List<Given> items, TextRange range) implements Given {
        @Override
        public String words() {
            return "a list";
        }
    }

    record Table(Map<String, Member> members, TextRange range) implements Given {
        @Override
        public String words() {
            return "a table";
        }
    }

    /** Something that no setting takes: a number, a date. */
    record Other(String words, TextRange range) implements Given {}

    /** A value, and where its key stands. */
    record Member(TextRange key, Given value) {}

    /** The value of a piece of TOML; empty if it is broken, which its own error tells. */
    static Optional<Given> of(TomlItem item) {
        if (item instanceof TomlItem.Leaf leaf) return of(leaf.value());
        if (item instanceof TomlItem.Tables) return Optional.of(new Other("an array of tables", item.range()));
        return Optional.of(table(item.members(), item.range()));
    }

    private static Table table(Map<String, TomlItem> items, TextRange range) {
        var members = new LinkedHashMap<String, Member>();
        items.forEach((name, item) -> of(item).ifPresent(value -> members.put(name, new Member(keyOf(item), value))));
        return new Table(members, range);
    }

    private static TextRange keyOf(TomlItem item) {
        if (!(item instanceof TomlItem.Leaf leaf)) return item.range();
        var key = leaf.entry().key();
        return key.get(key.size() - 1).range();
    }

    private static Optional<Given> of(TomlValue value) {
        if (value instanceof TomlValue.StringValue text) return Optional.of(new Text(text.value(), text.range()));
        if (value instanceof TomlValue.BooleanValue flag) return Optional.of(new Flag(flag.value(), flag.range()));
        if (value instanceof TomlValue.InlineTable table) return Optional.of(table(table.members(), table.range()));
        if (value instanceof TomlValue.Array array) {
            var items = array.elements().stream()
                    .flatMap(element -> of(element).stream())
                    .toList();
            return Optional.of(new Items(items, array.range()));
        }
        if (value instanceof TomlValue.Broken) return Optional.empty();
        boolean isDate = value instanceof TomlValue.DateTimeValue;
        return Optional.of(new Other(isDate ? "a date" : "a number", value.range()));
    }

    /** The value of plain objects, as JSON is read; empty for null. */
    static Optional<Given> of(Object plain) {
        if (plain == null) return Optional.empty();
        if (plain instanceof Boolean flag) return Optional.of(new Flag(flag, NOWHERE));
        if (plain instanceof CharSequence text) return Optional.of(new Text(text.toString(), NOWHERE));
        if (plain instanceof Map<?, ?> map) {
            var members = new LinkedHashMap<String, Member>();
            map.forEach((key, value) ->
                    of(value).ifPresent(given -> members.put(Objects.toString(key), new Member(NOWHERE, given))));
            return Optional.of(new Table(members, NOWHERE));
        }
        if (plain instanceof Iterable<?> list) {
            var items = new java.util.ArrayList<Given>();
            list.forEach(element -> of(element).ifPresent(items::add));
            return Optional.of(new Items(List.copyOf(items), NOWHERE));
        }
        return Optional.of(new Other(plain instanceof Number ? "a number" : "something else", NOWHERE));
    }
}
