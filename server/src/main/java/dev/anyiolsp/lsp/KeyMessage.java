package dev.anyiolsp.lsp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;

/**
 * Reads the one message that comes at every key, {@code textDocument/didChange}. The library takes several times as long,
 * which of many keys in a row is most of what the last one waits for. Whatever is not as clients usually write it, a
 * character beyond ASCII or a number with a sign say, is left to the library: this gives what that would, or nothing.
 */
final class KeyMessage {
    /** No key is longer, and nothing else is worth looking into. */
    private static final int LONGEST = 4 * 1024;

    /** Of a number; more may be more than an int can be. */
    private static final int MOST_DIGITS = 9;

    private final byte[] body;
    private int at;

    private KeyMessage(byte[] body) {
        this.body = body;
    }

    /**
     * The message, or null if the library has to read it.
     *
     * @param body JSON in UTF-8
     */
    static Message of(byte[] body) {
        if (body.length > LONGEST) return null;
        try {
            return new KeyMessage(body).message();
        } catch (Unusual other) {
            return null;
        }
    }

    /** This is another message, or not written as usual. One for all, since every other message meets it. */
    private static final class Unusual extends RuntimeException {
        static final Unusual MET = new Unusual();

        private Unusual() {
            super(null, null, false, false);
        }
    }

    private Message message() {
        String version = null;
        String method = null;
        DidChangeTextDocumentParams params = null;
        expect('{');
        do {
            switch (name()) {
                case "jsonrpc" -> version = once(version, string());
                case "method" -> method = once(method, string());
                case "params" -> params = once(params, params());
                default -> throw Unusual.MET;
            }
        } while (goesOn('}'));
        skipSpace();
        if (at < body.length || version == null || !Methods.DID_CHANGE.equals(method) || params == null) return null;
        var message = new NotificationMessage();
        message.setJsonrpc(version);
        message.setMethod(method);
        message.setParams(params);
        return message;
    }

    private DidChangeTextDocumentParams params() {
        VersionedTextDocumentIdentifier document = null;
        List<TextDocumentContentChangeEvent> changes = null;
        expect('{');
        do {
            switch (name()) {
                case "textDocument" -> document = once(document, document());
                case "contentChanges" -> changes = once(changes, changes());
                default -> throw Unusual.MET;
            }
        } while (goesOn('}'));
        return new DidChangeTextDocumentParams(required(document), required(changes));
    }

    private VersionedTextDocumentIdentifier document() {
        String uri = null;
        Integer version = null;
        expect('{');
        do {
            switch (name()) {
                case "uri" -> uri = once(uri, string());
                case "version" -> version = once(version, number());
                default -> throw Unusual.MET;
            }
        } while (goesOn('}'));
        return new VersionedTextDocumentIdentifier(required(uri), required(version));
    }

    private List<TextDocumentContentChangeEvent> changes() {
        var changes = new ArrayList<TextDocumentContentChangeEvent>(1);
        expect('[');
        do changes.add(change());
        while (goesOn(']'));
        return changes;
    }

    private TextDocumentContentChangeEvent change() {
        Range range = null;
        Integer length = null;
        String text = null;
        expect('{');
        do {
            switch (name()) {
                case "range" -> range = once(range, range());
                case "rangeLength" -> length = once(length, number());
                case "text" -> text = once(text, string());
                default -> throw Unusual.MET;
            }
        } while (goesOn('}'));
        var change = new TextDocumentContentChangeEvent(required(range), required(text));
        change.setRangeLength(length);
        return change;
    }

    private Range range() {
        Position start = null;
        Position end = null;
        expect('{');
        do {
            switch (name()) {
                case "start" -> start = once(start, position());
                case "end" -> end = once(end, position());
                default -> throw Unusual.MET;
            }
        } while (goesOn('}'));
        return new Range(required(start), required(end));
    }

    private Position position() {
        Integer line = null;
        Integer character = null;
        expect('{');
        do {
            switch (name()) {
                case "line" -> line = once(line, number());
                case "character" -> character = once(character, number());
                default -> throw Unusual.MET;
            }
        } while (goesOn('}'));
        return new Position(required(line), required(character));
    }

    private static <T> T once(T before, T value) {
        if (before != null) throw Unusual.MET;
        return value;
    }

    private static <T> T required(T value) {
        if (value == null) throw Unusual.MET;
        return value;
    }

    private String name() {
        var name = string();
        expect(':');
        return name;
    }

    private String string() {
        expect('"');
        int start = at;
        while (isPlain(peek())) at++;
        var text = new String(body, start, at - start, StandardCharsets.US_ASCII);
        if (peek() != '"') text += escaped();
        at++;
        return text;
    }

    private static boolean isPlain(int b) {
        return b >= ' ' && b != '"' && b != '\\' && b < 0x7f;
    }

    /** The rest of a string, up to its quotation mark. */
    private String escaped() {
        var text = new StringBuilder();
        for (; peek() != '"'; at++) {
            if (peek() == '\\') {
                at++;
                text.append(unescaped(peek()));
            } else if (isPlain(peek())) {
                text.append((char) peek());
            } else {
                throw Unusual.MET;
            }
        }
        return text.toString();
    }

    private static char unescaped(int escape) {
        return switch (escape) {
            case '"', '\\', '/' -> (char) escape;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw Unusual.MET;
        };
    }

    private int number() {
        skipSpace();
        int start = at;
        int number = 0;
        for (; '0' <= peek() && peek() <= '9'; at++) number = 10 * number + peek() - '0';
        boolean isUsual = at > start && at - start <= MOST_DIGITS && (body[start] != '0' || at == start + 1);
        if (!isUsual) throw Unusual.MET;
        return number;
    }

    private boolean goesOn(char end) {
        skipSpace();
        int b = peek();
        at++;
        if (b != ',' && b != end) throw Unusual.MET;
        return b == ',';
    }

    private void expect(char mark) {
        skipSpace();
        if (peek() != mark) throw Unusual.MET;
        at++;
    }

    private void skipSpace() {
        while (at < body.length && (body[at] == ' ' || body[at] == '\t' || body[at] == '\n' || body[at] == '\r')) at++;
    }

    private int peek() {
        if (at >= body.length) throw Unusual.MET;
        return body[at];
    }
}
