package dev.anyiolsp.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * A new file beside another one, whose place it takes when it is complete. If it does not come to that, nothing is left of
 * it, also when the program is interrupted.
 */
final class Neighbour implements AutoCloseable {
    private final Path target;
    private final Path path;
    private final Thread removal;
    private final FileChannel channel;

    /**
     * @param target the file, which need not be there
     * @throws InterruptedIOException if the program is ending
     * @throws IOException if nothing can be written beside it
     */
    Neighbour(Path target) throws IOException {
        this.target = target;
        // Not the file's own name with an addition: that may be too long.
        path = target.resolveSibling(".anyio-lsp-" + UUID.randomUUID() + ".tmp");
        removal = new Thread(() -> remove(path));
        try {
            // Ctrl-C while many files are being fixed must leave nothing behind either.
            Runtime.getRuntime().addShutdownHook(removal);
        } catch (IllegalStateException ending) {
            throw new InterruptedIOException("interrupted");
        }
        try {
            channel = FileChannel.open(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), hidden());
        } catch (IOException trouble) {
            forget(removal);
            throw trouble;
        }
    }

    /** Where its content goes. */
    OutputStream content() {
        return Channels.newOutputStream(channel);
    }

    /** Gives it mode bits, owner and group of the file that it replaces, as far as the user may set them. */
    void inherit() throws IOException {
        if (Files.exists(target)) copyAttributes(target, path);
    }

    /** Makes it the file, complete as it is. */
    void takePlace() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(target.toAbsolutePath().getParent());
    }

    @Override
    public void close() throws IOException {
        channel.close();
        remove(path);
        forget(removal);
    }

    /** Nobody else may read the new file before it has the mode of the old one. */
    private FileAttribute<?>[] hidden() {
        if (!Files.exists(target) || !supports(target, "posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }

    private static void copyAttributes(Path from, Path to) throws IOException {
        if (!supports(from, "unix")) return;
        var wanted = Files.readAttributes(from, "unix:mode,uid,gid");
        var given = Files.readAttributes(to, "unix:uid,gid");
        boolean owner = keep(to, "unix:uid", wanted.get("uid"), given.get("uid"));
        boolean group = keep(to, "unix:gid", wanted.get("gid"), given.get("gid"));
        // Last, because a change of owner takes some of the bits away.
        Files.setAttribute(to, "unix:mode", mode((Integer) wanted.get("mode"), owner, group));
    }

    private static boolean keep(Path file, String attribute, Object wanted, Object given) {
        if (wanted.equals(given)) return true;
        try {
            Files.setAttribute(file, attribute, wanted);
            return true;
        } catch (IOException notAllowed) {
            return false;
        }
    }

    /**
     * The mode bits of the new file. If another owner or group had to take the file over, it does not inherit the right
     * to run as them, and a strange group gets the rights of everybody.
     */
    static int mode(int old, boolean sameOwner, boolean sameGroup) {
        int mode = old & 07777;
        if (!sameOwner) mode &= ~04000;
        if (!sameGroup) mode = mode & ~02070 | (mode & 07) << 3;
        return mode;
    }

    private static boolean supports(Path file, String view) {
        return file.getFileSystem().supportedFileAttributeViews().contains(view);
    }

    /** Makes the new name survive a power failure, where a folder can be opened for that. */
    private static void syncFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            // The file itself is complete on disk either way.
        }
    }

    private static void remove(Path neighbour) {
        try {
            Files.deleteIfExists(neighbour);
        } catch (IOException neverCreated) {
            // What kept it from being created is told already.
        }
    }

    private static void forget(Thread removal) {
        try {
            Runtime.getRuntime().removeShutdownHook(removal);
        } catch (IllegalStateException ending) {
            // The hook runs and finds nothing.
        }
    }
}
