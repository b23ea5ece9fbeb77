package dev.anyiolsp.text;

/**
 * What is wrong with a sequence of bytes, as CPython's UTF-8 decoder describes it.
 *
 * @param length of the bad sequence in bytes
 * @param reason in CPython's words
 */
record Utf8Problem(int length, String reason) {
    /** Names the problem of a sequence that is known to be bad. Its form is table 3-7 of the Unicode standard. */
    static Utf8Problem at(byte[] file, int at) {
        int lead = file[at] & 0xFF;
        if (lead < 0xC2 || lead > 0xF4) return new Utf8Problem(1, "invalid start byte");
        int size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        for (int i = 1; i < size; i++) {
            if (at + i == file.length) return new Utf8Problem(i, "unexpected end of data");
            int next = file[at + i] & 0xFF;
            boolean good = i == 1 ? mayFollow(lead, next) : next >= 0x80 && next <= 0xBF;
            if (!good) return new Utf8Problem(i, "invalid continuation byte");
        }
        throw new IllegalArgumentException("no problem at " + at);
    }

    private static boolean mayFollow(int lead, int next) {
        int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        return next >= lowest && next <= highest;
    }
}
