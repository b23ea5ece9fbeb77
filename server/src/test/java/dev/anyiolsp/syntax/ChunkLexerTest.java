package dev.anyiolsp.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where chunks end, and what their heads say. */
class ChunkLexerTest {
    private static List<Chunk> chunks(String text) {
        var chunks = new ArrayList<Chunk>();
        var lexer = new ChunkLexer(text, 0);
        for (var chunk = lexer.next(); chunk != null; chunk = lexer.next()) chunks.add(chunk);
        return chunks;
    }

    private static List<String> texts(String text) {
        return chunks(text).stream().map(Chunk::text).toList();
    }

    private static Head head(String text) {
        return chunks(text).get(0).head();
    }

    private static String kindAndOpens(String text) {
        return head(text).kind() + (head(text).opens() ? " opens" : "");
    }

    @Test
    void linesAndTheirTrivia() {
        assertEquals(List.of("a\n", "\n# b\nc\n", "\n"), texts("a\n\n# b\nc\n\n"));
        assertEquals(List.of("a\r", "b\r\n", "c"), texts("a\rb\r\nc"));
        assertEquals(List.of("a = (\n\n1,\n)\n", "b"), texts("a = (\n\n1,\n)\nb"));
        assertEquals(List.of("'''\n\n'''\n", "b"), texts("'''\n\n'''\nb"));
        assertEquals(List.of("f'''{\na\n}'''\n", "b"), texts("f'''{\na\n}'''\nb"));
        assertEquals(List.of("a \\\n b\n", "c"), texts("a \\\n b\nc"));
        assertEquals(List.of("x; y # z\n", "w"), texts("x; y # z\nw"));
        assertEquals(List.of(), texts(""));
        assertEquals(HeadKind.TRIVIA, head("# a\n").kind());
    }

    @Test
    void brokenLinesEnd() {
        assertEquals(List.of("f(a\n", "def g(): pass\n"), texts("f(a\ndef g(): pass\n"));
        assertEquals(List.of("  f(a\n", "  return\n"), texts("  f(a\n  return\n"));
        assertEquals(List.of("f(a\n", "async  def g(): pass\n"), texts("f(a\nasync  def g(): pass\n"));
        assertEquals(
                List.of("f([{a\n  def g(): pass\n", "class A: pass\n"),
                texts("f([{a\n  def g(): pass\nclass A: pass\n"));
        assertEquals(List.of("f(a\nfor b in c)\n", "d\n"), texts("f(a\nfor b in c)\nd\n"));
        assertEquals(List.of("f(a\ndefine)\n"), texts("f(a\ndefine)\n"));
        assertEquals(List.of("f('a\n", "b\n"), texts("f('a\nb\n"));
        assertEquals(List.of("f'{a:\n", "b\n"), texts("f'{a:\nb\n"));
        assertEquals(List.of("f'a\n", "b\n"), texts("f'a\nb\n"));
        assertEquals(List.of("a)\n", "b\n"), texts("a)\nb\n"));
    }

