package dev.anyiolsp.fix;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes names out of import lines, and puts new ones in, with layout and comments kept. */
final class ImportLines {
    private final Document document;
    private final Set<Cursor> goingAliases;
    private final Map<Integer, String> replacements = new HashMap<>();

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
        var text = document.text();
        int end = document.start(chunk) + document.chunk(chunk).length();
        boolean comment = text.substring(last, end).indexOf('#') >= 0;
        if (comment) return Edit.delete(new TextRange(first, last + spaces(text, last)));
        int start = startOfLine(text, first);
        if (opensBlock(text, startOfRun(chunk))) {
            // Of the gaps before and behind a block that goes the wider one stays.
            int gap = startOfBlankLines(text, start);
            int behind = skipBlankLines(text, end);
            boolean isNarrower = gap > 0 && gap < start && start - gap < behind - end;
            if (isNarrower && chunk > 0 && startOfRun(chunk) == start && !isRemoved(chunk - 1)) {
                return Edit.delete(new TextRange(gap, end));
            }
            end = behind;
        }
        if (end == text.length() && start > 0 && !endsLine(text.substring(start, end)))
            start = beforeLineEnd(text, start);
        return Edit.delete(new TextRange(start, end));
    }

    private static int startOfBlankLines(String text, int lineStart) {
        int start = lineStart;
        while (start > 0) {
            int above = startOfLine(text, beforeLineEnd(text, start));
            if (!text.substring(above, start).isBlank()) break;
            start = above;
        }
        return start;
    }

    /** Start of the first of the lines that go together with a chunk's. */
    private int startOfRun(int chunk) {
        int first = chunk;
        while (first > 0 && isRemoved(first - 1)) first--;
        return startOfLine(
                document.text(), document.root(first).children().get(0).start());
    }

    private boolean isRemoved(int chunk) {
        return !document.root(chunk).children().isEmpty() && goes(chunk) && !replacements.containsKey(chunk);
    }

    /** At the start of the text, behind a blank line, or first in a suite: the blank lines behind are not needed. */
    private boolean opensBlock(String text, int start) {
        boolean first = start == 0 || start == 1 && text.charAt(0) == '\uFEFF';
        if (first || endsWithBlankLine(text.substring(0, start))) return true;
        int before = document.chunkAt(start - 1);
        return before < document.chunkAt(start) && document.chunk(before).head().opens();
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
        int next = alias.end() + spaces(document.text(), alias.end());
        return document.text().startsWith(",", next);
    }

    /** A name, its comma and the space behind it; the whole line if nothing else stands there. */
    private TextRange withCommaBehind(Cursor alias) {
        var text = document.text();
        int comma = text.indexOf(',', alias.end());
        int end = comma + 1 + spaces(text, comma + 1);
        int lineStart = startOfLine(text, alias.start());
        boolean lineEnds = end < text.length() && (text.charAt(end) == '\n' || text.charAt(end) == '\r');
        if (!lineEnds) return new TextRange(alias.start(), end);
        if (!text.substring(lineStart, alias.start()).isBlank()) {
            return new TextRange(alias.start() - spacesBefore(text, alias.start()), comma + 1);
        }
        return new TextRange(lineStart, end + (text.startsWith("\r\n", end) ? 2 : 1));
    }

    /** Deletes a range but for the comments in it, which keep their line ends and the indentation behind. */
    private List<Edit> deleteKeepingComments(TextRange range) {
        var text = document.text();
        var result = new ArrayList<Edit>();
        int from = range.start();
        for (int hash = text.indexOf('#', from); hash >= 0 && hash < range.end(); hash = text.indexOf('#', from)) {
            if (hash > from) result.add(Edit.delete(new TextRange(from, hash)));
            from = hash;
            while (from < range.end() && text.charAt(from) != '\n' && text.charAt(from) != '\r') from++;
            while (from < range.end() && Character.isWhitespace(text.charAt(from))) from++;
        }
        if (from < range.end()) result.add(Edit.delete(new TextRange(from, range.end())));
        return result;
    }

    private static int spacesBefore(String text, int offset) {
        int count = 0;
        while (offset - count > 0 && text.charAt(offset - count - 1) == ' ') count++;
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
                return Edit.insert(alias.range().start(), request.alias() + separator(names, alias));
            }
        }
        var last = names.get(names.size() - 1);
        return Edit.insert(last.range().end(), "," + between(last) + request.alias());
    }

    private static String separator(List<Part.Alias> names, Part.Alias alias) {
        var text = alias.document().text();
        int start = alias.range().start();
        int lineStart = startOfLine(text, start);
        boolean ownLine = text.substring(lineStart, start).isBlank();
        return ownLine ? "," + newline(text) + text.substring(lineStart, start) : ", ";
    }

    private static String between(Part.Alias last) {
        var text = last.document().text();
        int start = last.range().start();
        int lineStart = startOfLine(text, start);
        boolean ownLine = text.substring(lineStart, start).isBlank();
        return ownLine ? newline(text) + text.substring(lineStart, start) : " ";
    }

    /** The line end that a text uses first; LF if it has none. */
    static String newline(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') return "\n";
            if (c == '\r') return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "\r\n" : "\r";
        }
        return "\n";
    }

    static boolean endsWithBlankLine(String text) {
        int end = text.length();
        int breaks = 0;
        while (end > 0) {
            char c = text.charAt(end - 1);
            if (c == '\n' || c == '\r') {
                if (c == '\n' && end > 1 && text.charAt(end - 2) == '\r') end--;
                if (++breaks == 2) return true;
            } else if (c != ' ' && c != '\t' && c != '\f') {
                return false;
            }
            end--;
        }
        return true;
    }

    /**
     * The start of a statement's line, or of the comment directly above it when a blank line parts that comment from
     * what comes before; the comments at the top of a file belong to the file.
     */
    static int startWithComment(Document document, int lineStart) {
        var text = document.text();
        int start = lineStart;
        while (start > 0) {
            int previous = startOfLine(text, beforeLineEnd(text, start));
            var line = text.substring(previous, start).strip();
            if (line.isEmpty()) return start;
            if (!line.startsWith("#")) break;
            start = previous;
        }
        return lineStart;
    }

    private static int startOfLine(String text, int offset) {
        int start = offset;
        int first = text.startsWith("\uFEFF") ? 1 : 0;
        while (start > first && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') start--;
        return start;
    }

    /** The offset in front of the line end that ends at {@code lineStart}. */
    private static int beforeLineEnd(String text, int lineStart) {
        int end = lineStart - 1;
        return end > 0 && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private static int skipBlankLines(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int next = end;
            while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) next++;
            if (next >= text.length() || text.charAt(next) != '\n' && text.charAt(next) != '\r') return end;
            next++;
            if (next < text.length() && text.charAt(next - 1) == '\r' && text.charAt(next) == '\n') next++;
            end = next;
        }
        return end;
    }

    private static int spaces(String text, int from) {
        int count = 0;
        while (from + count < text.length() && text.charAt(from + count) == ' ') count++;
        return count;
    }

    private static boolean endsLine(String text) {
        return text.endsWith("\n") || text.endsWith("\r");
    }
}
