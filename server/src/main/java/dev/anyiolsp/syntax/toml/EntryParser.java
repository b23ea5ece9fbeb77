package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.grammar.TomlParser;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses one statement that is an entry. The grammar is asked first for the whole; where it refuses, for the pieces:
 * key, value, each element between two commas. So a mistake costs the piece that it is in, and is reported once.
 */
final class EntryParser {
    private final String text;
    private final Problems problems;
    private final StrictParser grammar;
    private final ValueBuilder builder;
    private final Statement statement;
    private boolean hasReportedUnclosed;

    EntryParser(String text, Problems problems, StrictParser grammar, ValueBuilder builder, Statement statement) {
        this.text = text;
        this.problems = problems;
        this.grammar = grammar;
        this.builder = builder;
        this.statement = statement;
    }

    /** The entry, or nothing if there is no key to know it by. */
    Optional<TomlEntry> parse() {
        if (statement.tooDeep() != null) return tooDeep();
        // A refusal costs an exception; lines that are no entry at all need none.
        if (statement.find(TomlParser.EQUALS, 0, statement.size()) > 0) {
            var whole = grammar.parse(statement.slice(0, statement.size()), TomlParser::statement);
            if (whole.isPresent()) return Optional.of(builder.entry(whole.get().pair()));
        }
        var pair = pair(0, statement.size());
        if (pair == null) return Optional.empty();
        if (pair.end < statement.size())
            problems.error(statement.range(pair.end, statement.size()), "a new line is missing before this");
        return Optional.of(pair.entry);
    }

    /** The key that a run of tokens is as a whole; reported and empty if it is none. */
    List<TomlKeyPart> key(int from, int to) {
        var tree = grammar.parse(statement.slice(from, to), TomlParser::loneKey);
        if (tree.isPresent()) return builder.key(tree.get().key());
        var refused = grammar.refused();
        if (refused.getType() == TomlParser.EOF) {
            int end = from < to ? statement.end(to - 1) : statement.start(from);
            problems.error(Math.max(0, end - 1), end, "a part of the key is missing here");
            return List.of();
        }
        var range = new TextRange(refused.getStartIndex(), refused.getStopIndex() + 1);
        problems.error(range, Problems.quote(range.of(text)) + " does not belong in a key");
        return List.of();
    }

    private record Pair(TomlEntry entry, int end) {}

    private Optional<TomlEntry> tooDeep() {
        var token = statement.tooDeep();
        problems.error(
                token.getStartIndex(), token.getStopIndex() + 1, "nested deeper than " + Nesting.MAX_DEPTH + " levels");
        int equals = statement.find(TomlParser.EQUALS, 0, statement.size());
        if (equals < 0 || token.getStartIndex() < statement.start(equals)) return Optional.empty();
        var key = new ArrayList<TomlKeyPart>();
        problems.muted(() -> key.addAll(key(0, equals)));
        if (key.isEmpty()) return Optional.empty();
        var value = new TomlValue.Broken(statement.range(equals + 1, statement.size()));
        return Optional.of(new TomlEntry(key, statement.start(equals), value));
    }

    /** The pair at the start of a run of at least one token, or null if there is no key. */
    private Pair pair(int from, int to) {
        int equals = statement.find(TomlParser.EQUALS, from, to);
        if (equals < 0) {
            problems.error(statement.range(from, to), "this is no `key = value`");
            return null;
        }
        if (equals == from) {
            problems.error(statement.range(from, from + 1), "a key is missing before `=`");
            return null;
        }
        var key = key(from, equals);
        if (key.isEmpty()) return null;
        if (equals + 1 == to) {
            problems.error(statement.range(equals, to), "a value is missing behind `=`");
            var nothing = new TomlValue.Broken(TextRange.at(statement.end(equals)));
            return new Pair(new TomlEntry(key, statement.start(equals), nothing), to);
        }
        int end = Math.min(wordEnd(equals + 1, to), to);
        var value = value(equals + 1, end);
        // One mistake, one error: what follows a broken word most likely belongs to it.
        if (value instanceof TomlValue.Broken) end = to;
        return new Pair(new TomlEntry(key, statement.start(equals), value), end);
    }

