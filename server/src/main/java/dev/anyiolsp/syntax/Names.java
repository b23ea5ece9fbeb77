package dev.anyiolsp.syntax;

import java.text.Normalizer;

/** How Python compares names: after NFKC (PEP 3131). */
public final class Names {
    private Names() {}

    public static String normalize(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) return Normalizer.normalize(name, Normalizer.Form.NFKC);
        }
        return name;
    }
}
