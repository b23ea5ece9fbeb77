package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.syntax.Comments;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Pieces of a statement as they can stand in other lines: line ends are line feeds, and lines behind the first have lost
 * the indentation of the statement.
 */
public final class MovedText {
    private MovedText() {}

    /** The text of a range, without the indentation of the lines it stands in. */
    public static String of(TextRange range, StatementLines lines) {
        var text = lines.document().text(range);
        var moved = new StringBuilder();
        var indentation = indentation(range.start(), lines);
        for (var line : text.split("\r\n|\r|\n")) {
            if (moved.isEmpty()) {
                moved.append(line);
                continue;
            }
            if (line.isBlank()) continue;
            var inside = line.startsWith(indentation) ? line.substring(indentation.length()) : line.stripLeading();
            moved.append('\n').append(inside);
        }
        return moved.toString();
    }

    /** The white space at the start of the physical line of an offset; that of the statement in its first line. */
    private static String indentation(int offset, StatementLines lines) {
        var document = lines.document();
        int start = document.startOfLine(document.line(offset));
        if (start <= lines.start()) return lines.indentation();
        int end = start;
        while (document.charAt(end) == ' ' || document.charAt(end) == '\t') end++;
        return document.text(new TextRange(start, end));
    }

    /** An expression where a line would end behind it: several lines need parentheses. */
    public static String inLine(Expression value, StatementLines lines) {
        var text = of(value.range(), lines);
        boolean bracketed = value.at().kind() == NodeKind.TUPLE
                ? text.startsWith("(")
                : value instanceof Expression.Sequence
                        || value instanceof Expression.Call
                        || value instanceof Expression.Dict;
        boolean needs = text.indexOf('\n') >= 0 && !bracketed || value instanceof Expression.NamedExpr;
        return needs ? "(" + text + ")" : text;
    }

    /** Whether an argument does not hold together without the parentheses of its call. */
    public static boolean isLoose(Expression argument) {
        boolean isPrimary = argument instanceof Expression.Call
                || argument instanceof Expression.Name
                || argument instanceof Expression.Attribute
                || argument instanceof Expression.Subscript;
        return !isPrimary || breaksOutsideBrackets(argument);
    }

    private static boolean breaksOutsideBrackets(Expression expression) {
        var at = expression.at();
        var tree = at.tree();
        int depth = 0;
        for (int token = tree.firstToken(at.node()); token <= tree.lastToken(at.node()); token++) {
            var text = at.tokenText(token);
            if (text.equals("(") || text.equals("[") || text.equals("{")) depth++;
            else if (text.equals(")") || text.equals("]") || text.equals("}")) depth--;
            else if (depth == 0 && (text.equals("\n") || text.equals("\r\n") || text.equals("\r"))) return true;
        }
        return false;
    }

    /** Whether a string goes over the end of a line, so that its lines cannot be moved in or out. */
    public static boolean holdsBrokenString(Cursor at) {
        var tree = at.tree();
        for (int token = tree.firstToken(at.node()); token <= tree.lastToken(at.node()); token++) {
            var text = at.tokenText(token);
            boolean broken = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
            if (broken && !text.isBlank() && text.charAt(0) != '\\' && text.charAt(0) != '#') return true;
        }
        return false;
    }

    /** Whether a comment stands in a range, which lies in one logical line. */
    public static boolean holdsComment(Document document, TextRange range) {
        return Comments.in(document, document.chunkAt(range.start())).stream().anyMatch(range::contains);
    }

    /** The comments of a range that stand in none of some parts of it, in order. */
    public static List<TextRange> comments(Document document, TextRange range, List<TextRange> parts) {
        var found = new ArrayList<TextRange>();
        for (var comment : Comments.in(document, document.chunkAt(range.start()))) {
            if (range.contains(comment) && parts.stream().noneMatch(part -> part.contains(comment))) found.add(comment);
        }
        return found;
    }
}
