package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.grammar.TomlParser;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes values and entries of what the grammar accepted. */
final class ValueBuilder {
    private final String text;
    private final Problems problems;
    private final Strings strings;

    ValueBuilder(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.strings = new Strings(text, problems);
    }

    TomlEntry entry(TomlParser.PairContext pair) {
        return new TomlEntry(key(pair.key()), pair.EQUALS().getSymbol().getStartIndex(), value(pair.value()));
    }

    List<TomlKeyPart> key(TomlParser.KeyContext key) {
        var parts = new ArrayList<TomlKeyPart>();
        for (var part : key.keyPart()) {
            var token = part.start;
            var range = rangeOf(token);
            parts.add(new TomlKeyPart(
                    range,
                    token.getType() == TomlParser.BARE
                            ? range.of(text)
                            : strings.decode(TomlToken.Kind.of(token.getType()), range)));
        }
        return parts;
    }

    TomlValue value(TomlParser.ValueContext value) {
        var child = value.getChild(0);
        if (child instanceof TomlParser.ArrayContext array) return array(array);
        if (child instanceof TomlParser.InlineTableContext table) return inlineTable(table);
        return simple(((TerminalNode) child).getSymbol());
    }

    /** The value of one token; reports it if it has none. */
    TomlValue simple(Token token) {
        var range = rangeOf(token);
        switch (token.getType()) {
            case TomlParser.BASIC_STRING,
                    TomlParser.LITERAL_STRING,
                    TomlParser.MULTILINE_BASIC_STRING,
                    TomlParser.MULTILINE_LITERAL_STRING -> {
                var kind = TomlToken.Kind.of(token.getType());
                return new TomlValue.StringValue(range, kind, strings.decode(kind, range));
            }
            case TomlParser.SCALAR -> {
                return scalar(range);
            }
            case TomlParser.OPEN_STRING -> problems.error(range, "the closing quote is missing on this line");
            case TomlParser.OPEN_MULTILINE_STRING ->
                problems.error(range.start(), range.start() + 3, "the closing quotes of this string are missing");
            default -> problems.error(range, "a value is missing before " + Problems.quote(range.of(text)));
        }
        return new TomlValue.Broken(range);
    }

    /** The value of a word without quotes. */
    TomlValue scalar(TextRange range) {
        var word = range.of(text);
        var value = Scalars.parse(word, range);
        if (value.isEmpty()) {
            problems.error(range, Scalars.complaint(word));
            return new TomlValue.Broken(range);
        }
        if (value.get() instanceof TomlValue.DateTimeValue moment
                && moment.value().lacksSeconds()) problems.newerThan10(range);
        return value.get();
    }

    /** An inline table of entries; reports the keys that contradict each other. */
    TomlValue.InlineTable inlineTable(
            TextRange range, List<TomlEntry> entries, List<Integer> commas, boolean isClosed) {
        var table = new TomlValue.InlineTable(range, entries, commas, isClosed, Merger.members(entries, problems));
        if (table.hasTrailingComma()) problems.newerThan10(TextRange.at(commas.get(commas.size() - 1)));
        return table;
    }

    private TomlValue array(TomlParser.ArrayContext array) {
        var elements = new ArrayList<TomlValue>();
        var commas = new ArrayList<Integer>();
        for (var child : array.children) {
            if (child instanceof TomlParser.ValueContext value) elements.add(value(value));
            else addComma(child, commas);
        }
        return new TomlValue.Array(rangeOf(array.start, array.stop), elements, commas, true);
    }

    private TomlValue inlineTable(TomlParser.InlineTableContext table) {
        var entries = new ArrayList<TomlEntry>();
        var commas = new ArrayList<Integer>();
        for (var child : table.children) {
            if (child instanceof TomlParser.PairContext pair) entries.add(entry(pair));
            else addComma(child, commas);
        }
        return inlineTable(rangeOf(table.start, table.stop), entries, commas, true);
    }

    private static void addComma(Object child, List<Integer> commas) {
        var token = ((TerminalNode) child).getSymbol();
        if (token.getType() == TomlParser.COMMA) commas.add(token.getStartIndex());
    }

    private static TextRange rangeOf(Token token) {
        return rangeOf(token, token);
    }

    private static TextRange rangeOf(Token first, Token last) {
        return new TextRange(first.getStartIndex(), last.getStopIndex() + 1);
    }
}
