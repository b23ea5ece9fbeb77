package dev.anyiolsp.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Replaces the content of a file in one step: whoever reads it, even after a power failure, sees the old content or the
 * new one. A symbolic link stays a link, and the file it leads to is replaced; mode bits stay, owner and group as far
 * as the user may set them. Of several hard links only the named one sees the new content.
 */
public final class AtomicWrite {
    private static final Optional<String> DONE = Optional.empty();

    private AtomicWrite() {}

    /**
     * Replaces {@code file}.
     *
     * @param before the content that the new one was made from; if the file has another by now, it is left alone
     * @return why nothing was written; empty if the file has the content {@code after}
     */
    public static Optional<String> replace(Path file, byte[] before, byte[] after) {
        try {
            var target = file.toRealPath();
            if (!Files.isRegularFile(target)) return Optional.of("not a regular file");
            if (!Files.isWritable(target)) return Optional.of("the file is write-protected");
            if (!has(target, before)) return Optional.of("changed on disk meanwhile");
            return viaNeighbour(target, before, after);
        } catch (IOException trouble) {
            return Optional.of(Reason.of(trouble));
        }
    }

    private static Optional<String> viaNeighbour(Path target, byte[] before, byte[] after) throws IOException {
        // Not the file's own name with an addition: that may be too long.
        var neighbour = target.resolveSibling(".anyio-lsp-" + UUID.randomUUID() + ".tmp");
        var removal = new Thread(() -> remove(neighbour));
        try {
            // Ctrl-C while many files are being fixed must leave nothing behind either.
            Runtime.getRuntime().addShutdownHook(removal);
        } catch (IllegalStateException ending) {
            return Optional.of("interrupted");
        }
        try {
            try {
                write(neighbour, after);
            } catch (IOException trouble) {
                return Optional.of("cannot write into its folder: " + Reason.of(trouble));
            }
            copyAttributes(target, neighbour);
            if (!has(target, before)) return Optional.of("changed on disk meanwhile");
            Files.move(neighbour, target, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(target.getParent());
            return DONE;
        } finally {
            remove(neighbour);
            forget(removal);
        }
    }

    private static boolean has(Path file, byte[] content) throws IOException {
        return Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
    }

    private static void write(Path file, byte[] content) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, hidden(file))) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
    }

    /** Nobody else may read the new file before it has the mode of the old one. */
    private static FileAttribute<?>[] hidden(Path file) {
        if (!supports(file, "posix")) return new FileAttribute<?>[0];
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
