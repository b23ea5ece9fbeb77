package dev.anyiolsp.rules.migration;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.text.TextRange;
import java.util.List;

/** Places in the argument list of a call. */
final class Arguments {
    private Arguments() {}

    /** What stands between the parentheses. */
    static TextRange range(Expression.Call call) {
        int open = call.at().tokenRange(call.openParenthesis()).end();
        return new TextRange(open, call.range().end() - 1);
    }

    /** Takes the only argument away; comments between the parentheses stay. */
    static void clear(FixEdits edits, Expression.Call call) {
        var inside = range(call);
        if (inside.of(call.document().text()).indexOf('#') < 0) {
            edits.delete(inside);
            return;
        }
        var argument = all(call).get(0);
        int comma = call.at()
                .tokenAfter(argument.at().tree().lastToken(argument.at().node()));
        boolean hasComma = call.at().tokenText(comma).equals(",");
        int end =
                hasComma ? call.at().tokenRange(comma).end() : argument.range().end();
        var text = call.document().text();
        while (text.charAt(end) == ' ') end++;
        edits.delete(new TextRange(argument.range().start(), end));
    }

    /** The argument as it stands in the list: the keyword around a keyword's value. */
    static Node holder(Expression value) {
        return value.parent().filter(Part.Keyword.class::isInstance).orElse(value);
    }

    /** An argument with the comma that goes with it: the one in front, or behind for the first. */
    static TextRange withComma(Expression.Call call, Node argument) {
        var all = all(call);
        int index = all.indexOf(argument);
        if (index > 0)
            return new TextRange(
                    all.get(index - 1).range().end(), argument.range().end());
        int end = all.size() > 1 ? all.get(1).range().start() : range(call).end();
        return new TextRange(argument.range().start(), end);
    }

    /** Positional and keyword arguments in the order of the text. */
    static List<Node> all(Expression.Call call) {
        return call.at().children().stream().skip(1).map(Node::of).toList();
    }
}
