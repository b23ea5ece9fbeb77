package dev.anyiolsp.fix;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Whether a fix may be applied without a person looking at it. */
public sealed interface Safety {
    Safety SAFE = new Safe();

    /** Keeps what the program does, and its comments. */
    record Safe() implements Safety {}

    /**
     * May change what the program does; a person has to choose it.
     *
     * @param reasons what may change, each a clause without full stop; at least one, none twice
     */
    record Unsafe(List<String> reasons) implements Safety {}

    /** For these reasons, each a clause without full stop, it is not safe; it is if there are none. */
    static Safety of(Collection<String> reasons) {
        return reasons.isEmpty() ? SAFE : new Unsafe(List.copyOf(new LinkedHashSet<>(reasons)));
    }

    static Safety unsafe(String reason) {
        return new Unsafe(List.of(reason));
    }

    default boolean isSafe() {
        return this instanceof Safe;
    }

    /** Why it is not safe, each a clause without full stop; none if it is. */
    default List<String> reasons() {
        return this instanceof Unsafe unsafe ? unsafe.reasons : List.of();
    }

    /** All reasons, as a reader is told; empty if it is safe. */
    default Optional<String> objection() {
        return isSafe() ? Optional.empty() : Optional.of(String.join("; ", reasons()));
    }
}