    /** The value that the tokens of a run are, as {@link #wordEnd} delimits it. */
    private TomlValue value(int from, int to) {
        if (!statement.isOpening(from)) {
            if (to == from + 1) return builder.simple(statement.token(from));
            return builder.scalar(statement.range(from, to));
        }
        var tree = grammar.parse(statement.slice(from, to), TomlParser::loneValue);
        if (tree.isPresent()) return builder.value(tree.get().value());
        int end = to;
        if (statement.isClosed(from)) end--;
        else reportUnclosed(from);
        return statement.type(from) == TomlParser.LBRACKET ? array(from, end, to) : inlineTable(from, end, to);
    }

    /** The index behind a value; a word without quotes takes along everything that touches it and is no separator. */
    private int wordEnd(int from, int to) {
        int end = statement.valueEnd(from);
        if (statement.type(from) != TomlParser.SCALAR) return end;
        while (end < to && statement.touches(end) && !isSeparator(end)) end = statement.valueEnd(end);
        return end;
    }

    private boolean isSeparator(int index) {
        return switch (statement.type(index)) {
            case TomlParser.COMMA, TomlParser.RBRACKET, TomlParser.RBRACE -> true;
            default -> false;
        };
    }

    private void reportUnclosed(int opening) {
        if (hasReportedUnclosed) return;
        hasReportedUnclosed = true;
        var range = statement.range(opening, opening + 1);
        problems.error(range, "this " + Problems.quote(range.of(text)) + " is never closed");
    }

    private TomlValue array(int from, int end, int to) {
        var elements = new ArrayList<TomlValue>();
        var commas = new ArrayList<Integer>();
        for (int i = from + 1; i < end; i++) {
            int comma = comma(i, end);
            if (comma > i) elements(i, comma, elements);
            else problems.error(statement.range(comma, comma + 1), "a value is missing before this comma");
            if (comma < end) commas.add(statement.start(comma));
            i = comma;
        }
        return new TomlValue.Array(statement.range(from, to), elements, commas, end < to);
    }

    /** The values of a run between two commas: one, or more if commas are missing. */
    private void elements(int from, int to, List<TomlValue> elements) {
        int errors = problems.count();
        int end = wordEnd(from, to);
        elements.add(value(from, end));
        if (end >= to) return;
        if (problems.count() == errors) problems.error(statement.range(end, to), "a comma is missing before this");
        problems.muted(() -> {
            for (int i = end; i < to; i = wordEnd(i, to)) {
                var value = value(i, wordEnd(i, to));
                if (!(value instanceof TomlValue.Broken)) elements.add(value);
            }
        });
    }

    private TomlValue inlineTable(int from, int end, int to) {
        var entries = new ArrayList<TomlEntry>();
        var commas = new ArrayList<Integer>();
        for (int i = from + 1; i < end; i++) {
            int comma = comma(i, end);
            if (comma > i) pairs(i, comma, entries);
            else problems.error(statement.range(comma, comma + 1), "`key = value` is missing before this comma");
            if (comma < end) commas.add(statement.start(comma));
            i = comma;
        }
        return builder.inlineTable(statement.range(from, to), entries, commas, end < to);
    }

    /** The entries of a run between two commas: one, or more if commas are missing. */
    private void pairs(int from, int to, List<TomlEntry> entries) {
        int errors = problems.count();
        var first = pair(from, to);
        if (first == null) return;
        entries.add(first.entry);
        if (first.end >= to) return;
        if (problems.count() == errors)
            problems.error(statement.range(first.end, to), "a comma is missing before this");
        problems.muted(() -> {
            for (var next = pair(first.end, to); next != null; next = pair(next.end, to)) {
                entries.add(next.entry);
                if (next.end >= to) return;
            }
        });
    }

    /** Index of the next comma that is not inside a bracket, or {@code end}. */
    private int comma(int from, int end) {
        int i = from;
        while (i < end && statement.type(i) != TomlParser.COMMA) i = statement.valueEnd(i);
        return Math.min(i, end);
    }
}
