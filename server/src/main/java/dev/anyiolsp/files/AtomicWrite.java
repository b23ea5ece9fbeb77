package dev.anyiolsp.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

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
        try (var neighbour = written(target, after)) {
            neighbour.inherit();
            if (!has(target, before)) return Optional.of("changed on disk meanwhile");
            neighbour.takePlace();
            return DONE;
        }
    }

    private static Neighbour written(Path target, byte[] content) throws IOException {
        Neighbour neighbour = null;
        try {
            neighbour = new Neighbour(target);
            neighbour.content().write(content);
            return neighbour;
        } catch (InterruptedIOException ending) {
            throw ending;
        } catch (IOException trouble) {
            if (neighbour != null) neighbour.close();
            throw new IOException("cannot write into its folder: " + Reason.of(trouble), trouble);
        }
    }

    private static boolean has(Path file, byte[] content) throws IOException {
        return Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
    }
}
