package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the pieces of each table together and reports those that contradict each other, as Python's {@code tomllib} does.
 * A piece that contradicts an earlier one is left out; the entries below a repeated header are taken nevertheless.
 */
final class Merger {
    /** What a name means so far. */
    private sealed interface Slot {}

    private record Leaf(TomlEntry entry) implements Slot {}

    private record Tables(List<Table> elements) implements Slot {}

    private static final class Table implements Slot {
        final TextRange place;
        final Map<String, Slot> members = new LinkedHashMap<>();
        final List<TomlTable> stretches = new ArrayList<>();
        /** The last stretch that named this table in a dotted key; null if none did. */
        TomlTable dottedIn;

        Table(TextRange place) {
            this.place = place;
        }

        TomlItem.Table item() {
            return new TomlItem.Table(place, Merger.items(members), stretches);
        }
    }

    private final Problems problems;

    private Merger(Problems problems) {
        this.problems = problems;
    }

    /** The root of a document with these stretches, the one without a header first. */
    static TomlItem.Table root(List<TomlTable> stretches, Problems problems) {
        var merger = new Merger(problems);
        var root = new Table(TextRange.at(0));
        for (var stretch : stretches) {
            var table = stretch.isRoot() ? root : merger.open(stretch, root);
            table.stretches.add(stretch);
            for (var entry : stretch.entries()) merger.add(entry, table, stretch);
        }
        return root.item();
    }

    /** The members of an inline table. */
    static Map<String, TomlItem> members(List<TomlEntry> entries, Problems problems) {
        var merger = new Merger(problems);
        var table = new Table(TextRange.at(0));
        for (var entry : entries) merger.add(entry, table, null);
        return items(table.members);
    }

    /** The table that a header names; one that nobody can ask for if the name cannot be a table. */
    private Table open(TomlTable stretch, Table root) {
        var detached = new Table(stretch.header());
        if (stretch.isBroken()) return detached;
        var table = root;
        var path = stretch.path();
        for (var part : path.subList(0, path.size() - 1)) {
            var slot = table.members.computeIfAbsent(part.name(), name -> new Table(part.range()));
            table = lastTable(slot);
            if (table != null) continue;
            problems.error(part.range(), Problems.quote(part.name()) + " already has a value and is no table");
            return detached;
        }
        var last = path.get(path.size() - 1);
        var slot = table.members.get(last.name());
        return stretch.isArrayElement()
                ? openElement(table, last, slot, detached)
                : openTable(table, last, slot, detached);
    }

    private Table openElement(Table parent, TomlKeyPart name, Slot slot, Table detached) {
        if (slot == null) {
            parent.members.put(name.name(), new Tables(new ArrayList<>(List.of(detached))));
            return detached;
        }
        if (slot instanceof Tables tables) tables.elements.add(detached);
        else if (slot instanceof Table)
            problems.error(name.range(), Problems.quote(name.name()) + " is already one table and no array of tables");
        else
            problems.error(
                    name.range(), Problems.quote(name.name()) + " already has a value and cannot be appended to");
        return detached;
    }

    private Table openTable(Table parent, TomlKeyPart name, Slot slot, Table detached) {
        if (slot == null) {
            parent.members.put(name.name(), detached);
            return detached;
        }
        if (slot instanceof Table table) {
            if (!table.stretches.isEmpty() || table.dottedIn != null)
                problems.error(name.range(), "the table " + Problems.quote(name.name()) + " is already defined");
            return table;
        }
        problems.error(
                name.range(),
                slot instanceof Tables
                        ? Problems.quote(name.name()) + " is already an array of tables"
                        : Problems.quote(name.name()) + " already has a value and is no table");
        return detached;
    }

    /** Adds an entry of a stretch to its table; the stretch is null for an inline table. */
    private void add(TomlEntry entry, Table start, TomlTable stretch) {
        var table = start;
        var key = entry.key();
        for (var part : key.subList(0, key.size() - 1)) {
            var slot = table.members.computeIfAbsent(part.name(), name -> new Table(part.range()));
            if (!(slot instanceof Table next)) {
                problems.error(
                        part.range(), Problems.quote(part.name()) + " is already defined and cannot be extended");
                return;
            }
            if (!next.stretches.isEmpty() || next.dottedIn != null && next.dottedIn != stretch) {
                problems.error(
                        part.range(),
                        "the table " + Problems.quote(part.name())
                                + " is defined elsewhere and cannot be extended here");
                return;
            }
            next.dottedIn = stretch;
            table = next;
        }
        var last = key.get(key.size() - 1);
        if (table.members.putIfAbsent(last.name(), new Leaf(entry)) == null) return;
        problems.error(last.range(), "the key " + Problems.quote(last.name()) + " is already defined");
    }

    private static Table lastTable(Slot slot) {
        if (slot instanceof Table table) return table;
        return slot instanceof Tables tables ? tables.elements.get(tables.elements.size() - 1) : null;
    }

    private static Map<String, TomlItem> items(Map<String, Slot> slots) {
        var items = new LinkedHashMap<String, TomlItem>();
        slots.forEach((name, slot) -> items.put(name, item(slot)));
        return items;
    }

    private static TomlItem item(Slot slot) {
        if (slot instanceof Leaf leaf) return new TomlItem.Leaf(leaf.entry);
        if (slot instanceof Table table) return table.item();
        return new TomlItem.Tables(
                ((Tables) slot).elements.stream().map(Table::item).toList());
    }
}
