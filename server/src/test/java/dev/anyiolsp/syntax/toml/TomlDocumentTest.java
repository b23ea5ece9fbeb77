package dev.anyiolsp.syntax.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TomlDocumentTest {
    private static final String PROJECT = """
            # head
            [project]
            name = "x"
            dependencies = [
                "anyio>=4",  # why
                'click',
            ]  # end

            # about tools
            [tool.a]

            [tool.b]
            c.d = {e = [1]}
            """;

    private final TomlDocument project = TomlDocument.parse(PROJECT);

    @Test
    void findsThroughEverySpelling() {
        var document = TomlDocument.parse("""
                a.b = 1
                t = {u.v = 2}
                [a.c]
                d = 3
                [a.c.e]
                [[l]]
                """);
        assertEquals(List.of(), document.errors());
        assertEquals(1L, document.find("a", "b").orElseThrow().toJava());
        assertEquals(2L, document.find("t", "u", "v").orElseThrow().toJava());
        assertEquals(3L, document.find("a", "c", "d").orElseThrow().toJava());
        assertEquals(Map.of(), document.find("a", "c", "e").orElseThrow().toJava());
        assertEquals(List.of(Map.of()), document.find("l").orElseThrow().toJava());
        assertInstanceOf(TomlItem.Tables.class, document.find("l").orElseThrow());
        assertTrue(document.find("l", "x").isEmpty());
        assertTrue(document.find("a", "b", "x").isEmpty());
        assertEquals(document.toJava(), document.find().orElseThrow().toJava());
    }

    @Test
    void foundThingsHaveTheirPlace() {
        assertEquals("\"x\"", shown(project, project.find("project", "name").orElseThrow()));
        assertEquals("[project]", shown(project, project.find("project").orElseThrow()));
        assertEquals("tool", shown(project, project.find("tool").orElseThrow()));
        assertEquals("c", shown(project, project.find("tool", "b", "c").orElseThrow()));
        assertEquals(
                "[1]", shown(project, project.find("tool", "b", "c", "d", "e").orElseThrow()));
    }

    @Test
    void arraysKnowElementsCommasAndComments() {
        var array = array(project, "project", "dependencies");
        assertEquals(
                List.of("\"anyio>=4\"", "'click'"),
                array.elements().stream().map(e -> e.range().of(PROJECT)).toList());
        assertTrue(array.hasTrailingComma());
        assertTrue(array.isClosed());
        assertEquals(2, array.commas().size());
        assertEquals(
                List.of("# why"),
                project.commentsIn(array.range()).stream()
                        .map(c -> c.range().of(PROJECT))
                        .toList());
        int behind = array.elements().get(0).range().end();
        assertEquals(
                "# why", project.commentBehind(behind).orElseThrow().range().of(PROJECT));
        assertTrue(project.commentBehind(array.elements().get(1).range().end()).isEmpty());
        assertFalse(array(TomlDocument.parse("a = [1, 2]"), "a").hasTrailingComma());
        assertFalse(array(TomlDocument.parse("a = []"), "a").hasTrailingComma());
    }

    @Test
    void tablesComeInFileOrderWithTheirInsertionPoints() {
        assertEquals(
                List.of(List.of(), List.of("project"), List.of("tool", "a"), List.of("tool", "b")),
                project.tables().stream().map(TomlTable::names).toList());
        assertEquals(0, project.tables().get(0).insertionPoint());
        assertEquals("\n# about tools\n", upToHeader("project", "[tool.a]"));
        assertEquals("\n", upToHeader("tool.a", "[tool.b]"));
        assertEquals(PROJECT.length(), project.table("tool", "b").orElseThrow().insertionPoint());
        var root = TomlDocument.parse("a = 1 # c\n# d\n[b]").tables();
        assertEquals(10, root.get(0).insertionPoint());
        assertEquals(17, root.get(1).insertionPoint());
        assertEquals(17, root.get(1).header().end());
    }

    @Test
    void keysHaveRangesAndMeanings() {
        var text = " a . \"b\\u0020c\" . 'd' = 1";
        var entry = TomlDocument.parse(text).tables().get(0).entries().get(0);
        assertEquals(List.of("a", "b c", "d"), entry.names());
        assertEquals(
                List.of("a", "\"b\\u0020c\"", "'d'"),
                entry.key().stream().map(part -> part.range().of(text)).toList());
        assertEquals("a . \"b\\u0020c\" . 'd'", entry.keyRange().of(text));
        assertEquals(text.substring(1), entry.range().of(text));
        assertEquals('=', text.charAt(entry.equals()));
    }

    @Test
    void valuesInPlainJava() {
        var document = TomlDocument.parse("""
                s = "a\\tb"
                i = 0xff
                big = 9223372036854775808
                f = 1e1
                b = true
                d = 1979-05-27 07:32:00Z
                l = [1, [2]]
                t = {x.y = 1}
                """);
        assertEquals(List.of(), document.errors());
        assertEquals(
                Map.of(
                        "s",
                        "a\tb",
                        "i",
                        255L,
                        "big",
                        new BigInteger("9223372036854775808"),
                        "f",
                        10.0,
                        "b",
                        true,
                        "d",
                        new TomlMoment(TomlMoment.Kind.OFFSET_DATE_TIME, "1979-05-27 07:32:00Z"),
                        "l",
                        List.of(1L, List.of(2L)),
                        "t",
                        Map.of("x", Map.of("y", 1L))),
                document.toJava());
        assertEquals(
                List.of("s", "i", "big", "f", "b", "d", "l", "t"),
                List.copyOf(document.toJava().keySet()));
    }

    @Test
    void fourKindsOfString() {
        var document = TomlDocument.parse("a = [\"\", '', \"\"\"x\"\"\", '''\r\ny\r\n''']");
        var kinds = new ArrayList<TomlToken.Kind>();
        for (var element : array(document, "a").elements()) kinds.add(((TomlValue.StringValue) element).kind());
        assertEquals(
                List.of(
                        TomlToken.Kind.BASIC_STRING,
                        TomlToken.Kind.LITERAL_STRING,
                        TomlToken.Kind.MULTILINE_BASIC_STRING,
                        TomlToken.Kind.MULTILINE_LITERAL_STRING),
                kinds);
        assertEquals(List.of("", "", "x", "y\n"), array(document, "a").toJava());
    }

    @Test
    void lineEndings() {
        assertEquals("\n", TomlDocument.parse("").lineEnding());
        assertEquals("\n", TomlDocument.parse("a = 1\nb = 2\r\n").lineEnding());
        assertEquals("\r\n", TomlDocument.parse("a = 1\r\nb = 2\r\nc = 3\n").lineEnding());
        var document = TomlDocument.parse("[a]\r\nb = 1\r\n\r\n[c]\r\n");
        assertEquals(List.of(), document.errors());
        assertEquals(12, document.table("a").orElseThrow().insertionPoint());
    }

    @Test
    void offsetsCountUtf16Units() {
        var text = "a = \"😀\" # 😀\nb = 1";
        var document = TomlDocument.parse(text);
        assertEquals("1", shown(document, document.find("b").orElseThrow()));
        assertEquals("# 😀", document.comments().get(0).range().of(text));
    }

    private String upToHeader(String name, String nextHeader) {
        int start = project.table(name.split("\\.")).orElseThrow().insertionPoint();
        return PROJECT.substring(start, PROJECT.indexOf(nextHeader));
    }

    private static TomlValue.Array array(TomlDocument document, String... path) {
        return (TomlValue.Array) ((TomlItem.Leaf) document.find(path).orElseThrow()).value();
    }

    private static String shown(TomlDocument document, TomlItem item) {
        return item.range().of(document.text());
    }
}
