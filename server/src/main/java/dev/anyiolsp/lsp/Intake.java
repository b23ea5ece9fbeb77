package dev.anyiolsp.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * What the client sends, read as it comes in pieces, for one thread. Says when all that has come has been used, so that
 * what came together can be done together.
 */
final class Intake extends InputStream {
    private final InputStream in;
    private final Runnable come;
    private final Runnable used;

    private final byte[] buffer = new byte[1 << 16];
    /** Of the buffer, what has come and is not used yet. */
    private int next;

    private int end;

    /**
     * @param come called when something has come
     * @param used called when all that has come is used, before more is waited for
     */
    Intake(InputStream in, Runnable come, Runnable used) {
        this.in = in;
        this.come = come;
        this.used = used;
    }

    @Override
    public int read() throws IOException {
        if (next == end && !fill()) return -1;
        return buffer[next++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) return 0;
        if (next == end && !fill()) return -1;
        int count = Math.min(length, end - next);
        System.arraycopy(buffer, next, into, offset, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        used.run();
        next = 0;
        end = 0;
        end = Math.max(0, in.read(buffer));
        if (end > 0) come.run();
        return end > 0;
    }
}
