package dev.anyiolsp.lsp;

import java.util.concurrent.TimeUnit;

/** Tells when a server has nothing to do for its client, to somebody whose work can wait. */
final class Lull {
    private static final long LOOK_AGAIN_MILLIS = 15;

    private volatile boolean isWorking;
    private volatile long lastWork = System.nanoTime();

    /** Something for the client; one at a time. */
    void during(Runnable work) {
        isWorking = true;
        try {
            work.run();
        } finally {
            note();
            isWorking = false;
        }
    }

    /** The client has said something. */
    void note() {
        lastWork = System.nanoTime();
    }

    /** Returns when there has been nothing to do for a time. */
    void await(long millis) throws InterruptedException {
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        while (isWorking || System.nanoTime() - lastWork < nanos) Thread.sleep(LOOK_AGAIN_MILLIS);
    }

    /** Returns when nothing is being done. */
    void awaitIdle() throws InterruptedException {
        while (isWorking) Thread.sleep(LOOK_AGAIN_MILLIS);
    }
}
