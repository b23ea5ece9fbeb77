package dev.anyiolsp.files;

import dev.anyiolsp.text.PythonSource;
import java.util.Optional;

/** What a {@link FileTree} knows of a path. */
public sealed interface Content {
    /** The text, if there is one. */
    default Optional<String> text() {
        if (this instanceof Buffer buffer) return Optional.of(buffer.current);
        return this instanceof Stored stored ? Optional.of(stored.source.text()) : Optional.empty();
    }

    /** A text that lies over the disk, as in an editor. */
    record Buffer(String current) implements Content {}

    /** A text on disk. */
    record Stored(PythonSource.Decoded source) implements Content {}

    /** A file that cannot be decoded. */
    record Garbled(PythonSource.Undecodable failure) implements Content {}

    /** No such file. */
    record Missing() implements Content {}

    /** A file that the disk does not give. */
    record Unreadable(String message) implements Content {}
}
