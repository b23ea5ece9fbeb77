package dev.anyiolsp.lsp;

import dev.anyiolsp.engine.Projects;
import dev.anyiolsp.files.FileTree;
import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.workspace.WorkspaceIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads whole repositories on a thread of its own, while the client waits for nothing. */
final class IndexBuilder {
    /** So long nothing must have been asked for before a repository is read. */
    private static final long QUIET_MILLIS = 50;

    private static final long STACK_BYTES = 64L * 1024 * 1024;

    private final ServerLog log;
    private final Lull lull;
    private final BiConsumer<Path, WorkspaceIndex> onReady;
    private final Consumer<Path> onTooLarge;
    private final LinkedBlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private Thread thread;

    private record Job(Projects projects, FileTree tree, Path repository) {}

    /**
     * @param onReady takes each index, on this thread
     * @param onTooLarge is told what is not read
     */
    IndexBuilder(ServerLog log, Lull lull, BiConsumer<Path, WorkspaceIndex> onReady, Consumer<Path> onTooLarge) {
        this.onTooLarge = onTooLarge;
        this.log = log;
        this.lull = lull;
        this.onReady = onReady;
    }

    /** Asks for the index of a repository. */
    synchronized void build(Projects projects, FileTree tree, Path repository) {
        jobs.add(new Job(projects, tree, repository));
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
            var seen = new ArrayList<Path>();
            var files = job.projects.files(job.repository);
            while (files.hasNext()) {
                if (entries.size() >= Projects.MOST_FILES) {
                    log.info("not indexed, because it has too many files: " + job.repository);
                    onTooLarge.accept(job.repository);
                    return;
                }
                lull.awaitIdle();
                var file = files.next();
                seen.add(file);
                read(job, file, entries);
            }
            onReady.accept(job.repository, WorkspaceIndex.of(entries, job.projects.in(job.repository, seen)));
        } catch (RuntimeException cause) {
            log.internalError("indexing", cause);
        }
        log.took("indexed " + job.repository, System.nanoTime() - start);
    }

    private void read(Job job, Path file, ArrayList<WorkspaceIndex.Entry> entries) {
        try {
            var path = FileRole.relative(job.repository, file);
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
