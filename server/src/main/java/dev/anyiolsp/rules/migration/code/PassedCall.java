package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.text.TextRange;
import java.util.Optional;

/** A call of a coroutine function that is an argument, as a function and its arguments. */
public final class PassedCall {
    private PassedCall() {}

    /** Writes the function and its arguments, or a {@code functools.partial} of both where there are keywords. */
    public static void write(FixEdits edits, Expression.Call coroutine) {
        if (coroutine.keywords().isEmpty()) {
            unpack(edits, coroutine);
            return;
        }
        // Where the arguments stand in lines of their own, so does the function.
        var below = Arguments.ownLine(Arguments.all(coroutine).get(0));
        var partial = edits.spell("functools.partial", coroutine.at()) + "(";
        edits.insert(coroutine.range().start(), partial + below.orElse(""));
        openParenthesisToComma(edits, coroutine);
    }

    /** {@code run((f()))}: taking the call apart would leave a tuple. */
    public static boolean isInParentheses(Expression.Call run, Expression.Call coroutine) {
        var at = coroutine.at();
        int before = at.tokenBefore(at.tree().firstToken(at.node()));
        return before != run.openParenthesis() && at.tokenText(before).equals("(");
    }

    /** {@code f(a, b)} → {@code f, a, b}. */
    private static void unpack(FixEdits edits, Expression.Call coroutine) {
        var inside = Arguments.range(coroutine);
        var arguments = coroutine.arguments();
        if (arguments.isEmpty()) {
            var hasComment = coroutine.document().text(inside).contains("#");
            if (!hasComment) {
                edits.delete(new TextRange(inside.start() - 1, inside.end() + 1));
                return;
            }
        }
        boolean bareGenerator = arguments.size() == 1
                && arguments.get(0).at().kind() == NodeKind.GENERATOR_EXP
                && arguments.get(0).range().start() < inside.start();
        if (bareGenerator) {
            edits.insert(inside.start() - 1, ", ");
            return;
        }
        var document = coroutine.document();
        var own = Arguments.ownLine(coroutine);
        int open = inside.start() - 1;
        int first =
                arguments.isEmpty() ? inside.end() : arguments.get(0).range().start();
        var between = new TextRange(open, first);
        if (own.isPresent()
                && Arguments.ownLine(arguments.get(0)).isPresent()
                && document.text(between).indexOf('#') < 0) {
            edits.replace(between, "," + own.get());
        } else {
            openParenthesisToComma(edits, coroutine);
        }
        edits.delete(closingParenthesis(coroutine, inside));
        trailingComma(coroutine).ifPresent(edits::delete);
    }

    /** A comma behind the last argument, which one behind the call would double. */
    private static Optional<TextRange> trailingComma(Expression.Call coroutine) {
        var at = coroutine.at();
        int closing = at.tree().lastToken(at.node());
        int comma = at.tokenBefore(closing);
        int next = at.tokenAfter(closing);
        boolean both = at.tokenText(comma).equals(",") && at.tokenText(next).equals(",");
        return both ? Optional.of(at.tokenRange(comma)) : Optional.empty();
    }

    private static void openParenthesisToComma(FixEdits edits, Expression.Call coroutine) {
        int open = Arguments.range(coroutine).start();
        char next = coroutine.document().charAt(open);
        boolean spaced = next == '\n' || next == '\r' || next == ' ';
        edits.replace(new TextRange(open - 1, open), spaced ? "," : ", ");
    }

    /** The parenthesis, with its line if no other stands there. */
    private static TextRange closingParenthesis(Expression.Call coroutine, TextRange inside) {
        var text = coroutine.document().text(inside);
        var alone = new TextRange(inside.end(), inside.end() + 1);
        int start = text.length();
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) start--;
        boolean beginsLine = start > 0 && (text.charAt(start - 1) == '\n' || text.charAt(start - 1) == '\r');
        boolean isFollowed = coroutine.document().charAt(alone.end()) == ')';
        if (!beginsLine || isFollowed) return alone;
        int lineEnd = start - 1;
        if (lineEnd > 0 && text.charAt(lineEnd) == '\n' && text.charAt(lineEnd - 1) == '\r') lineEnd--;
        // A comment in front keeps its line end.
        int lineStart = Math.max(text.lastIndexOf('\n', lineEnd - 1), text.lastIndexOf('\r', lineEnd - 1)) + 1;
        boolean comment = text.substring(lineStart, lineEnd).indexOf('#') >= 0;
        return comment ? alone : new TextRange(inside.start() + lineEnd, inside.end() + 1);
    }
}
