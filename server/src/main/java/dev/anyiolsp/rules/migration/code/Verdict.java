package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.fix.Safety;
import java.util.Collection;
import java.util.Optional;

/**
 * Whether an object can be replaced by AnyIO's.
 *
 * @param safety of the replacement; empty if there is none
 * @param obstacle why there is none, a clause; empty if there is one
 */
public record Verdict(Optional<Safety> safety, String obstacle) {
    /** It can, and the program does the same. */
    public static final Verdict SAFE = new Verdict(Optional.of(Safety.SAFE), "");

    /** It can, but a person has to look: a clause says why. */
    public static Verdict unsafe(String reason) {
        return new Verdict(Optional.of(Safety.unsafe(reason)), "");
    }

    /** @param reasons clauses, at least one */
    public static Verdict unsafe(Collection<String> reasons) {
        return new Verdict(Optional.of(Safety.of(reasons)), "");
    }

    /** No replacement: it has to be done by hand, or cannot be done. */
    public static Verdict none(String obstacle) {
        return new Verdict(Optional.empty(), obstacle);
    }

    /** The worse of two; of two that are equally bad the first. */
    public Verdict and(Verdict other) {
        return other.rank() > rank() ? other : this;
    }

    private int rank() {
        if (safety.isEmpty()) return 2;
        return safety.get().isSafe() ? 0 : 1;
    }
}
