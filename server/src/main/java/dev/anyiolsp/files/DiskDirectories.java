package dev.anyiolsp.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The folders of the disk.
 *
 * @param texts gives the text of a file, of open buffers too
 */
public record DiskDirectories(Function<Path, Optional<String>> texts) implements Directories {
    private static final long LARGEST = 16L << 20;

    @Override
    public boolean isFile(Path file) {
        return Files.isRegularFile(file);
    }

    @Override
    public Optional<String> text(Path file) {
        return mayBeRead(file) ? texts.apply(file) : Optional.empty();
    }

    /** Whoever reads a pipe or a device may wait for ever, and what is that large nobody has written by hand. */
    private static boolean mayBeRead(Path file) {
        var onDisk = file.toFile();
        // What is not there may be open in an editor.
        return !onDisk.exists() || onDisk.isFile() && onDisk.length() <= LARGEST;
    }

    @Override
    public List<String> names(Path folder) {
        var names = new ArrayList<String>();
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) names.add(entry.getFileName().toString());
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of();
        }
        Collections.sort(names);
        return names;
    }
}
