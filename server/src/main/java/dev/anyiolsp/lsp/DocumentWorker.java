package dev.anyiolsp.lsp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * The one thread on which documents change, are analysed and are asked about. Changes and questions are done in the
 * order in which they came; only when none waits, documents are analysed, the one that changed last first, and an analysis
 * stops for whatever comes. So a burst of changes costs one analysis, and a single one waits for nothing.
 *
 * <p>What a question or an analysis found for a version that is no longer the newest is dropped: it is <em>overtaken</em>
 * as soon as another change of its document waits.
 */
final class DocumentWorker {
    /** The document of messages that are about none. */
    static final String NO_DOCUMENT = "";

    /** Parsing and judging recurse; the memory is only reserved. */
    private static final long STACK_BYTES = 64L * 1024 * 1024;

    private final ServerLog log;
    private final Lull lull;
    private final Thread thread;

    private final Deque<Task> waiting = new ArrayDeque<>();
    private final Map<String, Integer> waitingChanges = new HashMap<>();
    /** More is about to come, before which what waits is not worth waking up for. */
    private boolean gathering;

    private boolean finishing;
    /** What is being done. */
    private Task current;

    /** Questions that could not be answered yet. */
    private final List<Deferred> deferred = new ArrayList<>();

    /** By the time of their last change; belongs to the thread. */
    private final Set<String> unjudged = new LinkedHashSet<>();
    /** What is to be done about documents if they do not change until then; belongs to the thread. */
    private final Map<String, Postponed> postponed = new HashMap<>();

    /** @param due by {@link System#nanoTime} */
    private record Postponed(long due, Runnable work) {}

    /** @param due when it is asked again at the latest, by {@link System#nanoTime} */
    private record Deferred(Question question, long due) {}

    /** Thrown by a question that had better be asked again, after {@link #askAgain} or at some time. */
    static final class NotYet extends RuntimeException {
        private final long due;

        /** @param due by {@link System#nanoTime} */
        NotYet(long due) {
            super(null, null, false, false);
            this.due = due;
        }
    }

    private sealed interface Task {
        String what();

        String document();
    }

    /** @param given what the work is about; empty if it can only be done alone */
    private record Change(String what, String document, List<Object> given, Consumer<List<Object>> work)
            implements Task {
        static Change alone(String what, String document, Runnable work) {
            return new Change(what, document, List.of(), none -> work.run());
        }

        boolean goesOnWith(Task next) {
            return !given.isEmpty()
                    && next instanceof Change change
                    && !change.given.isEmpty()
                    && what.equals(change.what)
                    && document.equals(change.document);
        }
    }

    private record Question(
            String what,
            String document,
            Supplier<?> work,
            ResponseError whenOvertaken,
            CompletableFuture<Object> answer,
            long asked)
            implements Task {}

