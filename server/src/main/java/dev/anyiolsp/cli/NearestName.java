package dev.anyiolsp.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody probably meant. */
final class NearestName {
    private NearestName() {}

    /** The known name that takes the fewest changes, at most a third of the word; or else one that contains the word. */
    static Optional<String> among(Collection<String> known, String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        int limit = Math.max(2, word.length() / 3);
        record Candidate(String name, int distance) {}
        return known.stream()
                .map(name -> new Candidate(name, distance(name.toLowerCase(Locale.ROOT), lower)))
                .map(candidate -> word.length() >= 3 && candidate.name.contains(lower)
                        ? new Candidate(candidate.name, Math.min(limit, candidate.distance))
                        : candidate)
                .filter(candidate -> candidate.distance <= limit && candidate.distance < candidate.name.length())
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** {@code , did you mean x?} or nothing: the end of a message about an unknown word. */
    static String hint(Collection<String> known, String word) {
        return among(known, word).map(name -> "; did you mean '" + name + "'?").orElse("");
    }

    /** Insertions, deletions and replacements between two words. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
