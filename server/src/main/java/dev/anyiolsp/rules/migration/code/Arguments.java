package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.PhysicalLines;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Places in the argument list of a call. */
public final class Arguments {
    private Arguments() {}

    /** Why arguments do not fit, a clause: that of before Python 3.10, or another one. */
    public static String why(Expression.Call call, String other) {
        return call.keyword("loop").isPresent() ? "Python 3.10 and later take no `loop=`; leave it out first" : other;
    }

    /** What stands between the parentheses. */
    public static TextRange range(Expression.Call call) {
        int open = call.at().tokenRange(call.openParenthesis()).end();
        return new TextRange(open, call.range().end() - 1);
    }

    /** Takes the only argument away; comments between the parentheses stay. */
    public static void clear(FixEdits edits, Expression.Call call) {
        var inside = range(call);
        if (call.document().text(inside).indexOf('#') < 0) {
            edits.delete(inside);
            return;
        }
        var argument = all(call).get(0);
        int comma = call.at()
                .tokenAfter(argument.at().tree().lastToken(argument.at().node()));
        boolean hasComma = call.at().tokenText(comma).equals(",");
        int end =
                hasComma ? call.at().tokenRange(comma).end() : argument.range().end();
        while (call.document().charAt(end) == ' ') end++;
        edits.delete(new TextRange(argument.range().start(), end));
    }

    /** The argument as it stands in the list: the keyword around a keyword's value. */
    public static Node holder(Expression value) {
        return value.parent().filter(Part.Keyword.class::isInstance).orElse(value);
    }

    /** An argument with the comma that goes with it: the one in front, or behind for the first. */
    public static TextRange withComma(Expression.Call call, Node argument) {
        var all = all(call);
        int index = all.indexOf(argument);
        if (index > 0)
            return new TextRange(
                    all.get(index - 1).range().end(), argument.range().end());
        int end = all.size() > 1 ? all.get(1).range().start() : range(call).end();
        return new TextRange(argument.range().start(), end);
    }

    /** The line end and the blanks in front of a node that begins its line; empty if something else stands there. */
    public static Optional<String> ownLine(Node node) {
        var document = node.document();
        int start = node.range().start();
        int lineStart = document.startOfLine(document.line(start));
        var blanks = lineBefore(document, start);
        if (lineStart == 0 || !blanks.isBlank()) return Optional.empty();
        return Optional.of(PhysicalLines.lineEndOf(document, node.at().chunk()) + blanks);
    }

    /** Positional and keyword arguments in the order of the text. */
    public static List<Node> all(Expression.Call call) {
        return call.at().children().stream().skip(1).map(Node::of).toList();
    }

    /** Writes more arguments behind the last one, if any; on lines of their own where the closing parenthesis has one. */
    public static void append(FixEdits edits, Expression.Call call, String... arguments) {
        if (arguments.length == 0) return;
        var at = call.at();
        if (all(call).isEmpty()) {
            edits.insert(range(call).start(), String.join(", ", arguments));
            return;
        }
        int closing = at.tree().lastToken(at.node());
        int before = at.tokenBefore(closing);
        boolean hasComma = at.tokenText(before).equals(",");
        int end = at.tokenRange(hasComma ? at.tokenBefore(before) : before).end();
        var document = call.document();
        int line = document.line(at.tokenRange(before).end());
        int lineEnd = document.endOfLine(line, document.startOfLine(line));
        var indent = indentAbove(call, lineEnd, at.tokenRange(closing).start());
        if (indent.isEmpty()) {
            edits.insert(end, ", " + String.join(", ", arguments));
            return;
        }
        if (!hasComma) edits.insert(end, ",");
        var lineBreak = document.text(new TextRange(lineEnd, document.startOfLine(line + 1)));
        var lines = new StringBuilder();
        for (var argument : arguments) {
            lines.append(lineBreak).append(indent.get()).append(argument).append(',');
        }
        edits.insert(lineEnd, lines.toString());
    }

    /**
     * Writes a call around all arguments, and more arguments behind it; in lines of their own where those are.
     *
     * @param head up to its parenthesis
     */
    public static void enclose(FixEdits edits, Expression.Call call, String head, List<String> more) {
        var inside = range(call);
        var lines = ownLines(call);
        if (lines.isEmpty()) {
            edits.insert(inside.start(), head);
            edits.insert(inside.end(), more.stream().map(", "::concat).collect(Collectors.joining("", ")", "")));
            return;
        }
        var document = call.document();
        var lineEnd = PhysicalLines.lineEndOf(document, call.at().chunk());
        var indentation = lineBefore(document, all(call).get(0).range().start());
        var outer = lineBefore(document, inside.end());
        var step = indentation.startsWith(outer) ? indentation.substring(outer.length()) : "";
        edits.insert(inside.start(), lineEnd + indentation + head);
        for (int start : lines) edits.insert(start, step);
        var behind = new StringBuilder(indentation).append("),").append(lineEnd);
        for (var argument : more)
            behind.append(indentation).append(argument).append(',').append(lineEnd);
        edits.insert(document.startOfLine(document.line(inside.end())), behind.toString());
    }

    /** Whether arguments stand in lines that they share with no parenthesis of the call. */
    public static boolean haveOwnLines(Expression.Call call) {
        var document = call.document();
        var all = all(call);
        return !all.isEmpty()
                && lineBefore(document, all.get(0).range().start()).isBlank()
                && lineBefore(document, range(call).end()).isBlank();
    }

    /** The starts of these lines; none where there are no such. */
    private static List<Integer> ownLines(Expression.Call call) {
        if (!haveOwnLines(call)) return List.of();
        var document = call.document();
        int first = document.startOfLine(document.line(all(call).get(0).range().start()));
        int closing = document.startOfLine(document.line(range(call).end()));
        int chunk = call.at().chunk();
        return PhysicalLines.starts(document, chunk, chunk).stream()
                .filter(start -> first <= start && start < closing)
                .toList();
    }

    /** The indentation of the first argument, if it and the closing parenthesis stand at the start of their lines. */
    private static Optional<String> indentAbove(Expression.Call call, int lineEnd, int closing) {
        boolean continued = call.document().charAt(lineEnd - 1) == '\\';
        int first = call.at()
                .tokenRange(call.at().tokenAfter(call.openParenthesis()))
                .start();
        var indent = lineBefore(call.document(), first);
        boolean own = lineBefore(call.document(), closing).isBlank() && indent.isBlank() && lineEnd < closing;
        return own && !continued ? Optional.of(indent) : Optional.empty();
    }

    private static String lineBefore(Document document, int offset) {
        return document.text(new TextRange(document.startOfLine(document.line(offset)), offset));
    }

    /**
     * Takes away the first argument of several, with its comma and the blanks behind; comments stay.
     *
     * @return what to delete; empty if it stands in parentheses
     */
    public static Optional<TextRange> first(Expression.Call call) {
        var at = call.at();
        var argument = all(call).get(0);
        int comma = at.tokenAfter(argument.at().tree().lastToken(argument.at().node()));
        boolean plain = at.tokenText(comma).equals(",")
                && at.tokenRange(at.tokenBefore(
                                argument.at().tree().firstToken(argument.at().node())))
                        .equals(at.tokenRange(call.openParenthesis()));
        if (!plain) return Optional.empty();
        int next = at.tokenRange(at.tokenAfter(comma)).start();
        int end = at.tokenRange(comma).end();
        int comment = call.document().text(new TextRange(end, next)).indexOf('#');
        return Optional.of(new TextRange(argument.range().start(), comment < 0 ? next : end + comment));
    }
}
