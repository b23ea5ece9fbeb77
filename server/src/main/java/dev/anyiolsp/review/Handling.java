package dev.anyiolsp.review;

import dev.anyiolsp.rules.Finding;
import java.util.Optional;

/** What can be done about a finding. */
public enum Handling {
    /** A fix may be applied unattended. */
    SAFE("safe"),
    /** There is a fix that a person has to choose. */
    UNSAFE("unsafe"),
    /** There is no fix. */
    BY_HAND("by hand");

    private final String word;

    Handling(String word) {
        this.word = word;
    }

    /** How it is called in the document. */
    public String word() {
        return word;
    }

    /** How it is called in saved runs. */
    public String id() {
        return word.replace(' ', '-');
    }

    /** The one with an {@link #id}. */
    public static Optional<Handling> of(String id) {
        for (var handling : values()) if (handling.id().equals(id)) return Optional.of(handling);
        return Optional.empty();
    }

    /** What can be done about a finding. */
    public static Handling of(Finding finding) {
        return finding.preferredFix()
                .map(fix -> fix.safety().isSafe() ? SAFE : UNSAFE)
                .orElse(BY_HAND);
    }
}
