package dev.anyiolsp.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class PythonSourceTest {
    private static final String BOM = "\u00EF\u00BB\u00BF";

    @Test
    void keepsMarkAndLineEnds() {
        var source = decoded((BOM + "import asyncio\r\nx = 1\ry = 2\n").getBytes(ISO_8859_1));

        assertTrue(source.hasBom());
        assertEquals("import asyncio\r\nx = 1\ry = 2\n", source.text());
        assertArrayEquals(
                (BOM + "import anyio\r\nx = 1\ry = 2\n").getBytes(ISO_8859_1),
                bytes(source.encode("import anyio\r\nx = 1\ry = 2\n")));
    }

    @Test
    void latin1StaysLatin1() {
        var source = decoded("# -*- coding: latin-1 -*-\nGRUSS = 'sch\u00F6ne Gr\u00FC\u00DFe'\n".getBytes(ISO_8859_1));

        assertEquals(ISO_8859_1, source.charset());
        var edited = source.text().replace("GRUSS", "GRU\u00DF");
        assertArrayEquals(edited.getBytes(ISO_8859_1), bytes(source.encode(edited)));
    }

    @Test
    void aCookieInLine2CountsForLine1() {
        var file = "#!/usr/bin/env python3 # f\u00FCr alle\n# coding: iso-8859-15\nx = '5 \u20AC'\n"
                .getBytes(Charset.forName("ISO-8859-15"));

        assertTrue(decoded(file).text().contains("f\u00FCr alle"));
        assertTrue(decoded(file).text().contains("5 \u20AC"));
    }

    @Test
    void saysWhereABadByteIs() {
        var failure = refused("# \u00E9\nx = 1\r\ny = '\u00FC'\n".getBytes(ISO_8859_1));
        assertEquals(
                "(unicode error) 'utf-8' codec can't decode byte 0xe9 in position 2: invalid continuation byte",
                failure.message());
        assertEquals(2, failure.offset());

        var later = "# \u00E9 \uD835\uDC65\r\ny = 'Gr\u00FC".getBytes(UTF_8);
        later[later.length - 1] = 'x';
        failure = refused(later);
        assertEquals(
                "(unicode error) 'utf-8' codec can't decode byte 0xc3 in position 18: invalid continuation byte",
                failure.message());
        assertEquals(18, failure.position());
        assertEquals(15, failure.offset());
        assertEquals(1, failure.line());
        assertEquals(7, failure.column());
    }

    @Test
    void positionsCountTheMark() {
        var failure = refused((BOM + "x\u00FC").getBytes(ISO_8859_1));

        assertEquals(4, failure.position());
        assertEquals(1, failure.offset());
    }

    @Test
    void refusesBinaryFiles() {
        assertEquals(
                "source code cannot contain null bytes",
                refused(new byte[] {'x', '\n', 'y', 0, (byte) 0xFF}).message());
        assertEquals(1, refused(new byte[] {'x', '\n', 'y', 0, (byte) 0xFF}).column());
        assertEquals(
                "(unicode error) 'utf-8' codec can't decode byte 0xfe in position 0: invalid start byte",
                refused("import asyncio".getBytes(UTF_16)).message());
    }

    @Test
    void refusesUnknownEncodingsAtTheirName() {
        var failure = refused("#!/bin/python\n# coding: utf-9\n".getBytes(UTF_8));

        assertEquals("unknown encoding: utf-9", failure.message());
        assertEquals(
                "encoding that only Python reads: UTF-7",
                refused("# coding: UTF-7\n".getBytes(UTF_8)).message());
        assertEquals(1, failure.line());
        assertEquals(10, failure.column());
        assertEquals(
                "encoding problem: iso-8859-1 with BOM",
                refused((BOM + "#coding:latin-1\n").getBytes(ISO_8859_1)).message());
    }

    @Test
    void refusesWhatTheEncodingOfTheFileLacks() {
        var source = decoded("# coding: latin-1\n".getBytes(UTF_8));
        var failure =
                assertInstanceOf(PythonSource.Unencodable.class, source.encode("# coding: latin-1\nx = '\u20AC'"));

        assertEquals("'latin-1' codec can't encode character U+20AC", failure.message());
        assertEquals(23, failure.offset());
        assertInstanceOf(PythonSource.Unencodable.class, decoded(new byte[0]).encode("'\uD800'"));
    }

    @Test
    void refusesEditsThatMoveTheCookieAway() {
        var source = decoded("#!/bin/python\n# coding: latin-1\nx = '\u00E9'\n".getBytes(ISO_8859_1));

        assertInstanceOf(PythonSource.Unencodable.class, source.encode("import anyio\n" + source.text()));
        assertInstanceOf(PythonSource.Unencodable.class, decoded(new byte[0]).encode("# coding: koi8-r\n"));
        assertInstanceOf(PythonSource.Unencodable.class, decoded(new byte[0]).encode("\uFEFFx = 1\n"));
        assertInstanceOf(PythonSource.Unencodable.class, decoded(new byte[0]).encode("x = '\0'\n"));
    }

    @Test
    void aCookieMeansNothingInToml() {
        var source =
                (PythonSource.Decoded) PythonSource.decodeUtf8("# coding: latin-1\nx = '\u00E9'\n".getBytes(UTF_8));

        assertEquals(UTF_8, source.charset());
        assertArrayEquals(source.text().getBytes(UTF_8), bytes(source.encode(source.text())));
    }

    @Test
    void willNotRewriteWhatDoesNotComeBack() {
        // Two escape sequences in a row: the first has no effect and no encoder writes it.
        var file = "# coding: iso2022_jp\n# \u001B$B\u001B(B\n".getBytes(ISO_8859_1);
        var source = decoded(file);

        assertFalse(source.rewritable());
        assertEquals("# coding: iso2022_jp\n# \n", source.text());
        assertInstanceOf(PythonSource.Unencodable.class, source.encode(source.text()));
    }

    @Test
    void bytesUndefinedInAnEncodingAreErrors() {
        assertEquals(
                "(unicode error) 'cp1252' codec can't decode byte 0x81 in position 19: character maps to <undefined>",
                refused("# coding: cp1252\n# \u0081\n".getBytes(ISO_8859_1)).message());
        assertEquals(
                "(unicode error) 'ascii' codec can't decode byte 0xfc in position 18: ordinal not in range(128)",
                refused("# coding: ascii\n# \u00FC\n".getBytes(ISO_8859_1)).message());
        assertEquals(
                "(unicode error) 'gbk' codec can't decode byte 0x80 in position 16: illegal multibyte sequence",
                refused("# coding: gbk\n# \u0080\n".getBytes(ISO_8859_1)).message());
        // Java maps these two bytes to a private-use character.
        assertEquals(
                "(unicode error) 'gbk' codec can't decode byte 0xa1 in position 16: illegal multibyte sequence",
                refused("# coding: gbk\n# \u00A1\u0040\n".getBytes(ISO_8859_1)).message());
    }

    private static PythonSource.Decoded decoded(byte[] file) {
        var source = PythonSource.decode(file);
        return assertInstanceOf(PythonSource.Decoded.class, source, source::toString);
    }

    private static PythonSource.Undecodable refused(byte[] file) {
        return assertInstanceOf(PythonSource.Undecodable.class, PythonSource.decode(file));
    }

    private static byte[] bytes(PythonSource.Encoded encoded) {
        return assertInstanceOf(PythonSource.Bytes.class, encoded, encoded::toString)
                .value();
    }
}
