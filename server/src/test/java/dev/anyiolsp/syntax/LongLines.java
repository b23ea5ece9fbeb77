package dev.anyiolsp.syntax;

import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.Random;

/** Tables of some hundred elements, and edits as somebody makes them there. */
public final class LongLines {
    private static final String[] HEADS = {
        "TABLE = {\n",
        "TABLE = [\n",
        "TABLE = (\n",
        "TABLE: dict[str, int] = {\n",
        "x.y[lambda k: k] = z = {\n",
        "TABLE += [\n",
        "run(first, TABLE := 3, [\n",
        "@pytest.mark.parametrize('a', [\n",
        "for x, y in [\n",
        "if x in {\n",
        "return_ = not {\n",
        "rows = [y for y in [\n",
        "a, b = c, [\n",
        "TABLE = 1 + (\n",
        "TABLE = first(\n",
        "print(f'{x}', {\n",
        "[a, b] = [\n",
        "from x import (\n",
        "TEXT = (\n",
        "TEXT = first + (b'0'\n",
        "run(key=value, *more, **most, other=(\n",
        "x: Literal[(1, 2),\n",
        "T = Union[\n",
        "build(\n",
        "build(a).run(key=1,\n",
        "def f(\n",
        "class C(A, k=[\n",
        "q = (a\n",
        "TABLE = {",
        "TABLE = [",
        "assert f(1), (",
        "TEXTS = (\n",
        "ANY = (x\n",
        "TEXT = \"\"\"\n",
        "while x in [\n",
        "class C(A): x = [\n",
        "def f(): return {\n",
        "TABLE = [ # noqa\n",
    };

    private static final String[] PARTS = {
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "()",
        "[]",
        "{}",
        "(x)",
        "(x,)",
        "[1, 2]",
        "{'a': b}",
        ",",
        ":",
        ", ",
        "=",
        ":=",
        "*",
        "**",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\\\n",
        "# c\n",
        "# noqa\n",
        "  # anyio-lsp: ignore[asyncio-lock]\n",
        "'",
        "\"",
        "'''",
        "f'{x}'",
        "f'''{\nx\n}'''",
        "'s'",
        "b's'",
        "x",
        "1",
        "x.y",
        "f(x)",
        "f(a=1)",
        "lambda: x",
        "lambda a, b=c: (a, b)",
        "x if y else z",
        "for x in y",
        " for x in y",
        "not x",
        "-1",
        "a + b * c",
        "await x",
        "asyncio.sleep",
        "asyncio.Event()",
        "x[1:2]",
        "*a",
        "**a",
        "'k': 1,\n",
        "x,\n",
        "'k'",
        "(y := 3)",
        "if ",
        "return",
        "\n    'deep': {'a': [1, (2, 3)]},\n",
        "\ndef f():\n",
        "é",
        "\"app.jobs.run\"",
        "a < b",
        ";",
        "async"
    };

    private static final String[] OPERANDS = {"or x.y", "and f(x)", "< b", "+ 1", "if x else (y)", "* 'text'"};

    private static final String[] COMMENTS = {
        "  # about it", "  # about that", "  # noqa: E501", "  # anyio-lsp: ignore[asyncio-lock]",
    };

    private LongLines() {}

    /** A text with one long line and a few around it. */
    public static String text(Random chance) {
        var head = HEADS[chance.nextInt(HEADS.length)];
        var text = new StringBuilder("import asyncio\n\n").append(head);
        // What begins in the line of its head has all elements there.
        var lineEnd = head.endsWith("\n") ? "\n" : "";
        boolean isDictionary = head.stripTrailing().endsWith("{");
        boolean isCall = head.matches("(build|TABLE = first).*\\n");
        boolean isNamed = head.contains("key=1");
        for (int i = 0; text.length() < 6_000; i++) {
            text.append(lineEnd.isEmpty() ? " " : "    ");
            if (isDictionary) text.append("'key").append(i).append("': ");
            if (isCall && (isNamed |= chance.nextInt(100) == 0))
                text.append("key").append(i).append("=");
            text.append(element(head, i, chance));
            if (!lineEnd.isEmpty() && chance.nextInt(12) == 0) text.append(COMMENTS[chance.nextInt(COMMENTS.length)]);
            text.append(lineEnd);
        }
        var open = new StringBuilder();
        for (char c : head.toCharArray()) {
            if (c == '(' || c == '[' || c == '{') open.append(c == '(' ? ')' : c == '[' ? ']' : '}');
            if (c == ')' || c == ']' || c == '}') open.setLength(open.length() - 1);
        }
        text.append(open.reverse());
        if (head.startsWith("rows")) text.insert(text.length() - 1, " if y");
        if (head.contains("\"\"\"")) text.append("\"\"\"");
        if (head.matches("(?s)(for|if|while|def f.\\n|class C.A, ).*")) text.append(":\n    pass");
        if (head.startsWith("@")) text.append("\ndef f(): pass");
        return text.append("\n\nasync def g():\n    await asyncio.sleep(1)\n").toString();
    }

    private static String element(String head, int number, Random chance) {
        if (head.startsWith("from")) return "name" + number + (chance.nextInt(3) == 0 ? " as n" + number + "," : ",");
        if (head.startsWith("TEXTS"))
            return chance.nextBoolean() ? "'part " + number + "'" : "f'{x.y!r:>{w}} and " + number + "'";
        if (head.startsWith("ANY")) return OPERANDS[chance.nextInt(OPERANDS.length)];
        if (head.startsWith("TEXT = (")) return "'part " + number + " of it\\n'";
        if (head.contains("\"\"\"")) return "part " + number + " \\\\n of it";
        if (head.startsWith("TEXT")) return "b'part " + number + "'";
        if (head.startsWith("def f(\n")) return "p" + number + (chance.nextInt(3) == 0 ? ": x," : ",");
        if (head.startsWith("q")) return chance.nextBoolean() ? "| x.y" : ".filter(a, " + number + ")";
        return element(chance) + ",";
    }

    private static String element(Random chance) {
        return switch (chance.nextInt(12)) {
            case 0 -> "[1, 2, 'x']";
            case 1 -> "(a, b)";
            case 2 -> "{'k': asyncio.Lock(), **more}";
            case 3 -> "lambda a, b=c: (a, b)";
            case 4 -> "[x for x in y if x]";
            case 5 -> "f(a, b=1)";
            case 6 -> "x.y.z + 1 * -k";
            case 7 -> "f'{x!r:>{w}}' 'tail'";
            case 8 -> "((p))";
            case 9 -> "a if b < c else d";
            case 10 -> "asyncio.sleep";
            default -> "'app.jobs.value'";
        };
    }

    /** An edit, most often within one line of the text. */
    public static Edit edit(String text, Random chance) {
        int edge = chance.nextInt(10);
        int at = edge == 0
                ? 16 + chance.nextInt(50)
                : edge == 1 ? text.length() - chance.nextInt(100) : chance.nextInt(text.length() + 1);
        int left = text.length() - at;
        return switch (chance.nextInt(5)) {
            case 0 -> Edit.delete(new TextRange(at, at + Math.min(left, 1 + chance.nextInt(3))));
            case 1 -> Edit.delete(new TextRange(at, at + Math.min(left, chance.nextInt(60))));
            case 2 -> Edit.replace(at, at + Math.min(left, chance.nextInt(12)), part(chance));
            default -> Edit.insert(at, part(chance));
        };
    }

    private static String part(Random chance) {
        return PARTS[chance.nextInt(PARTS.length)];
    }
}
