package dev.anyiolsp.fix;

import java.util.Optional;

/** Whether a fix may be applied without a person looking at it. */
public sealed interface Safety {
    Safety SAFE = new Safe();

    /** Keeps what the program does, and its comments. */
    record Safe() implements Safety {}

    /**
     * May change what the program does; a person has to choose it.
     *
     * @param reason what may change, a clause without full stop
     */
    record Unsafe(String reason) implements Safety {}

    static Safety unsafe(String reason) {
        return new Unsafe(reason);
    }

    default boolean isSafe() {
        return this instanceof Safe;
    }

    /** Why it is not safe. */
    default Optional<String> objection() {
        return this instanceof Unsafe unsafe ? Optional.of(unsafe.reason()) : Optional.empty();
    }
}
