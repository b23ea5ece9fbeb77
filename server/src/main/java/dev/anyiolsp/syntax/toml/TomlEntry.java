package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.text.TextRange;
import java.util.List;

/**
 * {@code key = value}, in a table or in an inline table.
 *
 * @param key the parts of the key, at least one
 * @param equals UTF-16 offset of the equals sign
 * @param value what stands behind it; {@link TomlValue.Broken} if that is no value
 */
public record TomlEntry(List<TomlKeyPart> key, int equals, TomlValue value) {
    public TomlEntry {
        key = List.copyOf(key);
    }

    /** From the key's first unit to behind the value's last. */
    public TextRange range() {
        return new TextRange(key.get(0).range().start(), value.range().end());
    }

    public TextRange keyRange() {
        return new TextRange(
                key.get(0).range().start(), key.get(key.size() - 1).range().end());
    }

    /** The names of the key's parts. */
    public List<String> names() {
        return key.stream().map(TomlKeyPart::name).toList();
    }
}
