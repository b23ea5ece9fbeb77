package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A TOML document, such as {@code pyproject.toml}: what is written where, down to every character, and what it means.
 *
 * <p>Every text makes a document. It accepts what Python's {@code tomllib} accepts, TOML 1.0 or 1.1 as the version of
 * Python may be (<a href="https://toml.io/en/v1.1.0">toml.io</a>); two things only are refused that {@code tomllib} may
 * take: nesting deeper than 200 levels and integers of more than 4,300 digits. Everything else is an error with its
 * place, which costs no more than the piece it is in.
 *
 * <p>Immutable. All offsets count UTF-16 units of the text.
 */
public final class TomlDocument {
    private final String text;
    private final List<TomlToken> tokens;
    private final List<TomlTable> tables;
    private final TomlItem.Table root;
    private final List<TomlError> errors;
    private final List<TextRange> placesNewerThan10;

    private TomlDocument(String text) {
        this.text = text;
        var problems = new Problems();
        var reader = new StatementReader(text, problems);
        var statements = reader.statements();
        tokens = reader.tokens();
        tables = List.copyOf(new TableReader(text, problems).tables(statements));
        root = Merger.root(tables, problems);
        var strings = new Strings(text, problems);
        for (var comment : comments()) strings.checkComment(comment.start(), comment.end());
        errors = problems.errors();
        placesNewerThan10 = problems.placesNewerThan10();
    }

    /** Reads a text; a byte order mark is expected to be gone. */
    public static TomlDocument parse(String text) {
        return new TomlDocument(text);
    }

    public String text() {
        return text;
    }

    /** The table or value of a name, whatever mixture of headers, dotted keys and inline tables spells it. */
    public Optional<TomlItem> find(String... path) {
        TomlItem item = root;
        for (var name : path) {
            item = item.members().get(name);
            if (item == null) return Optional.empty();
        }
        return Optional.of(item);
    }

    /** All tables in the order of the file; the first is the one above the first header. */
    public List<TomlTable> tables() {
        return tables;
    }

    /** The first stretch of lines below a header of this name; without a name those above the first header. */
    public Optional<TomlTable> table(String... path) {
        var names = List.of(path);
        return tables.stream()
                .filter(table -> !table.isBroken() && table.names().equals(names))
                .findFirst();
    }

    /** What is wrong, by place; empty if Python's {@code tomllib} of some version accepts the text. */
    public List<TomlError> errors() {
        return errors;
    }

    /** All tokens, end to end. */
    public List<TomlToken> tokens() {
        return tokens;
    }

    /** All comments, from {@code #} to before the line end. */
    public List<TomlToken> comments() {
        return commentsAmong(tokens);
    }

    /** The comments inside a range. */
    public List<TomlToken> commentsIn(TextRange range) {
        return commentsAmong(tokensIn(range));
    }

    /** The comment behind an offset on the same line. */
    public Optional<TomlToken> commentBehind(int offset) {
        for (int i = indexAt(offset); i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.kind() == TomlToken.Kind.NEWLINE) return Optional.empty();
            if (token.kind() == TomlToken.Kind.COMMENT && token.start() >= offset) return Optional.of(token);
        }
        return Optional.empty();
    }

    /** The tokens that lie inside a range as a whole. */
    public List<TomlToken> tokensIn(TextRange range) {
        int from = indexAt(range.start());
        if (from < tokens.size() && tokens.get(from).start() < range.start()) from++;
        int to = indexAt(range.end());
        return from < to ? tokens.subList(from, to) : List.of();
    }

    /** {@code \r\n} if most line ends are written so, otherwise {@code \n}. */
    public String lineEnding() {
        int balance = 0;
        for (var token : tokens)
            if (token.kind() == TomlToken.Kind.NEWLINE) balance += token.end() - token.start() == 2 ? 1 : -1;
        return balance > 0 ? "\r\n" : "\n";
    }

    /** The whole in plain Java, as {@link TomlValue#toJava}; what is broken is left out. */
    public Map<String, Object> toJava() {
        return root.toJava();
    }

    /** The places that need a reader of TOML 1.1, Python 3.15 or later. */
    public List<TextRange> placesNewerThan10() {
        return placesNewerThan10;
    }

    private static List<TomlToken> commentsAmong(List<TomlToken> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() == TomlToken.Kind.COMMENT)
                .toList();
    }

    /** Index of the token that holds an offset; the number of tokens at the end of the text. */
    private int indexAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