    /**
     * @param lull is told when something is done
     * @param analyse judges a document and makes the result known unless it is overtaken
     * @param onDeath called when the thread cannot go on
     */
    DocumentWorker(ServerLog log, Lull lull, Consumer<String> analyse, Runnable onDeath) {
        this.log = log;
        this.lull = lull;
        this.thread = new Thread(null, () -> run(analyse, onDeath), "documents", STACK_BYTES);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Something that changes a document. */
    void change(String what, String document, Runnable work) {
        add(Change.alone(what, document, work));
    }

    /**
     * The same for something of which several in a row are done at once: the keys of a macro, or of somebody who holds one.
     * Nobody sees the states between them, since a question about one of these would be overtaken.
     *
     * @param work gets what was given by all that come in a row, in their order
     */
    void changeInRow(String what, String document, Object given, Consumer<List<Object>> work) {
        add(new Change(what, document, List.of(given), work));
    }

    /**
     * A question to be answered for the state after all changes that came before it.
     *
     * @param whenOvertaken the answer if another change of the document comes before it is ready
     */
    CompletableFuture<Object> ask(String what, String document, ResponseError whenOvertaken, Supplier<?> work) {
        var answer = new CompletableFuture<Object>();
        add(new Question(what, document, work, whenOvertaken, answer, System.nanoTime()));
        return answer;
    }

    /** The document has to be analysed when nothing else is to be done. Only for work of this thread. */
    void judgeSoon(String document) {
        unjudged.remove(document);
        unjudged.add(document);
    }

    /**
     * Something to be done about a document when it has not changed for a time, unless something is to be done so already.
     * Only for work of this thread.
     */
    void later(String document, long millis, Runnable work) {
        long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        postponed.putIfAbsent(document, new Postponed(due, work));
    }

    /** Whether what is now known about a document belongs to a version that is no longer the newest. */
    synchronized boolean isOvertaken(String document) {
        return waitingChanges.containsKey(document);
    }

    /** Whether a change or a question waits: an analysis goes on later then. */
    synchronized boolean isWanted() {
        return !waiting.isEmpty();
    }

    /** Questions that could not be answered may be answered now. Only for work of this thread. */
    synchronized void askAgain() {
        for (var each : deferred) waiting.add(each.question);
        deferred.clear();
    }

    /** Ends after what waits has been done; after this time what is not done is refused, so that nobody waits for an answer. */
    void finish(long millis) throws InterruptedException {
        shut();
        thread.join(millis);
        for (var question : takeUnanswered()) {
            question.answer.completeExceptionally(new ResponseErrorException(
                    new ResponseError(ResponseErrorCode.RequestCancelled, "the server ends", null)));
        }
    }

    private synchronized List<Question> takeUnanswered() {
        var unanswered = new ArrayList<Question>();
        if (current instanceof Question question) unanswered.add(question);
        for (var task : waiting) if (task instanceof Question question) unanswered.add(question);
        for (var each : deferred) unanswered.add(each.question);
        waiting.clear();
        deferred.clear();
        return unanswered;
    }

    private synchronized void shut() {
        finishing = true;
        notifyAll();
    }

    private synchronized void add(Task task) {
        waiting.add(task);
        if (task instanceof Change && !task.document().equals(NO_DOCUMENT)) {
            waitingChanges.merge(task.document(), 1, Integer::sum);
        }
        if (!gathering) notifyAll();
    }

    /** More is about to come: whoever sleeps need not wake up before {@link #goOn}, which has to follow soon. */
    synchronized void gather() {
        gathering = true;
    }

    /** Nothing more is known to come. */
    synchronized void goOn() {
        gathering = false;
        notifyAll();
    }

    /** The next task; null if there is none and something else can be done, or nothing more is to come. */
    private synchronized Task next() throws InterruptedException {
        while (waiting.isEmpty() && unjudged.isEmpty() && !finishing) {
            long millis = millisUntilDue();
            if (millis == 0) break;
            wait(millis);
        }
        var task = waiting.poll();
        current = task;
        if (!(task instanceof Change change)) return task;
        passed(change);
        return change.goesOnWith(waiting.peek()) ? row(change) : change;
    }

    private Change row(Change first) {
        var all = new ArrayList<>(first.given);
        while (first.goesOnWith(waiting.peek())) {
            var next = (Change) waiting.poll();
            passed(next);
            all.addAll(next.given);
        }
        return new Change(first.what, first.document, all, first.work);
    }

    private void passed(Change change) {
        waitingChanges.computeIfPresent(change.document, (document, count) -> count == 1 ? null : count - 1);
    }

    /** How long to wait for what was postponed, a day if nothing was; 0 if something is due. */
    private long millisUntilDue() {
        long least = TimeUnit.DAYS.toNanos(1);
        long now = System.nanoTime();
        for (var each : postponed.values()) least = Math.min(least, each.due - now);
        for (var each : deferred) least = Math.min(least, each.due - now);
        return least <= 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(least) + 1;
    }

    private synchronized boolean isFinished() {
        return finishing && waiting.isEmpty();
    }

    private void run(Consumer<String> analyse, Runnable onDeath) {
        try {
            while (!isFinished()) {
                var task = next();
                lull.during(() -> work(task, analyse));
            }
        } catch (InterruptedException end) {
            log.info("interrupted");
        } catch (Error fatal) {
            log.internalError("the document worker", fatal);
            onDeath.run();
        }
    }

    private void work(Task task, Consumer<String> analyse) {
        if (task instanceof Change change) {
            overtake(change.document);
            perform(change);
        } else if (task instanceof Question question) answer(question);
        else if (!unjudged.isEmpty()) judge(newestUnjudged(), analyse);
        else doWhatIsDue();
    }

    private void doWhatIsDue() {
        long now = System.nanoTime();
        if (isDeferredDue(now)) {
            askAgain();
            return;
        }
        var due = postponed.entrySet().stream()
                .filter(entry -> entry.getValue().due - now <= 0)
                .findFirst();
        if (due.isEmpty()) return;
        var document = due.get().getKey();
        var work = postponed.remove(document).work;
        perform(Change.alone("later", document, work));
    }

    private synchronized boolean isDeferredDue(long now) {
        return deferred.stream().anyMatch(each -> each.due - now <= 0);
    }

    private synchronized void defer(Question question, long due) {
        deferred.add(new Deferred(question, due));
    }

    /** Questions about a document that is to change now are no longer about what it is. */
    private synchronized void overtake(String document) {
        if (deferred.isEmpty()) return;
        deferred.removeIf(each -> {
            var question = each.question;
            if (!question.document.equals(document)) return false;
            question.answer.completeExceptionally(new ResponseErrorException(question.whenOvertaken));
            return true;
        });
    }

    private void perform(Change change) {
        postponed.remove(change.document);
        long start = System.nanoTime();
        try {
            change.work.accept(change.given);
        } catch (ResponseErrorException refused) {
            log.info(change.what + ": " + refused.getMessage());
        } catch (RuntimeException | StackOverflowError cause) {
            log.internalError(change.what, cause);
        }
        log.took(change.what + " " + change.document, System.nanoTime() - start);
    }

    private void answer(Question question) {
        if (question.answer.isDone()) return;
        try {
            if (isOvertaken(question.document)) throw new ResponseErrorException(question.whenOvertaken);
            var answer = question.work.get();
            if (isOvertaken(question.document)) throw new ResponseErrorException(question.whenOvertaken);
            question.answer.complete(answer);
        } catch (NotYet notYet) {
            defer(question, notYet.due);
            return;
        } catch (ResponseErrorException refused) {
            question.answer.completeExceptionally(refused);
        } catch (RuntimeException | StackOverflowError cause) {
            log.internalError(question.what, cause);
            question.answer.completeExceptionally(new ResponseErrorException(new ResponseError(
                    ResponseErrorCode.InternalError, "internal error in " + question.what + ": " + cause, null)));
        }
        log.took(question.what + " " + question.document, System.nanoTime() - question.asked);
    }

    private String newestUnjudged() {
        String newest = null;
        for (var document : unjudged) newest = document;
        unjudged.remove(newest);
        return newest;
    }

    private void judge(String document, Consumer<String> analyse) {
        long start = System.nanoTime();
        try {
            analyse.accept(document);
        } catch (RuntimeException | StackOverflowError cause) {
            log.internalError("analysing", cause);
        }
        log.took("analysed " + document, System.nanoTime() - start);
    }
}
