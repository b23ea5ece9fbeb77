package dev.anyiolsp.fix;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.PhysicalLines;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes names out of import lines, and puts new ones in, with layout and comments kept. */
final class ImportLines {
    private final Document document;
    private final Set<Cursor> goingAliases;
    private final Map<Integer, String> replacements = new HashMap<>();
    /** By number, the first of the lines that go together with one. */
    private final Map<Integer, Integer> runs = new HashMap<>();

    ImportLines(Document document, Set<Cursor> goingAliases) {
        this.document = document;
        this.goingAliases = goingAliases;
    }

    /** Whether nothing is left of a chunk's line. */
    boolean goes(int chunk) {
        return document.root(chunk).children().stream().allMatch(this::goes);
    }

    private boolean goes(Cursor statement) {
        var aliases = aliases(statement);
        return !aliases.isEmpty() && goingAliases.containsAll(aliases);
    }

    private static List<Cursor> aliases(Cursor statement) {
        return statement.children().stream()
                .filter(child -> child.kind() == NodeKind.ALIAS)
                .toList();
    }

    /** Lets a text stand in the place of a line that goes. */
    void replace(int chunk, String text) {
        replacements.put(chunk, text);
    }

    /** The edits that take the names away. */
    List<Edit> removals() {
        var edits = new ArrayList<Edit>();
        goingAliases.stream().map(Cursor::chunk).distinct().forEach(chunk -> {
            if (goes(chunk)) edits.add(lineRemoval(chunk));
            else document.root(chunk).children().forEach(statement -> statementRemovals(statement, edits));
        });
        return edits;
    }

    private Edit lineRemoval(int chunk) {
        var root = document.root(chunk);
        var replacement = replacements.get(chunk);
        int first = root.children().get(0).start();
        int last = root.children().get(root.children().size() - 1).end();
        if (replacement != null) return new Edit(new TextRange(first, last), replacement);
        int end = document.start(chunk) + document.chunk(chunk).length();
        boolean comment = document.text(new TextRange(last, end)).indexOf('#') >= 0;
        if (comment) return Edit.delete(new TextRange(first, NearbyLines.spacesEnd(document, last)));
        int start = NearbyLines.startOfLine(document, first);
        int run = firstOfRun(chunk);
        int startOfRun = NearbyLines.startOfLine(document, startOf(run));
        if (opensBlock(startOfRun)) {
            // Of the gaps before and behind a block that goes the wider one stays.
            int gap = NearbyLines.startOfBlankLines(document, start);
            int behind = NearbyLines.behindBlankLines(document, end);
            boolean isNarrower = gap > 0 && gap < start && start - gap < behind - end;
            if (isNarrower && chunk > 0 && run == chunk) return Edit.delete(new TextRange(gap, end));
            end = behind;
        }
        if (end == document.length() && start > 0 && !endsLine(start, end))
            start = NearbyLines.beforeLineEnd(document, start);
        return Edit.delete(new TextRange(start, end));
    }

    private boolean endsLine(int start, int end) {
        return start < end && NearbyLines.isLineBreak(document, end - 1);
    }

    private int startOf(int chunk) {
        return document.root(chunk).first().start();
    }

    /** The first of the lines that go together with a chunk's. */
    private int firstOfRun(int chunk) {
        int first = chunk;
        while (first > 0 && isRemoved(first - 1)) {
            first--;
            var known = runs.get(first);
            if (known != null) first = known;
        }
        runs.put(chunk, first);
        return first;
    }

    private boolean isRemoved(int chunk) {
        return !document.root(chunk).children().isEmpty() && goes(chunk) && !replacements.containsKey(chunk);
    }

    /** At the start of the text, behind a blank line, or first in a suite: the blank lines behind are not needed. */
    private boolean opensBlock(int start) {
        boolean first = start == 0 || start == 1 && NearbyLines.is(document, 0, '\uFEFF');
        return first || NearbyLines.endsWithBlankLine(document, start) || NearbyLines.isBelowHead(document, start);
    }

