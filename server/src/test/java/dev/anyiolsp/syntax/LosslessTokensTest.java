package dev.anyiolsp.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every text, however broken, has chunks, tokens and trees, and nothing of it is lost. */
class LosslessTokensTest {
    /** Pieces that change much: quotes, brackets, line ends, what is no Python at all. */
    private static final String[] PIECES = {
        "'",
        "\"",
        "'''",
        "\"\"\"",
        "f'",
        "f\"\"\"",
        "t'{",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "\n",
        "\r",
        "\r\n",
        "\\",
        "\\\n",
        "#",
        ":",
        "::",
        "!",
        "=",
        ":=",
        ",",
        ";",
        "*",
        "**",
        " ",
        "    ",
        "\t",
        "\f",
        "0x",
        "1_",
        "1e",
        "\u00e9",
        "\ud83d",
        "\udc00",
        "\ud835\udc1d",
        "\0",
        "\ufeff",
        "$",
        "?",
        "`",
        "lambda ",
        "match ",
        "case ",
        "type ",
        "lazy ",
        "import ",
        "if ",
        "else",
        "for ",
        " in ",
        "def ",
        "class ",
        "async ",
        "await ",
        "not ",
        "yield ",
        "with (",
        " as ",
        "\\N{",
        "@"
    };

    @Test
    void texts() {
        for (var text : Texts.accepted()) check(text);
        for (var line : Texts.lines("refused.txt")) check(Texts.plain(line));
    }

    @Test
    void prefixes() {
        for (var text : Texts.accepted()) for (int end = 0; end < text.length(); end++) check(text.substring(0, end));
    }

    @Test
    void suffixes() {
        for (var text : Texts.accepted())
            for (int start = 0; start < text.length(); start++) check(text.substring(start));
    }

    @Test
    void mutations() {
        var random = new Random(1);
        var texts = Texts.accepted();
        for (int round = 0; round < 40_000; round++) {
            var text = new StringBuilder(texts.get(random.nextInt(texts.size())));
            for (int i = random.nextInt(3); i >= 0; i--) mutate(text, random);
            check(text.toString());
        }
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(4));
        if (random.nextInt(3) > 0) text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
        else text.delete(at, end);
    }

    @Test
    void garbage() {
        var random = new Random(2);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) text.append(PIECES[random.nextInt(PIECES.length)]);
            check(text.toString());
        }
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) text.append((char) random.nextInt(1 << 16));
            check(text.toString());
        }
    }

    private static void check(String text) {
        int start = 0;
        var lexer = new ChunkLexer(text, 0);
        for (var chunk = lexer.next(); chunk != null; chunk = lexer.next()) {
            try {
                assertEquals(text.substring(start, start + chunk.length()), chunk.text());
                checkTokens(chunk);
                checkTree(chunk, chunk.tree(false));
                checkTree(chunk, chunk.tree(true));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("«" + text + "»", e);
            }
            start += chunk.length();
            assertEquals(start, lexer.position());
        }
        assertEquals(text.length(), start);
    }

    private static void checkTokens(Chunk chunk) {
        var tokens = chunk.tokens();
        assertTrue(tokens.count() > 0, "no tokens");
        for (int i = 0; i < tokens.count(); i++) assertTrue(tokens.end(i) > tokens.start(i), "empty token");
        assertEquals(chunk.length(), tokens.end(tokens.count() - 1));
    }

    private static void checkTree(Chunk chunk, LineTree tree) {
        assertEquals(NodeKind.LINE, tree.kind(tree.root()));
        var error = tree.error();
        if (error != null) {
            assertEquals(List.of(NodeKind.ERROR, NodeKind.LINE), kinds(tree));
            assertTrue(
                    0 <= error.start() && error.start() <= error.end() && error.end() <= chunk.length(),
                    error.toString());
            return;
        }
        for (int node = 0; node < tree.root(); node++) {
            int parent = tree.parent(node);
            assertTrue(tree.firstToken(node) <= tree.lastToken(node), tree.kind(node) + " is inside out");
            assertTrue(
                    tree.start(parent) <= tree.start(node) && tree.end(node) <= tree.end(parent),
                    tree.kind(parent) + " does not hold " + tree.kind(node));
        }
    }

    private static List<NodeKind> kinds(LineTree tree) {
        var kinds = new ArrayList<NodeKind>();
        for (int node = 0; node < tree.size(); node++) kinds.add(tree.kind(node));
        return kinds;
    }
}
