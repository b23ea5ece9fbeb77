package dev.anyiolsp.text;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/** Strict decoding and encoding: what does not fit is an error with its place, never a substitute character. */
final class Codec {
    static final int BOM_LENGTH = 3;

    private Codec() {}

    static boolean startsWithBom(byte[] file) {
        return file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
    }

    static PythonSource decode(byte[] file, PythonEncoding encoding, boolean bom, boolean hasCookies) {
        int start = bom ? BOM_LENGTH : 0;
        int nul = start;
        while (nul < file.length && file[nul] != 0) nul++;
        var decoder = decoder(encoding);
        var bytes = ByteBuffer.wrap(file, start, nul - start);
        var chars = CharBuffer.allocate((int) Math.min(
                Integer.MAX_VALUE - 8L, (long) Math.ceil((nul - start) * (double) decoder.maxCharsPerByte()) + 8));
        var bad = decode(decoder, bytes, chars);
        var text = chars.flip().toString();
        if (bad.isError()) return refuse(file, encoding, bytes.position(), bad.length(), text);
        if (nul < file.length) {
            return new PythonSource.Undecodable("source code cannot contain null bytes", text, nul);
        }
        int gap = encoding.refusesPrivateUse() ? privateUse(text) : -1;
        if (gap >= 0) {
            var before = text.substring(0, gap);
            int position = start + before.getBytes(encoding.charset()).length;
            return refuse(file, encoding, position, 2, before);
        }
        // Strict UTF-8 has one spelling for each text; legacy encodings must show it.
        boolean rewritable = encoding.charset().equals(UTF_8) || isSame(encode(text, encoding, bom), file);
        return new PythonSource.Decoded(text, encoding, bom, rewritable, hasCookies);
    }

    static PythonSource.Encoded encode(String text, PythonEncoding encoding, boolean bom) {
        var encoder = encoding.charset()
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var chars = CharBuffer.wrap(text);
        var bytes = ByteBuffer.allocate((int) Math.min(
                Integer.MAX_VALUE - 8L,
                (long) Math.ceil(text.length() * (double) encoder.maxBytesPerChar()) + BOM_LENGTH + 8));
        if (bom) bytes.put((byte) 0xEF).put((byte) 0xBB).put((byte) 0xBF);
        if (!encoder.encode(chars, bytes, true).isError()) {
            encoder.flush(bytes);
            return new PythonSource.Bytes(Arrays.copyOf(bytes.array(), bytes.position()));
        }
        int offset = chars.position();
        return new PythonSource.Unencodable(
                "'%s' codec can't encode character U+%04X".formatted(encoding.name(), text.codePointAt(offset)),
                offset);
    }

    static CharsetDecoder decoder(PythonEncoding encoding) {
        return encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static CoderResult decode(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars) {
        var result = decoder.decode(bytes, chars, true);
        return result.isError() ? result : decoder.flush(chars);
    }

    private static boolean isSame(PythonSource.Encoded encoded, byte[] file) {
        return encoded instanceof PythonSource.Bytes bytes && Arrays.equals(bytes.value(), file);
    }

    /** The offset of the first private-use character of the basic plane, or -1. */
    static int privateUse(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) == Character.PRIVATE_USE) return i;
        }
        return -1;
    }

    /** The failure in the words of CPython's {@code UnicodeDecodeError}. */
    private static PythonSource refuse(byte[] file, PythonEncoding encoding, int at, int length, String before) {
        var problem =
                encoding.charset().equals(UTF_8) ? Utf8Problem.at(file, at) : legacyProblem(file, encoding, at, length);
        var what = problem.length() == 1
                ? "byte 0x%02x in position %d".formatted(file[at] & 0xFF, at)
                : "bytes in position %d-%d".formatted(at, at + problem.length() - 1);
        var message =
                "(unicode error) '%s' codec can't decode %s: %s".formatted(encoding.name(), what, problem.reason());
        return new PythonSource.Undecodable(message, before, at);
    }

    private static Utf8Problem legacyProblem(byte[] file, PythonEncoding encoding, int at, int length) {
        if (encoding.charset().equals(US_ASCII)) return new Utf8Problem(1, "ordinal not in range(128)");
        if (encoding.isSingleByte()) return new Utf8Problem(1, "character maps to <undefined>");
        boolean cut = at + length >= file.length;
        return new Utf8Problem(1, cut ? "incomplete multibyte sequence" : "illegal multibyte sequence");
    }
}
