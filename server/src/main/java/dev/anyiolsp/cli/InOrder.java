package dev.anyiolsp.cli;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.Predicate;

/** Works on all processors and hands out the results in the order of the tasks. Few of them wait at a time. */
final class InOrder {
    private static final int WAITING = 64;
    /** Trees of deeply nested code are walked by recursion. */
    private static final long STACK = 64L << 20;

    private InOrder() {}

    /**
     * @param tasks asked for the next one as late as possible
     * @param work runs on several threads and must not throw
     * @param take gets each result on the calling thread; {@code false} ends everything early
     */
    static <T, R> void run(Iterator<T> tasks, Function<T, R> work, Predicate<R> take) {
        var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), deepThreads());
        try {
            var waiting = new ArrayDeque<Future<R>>();
            while (true) {
                while (waiting.size() < WAITING && tasks.hasNext()) {
                    var task = tasks.next();
                    waiting.add(pool.submit(() -> work.apply(task)));
                }
                if (waiting.isEmpty() || !take.test(waiting.remove().get())) return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("work failed", failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static ThreadFactory deepThreads() {
        return task -> {
            var thread = new Thread(null, task, "worker", STACK);
            thread.setDaemon(true);
            return thread;
        };
    }
}
