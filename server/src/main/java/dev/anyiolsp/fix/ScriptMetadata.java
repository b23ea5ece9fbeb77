package dev.anyiolsp.fix;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments by which a single file says what it needs (PEP 723). Whoever runs it installs that and no more, whatever the
 * project around it declares.
 */
final class ScriptMetadata {
    private static final Pattern BLOCK =
            Pattern.compile("(?m)^\\uFEFF?# /// script\\h*(\\R)((?:#(?:\\h.*)?\\R)*?)# ///\\h*(?=\\R|\\z)");

    private static final Pattern LIST = Pattern.compile("(?m)^#\\h*dependencies\\h*=\\h*\\[\\h*");
    private static final Pattern ANYIO = Pattern.compile("(?i)[\"']\\s*anyio(?![-\\w.])");
    private static final Pattern NEXT_LINE = Pattern.compile("\\R(#\\h*)");
    private static final Pattern PYTHON = Pattern.compile("(?m)^#\\h*requires-python\\h*=.*?>=?\\h*3\\.(\\d+)");

    /** The first Python that has AnyIO 4.13. */
    private static final int FIRST_PYTHON = 10;

    private ScriptMetadata() {}

    /** The edit by which a file asks for AnyIO; empty if it does, or says nothing of what it needs. */
    static Optional<Edit> declaring(Document document) {
        for (int chunk : document.chunksWith("script")) {
            var text = document.chunk(chunk).text();
            var block = BLOCK.matcher(text);
            if (!block.find()) continue;
            if (ANYIO.matcher(block.group(2)).find()) return Optional.empty();
            return Optional.of(declaring(text, block, document.start(chunk)));
        }
        return Optional.empty();
    }

    private static Edit declaring(String text, Matcher block, int start) {
        var needed = "\"anyio>=" + (isForOldPython(block.group(2)) ? "4.12" : "4.14") + "\"";
        var list = LIST.matcher(text).region(block.start(2), block.end(2));
        if (!list.find()) {
            return new Edit(TextRange.at(start + block.start(2)), "# dependencies = [" + needed + "]" + block.group(1));
        }
        int end = list.end();
        var next = NEXT_LINE.matcher(text).region(end, block.end(2));
        if (text.charAt(end) == ']') return new Edit(TextRange.at(start + end), needed);
        if (!next.lookingAt()) return new Edit(TextRange.at(start + end), needed + ", ");
        boolean isEmpty = text.charAt(next.end()) == ']';
        return new Edit(TextRange.at(start + end), block.group(1) + (isEmpty ? "#   " : next.group(1)) + needed + ",");
    }

    private static boolean isForOldPython(String content) {
        var found = PYTHON.matcher(content);
        return found.find() && found.group(1).length() < 3 && Integer.parseInt(found.group(1)) < FIRST_PYTHON;
    }
}
