package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.anyiolsp.rules.Rule;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A client that says what a test tells it to, to a server in another process or in this one. JSON may be written with
 * single quotes and bare names. An error that the server logs fails the test, unless it is expected.
 */
final class Peer implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final OutputStream out;
    private final Process process;
    private final List<JsonObject> received = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private boolean expectsErrors;
    private boolean readsOn = true;
    private boolean ended;
    private int requests;

    private Peer(InputStream in, OutputStream out, Process process) {
        this.out = out;
        this.process = process;
        var reader = new Thread(() -> read(new BufferedInputStream(in)), "peer");
        reader.setDaemon(true);
        reader.start();
    }

    /** A server in its own process, with the class that starts it and its arguments. */
    static Peer process(Class<?> main, String... args) {
        return process(new ProcessBuilder(command(main, args)));
    }

    static Peer process(ProcessBuilder builder) {
        try {
            var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new Peer(process.getInputStream(), process.getOutputStream(), process);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static List<String> command(Class<?> main, String... args) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(Arrays.asList(args));
        return command;
    }

    /** A server in this process; cheap, but it cannot end one. */
    static Peer here() {
        return here(StubRules.ALL);
    }

    static Peer here(List<Rule> rules) {
        try {
            var toServer = new PipedOutputStream();
            var fromServer = new PipedInputStream(1 << 16);
            var connection = new Connection(
                    new PipedInputStream(toServer, 1 << 16),
                    new PipedOutputStream(fromServer),
                    rules,
                    ServerLog.none(),
                    parent -> {},
                    () -> {});
            connection.start();
            return new Peer(fromServer, toServer, null);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    /** The recorded parameters of an editor's first request. */
    static JsonObject client(String name) {
        var resource = Peer.class.getResourceAsStream("clients/" + name + ".json");
        return JsonParser.parseReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    Peer expectingErrors() {
        expectsErrors = true;
        return this;
    }

    /** Like the client of a bench: knows all that the server can use, but waits for what it is told. */
    JsonObject initialize() {
        return initialize(json("""
                {capabilities: {
                  workspace: {workspaceEdit: {documentChanges: true}},
                  textDocument: {
                    publishDiagnostics: {versionSupport: true},
                    hover: {contentFormat: ['markdown']},
                    codeAction: {dataSupport: true, isPreferredSupport: true, codeActionLiteralSupport: {},
                      resolveSupport: {properties: ['edit']}}}}}"""));
    }

    JsonObject initialize(JsonObject params) {
        var result = ask("initialize", params);
        tell("initialized", "{}");
        return result.getAsJsonObject("result");
    }

    void open(String uri, int version, String text) {
        open(uri, "python", version, text);
    }

    void open(String uri, String language, int version, String text) {
        var item = json("{languageId: '" + language + "', version: " + version + "}");
        item.addProperty("uri", uri);
        item.addProperty("text", text);
        var params = new JsonObject();
        params.add("textDocument", item);
        tell("textDocument/didOpen", params);
    }

    /** @param changes a JSON array */
    void change(String uri, int version, String changes) {
        var params = json("{textDocument: {version: " + version + "}}");
        params.getAsJsonObject("textDocument").addProperty("uri", uri);
        params.add("contentChanges", JsonParser.parseString(changes));
        tell("textDocument/didChange", params);
    }

    void closeDocument(String uri) {
        tell("textDocument/didClose", "{textDocument: {uri: '" + uri + "'}}");
    }

    void tell(String method, String params) {
        tell(method, json(params));
    }

    void tell(String method, JsonObject params) {
        var message = message(method);
        if (params != null) message.add("params", params);
        send(message);
    }

    JsonObject ask(String method, String params) {
        return ask(method, params == null ? null : json(params));
    }

    JsonObject ask(String method, JsonObject params) {
        return answer(request(method, params));
    }

    /** Asks without waiting; the number is for {@link #answer}. */
    int request(String method, JsonObject params) {
        var message = message(method);
        message.addProperty("id", ++requests);
        if (params != null) message.add("params", params);
        send(message);
        return requests;
    }

    JsonObject answer(int id) {
        return await(message -> !message.has("method")
                && message.has("id")
                && !message.get("id").isJsonNull()
                && message.get("id").getAsInt() == id);
    }

    /** Error codes are what clients decide by. */
    static int errorCode(JsonObject answer) {
        if (!answer.has("error")) return fail("no error: " + answer);
        return answer.getAsJsonObject("error").get("code").getAsInt();
    }

    /** The published diagnostics of a version. */
    List<JsonObject> published(String uri, int version) {
        return diagnostics(await(message -> isPublished(message, uri)
                && params(message).has("version")
                && params(message).get("version").getAsInt() == version));
    }

    /** What has been published and not been looked at yet, oldest first. */
    JsonObject nextPublished(String uri) {
        return params(await(message -> isPublished(message, uri)));
    }

    private static boolean isPublished(JsonObject message, String uri) {
        return isMethod(message, "textDocument/publishDiagnostics")
                && params(message).get("uri").getAsString().equals(uri);
    }

    private static List<JsonObject> diagnostics(JsonObject message) {
        return params(message).getAsJsonArray("diagnostics").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** {@code line:character-line:character code} of a diagnostic. */
    static String brief(JsonObject diagnostic) {
        return rangeOf(diagnostic) + " " + diagnostic.get("code").getAsString();
    }

    static String rangeOf(JsonObject owner) {
        var range = owner.getAsJsonObject("range");
        return place(range.getAsJsonObject("start")) + "-" + place(range.getAsJsonObject("end"));
    }

    private static String place(JsonObject position) {
        return position.get("line").getAsInt() + ":" + position.get("character").getAsInt();
    }

    static JsonObject params(JsonObject message) {
        return message.getAsJsonObject("params");
    }

    static boolean isMethod(JsonObject message, String method) {
        return message.has("method") && message.get("method").getAsString().equals(method);
    }

    private static JsonObject message(String method) {
        var message = new JsonObject();
        message.addProperty("jsonrpc", "2.0");
        message.addProperty("method", method);
        return message;
    }

    private void send(JsonObject message) {
        sendBody(message.toString());
    }

    void sendBody(String content) {
        var body = content.getBytes(StandardCharsets.UTF_8);
        sendBytes(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII), body);
    }

    void sendBytes(byte[]... parts) {
        try {
            for (var part : parts) out.write(part);
            out.flush();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    void closeInput() throws IOException {
        out.close();
    }

    /** Takes the first message of this kind out of those that have come, or waits for it. */
    synchronized JsonObject await(Predicate<JsonObject> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            var found = received.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                received.remove(found.get());
                return found.get();
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0 || ended) return fail("not received; what came: " + received + ", errors: " + errors);
            try {
                wait(left);
            } catch (InterruptedException cause) {
                return fail(cause);
            }
        }
    }

    synchronized List<JsonObject> receivedSoFar() {
        return List.copyOf(received);
    }

    synchronized List<String> errors() {
        return List.copyOf(errors);
    }

    /** From now on nothing is taken out of the pipe. */
    synchronized void stopReading() {
        readsOn = false;
    }

    synchronized void readOn() {
        readsOn = true;
        notifyAll();
    }

    private void read(InputStream in) {
        try {
            for (var message = next(in); message != null; message = next(in)) take(message);
        } catch (IOException | InterruptedException | RuntimeException end) {
            if (!(end instanceof IOException)) take(json("{unreadable: true}"));
        }
        end();
    }

    private JsonObject next(InputStream in) throws IOException, InterruptedException {
        synchronized (this) {
            while (!readsOn) wait();
        }
        int length = -1;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.startsWith("Content-Length: ")) length = Integer.parseInt(line.substring(16));
            else throw new IllegalStateException("not a header: " + line);
        }
        return length < 0 ? null : json(new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int b = in.read(); b != '\n' && b >= 0; b = in.read()) line.append((char) b);
        return line.toString().strip();
    }

    private synchronized void take(JsonObject message) {
        if (isMethod(message, "window/logMessage"))
            errors.add(params(message).get("message").getAsString());
        else received.add(message);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** How the process ends of its own accord. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) fail("the server goes on");
        return process.exitValue();
    }

    int shutDown() throws InterruptedException {
        ask("shutdown", (JsonObject) null);
        tell("exit", (JsonObject) null);
        return exitCode();
    }

    @Override
    public void close() throws IOException {
        if (process != null) process.destroy();
        else out.close();
        if (!expectsErrors) assertEquals(List.of(), errors());
    }
}
