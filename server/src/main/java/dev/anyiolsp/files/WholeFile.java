package dev.anyiolsp.files;

import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Writes a file that has its whole content from the moment on at which this is closed. Until then, and also if the disk is
 * full, there is what was there before. Only one beside which nothing can be written, a device say, is written piece by
 * piece.
 */
public final class WholeFile extends FilterOutputStream {
    private final Neighbour neighbour;
    private boolean isBroken;

    private WholeFile(Neighbour neighbour) {
        super(neighbour.content());
        this.neighbour = neighbour;
    }

    /** @throws IOException if nothing can be written there; its message says why, without the path */
    public static OutputStream open(Path file) throws IOException {
        try {
            return opened(file);
        } catch (IOException trouble) {
            throw new IOException(Reason.of(trouble), trouble);
        }
    }

    private static OutputStream opened(Path file) throws IOException {
        // A link that leads nowhere yet stays a link.
        boolean isNew = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        boolean isPlain = isNew || Files.isRegularFile(file) && Files.isWritable(file);
        // What is open already, `/dev/stdout` say, is not replaced under the feet of whoever opened it.
        boolean isOpen = file.startsWith("/dev") || file.startsWith("/proc");
        if (!isPlain || isOpen) return new FileOutputStream(file.toFile());
        var target = isNew ? file : file.toRealPath();
        try {
            return new WholeFile(new Neighbour(target));
        } catch (IOException notBeside) {
            return new FileOutputStream(file.toFile());
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException trouble) {
            isBroken = true;
            throw trouble;
        }
    }

    @Override
    public void close() throws IOException {
        try (neighbour) {
            if (isBroken) return;
            isBroken = true;
            neighbour.inherit();
            neighbour.takePlace();
        }
    }
}
