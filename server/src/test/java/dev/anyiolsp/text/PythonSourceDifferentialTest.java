package dev.anyiolsp.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The same verdict, and the same text, as CPython for generated files. */
class PythonSourceDifferentialTest {
    /**
     * Text or error of a file. {@code compile} is asked about cookie, mark and null bytes. Versions before 3.15 let bad
     * bytes in comments pass there, so the bytes are decoded once more with the codec that {@code tokenize} finds;
     * since it knows only LF and insists on UTF-8 in line 1, it sees line ends as LF and other bytes as '?'.
     */
    private static final String SCRIPT = """
            import io, re, tokenize
            def answer(file):
                try:
                    compile(file, 'x.py', 'exec')
                    bom = file.startswith(b'\\xef\\xbb\\xbf')
                    body = file[3:] if bom else file
                    plain = re.sub(b'[\\x80-\\xff]', b'?', body.replace(b'\\r\\n', b'\\n').replace(b'\\r', b'\\n'))
                    name, _ = tokenize.detect_encoding(io.BytesIO(plain).readline)
                    return 'text ' + body.decode(name)
                except (SyntaxError, ValueError) as error:
                    return 'error ' + str(error)
            """;

    private static final String[] COOKIES = {
        "# coding: %s",
        "# -*- coding: %s -*-",
        "#!/usr/bin/python3 %s",
        "# vim: set fileencoding=%s :",
        " \t\f# coding=%s",
        "#coding:\t %s;",
        "# coding : %s",
        "# encoding:%s.",
        "'''coding: %s'''",
        "#codingcoding: %s",
        "# Coding: %s",
        "#coding: coding: %s",
        "\u000B# coding: %s"
    };
    private static final String[] NAMES = {
        "utf-8",
        "utf8",
        "UTF_8",
        "utf-8-sig",
        "utf-8-unix",
        "U8",
        "latin-1",
        "latin1",
        "Latin_1_unix",
        "iso-8859-1",
        "iso-8859-15",
        "iso8859_15",
        "ISO--8859--2",
        "cp1252",
        "windows-1252",
        "1252",
        "cp1253",
        "koi8-r",
        "KOI8_U",
        "euc_jp",
        "shift_jis",
        "sjis",
        "gbk",
        "gb18030",
        "big5",
        "euc-kr",
        "mac-roman",
        "ascii",
        "us-ascii",
        "ansi_x3.4_1968",
        "cp437",
        "cp866",
        "foo",
        "utf-9",
        "rot13",
        "hex",
        "latin-99",
        "-latin-1-",
        "utf.8",
        "cp1252-unix",
        ""
    };
    private static final String[] FIRST = {
        "", "", "", "#!/usr/bin/env python3", "\f", "  \t", "# für alle", "x = 1", "'''", "\\", "# coding:", "import a;"
    };
    private static final String[] ENDS = {"\n", "\n", "\r\n", "\r"};
    private static final byte[][] BODIES = {
        {},
        "# plain\nx = 'a'\n".getBytes(ISO_8859_1),
        "# schöne Grüße, 5 €, 𝒳\n".getBytes(StandardCharsets.UTF_8),
        "# schöne Grüße\r\ny = 'é'".getBytes(ISO_8859_1),
        hex("23 81 0a"),
        hex("23 80 0a"),
        hex("23 e2 82 0a"),
        hex("23 e2 82"),
        hex("23 f0 9f 98"),
        hex("23 ed a0 80 0a"),
        hex("23 c0 af 0a"),
        hex("23 f5 0a"),
        hex("23 f4 90 80 80"),
        hex("23 61 00 0a"),
        hex("23 ef bb bf 0a"),
        hex("23 82 a0 0a"),
        hex("23 a4 a2 0a"),
        hex("23 fc"),
        hex("23 e0 80 80"),
        hex("23 d0 bf d1 80 0a"),
        hex("23 8f a2 af 0a"),
        hex("23 81 30 81 30 0a"),
        hex("0c 23 85 0d 23 e2 80 a8 0d 0a")
    };

