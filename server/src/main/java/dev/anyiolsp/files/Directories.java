package dev.anyiolsp.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files and folders as those see them who ask about a project: names and texts, nothing else. In tests it is a map. */
public interface Directories {
    /** Whether there is a file, or a text that lies over the disk. */
    boolean isFile(Path file);

    /** The text of a file that is UTF-8; empty if it is missing or cannot be read. */
    Optional<String> text(Path file);

    /** The names of a folder's entries, sorted; none if it is missing or cannot be read. */
    List<String> names(Path folder);
}
