package dev.anyiolsp.rules.dependency;

import dev.anyiolsp.project.Version;
import dev.anyiolsp.syntax.toml.TomlDocument;
import dev.anyiolsp.syntax.toml.TomlEntry;
import dev.anyiolsp.syntax.toml.TomlTable;
import dev.anyiolsp.syntax.toml.TomlToken;
import dev.anyiolsp.syntax.toml.TomlValue;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Optional;

/** A table of dependencies as Poetry has it: {@code name = "^1"}, {@code python} among them. */
final class PoetryTable implements DependencyText {
    private final TomlDocument document;
    private final TextRange place;
    private final Optional<TomlTable> table;

    private PoetryTable(TomlDocument document, TextRange place, Optional<TomlTable> table) {
        this.document = document;
        this.place = place;
        this.table = table;
    }

    static Optional<PoetryTable> of(TomlDocument document, List<String> path) {
        var names = path.toArray(String[]::new);
        return document.find(names).map(item -> new PoetryTable(document, item.range(), document.table(names)));
    }

    @Override
    public TextRange place() {
        return place;
    }

    @Override
    public Optional<Edit> adding(Version minimum) {
        return table.map(found -> adding(found, minimum));
    }

    private Edit adding(TomlTable found, Version minimum) {
        var entries = found.entries().stream()
                .filter(entry -> !entry.names().get(0).equals("python"))
                .toList();
        var names = entries.stream().map(entry -> entry.names().get(0)).toList();
        var line = Entry.NAME + " = " + constraint(entries, minimum);
        int index = Entry.like(names).index(names);
        var newline = document.lineEnding();
        if (index == entries.size()) {
            int at = found.insertionPoint();
            return isUnended(at) ? Edit.insert(at, newline + line) : Edit.insert(at, line + newline);
        }
        if (index > 0) return Edit.insert(lineEnd(entries.get(index - 1)), newline + line);
        // Comments above the first entry are its own.
        int first = entries.get(0).range().start();
        var above = found.entries().stream()
                .filter(entry -> entry.range().end() <= first)
                .reduce((one, other) -> other);
        int at = above.map(this::lineEnd).orElseGet(() -> lineEnd(found.header().end()));
        return Edit.insert(at, newline + line);
    }

    /** A caret, where the others have one; in the quotes of the others. */
    private String constraint(List<TomlEntry> entries, Version minimum) {
        int carets = 0;
        int plain = 0;
        int literal = 0;
        for (var entry : entries) {
            if (!(entry.value() instanceof TomlValue.StringValue string)) continue;
            if (string.value().startsWith("^")) carets++;
            else plain++;
            literal += string.kind() == TomlToken.Kind.LITERAL_STRING ? 1 : -1;
        }
        var quote = literal > 0 ? "'" : "\"";
        return quote + (carets > plain ? "^" : ">=") + minimum + quote;
    }

    private int lineEnd(TomlEntry entry) {
        return lineEnd(entry.range().end());
    }

    private int lineEnd(int offset) {
        int at = offset;
        var text = document.text();
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
        return at;
    }

    private boolean isUnended(int offset) {
        var text = document.text();
        return offset > 0 && text.charAt(offset - 1) != '\n' && text.charAt(offset - 1) != '\r';
    }
}
