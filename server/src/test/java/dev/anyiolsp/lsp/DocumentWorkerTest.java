package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DocumentWorkerTest {
    private static final ResponseError OVERTAKEN =
            new ResponseError(ResponseErrorCode.ContentModified, "overtaken", null);
    private static final long LONG_MILLIS = 30_000;

    private final List<String> internalErrors = Collections.synchronizedList(new ArrayList<>());
    private final List<String> judged = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger deaths = new AtomicInteger();
    private boolean expectsErrors;

    @AfterEach
    void nothingWentWrong() {
        if (!expectsErrors) assertEquals(List.of(), internalErrors);
    }

    private DocumentWorker worker(Consumer<String> analyse) {
        var log = ServerLog.none();
        log.errorsAlsoTo(internalErrors::add);
        return new DocumentWorker(log, new Lull(), analyse, deaths::incrementAndGet);
    }

    private void change(DocumentWorker worker, String document) {
        worker.change("change", document, () -> worker.judgeSoon(document));
    }

    /** Until every worker waits for something to do: one that has just given an answer still looks for more. */
    private static void awaitSleep() throws InterruptedException {
        var asleep = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);
        while (!Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("documents"))
                .allMatch(thread -> asleep.contains(thread.getState()))) Thread.sleep(1);
    }

    /** What comes together from the client is done together, even by a worker that sleeps when the first of it comes. */
    @Test
    void whatIsGatheredIsDoneAtOnce() throws Exception {
        var rows = Collections.synchronizedList(new ArrayList<Integer>());
        var worker = worker(judged::add);
        worker.start();
        awaitSleep();
        worker.gather();
        for (int i = 0; i < 3; i++) {
            worker.changeInRow("change", "a", i, all -> rows.add(all.size()));
            Thread.sleep(20);
        }
        assertEquals(List.of(), rows);
        worker.goOn();
        worker.ask("wait", "a", OVERTAKEN, () -> 1).get();
        worker.finish(LONG_MILLIS);
        assertEquals(List.of(3), rows);
    }

    @Test
    void aBurstCostsOneAnalysis() throws Exception {
        var worker = worker(judged::add);
        for (int i = 0; i < 200; i++) change(worker, "a");
        worker.start();
        worker.ask("wait", "a", OVERTAKEN, () -> 1).get();
        awaitJudged(1);
        worker.finish(LONG_MILLIS);
        assertEquals(List.of("a"), judged);
    }

    @Test
    void changesInARowAreMadeTogether() throws Exception {
        var worker = worker(judged::add);
        var made = Collections.synchronizedList(new ArrayList<List<Object>>());
        worker.changeInRow("typed", "a", 1, made::add);
        worker.changeInRow("typed", "a", 2, made::add);
        worker.changeInRow("typed", "b", 3, made::add);
        worker.changeInRow("typed", "a", 4, made::add);
        worker.change("closed", "a", () -> made.add(List.of()));
        worker.changeInRow("typed", "a", 5, made::add);
        worker.changeInRow("typed", "a", 6, made::add);
        worker.start();
        worker.finish(LONG_MILLIS);
        assertEquals(List.of(List.of(1, 2), List.of(3), List.of(4), List.of(), List.of(5, 6)), made);
        assertFalse(worker.isOvertaken("a"));
    }

    @Test
    void theNewestDocumentIsJudgedFirst() throws Exception {
        var worker = worker(judged::add);
        for (var document : List.of("a", "b", "c", "a")) change(worker, document);
        worker.start();
        awaitJudged(3);
        worker.finish(LONG_MILLIS);
        assertEquals(List.of("a", "c", "b"), judged);
    }

    @Test
    void anAnalysisIsOvertakenByTheNextChange() throws Exception {
        var started = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var results = Collections.synchronizedList(new ArrayList<String>());
        var version = new AtomicInteger();
        var holder = new DocumentWorker[1];
        holder[0] = worker(document -> {
            int seen = version.get();
            started.countDown();
            await(goOn);
            if (!holder[0].isOvertaken(document)) results.add(document + seen);
            judged.add(document);
        });
        var worker = holder[0];
        worker.start();
        worker.change("first", "a", () -> {
            version.set(1);
            worker.judgeSoon("a");
        });
        await(started);
        assertFalse(worker.isOvertaken("a"));
        worker.change("second", "a", () -> {
            version.set(2);
            worker.judgeSoon("a");
        });
        assertTrue(worker.isOvertaken("a"));
        assertFalse(worker.isOvertaken("b"));
        goOn.countDown();
        awaitJudged(2);
        worker.finish(LONG_MILLIS);
        assertEquals(List.of("a2"), results);
    }

    @Test
    void anAnalysisIsStoppedForWhateverComes() throws Exception {
        var started = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var holder = new DocumentWorker[1];
        holder[0] = worker(document -> {
            started.countDown();
            if (document.equals("large")) await(goOn);
            judged.add(document);
            if (document.equals("large") && holder[0].isWanted()) holder[0].judgeSoon(document);
        });
        var worker = holder[0];
        worker.start();
        change(worker, "large");
        await(started);
        assertFalse(worker.isWanted());
        change(worker, "small");
        assertTrue(worker.isWanted());
        goOn.countDown();
        awaitJudged(3);
        worker.finish(LONG_MILLIS);
        assertEquals(List.of("large", "small", "large"), judged);
    }

    @Test
    void aQuestionIsAnsweredForTheStateAfterAllChangesBeforeIt() throws Exception {
        var worker = worker(judged::add);
        var state = new StringBuilder();
        worker.change("one", "a", () -> state.append("1"));
        worker.change("two", "a", () -> state.append("2"));
        var answer = worker.ask("question", "a", OVERTAKEN, state::toString);
        worker.change("three", "b", () -> state.append("3"));
        worker.start();
        assertEquals("12", answer.get());
    }

    /** A question that is worth asking again until an answer is known. */
    private CompletableFuture<Object> askUntilKnown(DocumentWorker worker, AtomicReference<String> known, long millis) {
        long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        return worker.ask("question", "a", OVERTAKEN, () -> {
            if (known.get() == null && System.nanoTime() < due) throw new DocumentWorker.NotYet(due);
            return Optional.ofNullable(known.get());
        });
    }

    @Test
    void aQuestionThatCannotBeAnsweredYetIsAskedAgain() throws Exception {
        var worker = worker(judged::add);
        var known = new AtomicReference<String>();
        worker.start();
        var answer = askUntilKnown(worker, known, LONG_MILLIS);
        worker.ask("other", "b", OVERTAKEN, () -> 1).get();
        assertFalse(answer.isDone());
        worker.change("known", DocumentWorker.NO_DOCUMENT, () -> {
            known.set("it");
            worker.askAgain();
        });
        assertEquals(Optional.of("it"), answer.get());
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsAskedAgainAtItsTime() throws Exception {
        var worker = worker(judged::add);
        worker.start();
        assertEquals(
                Optional.empty(),
                askUntilKnown(worker, new AtomicReference<>(), 50).get());
    }

    @Test
    void aQuestionThatCannotBeAnsweredYetIsOvertakenByAChange() throws Exception {
        var worker = worker(judged::add);
        worker.start();
        var answer = askUntilKnown(worker, new AtomicReference<>(), LONG_MILLIS);
        change(worker, "b");
        worker.ask("other", "b", OVERTAKEN, () -> 1).get();
        assertFalse(answer.isDone());
        change(worker, "a");
        assertEquals(ResponseErrorCode.ContentModified.getValue(), errorOf(answer::get));
    }

    /** What is done about a document that did not change makes no other one of it. */
    @Test
    void aQuestionThatCannotBeAnsweredYetIsNotOvertakenByWhatIsDoneLater() throws Exception {
        var worker = worker(judged::add);
        var done = new CountDownLatch(1);
        worker.start();
        var answer = askUntilKnown(worker, new AtomicReference<>(), LONG_MILLIS);
        worker.change("other", "b", () -> worker.later("a", 1, done::countDown));
        await(done);
        worker.ask("other", "b", OVERTAKEN, () -> 1).get();
        assertFalse(answer.isDone());
    }

    @Test
    void aQuestionThatCannotBeAnsweredYetIsRefusedAtTheEnd() throws Exception {
        var worker = worker(judged::add);
        worker.start();
        var answer = askUntilKnown(worker, new AtomicReference<>(), LONG_MILLIS);
        worker.finish(LONG_MILLIS);
        assertEquals(ResponseErrorCode.RequestCancelled.getValue(), errorOf(answer::get));
    }

    @Test
    void aQuestionThatIsOvertakenWhileItWaitsIsNotWorkedOn() {
        var worker = worker(judged::add);
        var worked = new AtomicInteger();
        var answer = worker.ask("question", "a", OVERTAKEN, worked::incrementAndGet);
        change(worker, "a");
        worker.start();
        assertEquals(ResponseErrorCode.ContentModified.getValue(), errorOf(answer::get));
        assertEquals(0, worked.get());
    }

    @Test
    void aQuestionThatIsOvertakenWhileItIsWorkedOnIsNotAnswered() {
        var worker = worker(judged::add);
        var started = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        worker.start();
        var answer = worker.ask("question", "a", OVERTAKEN, () -> {
            started.countDown();
            await(goOn);
            return "late";
        });
        await(started);
        change(worker, "a");
        goOn.countDown();
        assertEquals(ResponseErrorCode.ContentModified.getValue(), errorOf(answer::get));
    }

    @Test
    void aCancelledQuestionIsNotWorkedOn() throws Exception {
        var worker = worker(judged::add);
        var worked = new AtomicInteger();
        worker.ask("question", "a", OVERTAKEN, worked::incrementAndGet).cancel(true);
        worker.start();
        worker.ask("another", "a", OVERTAKEN, () -> 1).get();
        assertEquals(0, worked.get());
    }

    @Test
    void goesOnAfterErrors() throws Exception {
        expectsErrors = true;
        var worker = worker(document -> {
            throw new IllegalStateException("judging");
        });
        worker.start();
        worker.change("bad change", "a", () -> {
            worker.judgeSoon("a");
            throw new IllegalStateException("changing");
        });
        var overflow = worker.ask("deep question", "a", OVERTAKEN, () -> {
            throw new StackOverflowError("made up");
        });
        assertEquals(ResponseErrorCode.InternalError.getValue(), errorOf(overflow::get));
        assertEquals(1, worker.ask("question", "a", OVERTAKEN, () -> 1).get());
        while (internalErrors.size() < 3) Thread.sleep(5);
        assertEquals(0, deaths.get());
    }

    @Test
    void saysWhenItCannotGoOn() throws Exception {
        expectsErrors = true;
        var worker = worker(judged::add);
        worker.start();
        worker.change("change", "a", () -> {
            throw new OutOfMemoryError("made up");
        });
        while (deaths.get() == 0) Thread.sleep(5);
        assertEquals(1, internalErrors.size());
    }

    @Test
    void finishingDoesWhatWaits() throws Exception {
        var worker = worker(judged::add);
        var answer = worker.ask("question", "a", OVERTAKEN, () -> 1);
        worker.start();
        worker.finish(LONG_MILLIS);
        assertEquals(1, answer.getNow(0));
    }

    @Test
    void whatIsNotDoneInTheTimeForFinishingIsRefused() throws Exception {
        var goOn = new CountDownLatch(1);
        var worker = worker(judged::add);
        var slow = worker.ask("slow", "a", OVERTAKEN, () -> {
            await(goOn);
            return 1;
        });
        var waiting = worker.ask("waiting", "b", OVERTAKEN, () -> 2);
        worker.start();
        worker.finish(50);
        for (var answer : List.of(slow, waiting)) {
            assertEquals(ResponseErrorCode.RequestCancelled.getValue(), errorOf(() -> answer.get(0, TimeUnit.SECONDS)));
        }
        goOn.countDown();
    }

    private void awaitJudged(int count) throws InterruptedException {
        while (judged.size() < count) Thread.sleep(2);
    }

    private static int errorOf(org.junit.jupiter.api.function.Executable executable) {
        var failure = assertThrows(ExecutionException.class, executable);
        return ((ResponseErrorException) failure.getCause()).getResponseError().getCode();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(LONG_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
