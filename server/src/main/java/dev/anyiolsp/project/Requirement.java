package dev.anyiolsp.project;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One dependency as a text states it
 * (<a href="https://packaging.python.org/en/latest/specifications/dependency-specifiers/">PEP 508</a>).
 *
 * @param name {@linkplain #normalize normalised}
 * @param specifier the part that limits the version; empty if nothing does
 * @param marker the condition behind the semicolon; empty if there is none
 */
record Requirement(String name, String specifier, String marker) {
    private static final int LONGEST = 10_000;
    private static final Pattern NAME =
            Pattern.compile("\\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*(?:\\[[^\\]]*\\])?\\s*");

    /** Empty if the text does not begin with a name, as a path or an address does not. */
    static Optional<Requirement> parse(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        var named = NAME.matcher(text);
        if (!named.lookingAt()) return Optional.empty();
        var rest = text.substring(named.end());
        boolean isAddress = rest.startsWith("@");
        // An address may hold semicolons; the marker then stands behind a blank.
        int end = rest.indexOf(isAddress ? " ;" : ";");
        var marker = end < 0 ? "" : rest.substring(rest.indexOf(';', end) + 1).strip();
        var specifier = (end < 0 ? rest : rest.substring(0, end)).strip();
        if (isAddress) return Optional.of(new Requirement(normalize(named.group(1)), "", marker));
        if (!specifier.isEmpty() && "(<>=!~".indexOf(specifier.charAt(0)) < 0) return Optional.empty();
        return Optional.of(new Requirement(normalize(named.group(1)), specifier, marker));
    }

    /** The one spelling of all that mean the same package (PEP 503). */
    static String normalize(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }
}
