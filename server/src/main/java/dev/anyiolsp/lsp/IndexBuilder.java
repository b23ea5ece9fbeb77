package dev.anyiolsp.lsp;

import dev.anyiolsp.engine.Projects;
import dev.anyiolsp.engine.WorkspaceIndex;
import dev.anyiolsp.files.FileTree;
import dev.anyiolsp.syntax.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;

/** Reads whole projects on a thread of its own, while the client waits for nothing. */
final class IndexBuilder {
    /** A folder with more files is hardly one project. */
    private static final int MOST_FILES = 20_000;

    /** So long nothing must have been asked for before a project is read. */
    private static final long QUIET_MILLIS = 50;

    private static final long STACK_BYTES = 64L * 1024 * 1024;

    private final ServerLog log;
    private final Lull lull;
    private final BiConsumer<Path, WorkspaceIndex> onReady;
    private final LinkedBlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private Thread thread;

    private record Job(Projects projects, FileTree tree, Path root) {}

    /** @param onReady takes each index, on this thread */
    IndexBuilder(ServerLog log, Lull lull, BiConsumer<Path, WorkspaceIndex> onReady) {
        this.log = log;
        this.lull = lull;
        this.onReady = onReady;
    }

    /** Asks for the index of a project. */
    synchronized void build(Projects projects, FileTree tree, Path root) {
        jobs.add(new Job(projects, tree, root));
        if (thread != null) return;
        thread = new Thread(null, this::run, "index", STACK_BYTES);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run() {
        try {
            while (true) build(jobs.take());
        } catch (InterruptedException end) {
            log.info("indexing was interrupted");
        }
    }

    private void build(Job job) throws InterruptedException {
        lull.await(QUIET_MILLIS);
        long start = System.nanoTime();
        try {
            var entries = new ArrayList<WorkspaceIndex.Entry>();
            var files = job.projects.files(job.root);
            while (files.hasNext()) {
                if (entries.size() >= MOST_FILES) {
                    log.info("not indexed, because it has too many files: " + job.root);
                    return;
                }
                lull.awaitIdle();
                read(job, files.next(), entries);
            }
            onReady.accept(job.root, WorkspaceIndex.of(entries));
        } catch (RuntimeException cause) {
            log.internalError("indexing", cause);
        }
        log.took("indexed " + job.root, System.nanoTime() - start);
    }

    private void read(Job job, Path file, ArrayList<WorkspaceIndex.Entry> entries) {
        try {
            var path = job.projects.member(file, job.root).path();
            job.tree
                    .read(file)
                    .text()
                    .map(text -> WorkspaceIndex.Entry.of(path, Document.of(text)))
                    .ifPresent(entries::add);
        } catch (RuntimeException | StackOverflowError cause) {
            log.info("not indexed: " + file + ": " + cause);
        }
    }
}