    @Test
    void headKinds() {
        assertEquals("FUNCTION opens", kindAndOpens("def f():\n"));
        assertEquals("FUNCTION", kindAndOpens("async def f(): pass\n"));
        assertEquals("FUNCTION opens", kindAndOpens("def f(\n"));
        assertEquals("CLASS opens", kindAndOpens("class A: # b\n"));
        assertEquals("IF opens", kindAndOpens("if a[b:c]:\n"));
        assertEquals("IF", kindAndOpens("if a: b\n"));
        assertEquals("IF opens", kindAndOpens("if lambda: a:\n"));
        assertEquals("IF opens", kindAndOpens("if a\n"));
        assertEquals("IF opens", kindAndOpens("if f'{a:b}':\n"));
        assertEquals("ELIF opens", kindAndOpens("elif a:\n"));
        assertEquals("ELSE", kindAndOpens("else: {a: b}\n"));
        assertEquals("FOR opens", kindAndOpens("async for a in b:\n"));
        assertEquals("WHILE opens", kindAndOpens("while a:\n"));
        assertEquals("WITH opens", kindAndOpens("async with a:\n"));
        assertEquals("TRY opens", kindAndOpens("try:\n"));
        assertEquals("EXCEPT opens", kindAndOpens("except* a:\n"));
        assertEquals("FINALLY opens", kindAndOpens("finally:\n"));
        assertEquals("DECORATOR", kindAndOpens("@a\n"));
        assertEquals("MATCH opens", kindAndOpens("match a:\n"));
        assertEquals("MATCH opens", kindAndOpens("match a\n"));
        assertEquals("MATCH opens", kindAndOpens("match (a):\n"));
        assertEquals("SIMPLE", kindAndOpens("match (a)\n"));
        assertEquals("SIMPLE", kindAndOpens("match: a\n"));
        assertEquals("SIMPLE", kindAndOpens("match[a]: int\n"));
        assertEquals("CASE opens", kindAndOpens("case a:\n"));
        assertEquals("CASE", kindAndOpens("case a: b\n"));
        assertEquals("CASE opens", kindAndOpens("case (a):\n"));
        assertEquals("CASE opens", kindAndOpens("case -1:\n"));
        assertEquals("CASE_OR_SIMPLE", kindAndOpens("case[0]: int = 3\n"));
        assertEquals("CASE_OR_SIMPLE", kindAndOpens("case (x): y = 1\n"));
        assertEquals("SIMPLE", kindAndOpens("case(x)\n"));
        assertEquals("SIMPLE", kindAndOpens("case = 1\n"));
        assertEquals("SIMPLE", kindAndOpens("async\n"));
        assertEquals("SIMPLE", kindAndOpens("print(if)\n"));
    }

    @Test
    void columns() {
        assertEquals(new Head(HeadKind.SIMPLE, 4, 4, false), head("    a\n"));
        assertEquals(new Head(HeadKind.SIMPLE, 8, 1, false), head("\ta\n"));
        assertEquals(new Head(HeadKind.SIMPLE, 8, 3, false), head("  \ta\n"));
        assertEquals(new Head(HeadKind.SIMPLE, 2, 2, false), head("    \f  a\n"));
        assertEquals(new Head(HeadKind.SIMPLE, 2, 2, false), head("  \\\n      a\n"));
        assertEquals(new Head(HeadKind.SIMPLE, 6, 6, false), head("\\\n      a\n"));
        assertEquals(new Head(HeadKind.SIMPLE, 1, 1, false), head("    # b\n\n a\n"));
    }

    /** A line typed into a long run of comments moves all below it, but changes few chunks. */
    @Test
    void commentRuns() {
        var text = new StringBuilder();
        for (int i = 0; i < 5_000; i++)
            text.append("# line ").append(i * 7919 % 1000).append('\n');
        text.append("a\n");
        var before = chunks(text.toString());
        for (var chunk : before) assertTrue(chunk.text().lines().count() <= 64, chunk.text());
        assertTrue(before.size() < 600, "chunks: " + before.size());
        text.insert(text.indexOf("\n", text.length() / 2) + 1, "# new\n");
        var after = new ArrayList<>(texts(text.toString()));
        var known = new HashSet<>(before.stream().map(Chunk::text).toList());
        after.removeIf(known::contains);
        assertTrue(after.size() <= 3, "changed: " + after.size());
    }

    @Test
    void fewCommentsStayWithTheirLine() {
        assertEquals(1, chunks("#\n".repeat(8) + "a\n").size());
        assertEquals(
                List.of("a\n"), texts("#\n".repeat(9) + "a\n").stream().skip(1).toList());
    }

    /** What has been lexed before anybody looked at the bound is what the whole text has there. */
    @Test
    void boundedLexing() {
        for (var text : Texts.accepted()) {
            var whole = texts(text + text);
            for (int bound = 0; bound < text.length() + 1; bound++) {
                var lexer = new ChunkLexer(text + text, 0, bound);
                int i = 0;
                for (var chunk = lexer.next(); chunk != null && !lexer.sawEnd(); chunk = lexer.next())
                    assertEquals(whole.get(i++), chunk.text());
            }
        }
    }
}
