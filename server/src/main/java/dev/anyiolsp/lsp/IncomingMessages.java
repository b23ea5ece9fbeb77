package dev.anyiolsp.lsp;

import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.MessageProducer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/**
 * Reads messages from a stream, and goes on after whatever is none: bad headers, bad JSON, bad parameters. Each is
 * answered with an error, as JSON-RPC wants it, and reading finds its way to the next header.
 */
final class IncomingMessages implements MessageProducer {
    private static final String LENGTH = "content-length:";
    private static final int LONGEST_HEADER = 8 * 1024;
    private static final long LONGEST_BODY = 512L * 1024 * 1024;

    private final InputStream in;
    private final MessageJsonHandler json;
    private final MessageConsumer answers;
    private final ServerLog log;
    private final BooleanSupplier ended;

    /**
     * @param answers takes the errors
     * @param ended whether nothing more is to be read
     */
    IncomingMessages(
            InputStream in, MessageJsonHandler json, MessageConsumer answers, ServerLog log, BooleanSupplier ended) {
        this.in = in;
        this.json = json;
        this.answers = answers;
        this.log = log;
        this.ended = ended;
    }

    /** Returns at the end of the stream, or when there is nothing more to read. */
    @Override
    public void listen(MessageConsumer consumer) {
        try {
            while (!ended.getAsBoolean()) {
                var header = readHeader();
                if (header == null) return;
                if (header.length.isEmpty()) refuse(ResponseErrorCode.ParseError, "a header without Content-Length");
                else if (!readBody(header.length.getAsLong(), consumer)) return;
            }
        } catch (IOException cause) {
            log.info("the client cannot be read: " + cause);
        }
    }

    private record Header(OptionalLong length) {}

    private Header readHeader() throws IOException {
        var length = OptionalLong.empty();
        while (true) {
            var line = readLine();
            if (line == null) return null;
            if (line.isEmpty()) return new Header(length);
            // After a body of the wrong length a header may begin in the middle of a line.
            int at = line.toLowerCase(Locale.ROOT).lastIndexOf(LENGTH);
            if (at >= 0) length = number(line.substring(at + LENGTH.length()));
        }
    }

    private static OptionalLong number(String text) {
        try {
            long number = Long.parseLong(text.trim());
            return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
        } catch (NumberFormatException none) {
            return OptionalLong.empty();
        }
    }

    /** The next line without its end, or null; of a line that is too long for a header only the end is kept. */
    private String readLine() throws IOException {
        var line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) return null;
            if (line.length() == LONGEST_HEADER) line.delete(0, LONGEST_HEADER / 2);
            if (b != '\r') line.append((char) b);
        }
        return line.toString();
    }

    private boolean readBody(long length, MessageConsumer consumer) throws IOException {
        if (length > LONGEST_BODY) {
            in.skipNBytes(length);
            refuse(ResponseErrorCode.InvalidRequest, "a message of " + length + " bytes");
            return true;
        }
        var body = in.readNBytes((int) length);
        if (body.length < length) return false;
        var key = KeyMessage.of(body);
        if (key != null) consumer.consume(key);
        else handOn(new String(body, StandardCharsets.UTF_8), consumer);
        return true;
    }

    private void handOn(String content, MessageConsumer consumer) {
        Message message;
        try {
            message = json.parseMessage(content);
        } catch (MessageIssueException cause) {
            refuse(cause);
            LostChange.of(content).ifPresent(consumer::consume);
            return;
        } catch (RuntimeException | StackOverflowError cause) {
            // Whatever the library makes of it, an id that is no whole number say: the next message may be one.
            refuse(ResponseErrorCode.ParseError, "no message: " + cause.getMessage());
            LostChange.of(content).ifPresent(consumer::consume);
            return;
        }
        if (message == null) refuse(ResponseErrorCode.InvalidRequest, "an empty message");
        else consumer.consume(message);
    }

    /** A message that could be read in part. Nobody waits for an answer to a notification. */
    private void refuse(MessageIssueException unreadable) {
        var id = unreadable.getRpcMessage() instanceof RequestMessage request ? request.getRawId() : null;
        var issue = unreadable.getIssues().get(0);
        if (isNoJson(issue.getCause())) refuse(ResponseErrorCode.ParseError, "no JSON: " + issue.getText(), id);
        else if (id != null) refuse(ResponseErrorCode.InvalidParams, "wrong parameters: " + issue.getCause(), id);
        else log.info("cannot be read: " + unreadable.getRpcMessage() + ": " + issue.getCause());
    }

    private static boolean isNoJson(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MalformedJsonException || cause instanceof EOFException) return true;
        }
        return false;
    }

    private void refuse(ResponseErrorCode code, String why) {
        refuse(code, why, null);
    }

    private void refuse(ResponseErrorCode code, String why, Either<String, Number> id) {
        log.info("refused " + why);
        var answer = new ResponseMessage();
        answer.setJsonrpc("2.0");
        answer.setRawId(id);
        answer.setError(new ResponseError(code, "anyio-lsp received " + why, null));
        answers.consume(answer);
    }
}
