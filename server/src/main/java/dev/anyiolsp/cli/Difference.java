package dev.anyiolsp.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What a fix would change in a file, as {@code patch} reads it. Programs that apply it compare bytes, so its lines are in
 * the encoding of the file, whatever the rest of the output is in.
 *
 * @param names the lines that name the file
 * @param hunks its lines; empty if nothing would change
 * @param charset that of the file
 */
record Difference(String names, String hunks, Charset charset) {
    static final Difference NONE = new Difference("", "", StandardCharsets.UTF_8);

    void writeTo(TextSink sink) {
        if (hunks.isEmpty()) return;
        sink.write(names);
        sink.write(hunks.getBytes(charset));
    }
}
