package dev.anyiolsp.rules.dependency;

import dev.anyiolsp.project.Version;
import dev.anyiolsp.syntax.toml.TomlDocument;
import dev.anyiolsp.syntax.toml.TomlItem;
import dev.anyiolsp.syntax.toml.TomlTable;
import dev.anyiolsp.syntax.toml.TomlToken;
import dev.anyiolsp.syntax.toml.TomlValue;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code dependencies = ["name>=1"]} in TOML, or a table in which that is missing. */
final class TomlArray implements DependencyText {
    private final TomlDocument document;
    private final TextRange place;
    private final Optional<TomlValue.Array> array;
    private final Optional<TomlTable> table;
    private final String key;

    private TomlArray(
            TomlDocument document,
            TextRange place,
            Optional<TomlValue.Array> array,
            Optional<TomlTable> table,
            String key) {
        this.document = document;
        this.place = place;
        this.array = array;
        this.table = table;
        this.key = key;
    }

    static Optional<TomlArray> of(TomlDocument document, List<String> path) {
        var key = path.get(path.size() - 1);
        var item = document.find(path.toArray(String[]::new));
        if (item.isPresent()) {
            if (!(item.get() instanceof TomlItem.Leaf leaf)) return Optional.empty();
            var array = leaf.value() instanceof TomlValue.Array found
                    ? Optional.of(found)
                    : Optional.<TomlValue.Array>empty();
            return Optional.of(new TomlArray(document, leaf.entry().keyRange(), array, Optional.empty(), key));
        }
        var names = path.subList(0, path.size() - 1).toArray(String[]::new);
        return document.find(names)
                .map(around -> new TomlArray(document, around.range(), Optional.empty(), document.table(names), key));
    }

    @Override
    public TextRange place() {
        return place;
    }

    @Override
    public Optional<Edit> adding(Version minimum) {
        return array.isPresent() ? intoArray(array.get(), minimum) : table.map(found -> intoTable(found, minimum));
    }

    private Optional<Edit> intoArray(TomlValue.Array list, Version minimum) {
        boolean isWhole = list.isClosed() && list.elements().stream().noneMatch(TomlValue.Broken.class::isInstance);
        if (!isWhole) return Optional.empty();
        var texts = list.elements().stream()
                .map(element -> element instanceof TomlValue.StringValue string ? string.value() : "")
                .toList();
        var entry = Entry.like(texts);
        var ranges = list.elements().stream().map(TomlValue::range).toList();
        var brackets = new BracketedList(document.text(), list.range(), ranges, document.lineEnding());
        return Optional.of(brackets.insert(entry.index(texts), quoted(entry.requirement(minimum), list)));
    }

    private Edit intoTable(TomlTable found, Version minimum) {
        int at = found.insertionPoint();
        var text = document.text();
        boolean isUnended = at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r';
        var line = key + " = [" + quoted(Entry.like(List.of()).requirement(minimum), null) + "]";
        var newline = document.lineEnding();
        return Edit.insert(at, isUnended ? newline + line : line + newline);
    }

    /** In the quotes of the list, else in those that the file has most. */
    private String quoted(String requirement, TomlValue.Array list) {
        int balance = 0;
        if (list != null) {
            for (var element : list.elements()) {
                if (element instanceof TomlValue.StringValue string) balance += isLiteral(string.kind()) ? 1 : -1;
            }
        }
        if (balance == 0) {
            for (var token : document.tokens()) {
                if (Objects.equals(token.kind(), TomlToken.Kind.LITERAL_STRING)) balance++;
                if (Objects.equals(token.kind(), TomlToken.Kind.BASIC_STRING)) balance--;
            }
        }
        var quote = balance > 0 ? "'" : "\"";
        return quote + requirement + quote;
    }

    private static boolean isLiteral(TomlToken.Kind kind) {
        return kind == TomlToken.Kind.LITERAL_STRING;
    }
}
