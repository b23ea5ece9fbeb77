package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.grammar.TomlParser;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Sorts statements into tables. */
final class TableReader {
    private final String text;
    private final Problems problems;
    private final StrictParser grammar = new StrictParser();
    private final ValueBuilder builder;
    private final List<TomlTable> tables = new ArrayList<>();

    private TextRange header = TextRange.at(0);
    private List<TomlKeyPart> path = List.of();
    private boolean isArrayElement;
    private boolean isBroken;
    private List<TomlEntry> entries = new ArrayList<>();
    private int insertionPoint;

    TableReader(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.builder = new ValueBuilder(text, problems);
    }

    /** The tables of a document; the first is the one above the first header. */
    List<TomlTable> tables(List<Statement> statements) {
        for (var statement : statements) {
            var parser = new EntryParser(text, problems, grammar, builder, statement);
            if (isHeader(statement)) open(statement, parser);
            else parser.parse().ifPresent(entries::add);
            insertionPoint = lineEnd(statement.end(statement.size() - 1));
        }
        close();
        return tables;
    }

    /** A line with a bracket first is a header, well-formed or not; with a comma it is a stray piece of an array. */
    private static boolean isHeader(Statement statement) {
        return statement.type(0) == TomlParser.LBRACKET && statement.find(TomlParser.COMMA, 0, statement.size()) < 0;
    }

    private void open(Statement statement, EntryParser parser) {
        close();
        entries = new ArrayList<>();
        int brackets = isDouble(statement, 0, TomlParser.LBRACKET) ? 2 : 1;
        int closing = statement.find(TomlParser.RBRACKET, brackets, statement.size());
        int nameEnd = closing < 0 ? statement.size() : closing;
        header = statement.range(0, closing < 0 ? statement.size() : Math.min(closing + brackets, statement.size()));
        isArrayElement = brackets == 2;
        path = name(statement, brackets, nameEnd, parser);
        isBroken = path.isEmpty();
        if (!isBroken) checkEnd(statement, brackets, nameEnd);
    }

    private List<TomlKeyPart> name(Statement statement, int from, int to, EntryParser parser) {
        var tooDeep = statement.tooDeep();
        if (tooDeep != null) {
            problems.error(
                    tooDeep.getStartIndex(),
                    tooDeep.getStopIndex() + 1,
                    "nested deeper than " + Nesting.MAX_DEPTH + " levels");
            return List.of();
        }
        if (from < to) return parser.key(from, to);
        problems.error(header, "the name of the table is missing");
        return List.of();
    }

    private void checkEnd(Statement statement, int brackets, int nameEnd) {
        boolean isClosed =
                brackets == 1 ? nameEnd < statement.size() : isDouble(statement, nameEnd, TomlParser.RBRACKET);
        if (!isClosed) {
            problems.error(header, brackets == 1 ? "`]` is missing" : "`]]` is missing");
            return;
        }
        int end = nameEnd + brackets;
        if (end < statement.size())
            problems.error(statement.range(end, statement.size()), "a new line is missing before this");
    }

    private static boolean isDouble(Statement statement, int index, int type) {
        return index + 1 < statement.size()
                && statement.type(index) == type
                && statement.type(index + 1) == type
                && statement.touches(index + 1);
    }

    private void close() {
        tables.add(new TomlTable(header, path, isArrayElement, isBroken, entries, insertionPoint));
    }

    /** The offset behind the line end that follows; a piece that was cut off may end with its line end. */
    private int lineEnd(int offset) {
        if (text.charAt(offset - 1) == '\n') return offset;
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }
}
