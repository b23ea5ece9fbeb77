package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.text.TextRange;
import java.util.regex.Pattern;

/**
 * Comments that tell a tool about the words on their line, {@code # type: ignore} say. When words go to another line, those
 * go with them; other comments speak of what comes.
 */
public final class ToolComments {
    private static final Pattern DIRECTIVE =
            Pattern.compile("#\\s*(?:noqa|nosec|(?:type|pyright|mypy|pylint|pyrefly|ruff|ty|pragma):)");

    private ToolComments() {}

    /** Whether a comment, with its {@code #}, speaks to a tool. */
    public static boolean is(String comment) {
        return DIRECTIVE.matcher(comment).lookingAt();
    }

    /** A comment as it follows words on a line. */
    public static String behind(String comment) {
        return "  " + comment;
    }

    /** Whether a line of the text has words of a node. */
    public static boolean isOnLineOf(TextRange comment, Node node) {
        var document = node.document();
        int line = document.line(comment.start());
        return document.line(node.range().start()) <= line
                && line <= document.line(node.range().end());
    }
}
