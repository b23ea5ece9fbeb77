package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.text.TextRange;
import java.util.List;

/**
 * A stretch of a document: a header {@code [a.b]} or {@code [[a.b]]} with the lines below it, up to the next header. The
 * lines above the first header are a table with an empty path and an empty header.
 *
 * @param header the header from bracket to bracket in UTF-16 offsets
 * @param path the parts of the name; empty also where the name cannot be read
 * @param isArrayElement whether the header has double brackets
 * @param isBroken whether the name cannot be read; the entries then belong to no table that anybody could ask for
 * @param entries the entries in the order of the file; broken values included, lines that are no entry left out
 * @param insertionPoint where another line of this table would go: behind the line end of its last line, before blank
 *     lines and comments that precede the next header. At the end of the text that last line may lack its line end
 */
public record TomlTable(
        TextRange header,
        List<TomlKeyPart> path,
        boolean isArrayElement,
        boolean isBroken,
        List<TomlEntry> entries,
        int insertionPoint) {
    public TomlTable {
        path = List.copyOf(path);
        entries = List.copyOf(entries);
    }

    /** The names of the path's parts. */
    public List<String> names() {
        return path.stream().map(TomlKeyPart::name).toList();
    }

    /** Whether this is the stretch above the first header. */
    public boolean isRoot() {
        return header.isEmpty();
    }
}
