package dev.anyiolsp.text;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Java's tables against Python's: every byte, and every pair of bytes of the encodings that have pairs. */
class PythonEncodingTest {
    private static final String SCRIPT = """
            def text(data, name):
                try:
                    return data.decode(name)
                except UnicodeDecodeError:
                    return '-'
            def answer(question):
                name, pairs = question.decode().split()
                pairs = [bytes([a, b]) for a in range(128, 256) for b in range(256)] if pairs == 'True' else []
                return '\\uffff'.join(text(data, name) for data in [bytes([a]) for a in range(256)] + pairs)
            """;

    /**
     * How many bytes or pairs may differ. {@code cp932}, {@code johab}, {@code tis_620}: Java refuses what Python maps
     * to control or private-use characters, or takes as half a syllable. {@code big5hkscs}, {@code cp950}: Java knows
     * more characters. All others: another symbol of the same look, such as a dash.
     */
    private static final Map<String, Integer> KNOWN = Map.ofEntries(
            entry("big5", 5),
            entry("big5hkscs", 83),
            entry("cp932", 1295),
            entry("cp950", 249),
            entry("euc_jp", 1),
            entry("euc_kr", 2),
            entry("gb18030", 19),
            entry("gbk", 2),
            entry("iso2022_jp", 2),
            entry("iso2022_jp_2", 2),
            entry("johab", 17),
            entry("mac_croatian", 2),
            entry("mac_cyrillic", 1),
            entry("mac_greek", 3),
            entry("mac_iceland", 2),
            entry("mac_romanian", 6),
            entry("mac_turkish", 2),
            entry("shift_jis", 1),
            entry("tis_620", 33));

    @Test
    void decodesLikePythonButForKnownSymbols() throws IOException {
        var unexpected = new TreeMap<String, Integer>();
        try (var oracle = CpythonOracle.running(SCRIPT)) {
            for (var name : PythonEncoding.codecs()) {
                var encoding = PythonEncoding.named(name).orElseThrow();
                var question = name + (encoding.isSingleByte() ? " False" : " True");
                var expected = oracle.answer(question.getBytes(US_ASCII)).split("\uFFFF", -1);
                int count = differences(encoding, expected);
                if (count > KNOWN.getOrDefault(name, 0)) unexpected.put(name, count);
            }
        }
        assertEquals("{}", unexpected.toString());
    }

    /** The null byte is left out: no source may contain it. */
    private static int differences(PythonEncoding encoding, String[] expected) {
        var decoder = Codec.decoder(encoding);
        int count = 0;
        for (int i = 1; i < expected.length; i++) {
            if (i >= 256 && i % 256 == 0) continue;
            byte[] bytes = i < 256 ? new byte[] {(byte) i} : new byte[] {(byte) (i / 256 + 127), (byte) i};
            if (!expected[i].equals(text(decoder, encoding, bytes))) count++;
        }
        return count;
    }

    private static String text(CharsetDecoder decoder, PythonEncoding encoding, byte[] bytes) {
        try {
            var text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
            return encoding.refusesPrivateUse() && Codec.privateUse(text) >= 0 ? "-" : text;
        } catch (CharacterCodingException refused) {
            return "-";
        }
    }
}
