package dev.anyiolsp.fix;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The comments by which a single file says what it needs (PEP 723). Whoever runs it installs that and no more, whatever the
 * project around it declares.
 */
final class ScriptMetadata {
    private static final Pattern BEGIN = Pattern.compile("(?m)^\\uFEFF?# /// script\\h*(\\R)");
    private static final Pattern END = Pattern.compile("(?m)^# ///\\h*$");
    private static final Pattern NO_COMMENT = Pattern.compile("(?m)^(?:[^#\\r\\n]|\\R)");

    private static final Pattern LIST = Pattern.compile("(?m)^#\\h*dependencies\\h*=\\h*\\[\\h*");
    private static final Pattern ANYIO = Pattern.compile("(?i)[\"']\\s*anyio(?![-\\w.])");
    private static final Pattern NEXT_LINE = Pattern.compile("\\R(#\\h*)");
    private static final Pattern PYTHON = Pattern.compile("(?m)^#\\h*requires-python\\h*=.*?>=?\\h*3\\.(\\d+)");

    private ScriptMetadata() {}

    /**
     * @param start offset behind the line with which it begins
     * @param end offset of the line with which it ends
     * @param lineEnd as the file has them
     */
    private record Block(int start, int end, String lineEnd) {}

    private static Optional<Block> block(String text) {
        var begin = BEGIN.matcher(text);
        var end = END.matcher(text);
        if (!begin.find() || !end.find(begin.end())) return Optional.empty();
        boolean isWhole =
                !NO_COMMENT.matcher(text).region(begin.end(), end.start()).find();
        return isWhole ? Optional.of(new Block(begin.end(), end.start(), begin.group(1))) : Optional.empty();
    }

    /** The edit by which a file asks for AnyIO; empty if it does, or says nothing of what it needs. */
    static Optional<Edit> declaring(Document document) {
        for (int chunk : document.chunksWith("script")) {
            var text = commentsFrom(document, chunk);
            var block = block(text);
            if (block.isEmpty()) continue;
            var content = text.substring(block.get().start, block.get().end);
            if (ANYIO.matcher(content).find()) return Optional.empty();
            return Optional.of(declaring(text, block.get(), document.start(chunk)));
        }
        return Optional.empty();
    }

    /** The text of a chunk, and what follows if it ends within comments: long ones are several chunks. */
    private static String commentsFrom(Document document, int chunk) {
        int last = chunk;
        while (document.chunk(last).head().kind() == HeadKind.TRIVIA && last + 1 < document.chunkCount()) last++;
        int end = document.start(last) + document.chunk(last).length();
        return document.text(new TextRange(document.start(chunk), end));
    }

    private static Edit declaring(String text, Block block, int start) {
        var needed = "\"anyio>=4." + minorFor(text.substring(block.start, block.end)) + "\"";
        var list = LIST.matcher(text).region(block.start, block.end);
        if (!list.find()) {
            return new Edit(TextRange.at(start + block.start), "# dependencies = [" + needed + "]" + block.lineEnd);
        }
        int end = list.end();
        var next = NEXT_LINE.matcher(text).region(end, block.end);
        if (text.charAt(end) == ']') return new Edit(TextRange.at(start + end), needed);
        if (!next.lookingAt()) return new Edit(TextRange.at(start + end), needed + ", ");
        boolean isEmpty = text.charAt(next.end()) == ']';
        return new Edit(TextRange.at(start + end), block.lineEnd + (isEmpty ? "#   " : next.group(1)) + needed + ",");
    }

    private static int minorFor(String content) {
        var found = PYTHON.matcher(content);
        boolean isKnown = found.find() && found.group(1).length() < 3;
        return isKnown ? AnyioForPython.minor(Integer.parseInt(found.group(1))) : AnyioForPython.minor();
    }
}
