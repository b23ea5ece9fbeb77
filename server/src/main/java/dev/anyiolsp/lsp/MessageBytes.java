package dev.anyiolsp.lsp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A message as it goes over the wire, header and all, put together from parts in one array: what is published about a
 * large document after each key is long, and each copy of it is one more that has to be collected.
 */
final class MessageBytes {
    /** No header is longer: the name, a number and two line ends. */
    private static final int ROOM_FOR_HEADER = 48;

    private byte[] bytes;
    private int length = ROOM_FOR_HEADER;

    /** @param expected about how many bytes there will be */
    MessageBytes(int expected) {
        bytes = new byte[ROOM_FOR_HEADER + expected];
    }

    /** @param part in UTF-8 */
    MessageBytes add(byte[] part) {
        makeRoom(part.length);
        System.arraycopy(part, 0, bytes, length, part.length);
        length += part.length;
        return this;
    }

    MessageBytes add(int number) {
        if (number < 0 || number > 9_999) return add(utf8(Integer.toString(number)));
        makeRoom(4);
        if (number >= 1_000) bytes[length++] = digit(number / 1_000);
        if (number >= 100) bytes[length++] = digit(number / 100);
        if (number >= 10) bytes[length++] = digit(number / 10);
        bytes[length++] = digit(number);
        return this;
    }

    /** What it is put together from. */
    static byte[] utf8(String part) {
        return part.getBytes(StandardCharsets.UTF_8);
    }

    private static byte digit(int number) {
        return (byte) ('0' + number % 10);
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, (length + more) * 3 / 2);
    }

    /** The message, between its position and its limit, with the header that it needs; nothing is added afterwards. */
    ByteBuffer complete() {
        var header = utf8("Content-Length: " + (length - ROOM_FOR_HEADER) + "\r\n\r\n");
        int start = ROOM_FOR_HEADER - header.length;
        System.arraycopy(header, 0, bytes, start, header.length);
        return ByteBuffer.wrap(bytes, start, length - start);
    }
}
