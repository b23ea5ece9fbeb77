package dev.anyiolsp.lsp;

/** Notices that the process that wanted this server is gone. */
final class ParentWatch {
    private static final long PAUSE_MILLIS = 2_000;

    private final ServerLog log;
    private final Runnable onDeath;

    ParentWatch(ServerLog log, Runnable onDeath) {
        this.log = log;
        this.onDeath = onDeath;
    }

    /** A process that cannot be seen (the client runs in another container, say) is not watched. */
    void watch(long processId) {
        var parent = ProcessHandle.of(processId).filter(ProcessHandle::isAlive);
        if (parent.isEmpty()) {
            log.info("process " + processId + " of the client is not visible, its end will not be noticed");
            return;
        }
        var thread = new Thread(() -> await(parent.get()), "parent-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void await(ProcessHandle parent) {
        try {
            while (parent.isAlive()) Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException end) {
            return;
        }
        log.info("process " + parent.pid() + " has ended");
        onDeath.run();
    }
}
