package dev.anyiolsp.lsp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;

/**
 * The messages on their way to the client, and the thread that writes them. Nobody who puts a message in ever waits for
 * the client. What a client that does not read can make pile up is bounded: of each document the newest diagnostics
 * only, of messages for people a few, and answers because {@link #awaitRoom} holds up whoever takes in requests.
 */
final class Outbox implements MessageConsumer {
    private static final int ROOM = 1024;
    private static final int ROOM_FOR_REMARKS = 64;

    private final OutputStream out;
    private final MessageJsonHandler json;
    private final ServerLog log;
    private final Runnable onBroken;
    private final Thread writer = new Thread(this::write, "writer");
    private final CountDownLatch written = new CountDownLatch(1);

    /** Messages, and in the place of diagnostics the name of their document. */
    private final Deque<Object> waiting = new ArrayDeque<>();

    private final Map<String, Message> diagnostics = new HashMap<>();
    private int remarks;
    private boolean closed;

    Outbox(OutputStream out, MessageJsonHandler json, ServerLog log, Runnable onBroken) {
        this.out = out;
        this.json = json;
        this.log = log;
        this.onBroken = onBroken;
        writer.setDaemon(true);
    }

    void start() {
        writer.start();
    }

    @Override
    public synchronized void consume(Message message) {
        if (closed) return;
        if (published(message) instanceof PublishDiagnosticsParams params) {
            if (diagnostics.put(params.getUri(), message) == null) waiting.add(params.getUri());
        } else if (isRemark(message)) {
            if (remarks >= ROOM_FOR_REMARKS) return;
            remarks++;
            waiting.add(message);
        } else {
            waiting.add(message);
        }
        notifyAll();
    }

    /** Returns when the client has read enough that one more request may be taken in. */
    synchronized void awaitRoom() throws InterruptedException {
        while (!closed && waiting.size() >= ROOM) wait();
    }

    /** Takes no more messages; true if those that wait have been written in this time. */
    boolean close(long millis) throws InterruptedException {
        shut();
        return written.await(millis, TimeUnit.MILLISECONDS);
    }

    private synchronized void shut() {
        closed = true;
        notifyAll();
    }

    private void write() {
        try {
            for (var message = next(); message != null; message = next()) write(message);
        } catch (IOException cause) {
            log.info("the client reads no more: " + cause);
            shut();
            onBroken.run();
        } catch (InterruptedException end) {
            shut();
        }
        written.countDown();
    }

    private void write(Message message) throws IOException {
        var bytes = bytes(message);
        if (bytes.isEmpty()) return;
        out.write(bytes.get().array(), bytes.get().position(), bytes.get().remaining());
        out.flush();
    }

    private Optional<ByteBuffer> bytes(Message message) {
        if (published(message) instanceof WrittenDiagnostics written) return Optional.of(written.message());
        try {
            var body = MessageBytes.utf8(json.serialize(message));
            return Optional.of(new MessageBytes(body.length).add(body).complete());
        } catch (RuntimeException cause) {
            log.internalError("writing " + message.getClass().getSimpleName(), cause);
            return Optional.empty();
        }
    }

    private synchronized Message next() throws InterruptedException {
        while (waiting.isEmpty() && !closed) wait();
        var first = waiting.poll();
        notifyAll();
        if (first instanceof String uri) return diagnostics.remove(uri);
        if (first instanceof Message message && isRemark(message)) remarks--;
        return (Message) first;
    }

    private static Object published(Message message) {
        return message instanceof NotificationMessage notification ? notification.getParams() : null;
    }

    private static boolean isRemark(Message message) {
        return message instanceof NotificationMessage notification
                && notification.getMethod().equals(Methods.LOG_MESSAGE);
    }
}
