package dev.anyiolsp.syntax;

import dev.anyiolsp.text.Edit;
import java.util.List;
import java.util.Random;

/** Edits as somebody makes them who writes Python, and some as a cat on the keyboard does. */
public final class RandomEdits {
    private static final String[] TYPED = {
        "x",
        " ",
        "\n",
        "\n    ",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "\"\"\"",
        "'''",
        "'",
        "\"",
        "f'{",
        "f\"\"\"{",
        "#",
        "# note\n",
        "\\\n",
        "\r\n",
        "\r",
        "\t",
        ":",
        ",",
        ".",
        "=",
        "await ",
        "async ",
        "def f():\n",
        "    return 1\n",
        "if x:\n",
        "else:\n",
        "elif y:\n",
        "try:\n",
        "except ValueError:\n",
        "finally:\n",
        "class A:\n",
        "@wraps\n",
        "match x:\n",
        "case 1:\n",
        "case (x): y = 1\n",
        "import asyncio\n",
        "import asyncio as aio\n",
        "from asyncio import sleep, Lock as L\n",
        "await asyncio.sleep(1)\n",
        "lock = asyncio.Lock()\n",
        "self.lock = asyncio.Lock()\n",
        "async with lock:\n",
        "global x\n",
        "# anyio-lsp: ignore\n",
        "# noqa\n",
        "\uFEFF",
        "\u00e9",
        "\uD83D\uDE00",
        "lambda: x",
        "yield",
        "with x as y:\n",
        "pass\n",
    };

    private final Random random;
    private final List<String> lines;
    private String clipboard = "";

    public RandomEdits(long seed) {
        this(seed, List.of());
    }

    /**
     * @param lines with their ends, which are written now and then
     */
    public RandomEdits(long seed, List<String> lines) {
        random = new Random(seed);
        this.lines = lines;
    }

    /** The next edit of a text. */
    public Edit next(String text) {
        int length = text.length();
        int at = random.nextInt(length + 1);
        return switch (random.nextInt(lines.isEmpty() ? 12 : 14)) {
            case 0, 1, 2, 3 -> Edit.insert(at, TYPED[random.nextInt(TYPED.length)]);
            case 4, 5 -> delete(text, at, 1 + random.nextInt(3));
            case 6 -> delete(text, at, 1 + random.nextInt(120));
            case 7 -> Edit.insert(lineStart(text, at), TYPED[random.nextInt(TYPED.length)]);
            case 8 -> indent(text, at);
            case 9 -> dedent(text, at);
            case 10 -> cut(text, at);
            case 11 -> Edit.insert(lineStart(text, at), clipboard);
            default -> line(text, at);
        };
    }

    /** A line of another text, as far in as the one above which it comes. */
    private Edit line(String text, int at) {
        var line = lines.get(random.nextInt(lines.size()));
        int start = lineStart(text, at);
        int end = start;
        while (end < text.length() && text.charAt(end) == ' ') end++;
        return Edit.insert(start, random.nextBoolean() ? line : text.substring(start, end) + line.stripLeading());
    }

    private static Edit delete(String text, int at, int count) {
        int end = Math.min(text.length(), at + count);
        return Edit.replace(at, end, "");
    }

    private Edit cut(String text, int at) {
        int start = lineStart(text, at);
        int end = Math.min(text.length(), start + random.nextInt(200));
        end = lineStart(text, end);
        if (end < start) end = start;
        clipboard = text.substring(start, end);
        return Edit.replace(start, end, "");
    }

    private Edit indent(String text, int at) {
        int start = lineStart(text, at);
        int end = Math.max(start, lineStart(text, Math.min(text.length(), start + random.nextInt(300))));
        var lines = text.substring(start, end).replaceAll("(?m)^(?=.)", "    ");
        return Edit.replace(start, end, lines);
    }

    private Edit dedent(String text, int at) {
        int start = lineStart(text, at);
        int end = Math.max(start, lineStart(text, Math.min(text.length(), start + random.nextInt(300))));
        var lines = text.substring(start, end).replaceAll("(?m)^    ", "");
        return Edit.replace(start, end, lines);
    }

    private static int lineStart(String text, int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) != '\n') start--;
        return start;
    }
}
