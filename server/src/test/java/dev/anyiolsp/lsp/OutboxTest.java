package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OutboxTest {
    private final CountDownLatch clientReads = new CountDownLatch(1);
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AtomicInteger broken = new AtomicInteger();
    private final Outbox outbox = outbox(new OutputStream() {
        @Override
        public void write(int b) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                clientReads.await();
            } catch (InterruptedException cause) {
                throw new IOException(cause);
            }
            written.write(bytes, from, length);
        }
    });

    private Outbox outbox(OutputStream out) {
        return new Outbox(out, new MessageJsonHandler(Map.of()), ServerLog.none(), broken::incrementAndGet);
    }

    @Test
    void ofADocumentTheNewestDiagnosticsAreWritten() throws Exception {
        for (int version = 0; version < 10_000; version++) {
            outbox.consume(diagnostics("a", version));
            outbox.consume(diagnostics("b", version));
        }
        assertEquals(List.of("a 9999", "b 9999"), allWritten());
    }

    @Test
    void whoPutsInNeverWaits() throws Exception {
        outbox.start();
        for (int i = 0; i < 5_000; i++) {
            outbox.consume(diagnostics("a", i));
            outbox.consume(remark(i));
        }
        clientReads.countDown();
        assertTrue(outbox.close(30_000));
        var text = written.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("\"version\":4999"), text);
        assertTrue(text.split("logMessage").length < 100, "remarks pile up");
    }

    @Test
    void whoTakesInRequestsWaitsForAClientThatDoesNotRead() throws Exception {
        for (int i = 0; i < 5_000; i++) outbox.consume(answer(i));
        var reader = new Thread(() -> {
            try {
                outbox.awaitRoom();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });
        reader.start();
        reader.join(200);
        assertTrue(reader.isAlive());
        outbox.start();
        clientReads.countDown();
        reader.join();
        assertTrue(outbox.close(30_000));
        assertEquals(5_000, written.toString(StandardCharsets.UTF_8).split("Content-Length").length - 1);
    }

    @Test
    void aClientThatIsGoneEndsIt() throws Exception {
        var outbox = outbox(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        });
        outbox.start();
        outbox.consume(answer(1));
        assertTrue(outbox.close(30_000));
        assertEquals(1, broken.get());
        outbox.awaitRoom();
    }

    @Test
    void aStuckClientDoesNotKeepTheServer() throws Exception {
        outbox.start();
        outbox.consume(answer(1));
        assertFalse(outbox.close(50));
        clientReads.countDown();
    }

    private List<String> allWritten() throws InterruptedException {
        outbox.start();
        clientReads.countDown();
        assertTrue(outbox.close(30_000));
        return java.util.Arrays.stream(written.toString(StandardCharsets.UTF_8).split("Content-Length: \\d+\r\n\r\n"))
                .filter(content -> !content.isEmpty())
                .map(Peer::json)
                .map(Peer::params)
                .map(params -> params.get("uri").getAsString() + " " + params.get("version"))
                .toList();
    }

    private static Message diagnostics(String uri, int version) {
        return notification("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, List.of(), version));
    }

    private static Message remark(int number) {
        return notification("window/logMessage", new MessageParams(MessageType.Error, "remark " + number));
    }

    private static Message notification(String method, Object params) {
        var message = new NotificationMessage();
        message.setMethod(method);
        message.setParams(params);
        return message;
    }

    private static Message answer(int id) {
        var message = new ResponseMessage();
        message.setId(id);
        return message;
    }
}
