package dev.anyiolsp.text;

import java.nio.charset.Charset;

/**
 * Turns the bytes of a Python file into text and back, as CPython reads them: a UTF-8 byte order mark, a coding cookie
 * (PEP 263) or UTF-8. Where {@code compile()} and the tokenizer of files differ between versions, 3.15 counts: a
 * cookie in line 2 holds for line 1 too, and a bad byte in a comment is an error.
 */
public sealed interface PythonSource {
    /**
     * A text that was read, without its byte order mark.
     *
     * @param rewritable whether {@link #encode} gives back the very bytes for the unedited text; a few encodings of
     *     East Asia have several spellings for one character
     * @param hasCookies whether a coding cookie counts in files of this kind
     */
    record Decoded(String text, PythonEncoding encoding, boolean hasBom, boolean rewritable, boolean hasCookies)
            implements PythonSource {
        public Charset charset() {
            return encoding.charset();
        }

        /** The bytes of a file that CPython reads as {@code edited}, in the encoding of this one. */
        public Encoded encode(String edited) {
            if (!rewritable) return new Unencodable("the file would change in places that were not edited", 0);
            var encoded = Codec.encode(edited, encoding, hasBom);
            if (!(encoded instanceof Bytes bytes)) return encoded;
            // An edit may push the cookie out of the first two lines; and some encoders write what nobody reads back.
            var again = hasCookies ? decode(bytes.value) : decodeUtf8(bytes.value);
            boolean same = again instanceof Decoded now
                    && now.text.equals(edited)
                    && now.charset().equals(charset());
            return same ? encoded : new Unencodable("with this edit Python would read the file as another text", 0);
        }
    }

    /**
     * A file that CPython refuses to read.
     *
     * @param message why, in CPython's words
     * @param before the text as far as it could be decoded, without a byte order mark; its end is where the problem is
     * @param position offset in bytes from the start of the file
     */
    record Undecodable(String message, String before, int position) implements PythonSource {
        /** In UTF-16 units. */
        public int offset() {
            return before.length();
        }

        /** From 0. */
        public int line() {
            return LineIndex.of(before).line(before.length());
        }

        /** In UTF-16 units from 0. */
        public int column() {
            return LineIndex.of(before).column(before.length());
        }
    }

    /** What {@link Decoded#encode} gives. */
    sealed interface Encoded {}

    /** The whole content of a file. */
    record Bytes(byte[] value) implements Encoded {}

    /**
     * A text that has no such bytes.
     *
     * @param message why, in words for the user
     * @param offset of the character in question in UTF-16 units, or 0
     */
    record Unencodable(String message, int offset) implements Encoded {}

    /** Reads a Python file. */
    static PythonSource decode(byte[] file) {
        boolean bom = Codec.startsWithBom(file);
        var cookie = Cookie.in(file, bom ? Codec.BOM_LENGTH : 0);
        if (cookie.isEmpty()) return Codec.decode(file, PythonEncoding.UTF_8, bom, true);
        var name = cookie.get().name();
        if (bom && !name.equals("utf-8")) return cookie.get().refuse("encoding problem: " + name + " with BOM");
        var encoding = PythonEncoding.named(name);
        if (encoding.isEmpty()) {
            return cookie.get()
                    .refuse((PythonEncoding.isPythonsAlone(name)
                                    ? "encoding that only Python reads: "
                                    : "unknown encoding: ")
                            + name);
        }
        return Codec.decode(file, encoding.get(), bom, true);
    }

    /** Reads a file that is UTF-8 by definition, such as {@code pyproject.toml}. */
    static PythonSource decodeUtf8(byte[] file) {
        return Codec.decode(file, PythonEncoding.UTF_8, Codec.startsWithBom(file), false);
    }
}
