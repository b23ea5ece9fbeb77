package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.anyiolsp.engine.Analyzer;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Rules;
import dev.anyiolsp.syntax.Document;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server does for itself, and when. */
final class WarmUpTest {
    @Test
    void theTextIsPythonAndConcernsManyRules() {
        var document = Document.of(WarmUp.text());
        assertEquals(List.of(), document.errors());
        var rules = new Analyzer(Rules.ALL, Settings.DEFAULT)
                .analyze(document).findings().stream().map(Finding::code).collect(Collectors.toSet());
        assertTrue(rules.size() >= 15, () -> rules.toString());
    }

    @Test
    @Timeout(20)
    void itStandsBackWhileThereIsWork() throws InterruptedException {
        var lull = new Lull();
        var started = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var worker = new Thread(() -> lull.during(() -> {
            started.countDown();
            awaitQuietly(end);
        }));
        worker.start();
        started.await();
        var over = new CountDownLatch(1);
        var waiting = new Thread(() -> {
            try {
                lull.await(400);
                over.countDown();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();
        assertFalse(over.await(700, TimeUnit.MILLISECONDS));
        end.countDown();
        over.await();
        worker.join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
