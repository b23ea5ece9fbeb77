package dev.anyiolsp.grammar;

/** Letters in front of a string that do not go together. */
final class StringPrefixes {
    private static final String[] CLASHES = {"ub", "ur", "uf", "ut", "bf", "bt", "ft"};

    private StringPrefixes() {}

    /** CPython's words about the name {@code text[start, end)}, behind which a string begins; null if it is no prefix. */
    static String clash(String text, int start, int end) {
        if (end - start > 5) return null;
        int found = 0;
        for (int i = start; i < end; i++) {
            int letter = "burft".indexOf(text.charAt(i) | 0x20);
            if (letter < 0 || (found & 1 << letter) != 0) return null;
            found |= 1 << letter;
        }
        for (String clash : CLASHES) {
            int first = 1 << "burft".indexOf(clash.charAt(0));
            int second = 1 << "burft".indexOf(clash.charAt(1));
            if ((found & first) != 0 && (found & second) != 0)
                return "'" + clash.charAt(0) + "' and '" + clash.charAt(1) + "' prefixes are incompatible";
        }
        return null;
    }
}
