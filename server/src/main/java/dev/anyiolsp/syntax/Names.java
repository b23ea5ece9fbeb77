package dev.anyiolsp.syntax;

import java.text.Normalizer;

/** How Python compares names: after NFKC (PEP 3131). */
public final class Names {
    private Names() {}

    public static String normalize(String name) {
        return isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
    }

    /** Whether every name in a text is in its normal form: a part of such a text is such a text. */
    static boolean isNormal(String text) {
        return isAscii(text) || Normalizer.isNormalized(text, Normalizer.Form.NFKC);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x80) return false;
        return true;
    }
}