    @Test
    void readsGeneratedFilesAsCpythonDoes() throws Exception {
        var random = new Random(15);
        int texts = 0;
        int errors = 0;
        try (var oracle = CpythonOracle.running(SCRIPT)) {
            for (int i = 0; i < 1500; i++) {
                var file = file(random);
                var expected = oracle.answer(file);
                var actual = PythonSource.decode(file);
                var shown = HexFormat.of().formatHex(file) + " = " + new String(file, ISO_8859_1) + "\n" + expected;
                if (isAboutGrammar(expected)) continue;
                if (expected.startsWith("error ")) {
                    errors++;
                    assertInstanceOf(PythonSource.Undecodable.class, actual, shown);
                    continue;
                }
                texts++;
                var decoded = assertInstanceOf(PythonSource.Decoded.class, actual, () -> shown + "\n" + actual);
                assertEquals(expected.substring(5), decoded.text(), shown);
                var bytes = assertInstanceOf(PythonSource.Bytes.class, decoded.encode(decoded.text()), shown);
                assertArrayEquals(file, bytes.value(), shown);
            }
        }
        assertTrue(texts > 300 && errors > 300, texts + " texts and " + errors + " errors");
    }

    @Test
    void namesBadUtf8InCpythonsWords() throws Exception {
        var random = new Random(8);
        int errors = 0;
        var script = """
                def answer(file):
                    try:
                        return file.decode('utf-8')
                    except UnicodeDecodeError as error:
                        return f'{error.start} {len(file[:error.start].decode())} {error}'
                """;
        try (var oracle = CpythonOracle.running(script)) {
            for (int i = 0; i < 3000; i++) {
                var file = new byte[1 + random.nextInt(6)];
                for (int k = 0; k < file.length; k++)
                    file[k] = (byte) (random.nextInt(4) == 0 ? 'a' : randomUtf8Unit(random));
                var expected = oracle.answer(file);
                if (!(PythonSource.decodeUtf8(file) instanceof PythonSource.Undecodable failure)) {
                    assertEquals(new String(file, StandardCharsets.UTF_8), expected);
                    continue;
                }
                errors++;
                var actual = "%d %d %s"
                        .formatted(
                                failure.position(),
                                failure.before().codePointCount(0, failure.offset()),
                                failure.message());
                assertEquals(
                        expected,
                        actual.replace("(unicode error) ", ""),
                        HexFormat.of().formatHex(file));
            }
        }
        assertTrue(errors > 1000, errors + " errors");
    }

    private static int randomUtf8Unit(Random random) {
        int[] units = {
            0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF3, 0xF4, 0xF5
        };
        return units[random.nextInt(units.length)];
    }

    /** Line 1 may open a string or end in a backslash; what the parser says of that is not our question. */
    private static boolean isAboutGrammar(String answer) {
        return answer.startsWith("error ")
                && !answer.contains("codec")
                && !answer.contains("encoding")
                && !answer.contains("null byte");
    }

    private static byte[] file(Random random) {
        var file = new ByteArrayOutputStream();
        if (random.nextInt(6) == 0) file.writeBytes(hex("ef bb bf"));
        var end = pick(random, ENDS);
        if (random.nextInt(3) == 0) file.writeBytes((pick(random, FIRST) + end).getBytes(ISO_8859_1));
        if (random.nextInt(8) == 0) file.writeBytes((pick(random, FIRST) + end).getBytes(ISO_8859_1));
        if (random.nextInt(5) != 0) {
            file.writeBytes((pick(random, COOKIES).formatted(pick(random, NAMES)) + end).getBytes(ISO_8859_1));
        }
        file.writeBytes(BODIES[random.nextInt(BODIES.length)]);
        return file.toByteArray();
    }

    private static String pick(Random random, String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static byte[] hex(String bytes) {
        return HexFormat.ofDelimiter(" ").parseHex(bytes);
    }
}