    private void statementRemovals(Cursor statement, List<Edit> edits) {
        var aliases = aliases(statement);
        if (aliases.stream().noneMatch(goingAliases::contains)) return;
        if (goes(statement)) {
            edits.add(Edit.delete(withSemicolon(statement)));
            return;
        }
        for (int i = 0; i < aliases.size(); i++) {
            if (!goingAliases.contains(aliases.get(i))) continue;
            int last = i;
            while (last + 1 < aliases.size() && goingAliases.contains(aliases.get(last + 1))) last++;
            if (last + 1 < aliases.size() || hasCommaBehind(aliases.get(last))) {
                for (var alias : aliases.subList(i, last + 1)) edits.add(Edit.delete(withCommaBehind(alias)));
            } else {
                edits.addAll(deleteKeepingComments(new TextRange(
                        aliases.get(i - 1).end(), aliases.get(last).end())));
            }
            i = last;
        }
    }

    private boolean hasCommaBehind(Cursor alias) {
        return NearbyLines.is(document, NearbyLines.spacesEnd(document, alias.end()), ',');
    }

    /** A name, its comma and the space behind it; the whole line if nothing else stands there. */
    private TextRange withCommaBehind(Cursor alias) {
        int comma = alias.end();
        while (document.charAt(comma) != ',') comma++;
        int end = NearbyLines.spacesEnd(document, comma + 1);
        int lineStart = NearbyLines.startOfLine(document, alias.start());
        if (!NearbyLines.isLineBreak(document, end)) return new TextRange(alias.start(), end);
        if (!NearbyLines.isBlank(document, lineStart, alias.start())) {
            return new TextRange(alias.start() - spacesBefore(alias.start()), comma + 1);
        }
        return new TextRange(lineStart, PhysicalLines.behindLineEnd(document, end));
    }

    /** Deletes a range but for the comments in it, which keep their line ends and the indentation behind. */
    private List<Edit> deleteKeepingComments(TextRange range) {
        var text = document.text(range);
        var result = new ArrayList<Edit>();
        int from = 0;
        for (int hash = text.indexOf('#'); hash >= 0; hash = text.indexOf('#', from)) {
            if (hash > from) result.add(Edit.delete(new TextRange(from, hash).shift(range.start())));
            from = hash;
            while (from < text.length() && text.charAt(from) != '\n' && text.charAt(from) != '\r') from++;
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) from++;
        }
        if (from < text.length()) result.add(Edit.delete(new TextRange(range.start() + from, range.end())));
        return result;
    }

    private int spacesBefore(int offset) {
        int count = 0;
        while (offset - count > 0 && document.charAt(offset - count - 1) == ' ') count++;
        return count;
    }

    private TextRange withSemicolon(Cursor statement) {
        var siblings = document.root(statement.chunk()).children();
        int index = siblings.indexOf(statement);
        if (index + 1 < siblings.size()) {
            return new TextRange(statement.start(), siblings.get(index + 1).start());
        }
        if (index > 0) return new TextRange(siblings.get(index - 1).end(), statement.end());
        return statement.range();
    }

    /** Adds a name to a from-import, in order among its names. */
    static Edit addName(Statement.ImportFrom from, ImportRequest request) {
        var names = from.names();
        for (var alias : names) {
            var text = alias.name() + alias.asName().map(name -> " as " + name).orElse("");
            if (text.compareTo(request.alias()) > 0) {
                return Edit.insert(alias.range().start(), request.alias() + separator(alias));
            }
        }
        var last = names.get(names.size() - 1);
        return Edit.insert(last.range().end(), "," + between(last) + request.alias());
    }

    private static String separator(Part.Alias alias) {
        return ownIndentation(alias)
                .map(indentation -> "," + NearbyLines.lineEnding(alias.document()) + indentation)
                .orElse(", ");
    }

    private static String between(Part.Alias last) {
        return ownIndentation(last)
                .map(indentation -> NearbyLines.lineEnding(last.document()) + indentation)
                .orElse(" ");
    }

    /** The white space in front of a name that begins a line. */
    private static Optional<String> ownIndentation(Part.Alias alias) {
        var document = alias.document();
        int start = alias.range().start();
        var front = document.text(new TextRange(NearbyLines.startOfLine(document, start), start));
        return Optional.of(front).filter(String::isBlank);
    }

    /**
     * The start of a statement's line, or of the comment directly above it when a blank line parts that comment from
     * what comes before; the comments at the top of a file belong to the file.
     */
    static int startWithComment(Document document, int lineStart) {
        int start = lineStart;
        while (start > 0) {
            int previous = NearbyLines.startOfLine(document, NearbyLines.beforeLineEnd(document, start));
            var line = document.text(new TextRange(previous, start)).strip();
            if (line.isEmpty()) return start;
            if (!line.startsWith("#")) break;
            start = previous;
        }
        return lineStart;
    }
}
