package dev.anyiolsp.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody probably meant by an unknown word. */
public final class NearestName {
    /** Longer words are no slip of the keyboard, and comparing them costs time. */
    private static final int LONGEST = 100;

    private NearestName() {}

    /** The known name that is the fewest changes away, at most a third of the word; or else one that contains it. */
    public static Optional<String> among(Collection<String> known, String word) {
        if (word.length() > LONGEST) return Optional.empty();
        var lower = word.toLowerCase(Locale.ROOT);
        int limit = Math.max(2, word.length() / 3);
        record Candidate(String name, int distance) {}
        return known.stream()
                .map(name -> {
                    int distance = distance(name.toLowerCase(Locale.ROOT), lower);
                    boolean holds = word.length() >= 3 && name.contains(lower);
                    return new Candidate(name, holds ? Math.min(limit, distance) : distance);
                })
                .filter(candidate -> candidate.distance <= limit && candidate.distance < candidate.name.length())
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** The end of a message about an unknown word: {@code ; did you mean `x`?}, or nothing. */
    public static String hint(Collection<String> known, String word) {
        return among(known, word).map(name -> "; did you mean `" + name + "`?").orElse("");
    }

    /** Number of characters to insert, delete or replace. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
