package dev.anyiolsp.files;

import dev.anyiolsp.text.PythonSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The files of a workspace: open buffers over the disk. A tree never changes; an opened or edited buffer makes another
 * tree. The disk below is read at every call, so whoever needs its texts to stand still keeps them.
 */
public final class FileTree {
    /** Where files lie that are not open: the disk, or in tests a map. */
    @FunctionalInterface
    public interface Disk {
        byte[] read(Path path) throws IOException;
    }

    /** Files of a size that nobody wrote by hand are refused, so that one of them does not use up all memory. */
    static final long LARGEST = 256L << 20;

    private static final int LARGEST_STREAM = 32 << 20;

    private final Disk disk;
    private final Map<Path, String> buffers;

    private FileTree(Disk disk, Map<Path, String> buffers) {
        this.disk = disk;
        this.buffers = buffers;
    }

    /** The files on the machine's disk. */
    public static FileTree ofDisk() {
        return of(FileTree::readLimited);
    }

    public static FileTree of(Disk disk) {
        return new FileTree(disk, Map.of());
    }

    /** This tree with a text over whatever the disk has at a path. */
    public FileTree withOverlay(Path path, String text) {
        var changed = new HashMap<>(buffers);
        changed.put(key(path), text);
        return new FileTree(disk, changed);
    }

    /** This tree with the disk showing again at a path. */
    public FileTree withoutOverlay(Path path) {
        if (!buffers.containsKey(key(path))) return this;
        var changed = new HashMap<>(buffers);
        changed.remove(key(path));
        return new FileTree(disk, changed);
    }

    /** The Python file at a path. */
    public Content read(Path path) {
        return read(path, PythonSource::decode);
    }

    /** The file at a path that is UTF-8 by definition, such as {@code pyproject.toml}. */
    public Content readUtf8(Path path) {
        return read(path, PythonSource::decodeUtf8);
    }

    private Content read(Path path, Function<byte[], PythonSource> decode) {
        var buffer = buffers.get(key(path));
        if (buffer != null) return new Content.Buffer(buffer);
        try {
            var source = decode.apply(disk.read(path));
            if (source instanceof PythonSource.Undecodable failure) return new Content.Garbled(failure);
            return new Content.Stored((PythonSource.Decoded) source);
        } catch (NoSuchFileException missing) {
            return new Content.Missing();
        } catch (IOException trouble) {
            return new Content.Unreadable(Reason.of(trouble));
        }
    }

    private static Path key(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static byte[] readLimited(Path path) throws IOException {
        if (Files.isDirectory(path)) throw new IOException("is a folder");
        if (!Files.isRegularFile(path) && Files.exists(path)) return readStream(path);
        if (Files.size(path) > LARGEST) throw tooLarge(LARGEST);
        return Files.readAllBytes(path);
    }

    /** A pipe or device does not tell how much it gives, and may never end. */
    private static byte[] readStream(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var bytes = in.readNBytes(LARGEST_STREAM + 1);
            if (bytes.length > LARGEST_STREAM) throw tooLarge(LARGEST_STREAM);
            return bytes;
        }
    }

    private static IOException tooLarge(long limit) {
        return new IOException("larger than " + (limit >> 20) + " MiB");
    }
}
