package dev.anyiolsp.lsp;

import dev.anyiolsp.rules.Rule;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * The parts of the server, put together for one client: a thread that reads and hands on, a thread on which documents
 * live, and a thread that writes.
 */
final class Connection {
    private static final long FAREWELL_MILLIS = 1_000;

    private final ServerLog log;
    private final Lull lull = new Lull();
    private final DocumentWorker worker;
    private final Session session;
    private final Outbox outbox;
    private final RemoteEndpoint remote;
    private final IncomingMessages incoming;
    private final Thread reader;
    private final Thread warmUp;

    /** Kept, because the library forgets loggers that nobody holds. */
    private final Logger libraryLogger = Logger.getLogger("org.eclipse.lsp4j");

    /**
     * @param onParent takes the process of the client
     * @param onEnd called when there is nothing more to do
     */
    Connection(
            InputStream in, OutputStream out, List<Rule> rules, ServerLog log, LongConsumer onParent, Runnable onEnd) {
        this.log = log;
        var ready = new CompletableFuture<MessageJsonHandler>();
        warmUp = new Thread(() -> warmUp(ready), "warm-up");
        warmUp.setDaemon(true);
        warmUp.start();
        var service = new LanguageService(rules, log, lull, onParent);
        worker = new DocumentWorker(log, lull, service::judge, onEnd);
        session = new Session(worker, service, log);
        var json = new MessageJsonHandler(
                session.methods(),
                gson -> gson.registerTypeAdapter(Position.class, new PositionAdapter())
                        .registerTypeAdapterFactory(new AnnotatedEditWriter()));
        outbox = new Outbox(out, json, log, onEnd);
        remote = new RemoteEndpoint(outbox, session, this::answerTo);
        remote.setJsonHandler(json);
        json.setMethodProvider(remote);
        ready.complete(json);
        service.connect(worker, remote, json.getGson());
        incoming = new IncomingMessages(
                new Intake(in, worker::gather, worker::goOn), json, outbox, log, session::hasExited);
        reader = new Thread(() -> read(onEnd), "reader");
        reader.setDaemon(true);
        redirect(libraryLogger);
        log.errorsAlsoTo(message -> remote.notify(Methods.LOG_MESSAGE, new MessageParams(MessageType.Error, message)));
    }

    void start() {
        outbox.start();
        worker.start();
        reader.start();
    }

    /** Does what is still to be done, within reason, and says how the process has to end. */
    int close() throws InterruptedException {
        worker.finish(FAREWELL_MILLIS);
        outbox.close(FAREWELL_MILLIS);
        return session.exitCode();
    }

    private void read(Runnable onEnd) {
        try {
            incoming.listen(this::take);
        } catch (RuntimeException | Error cause) {
            log.internalError("the reader", cause);
        } finally {
            warmUp.interrupt();
            onEnd.run();
        }
    }

    private void warmUp(CompletableFuture<MessageJsonHandler> json) {
        long start = System.nanoTime();
        try {
            new WarmUp(json).run(lull);
        } catch (InterruptedException end) {
            return;
        } catch (RuntimeException | StackOverflowError cause) {
            log.internalError("warming up", cause);
        }
        log.took("warmed up", System.nanoTime() - start);
    }

    private void take(Message message) {
        lull.note();
        try {
            outbox.awaitRoom();
        } catch (InterruptedException end) {
            return;
        }
        remote.consume(message);
    }

    private ResponseError answerTo(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResponseErrorException refusal) return refusal.getResponseError();
        }
        log.internalError("answering", failure);
        return new ResponseError(ResponseErrorCode.InternalError, "internal error: " + failure, null);
    }

    private void redirect(Logger logger) {
        logger.setUseParentHandlers(false);
        logger.addHandler(new Handler() {
            @Override
            public void publish(LogRecord record) {
                var thrown = record.getThrown() == null ? "" : ": " + record.getThrown();
                log.info(record.getLevel() + " " + record.getMessage() + thrown);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }
}
